import type { Unit } from '@passage/domain/retention/hold'
import { uuids } from '../append/binary-array.ts'
import { splitFactId } from '../entry/bodies.ts'
import type { Tx } from '../pools/transaction.ts'

/**
 * Cases that keep a unit from erasure: of a record, the cases opened on it; of a stay, those that it gave rise to. What an act
 * of power rested on stays as long as its file.
 */
export async function casesKept(
  tx: Pick<Tx, 'query'>,
  unit: Unit,
  members: readonly string[],
): Promise<readonly string[]> {
  const records = 'recordId' in unit ? [unit.recordId] : [...members, splitFactId(unit.stayId).recordId]
  const found = await tx.query<{ id: string; stay: string | null }>(
    `select c.case_id as id, e.body::jsonb -> 'body' ->> 'stay' as stay from proj.case_file c
       join ledger.entry e on e.stream_id = c.case_id and e.stream_seq = 1
      where c.record_id = any($1::uuid[]) order by c.case_id`,
    [uuids(records)],
  )
  return found.rows.filter(({ stay }) => 'recordId' in unit || stay === unit.stayId).map(({ id }) => id)
}
