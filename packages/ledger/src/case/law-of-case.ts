import { type PackHead, packOf } from '@passage/domain/case/packs'
import { personsTouched } from '../determine/members.ts'
import type { Pools } from '../pools/open.ts'
import { inTransaction } from '../pools/transaction.ts'

/**
 * The law under which a case about the person of a record was opened; undefined: that person has no such case. It tells nothing
 * else, and is asked after the caller was found to be permitted at the record.
 */
export function lawOfCase(pools: Pools, recordId: string, caseId: string): Promise<PackHead | undefined> {
  return inTransaction(pools.write, async (tx) => {
    const [person] = await personsTouched(tx, [recordId], 'read')
    const found = await tx.query<{ pack: string; record: string }>(
      'select pack, record_id as record from proj.case_file where case_id = $1',
      [caseId],
    )
    const row = found.rows[0]
    return row !== undefined && person?.members.includes(row.record) ? packOf(row.pack) : undefined
  })
}
