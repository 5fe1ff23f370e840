import { randomUUID } from 'node:crypto'
import type { Unit } from '@passage/domain/retention/hold'
import { appendAll } from '../append/append-all.ts'
import { headsOf } from '../append/heads.ts'
import { determinePersons } from '../determine/determine-persons.ts'
import { personsTouched } from '../determine/members.ts'
import { splitFactId } from '../entry/bodies.ts'
import type { LegalHoldBody, LegalHoldLiftedBody } from '../entry/entry-bodies.ts'
import { seal } from '../entry/seal.ts'
import { EMPTY } from '../entry/stream.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'

/** Who orders something about a hold, and by what authority. */
export interface HoldOrder {
  /** The provision or the order of a court. */
  readonly authority: string
  readonly reason: string
  readonly signers: readonly string[]
}
export type HoldAnswer =
  | { readonly ok: true; readonly hold: string }
  | {
      readonly ok: false
      readonly refusal: {
        readonly code: 'hold.nothing-there' | 'hold.unsigned' | 'hold.no-authority' | 'hold.not-standing'
      }
    }

/** Streams got longer; the version of the person grows with them. */
const READ_MODELS_FOLLOW = { fresh: false, announce: true } as const

/**
 * Keeps a stay, or everything of a record's person, from erasure until the hold is lifted. It is written into the stream
 * of every record of the person: an erasure of any of them, in the same moment, meets it there and begins again.
 */
export async function placeHold(pools: Pools, unit: Unit, order: HoldOrder, now: Date): Promise<HoldAnswer> {
  const refused = refuse(order)
  if (refused !== undefined) return refused
  const hold = randomUUID()
  const written = await inTransactionAgain(pools.write, async (tx) => {
    const recordId = 'stayId' in unit ? splitFactId(unit.stayId).recordId : unit.recordId
    const [person] = await personsTouched(tx, [recordId], 'read')
    const members = await withEntries(tx, person?.members ?? [])
    if (!members.includes(recordId)) return false
    const body: LegalHoldBody = { hold, unit, ...wordsOf(order) }
    await say(tx, members, 'legal-hold', body, hold, now)
    await determinePersons(tx, members, now, READ_MODELS_FOLLOW)
    return true
  })
  return written ? { ok: true, hold } : { ok: false, refusal: { code: 'hold.nothing-there' } }
}

/** Lifts a hold. From then on the schedule decides again. */
export async function liftHold(pools: Pools, hold: string, order: HoldOrder, now: Date): Promise<HoldAnswer> {
  const refused = refuse(order)
  if (refused !== undefined) return refused
  const lifting = randomUUID()
  const lifted = await inTransactionAgain(pools.write, async (tx) => {
    const streams = await streamsOf(tx, hold)
    if (streams.length === 0) return false
    const body: LegalHoldLiftedBody = { hold, ...wordsOf(order) }
    await say(tx, streams, 'legal-hold-lifted', body, lifting, now)
    await determinePersons(tx, streams, now, READ_MODELS_FOLLOW)
    return true
  })
  return lifted ? { ok: true, hold } : { ok: false, refusal: { code: 'hold.not-standing' } }
}

function refuse({ signers, authority }: HoldOrder): HoldAnswer | undefined {
  if (signers.length === 0 || signers.some((name) => name.trim() === '')) {
    return { ok: false, refusal: { code: 'hold.unsigned' } }
  }
  return authority.trim() === '' ? { ok: false, refusal: { code: 'hold.no-authority' } } : undefined
}

function wordsOf({ authority, reason, signers }: HoldOrder): HoldOrder {
  return { authority, reason, signers }
}

async function withEntries(tx: Tx, members: readonly string[]): Promise<readonly string[]> {
  const heads = await headsOf(tx, members)
  return members.filter((id) => (heads.get(id) ?? EMPTY).seq > 0)
}

async function streamsOf(tx: Tx, hold: string): Promise<readonly string[]> {
  const found = await tx.query<{ stream_id: string }>(
    `select stream_id from ledger.entry e where type = 'legal-hold' and request_id = $1 and body is not null
        and not exists (select 1 from ledger.entry l where l.type = 'legal-hold-lifted' and l.stream_id = e.stream_id
          and l.body::jsonb -> 'body' ->> 'hold' = $1::text)
      order by stream_id`,
    [hold],
  )
  return found.rows.map(({ stream_id }) => stream_id)
}

async function say(
  tx: Tx,
  streams: readonly string[],
  type: string,
  body: object,
  requestId: string,
  now: Date,
): Promise<void> {
  const heads = await headsOf(tx, streams)
  const recorded = now.toISOString()
  await appendAll(
    tx,
    streams.map((id) => seal({ kind: 'record', id }, heads.get(id) ?? EMPTY, { type, body, recorded, requestId })),
  )
}
