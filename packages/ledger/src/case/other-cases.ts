import type { Case } from '@passage/domain/case/case'
import { uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'
import type { CaseBodies } from './entries.ts'

/**
 * Other cases of the same person under the same law, as they stand now. Asked under the guard rows it holds until the transaction
 * ends: whatever is written in a case holds them, too.
 */
export async function otherCases(
  tx: Pick<Tx, 'query'>,
  members: readonly string[],
  { case: caseId, pack }: Pick<CaseBodies['case-opened'], 'case' | 'pack'>,
): Promise<readonly Case[]> {
  const found = await tx.query<{ state: string }>({
    name: 'other-cases',
    text: `select state from proj.case_file where record_id = any($1::uuid[]) and pack = $2 and case_id <> $3
      order by case_id`,
    values: [uuids(members), pack, caseId],
  })
  return found.rows.map(({ state }) => JSON.parse(state) as Case)
}
