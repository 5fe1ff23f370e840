import { writeAccess } from '@passage/ledger/access/write-access'
import type { Pools } from '@passage/ledger/pools/open'

/** Who watches over looks in the demo, and sets canaries. */
const SETTER = 's.oyelaran'

/**
 * Makes one made-up person of the demo a canary, once: somebody with one record who came and left in time, whom no
 * task and no assignment leads to. Nothing about the record shows that it is one; whoever looks at it is reported.
 */
export async function setDemoCanary(pools: Pools, now: Date): Promise<void> {
  const found = await pools.write.query<{ record: string }>(
    `select s.record_id as record from proj.stay s
      where s.outcome = 'DEPARTED_ON_TIME' and not exists (select 1 from access.canary)
        and not exists (select 1 from proj.stay o where o.record_id = s.record_id and o.outcome <> s.outcome)
        and not exists (select 1 from proj.task t where s.record_id in (t.record_id, t.other_record_id))
        and not exists (select 1 from identity.link l where s.record_id in (l.record_a, l.record_b))
        and not exists (select 1 from access.assignment a where s.record_id = a.record_id)
      order by s.record_id limit 1`,
  )
  const record = found.rows[0]?.record
  if (record === undefined) return
  await writeAccess(pools, SETTER, {
    type: 'canary-set',
    body: { record, by: SETTER },
    recorded: now.toISOString(),
  })
}
