import { randomUUID } from 'node:crypto'
import type { Bond } from '@passage/domain/access/assignment'
import type { Purpose } from '@passage/domain/access/purposes'
import { writeAccess } from '@passage/ledger/access/write-access'
import type { Pools } from '@passage/ledger/pools/open'

interface DemoAssignment {
  readonly actor: string
  readonly bond: Bond
  readonly purpose: Purpose
  /** How many of the persons who wait longest, after so many others. */
  readonly persons: number
  readonly after: number
  readonly case?: string
}

const given: readonly DemoAssignment[] = [
  { actor: 't.varga', bond: 'assigned', purpose: 'case-work', persons: 8, after: 0, case: 'demo-1' },
  { actor: 't.varga', bond: 'assigned', purpose: 'correction', persons: 2, after: 0, case: 'demo-3' },
  { actor: 'l.brandt', bond: 'assigned', purpose: 'hearing', persons: 3, after: 2, case: 'demo-2' },
  { actor: 'a.ndiaye', bond: 'assigned', purpose: 'audit', persons: 3, after: 5 },
  { actor: 'own-record', bond: 'own', purpose: 'own-record', persons: 1, after: 0 },
  { actor: 'r.castellanos', bond: 'represents', purpose: 'own-record', persons: 1, after: 1 },
  { actor: 'border-agency', bond: 'agreement', purpose: 'exchange', persons: 6, after: 0 },
]
const daysGiven = 90
const mostPersons = 16

/** Gives the demo users work: whoever has no standing assignment for a purpose gets one over the persons who wait longest. */
export async function giveDemoAssignments(pools: Pools, now: Date): Promise<void> {
  const persons = await waitingPersons(pools)
  const until = new Date(now.getTime() + daysGiven * 86_400_000).toISOString()
  for (const { persons: count, after, ...terms } of given) {
    const records = persons.slice(after, after + count).flat()
    if (records.length === 0 || (await hasAssignment(pools, terms, now))) continue
    const from = now.toISOString()
    const body = { assignmentId: randomUUID(), records, cleared: [], by: 'p.osei', from, until, ...terms }
    await writeAccess(pools, body.by, { type: 'assignment', body, recorded: from })
  }
}

async function waitingPersons(pools: Pools): Promise<readonly (readonly string[])[]> {
  const found = await pools.write.query<{ records: string[] }>(
    `with waiting as (select m.person_id, min(t.opened_at) as since from proj.task t
        join identity.member m on m.record_id = t.record_id and m.until_known is null
       where t.other_record_id is null group by m.person_id order by 2, 1 limit ${mostPersons})
      select array_agg(m.record_id order by m.record_id) as records from waiting w
        join identity.member m on m.person_id = w.person_id and m.until_known is null
       group by w.person_id, w.since order by w.since, w.person_id`,
  )
  return found.rows.map(({ records }) => records)
}

async function hasAssignment(
  pools: Pools,
  { actor, purpose }: Pick<DemoAssignment, 'actor' | 'purpose'>,
  now: Date,
): Promise<boolean> {
  const found = await pools.write.query(
    'select 1 from access.assignment where actor = $1 and purpose = $2 and until_at > $3 limit 1',
    [actor, purpose, now],
  )
  return found.rowCount === 1
}
