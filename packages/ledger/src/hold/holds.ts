import { type HoldEvent, type LegalHold, standingHolds } from '@passage/domain/retention/hold'
import { uuids } from '../append/binary-array.ts'
import type { EntryText } from '../entry/bodies.ts'
import type { LegalHoldBody, LegalHoldLiftedBody } from '../entry/entry-bodies.ts'
import type { Tx } from '../pools/transaction.ts'

/** An entry about a hold, with its place. */
export interface HoldEntry {
  readonly streamId: string
  readonly seq: number
  readonly event: HoldEvent
}

/** What the streams of these records say about holds. */
export async function readHoldEntries(tx: Pick<Tx, 'query'>, recordIds: readonly string[]): Promise<HoldEntry[]> {
  const found = await tx.query<{ stream_id: string; stream_seq: number; type: HoldEvent['type']; body: string }>(
    `select stream_id, stream_seq, type, body from ledger.entry
      where type in ('legal-hold', 'legal-hold-lifted') and stream_id = any($1::uuid[]) and stream_kind = 'record'
        and body is not null order by stream_id, stream_seq`,
    [uuids(recordIds)],
  )
  return found.rows.map(({ stream_id, stream_seq, type, body }) => {
    const { body: said } = JSON.parse(body) as EntryText<LegalHoldBody & LegalHoldLiftedBody>
    const event: HoldEvent =
      type === 'legal-hold' ? { type, hold: said.hold, unit: said.unit } : { type, hold: said.hold }
    return { streamId: stream_id, seq: stream_seq, event }
  })
}

/** The holds that stand on a person, given all records of that person. */
export async function readHolds(tx: Pick<Tx, 'query'>, recordIds: readonly string[]): Promise<readonly LegalHold[]> {
  return standingHolds((await readHoldEntries(tx, recordIds)).map(({ event }) => event))
}
