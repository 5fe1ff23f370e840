import { uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'

/**
 * Those of the records on which something stands that a wrong join would put on somebody else: a stop, a case, or a finding
 * that was not withdrawn. Asked under the guard rows of the records, it holds until the transaction ends.
 */
export async function carryingAmong(tx: Pick<Tx, 'query'>, recordIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (recordIds.length === 0) return new Set()
  const found = await tx.query<{ record: string; finding: string | null; withdrawn: boolean }>({
    name: 'carrying-among',
    text: `select record_id as record, null as finding, false as withdrawn, 0 as seq
             from ledger.stop where record_id = any($1::uuid[])
           union all
           select record_id, null, false, 0 from proj.case_file where record_id = any($1::uuid[])
           union all
           select stream_id, body::json -> 'body' ->> 'finding', type = 'finding-withdrawn', stream_seq from ledger.entry
            where stream_id = any($1::uuid[]) and type in ('overstay-found', 'finding-withdrawn') and body is not null
           order by 1, 4`,
    values: [uuids(recordIds)],
  })
  const standing = new Map<string, Set<string>>()
  for (const { record, finding, withdrawn } of found.rows) {
    const on = standing.get(record) ?? new Set()
    if (withdrawn) on.delete(finding ?? '')
    else on.add(finding ?? 'a stop or a case')
    standing.set(record, on)
  }
  return new Set([...standing].flatMap(([record, on]) => (on.size === 0 ? [] : [record])))
}
