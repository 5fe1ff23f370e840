import { type JoiningRefusal, refuseJoining } from '@passage/domain/linking/joining'
import { type CanonicalValue, canonicalText } from '@passage/tlog/canonical'
import { appendEntry, type Receipt } from '../append/append.ts'
import { uuids } from '../append/binary-array.ts'
import { personsTouched } from '../determine/members.ts'
import { linkId } from '../entry/derived-id.ts'
import { holdPersons } from '../guard-rows/guard.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import type { LinkState } from './candidates.ts'
import { carryingAmong } from './carrying.ts'
import { regroup } from './regroup.ts'
import { settle } from './settle.ts'

/** A ruling of people about two identity records. */
export interface Ruling {
  readonly records: readonly [string, string]
  /** Who signed. Joining or parting records by hand takes at least one name; joining two that each carry something takes two. */
  readonly signers: readonly string[]
  readonly reason: string
  /** A repeat with the same id changes nothing and returns the first receipt. */
  readonly requestId?: string
}
export type RulingRefusal =
  | { readonly code: 'link.same-record' }
  | { readonly code: 'link.unknown-record'; readonly recordId: string }
  | { readonly code: 'link.unsigned' }
  /** The request id stands for another ruling. */
  | { readonly code: 'link.key-reused' }
  | { readonly code: 'link.nothing-to-undo'; readonly state: LinkState | 'none' }
  | { readonly code: 'link.already'; readonly state: LinkState }
  | JoiningRefusal
export type RulingAnswer =
  | { readonly ok: true; readonly linkId: string; readonly receipt: Receipt }
  | { readonly ok: false; readonly refusal: RulingRefusal }

/** Two records are one person. One link entry; the stays of both sides are determined again; no record entry moves. */
export function link(pools: Pools, ruling: Ruling, now: Date): Promise<RulingAnswer> {
  return rule(pools, ruling, now, 'link', 'linked', (state) => state !== 'linked')
}

/**
 * Two records are two persons. Closes an open question; an existing link is undone with `unlink`, and so is every other one
 * that makes the two one person.
 */
export function ruleApart(pools: Pools, ruling: Ruling, now: Date): Promise<RulingAnswer> {
  return rule(pools, ruling, now, 'link-apart', 'apart', (state) => state !== 'linked' && state !== 'apart')
}

/**
 * A link was wrong. One more entry in the same link stream; every answer is what it was before the link. Where other links
 * still make the two one person, they stay one until these are undone, too.
 */
export function unlink(pools: Pools, ruling: Ruling, now: Date): Promise<RulingAnswer> {
  return rule(pools, ruling, now, 'link-withdrawn', 'withdrawn', (state) => state === 'linked')
}

function rule(
  pools: Pools,
  ruling: Ruling,
  now: Date,
  type: string,
  becomes: LinkState,
  allowed: (state: LinkState | 'none') => boolean,
): Promise<RulingAnswer> {
  const [a, b] = [...ruling.records].sort() as [string, string]
  return inTransactionAgain(pools.write, async (tx) => {
    const refused = await refuseRuling(tx, a, b, ruling)
    if (refused !== undefined) return { ok: false, refusal: refused }
    // Whole persons: a stop on any record of either is met, and so is a link that adds one.
    await holdPersons(tx, [a, b], 1)
    const id = linkId(a, b)
    const earlier = await stateOf(tx, id)
    const said = { type, by: { signers: ruling.signers }, reasons: [ruling.reason] }
    const repeat = await repeated(tx, id, ruling.requestId, said)
    if (repeat === 'other') return { ok: false, refusal: { code: 'link.key-reused' } }
    if (repeat !== undefined) return { ok: true, linkId: id, receipt: repeat }
    if (!allowed(earlier.state)) {
      const refusal: RulingRefusal =
        earlier.state === 'none' || type === 'link-withdrawn'
          ? { code: 'link.nothing-to-undo', state: earlier.state }
          : { code: 'link.already', state: earlier.state }
      return { ok: false, refusal }
    }
    const unfit = becomes === 'linked' ? refuseJoining(await carriedBy(tx, a, b), ruling.signers) : undefined
    if (unfit !== undefined) return { ok: false, refusal: unfit }
    const body = { a, b, by: said.by, reasons: said.reasons }
    const request = ruling.requestId === undefined ? {} : { requestId: ruling.requestId }
    const entry = { type, body, recorded: now.toISOString(), ...request }
    const appended = await appendEntry(tx, { kind: 'link', id }, earlier.seq, entry)
    if (!appended.ok) throw Object.assign(new Error('the link changed in the same moment'), { code: '40001' })
    await writeState(tx, id, a, b, becomes, ruling.reason, now, appended.receipt.seq)
    const touched = await regroup(tx, [a, b], now, id)
    await settle(tx, touched, now, { fresh: false, announce: true })
    return { ok: true, linkId: id, receipt: appended.receipt }
  })
}

