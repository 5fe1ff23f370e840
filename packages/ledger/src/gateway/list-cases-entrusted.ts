import type { Pools } from '../pools/open.ts'

/** A case that somebody may open by an own assignment, under the record that the assignment names. */
export interface EntrustedCase {
  readonly caseId: string
  readonly recordId: string
  readonly openedAt: Date
}

/** Whose assignments, for what, and which of their cases. */
export interface CasesPart {
  readonly actor: string
  readonly purpose: string
  /** Law of the cases. */
  readonly pack: string
  /** The first eight hex digits of the id; undefined: all. */
  readonly number: string | undefined
  /** At most 50. */
  readonly limit: number
}

/** Cases of the persons whom standing assignments name, newest first. Nothing about a person is read, so no look is written. */
export async function listCasesEntrusted(pools: Pools, part: CasesPart, now: Date): Promise<readonly EntrustedCase[]> {
  const { actor, purpose, pack, number, limit } = part
  const found = await pools.read.query<{ case_id: string; record_id: string; opened_at: Date }>(
    'select case_id, record_id, opened_at from access.cases_entrusted($1, $2, $3, $4, $5, $6)',
    [actor, purpose, pack, number ?? null, limit, now],
  )
  return found.rows.map((row) => ({ caseId: row.case_id, recordId: row.record_id, openedAt: row.opened_at }))
}
