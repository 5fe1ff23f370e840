import { personsOf } from '@passage/identity/persons'
import { uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'

/**
 * Brings `identity.member` in line with the links that stand, for the persons that the records given belong to.
 * Rows are closed, never changed: who was one person when, as we knew it, can still be asked. Returns every record
 * that was or is in one of those persons.
 */
export async function regroup(
  tx: Tx,
  recordIds: readonly string[],
  now: Date,
  byLink: string | undefined,
): Promise<readonly string[]> {
  const current = await currentMembers(tx, recordIds)
  const all = [...new Set([...recordIds, ...current.keys()])].sort()
  const pairs = await tx.query<{ a: string; b: string }>(
    `select record_a as a, record_b as b from identity.link where state = 'linked' and record_a = any($1::uuid[])
     union select record_a, record_b from identity.link where state = 'linked' and record_b = any($1::uuid[])`,
    [uuids(all)],
  )
  const wanted = personsOf(pairs.rows)
  const left = all.filter((id) => current.has(id) && current.get(id) !== wanted.get(id))
  const joined = all.filter((id) => wanted.has(id) && current.get(id) !== wanted.get(id))
  if (left.length > 0) {
    await tx.query(
      `update identity.member set until_known = greatest($2::timestamptz, from_known + interval '1 microsecond')
        where until_known is null and record_id = any($1::uuid[])`,
      [uuids(left), now],
    )
  }
  if (joined.length > 0) {
    await tx.query(
      `insert into identity.member (record_id, from_known, person_id, by_link)
        select j.r, greatest($3::timestamptz, (select max(m.until_known) from identity.member m where m.record_id = j.r)), j.p, $4
          from unnest($1::uuid[], $2::uuid[]) as j(r, p)`,
      [uuids(joined), uuids(joined.map((id) => wanted.get(id))), now, byLink ?? null],
    )
  }
  return all
}

async function currentMembers(tx: Tx, recordIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await tx.query<{ record_id: string; person_id: string }>(
    `select b.record_id, b.person_id from identity.member b where b.until_known is null and b.person_id in (
       select a.person_id from identity.member a where a.record_id = any($1::uuid[]) and a.until_known is null)
     order by b.record_id for update`,
    [uuids(recordIds)],
  )
  return new Map(found.rows.map((row) => [row.record_id, row.person_id]))
}
