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
  const own = 'recordId' in unit ? unit.recordId : splitFactId(unit.stayId).recordId
  // Through every link that ever was: a case whose record was split off since still rests on the stay that it names.
  const found = await tx.query<{ id: string; record: string; stay: string | null }>(
    `with recursive ever(record) as (
       select unnest($1::uuid[])
       union
       select case when l.record_a = e.record then l.record_b else l.record_a end
         from ever e join identity.link l on l.record_a = e.record or l.record_b = e.record)
     select c.case_id as id, c.record_id as record, e.body::jsonb -> 'body' ->> 'stay' as stay from proj.case_file c
       join ledger.entry e on e.stream_id = c.case_id and e.stream_seq = 1
      where c.record_id in (select record from ever) order by c.case_id`,
    [uuids([...new Set([...members, own])])],
  )
  const keeps = ({ record, stay }: { readonly record: string; readonly stay: string | null }) =>
    'recordId' in unit ? record === own || (stay !== null && splitFactId(stay).recordId === own) : stay === unit.stayId
  return found.rows.filter(keeps).map(({ id }) => id)
}
