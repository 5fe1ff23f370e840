import type { Tx } from '../pools/transaction.ts'
import type { AccessBodies, AccessEntry, AccessType } from './entries.ts'
import { projectAssignment, projectEnd, projectExtension } from './project-assignment.ts'
import { projectAsked, projectExtended, projectRefused } from './project-extension-request.ts'
import { projectGlass, projectRenewal, projectWithholding } from './project-withholding.ts'

type Project<T extends AccessType> = (tx: Tx, body: AccessBodies[T], recorded: string) => Promise<void>

const run = async (tx: Tx, sql: string, values: readonly unknown[]): Promise<void> => {
  await tx.query(sql, [...values])
}

const projections: { readonly [T in AccessType]: Project<T> } = {
  'role-given': (tx, { actor, role, from, until }, recorded) =>
    run(
      tx,
      `insert into access.role_held (actor, role, from_at, until_at) values ($1, $2, $3, $4)
        on conflict (actor, role, from_at) do update set until_at = excluded.until_at`,
      [actor, role, from ?? recorded, until ?? null],
    ),
  // Also what was to begin later.
  'role-taken': (tx, { actor, role }, recorded) =>
    run(
      tx,
      `update access.role_held set until_at = $3
        where actor = $1 and role = $2 and (until_at is null or until_at > $3)`,
      [actor, role, recorded],
    ),
  assignment: projectAssignment,
  'assignment-extended': async (tx, body, recorded) => {
    await projectExtension(tx, body, recorded)
    await projectExtended(tx, body, recorded)
  },
  'extension-asked': projectAsked,
  'extension-refused': projectRefused,
  'assignment-ended': projectEnd,
  'flag-set': (tx, { record, flag, until }, recorded) =>
    run(
      tx,
      `insert into access.flag (record_id, flag, from_at, until_at) values ($1, $2, $3, $4)
        on conflict (record_id, flag) do update set from_at = excluded.from_at, until_at = excluded.until_at`,
      [record, flag, recorded, until ?? null],
    ),
  'flag-lifted': (tx, { record, flag }, recorded) =>
    run(tx, 'update access.flag set until_at = $3 where record_id = $1 and flag = $2', [record, flag, recorded]),
  'conflict-declared': (tx, { record, actor }, recorded) =>
    run(tx, 'insert into access.conflict (record_id, actor, since) values ($1, $2, $3) on conflict do nothing', [
      record,
      actor,
      recorded,
    ]),
  'look-withheld': projectWithholding,
  'withholding-renewed': projectRenewal,
  'glass-broken': projectGlass,
  'canary-set': (tx, { record }) =>
    run(tx, 'insert into access.canary (record_id) values ($1) on conflict do nothing', [record]),
  'budget-raised': (tx, { actor, day, persons }) =>
    run(
      tx,
      `insert into access.budget_raised (actor, day, persons) values ($1, $2, $3)
        on conflict (actor, day) do update set persons = excluded.persons`,
      [actor, day, persons],
    ),
}

/** Writes what an entry about access means into the read models: in the transaction of the entry, and in a rebuild. */
export async function projectAccess(tx: Tx, entry: AccessEntry): Promise<void> {
  const project = projections[entry.type] as Project<typeof entry.type>
  await project(tx, entry.body as never, entry.recorded)
}
