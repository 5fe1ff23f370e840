import { uuids } from '../append/binary-array.ts'
import { type FindingEntry, readFindingEntriesOf } from '../finding/read-matter.ts'
import type { LookTx } from './look.ts'
import { type ExtensionAtPerson, readExtensions } from './read-extensions.ts'

/** What is for the authority, the person and auditors, and in no disclosure. */
export interface InsideOfPerson {
  /** How many stops stand that somebody placed; a question about identity that is open by itself is not among them. */
  readonly placedStops: number
  readonly findings: readonly FindingEntry[]
  /** That access to a further record was asked for after a link. */
  readonly extensions: readonly ExtensionAtPerson[]
}

/** What is inside about the records of one person, under a look. */
export async function readInside(tx: LookTx, recordIds: readonly string[], now: Date): Promise<InsideOfPerson> {
  const [stops, findings, extensions] = await Promise.all([
    tx.query<{ n: number }>(
      'select count(distinct stop_id)::int as n from ledger.stop where record_id = any($1::uuid[])',
      [uuids(recordIds)],
    ),
    readFindingEntriesOf(tx, recordIds),
    readExtensions(tx, recordIds, now),
  ])
  return { placedStops: stops.rows[0]?.n ?? 0, findings, extensions }
}