async function refuseRuling(tx: Tx, a: string, b: string, ruling: Ruling): Promise<RulingRefusal | undefined> {
  if (a === b) return { code: 'link.same-record' }
  if (ruling.signers.length === 0 || ruling.signers.some((name) => name.trim() === '')) return { code: 'link.unsigned' }
  const known = await tx.query<{ record_id: string }>(
    'select record_id from identity.record where record_id = any($1::uuid[])',
    [uuids([a, b])],
  )
  const ids = new Set(known.rows.map(({ record_id }) => record_id))
  const missing = [a, b].find((id) => !ids.has(id))
  return missing === undefined ? undefined : { code: 'link.unknown-record', recordId: missing }
}

/** Whether each of the persons of two records carries something; asked while their guard rows are held. */
async function carriedBy(tx: Tx, a: string, b: string): Promise<readonly [boolean, boolean]> {
  const persons = await personsTouched(tx, [a, b], 'read')
  const [one, other] = [a, b].map((id) => persons.find(({ members }) => members.includes(id))?.members ?? [id])
  if (one === undefined || other === undefined || one === other) return [false, false]
  const carrying = await carryingAmong(tx, [...one, ...other])
  return [one.some((id) => carrying.has(id)), other.some((id) => carrying.has(id))]
}

async function stateOf(tx: Tx, id: string): Promise<{ readonly state: LinkState | 'none'; readonly seq: number }> {
  const found = await tx.query<{ state: LinkState; link_seq: number }>(
    'select state, link_seq from identity.link where link_id = $1 for update',
    [id],
  )
  const row = found.rows[0]
  return row === undefined ? { state: 'none', seq: 0 } : { state: row.state, seq: row.link_seq }
}

/** The receipt of the same ruling under the same id; `other`: the id stands for another one. */
async function repeated(
  tx: Tx,
  id: string,
  requestId: string | undefined,
  said: { readonly type: string; readonly by: object; readonly reasons: readonly string[] },
): Promise<Receipt | 'other' | undefined> {
  if (requestId === undefined) return undefined
  const found = await tx.query<{ stream_seq: number; commitment: Buffer; recorded_at: Date; body: string }>(
    'select stream_seq, commitment, recorded_at, body from ledger.entry where stream_id = $1 and request_id = $2',
    [id, requestId],
  )
  const row = found.rows[0]
  if (row === undefined) return undefined
  const { type, body } = JSON.parse(row.body)
  const same = canonicalText({ type, by: body.by, reasons: body.reasons })
  if (same !== canonicalText(said as unknown as CanonicalValue)) return 'other'
  const [commitment, recorded] = [row.commitment.toString('hex'), row.recorded_at.toISOString()]
  return { stream: { kind: 'link', id }, seq: row.stream_seq, commitment, recorded, repeated: true }
}

async function writeState(
  tx: Tx,
  id: string,
  a: string,
  b: string,
  state: LinkState,
  reason: string,
  now: Date,
  seq: number,
): Promise<void> {
  await tx.query(
    `insert into identity.link (link_id, record_a, record_b, state, reasons, decided_at, link_seq, ruled)
      values ($1, $2, $3, $4, $5, $6, $7, true)
      on conflict (link_id) do update set state = excluded.state, reasons = excluded.reasons,
        decided_at = excluded.decided_at, link_seq = excluded.link_seq, ruled = true`,
    [id, a, b, state, [reason], now, seq],
  )
}
