import { texts, uuids } from '../../append/binary-array.ts'
import type { Tx } from '../../pools/transaction.ts'
import type { FamilyPlace } from './family-of.ts'

/**
 * Those cases of the same family that were opened on a record of the same person: a link made lead and rider one since. Asked of
 * the streams each time and never stored, so that undoing the link restores what was before.
 * @param members every record of the person of the case
 */
export async function onePersonIn(
  tx: Pick<Tx, 'query'>,
  { lead, riders }: FamilyPlace,
  members: readonly string[],
): Promise<readonly string[]> {
  const relatives = [...(lead === undefined ? [] : [lead]), ...riders].map((one) => one.case)
  if (relatives.length === 0) return []
  const found = await tx.query<{ id: string }>({
    name: 'one-person-in-family',
    text: `select stream_id as id from ledger.entry where stream_id = any($1::uuid[]) and stream_kind = 'case'
      and stream_seq = 1 and body is not null and body::jsonb -> 'body' ->> 'record' = any($2::text[]) order by 1`,
    values: [uuids(relatives), texts(members)],
  })
  return found.rows.map(({ id }) => id)
}
