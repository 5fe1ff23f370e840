import type { Pools } from '../pools/open.ts'

/** One record of each person who is somebody themselves, or whom somebody represents now. Ids only. */
export async function ownRecords(
  pools: Pools,
  who: string,
  now: Date,
): Promise<readonly { readonly recordId: string; readonly bond: 'own' | 'represents' }[]> {
  const found = await pools.write.query<{ id: string; bond: 'own' | 'represents' }>(
    `select min(a.record_id::text) as id, a.bond from access.assignment a
       left join identity.member m on m.record_id = a.record_id and m.until_known is null
      where a.actor = $1 and a.bond in ('own', 'represents') and a.from_at <= $2 and a.until_at > $2
      group by coalesce(m.person_id, a.record_id), a.bond order by 2, 1`,
    [who, now],
  )
  return found.rows.map(({ id, bond }) => ({ recordId: id, bond }))
}
