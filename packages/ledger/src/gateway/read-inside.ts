import { uuids } from '../append/binary-array.ts'
import { type FindingEntry, readFindingEntriesOf } from '../finding/read-matter.ts'
import type { LookTx } from './look.ts'

/** What is for the authority, the person and auditors, and in no disclosure. */
export interface InsideOfPerson {
  /** How many stops stand that somebody placed; a question about identity that is open by itself is not among them. */
  readonly placedStops: number
  readonly findings: readonly FindingEntry[]
}

/** What is inside about the records of one person, under a look. */
export async function readInside(tx: LookTx, recordIds: readonly string[]): Promise<InsideOfPerson> {
  const [stops, findings] = await Promise.all([
    tx.query<{ n: number }>(
      'select count(distinct stop_id)::int as n from ledger.stop where record_id = any($1::uuid[])',
      [uuids(recordIds)],
    ),
    readFindingEntriesOf(tx, recordIds),
  ])
  return { placedStops: stops.rows[0]?.n ?? 0, findings }
}
