import { uuids } from '../append/binary-array.ts'
import type { Pools } from '../pools/open.ts'
import type { LookTx } from './look.ts'

/** A person whom somebody may open by an assignment, under one of the person's records. Ids and terms alone. */
export interface Entrusted {
  readonly recordId: string
  readonly bond: string
  readonly caseRef: string | undefined
  readonly until: Date
}

/** Whose assignments, and for what. */
export interface EntrustedPart {
  readonly actor: string
  readonly purpose: string
  /** The last record of the page before. */
  readonly after: string | undefined
  /** At most 50. */
  readonly limit: number
}

/** A page of the persons whom standing assignments name, in the order of their ids. Nothing about a person is read. */
export async function listEntrusted(pools: Pools, part: EntrustedPart, now: Date): Promise<readonly Entrusted[]> {
  const found = await pools.read.query<{ record_id: string; bond: string; case_ref: string | null; until_at: Date }>(
    'select record_id, bond, case_ref, until_at from access.entrusted($1, $2, $3, $4, $5)',
    [part.actor, part.purpose, part.after ?? null, part.limit, now],
  )
  return found.rows.map((row) => ({
    recordId: row.record_id,
    bond: row.bond,
    caseRef: row.case_ref ?? undefined,
    until: row.until_at,
  }))
}

/** The names on these records, by record: under a look. */
export async function readNames(
  tx: LookTx,
  records: readonly string[],
): Promise<ReadonlyMap<string, { readonly family: string; readonly given?: string }>> {
  const found = await tx.query<{ record_id: string; family: string; given: string | null }>(
    'select record_id, family, given from identity.record where record_id = any($1::uuid[])',
    [uuids(records)],
  )
  return new Map(
    found.rows.map((row) => [
      row.record_id,
      { family: row.family, ...(row.given === null ? {} : { given: row.given }) },
    ]),
  )
}
