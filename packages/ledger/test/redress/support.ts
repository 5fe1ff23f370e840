import { randomUUID } from 'node:crypto'
import type { Filing } from '@passage/domain/redress/decide'
import { withLook } from '@passage/ledger/gateway/look'
import { takeIn } from '@passage/ledger/intake/take-in'
import type { Pools } from '@passage/ledger/pools/open'
import { readDisclosed } from '@passage/ledger/redress/disclose'
import { fileRequest } from '@passage/ledger/redress/file'
import { staffStep } from '@passage/ledger/redress/step'
import { arrival, bornOn, departure, NOON, standing } from '../support/world.ts'

export const at = (minutes: number): Date => new Date(NOON.getTime() + minutes * 60_000)

let people = 0
/** Somebody who came, and left after the day. Gives the record. */
export async function lateLeaver(pools: Pools): Promise<string> {
  people++
  const name = [...String(people)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')
  const who = {
    document: { type: 'P', number: `RD${String(people).padStart(6, '0')}`, issuer: 'BR' },
    name: { family: `Reyes ${name}`, given: 'Ana' },
    birthDate: bornOn(people),
  }
  const taken = await takeIn(
    pools,
    [arrival('2025-01-10', '2025-07-09', who), departure('2025-08-15', who)],
    'live',
    standing(),
  )
  const first = taken[0]
  if (first === undefined || !('receipt' in first)) throw new Error(JSON.stringify(taken))
  return first.receipt.recordId
}

/** Facts of a person by kind, as `<record>/<key>`: of this record where it has one of the kind. */
export async function factIds(pools: Pools, record: string): Promise<{ arrival: string; departure: string }> {
  const found = await pools.rules.query<{ stream: string; seq: number; kind: string }>(
    `select stream_id as stream, stream_seq as seq, body::jsonb #>> '{body,facts,0,kind}' as kind from ledger.entry
      where type = 'facts' and stream_id in (select m.id from (select b.record_id as id from identity.member a
        join identity.member b on b.person_id = a.person_id and b.until_known is null where a.record_id = $1
        union select $1::uuid) m) order by 1, 2`,
    [record],
  )
  const idOf = (kind: string): string => {
    const all = found.rows.filter((one) => one.kind === kind)
    const row = all.find(({ stream }) => stream === record) ?? all[0]
    return row === undefined ? 'none' : `${row.stream}/${row.seq}`
  }
  return { arrival: idOf('arrival'), departure: idOf('departure') }
}

export const dayWas = (fact: string, proposed = '2025-07-01'): Filing => ({
  kind: 'correct',
  items: [{ what: 'field', fact, field: 'on', proposed }],
  shown: [{ kind: 'boarding-pass', on: proposed, words: 'Boarding pass GRU' }],
  words: 'I flew home on the first of July',
})

/** Files, and gives the request with its receipt. */
export async function file(pools: Pools, record: string, filing: Filing, key: string = randomUUID(), now = at(0)) {
  const filed = await fileRequest(pools, { recordId: record, by: 'ana', key }, filing, now)
  if (filed?.ok !== true) throw new Error(JSON.stringify(filed))
  return filed.value
}

/** Takes a request up and decides it, everything alike. */
export async function decide(pools: Pools, record: string, request: string, granted: boolean, now = at(2)) {
  await staffStep(pools, { recordId: record, request, by: 'vera' }, { step: 'examine' }, now)
  const answers = [
    granted ? ({ item: 0, granted } as const) : ({ item: 0, granted, reason: 'The gate read it' } as const),
  ]
  const decided = await staffStep(pools, { recordId: record, request, by: 'vera' }, { step: 'decide', answers }, now)
  if (decided?.ok !== true) throw new Error(JSON.stringify(decided))
}

/** Somebody outside reads the record. */
export function handOut(pools: Pools, record: string, recipient = 'border-agency', now = at(1)): Promise<number> {
  const to = { recipient, purpose: 'exchange', authority: 'access.exchange' }
  return withLook(
    pools,
    { actor: recipient, purpose: 'exchange', records: [record] },
    (tx) => readDisclosed(tx, [record], to, async () => 1, now),
    now,
  )
}

export async function notices(pools: Pools, record?: string) {
  const found = await pools.rules.query<{ recipient: string; cause: string; request_id: string; notice_id: string }>(
    `select recipient, cause, request_id, notice_id from proj.correction_notice
      where $1::uuid is null or record_id = $1 order by recipient, cause`,
    [record ?? null],
  )
  return found.rows
}
