import { texts, uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'
import type { AccessBodies } from './entries.ts'

/** One row for each record that an assignment names. */
export async function projectAssignment(tx: Tx, body: AccessBodies['assignment']): Promise<void> {
  await tx.query(
    `insert into access.assignment
        (record_id, assignment_id, actor, bond, purpose, case_ref, cleared, by_actor, from_at, until_at)
      select distinct r, $2::uuid, $3, $4, $5, $6, $7::text[], $8, $9::timestamptz, $10::timestamptz
        from unnest($1::uuid[]) as r`,
    [
      uuids(body.records),
      body.assignmentId,
      body.actor,
      body.bond,
      body.purpose,
      body.case ?? null,
      texts(body.cleared),
      body.by,
      body.from,
      body.until,
    ],
  )
}

/** A further record stands under the terms of the assignment, from the moment of its own entry on. */
export async function projectExtension(
  tx: Tx,
  body: AccessBodies['assignment-extended'],
  recorded: string,
): Promise<void> {
  await tx.query(
    `insert into access.assignment
        (record_id, assignment_id, actor, bond, purpose, case_ref, cleared, by_actor, from_at, until_at)
      select distinct r, a.assignment_id, a.actor, a.bond, a.purpose, a.case_ref, a.cleared, $3,
          greatest(a.from_at, $4::timestamptz), a.until_at
        from unnest($1::uuid[]) as r
        cross join (select * from access.assignment where assignment_id = $2 order by record_id limit 1) a
      on conflict (record_id, assignment_id) do nothing`,
    [uuids(body.records), body.assignmentId, body.by, recorded],
  )
}

/** From now on it opens nothing. */
export async function projectEnd(tx: Tx, body: AccessBodies['assignment-ended'], recorded: string): Promise<void> {
  await tx.query('update access.assignment set until_at = least(until_at, $2) where assignment_id = $1', [
    body.assignmentId,
    recorded,
  ])
}
