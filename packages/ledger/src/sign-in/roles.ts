import { isPower } from '@passage/domain/access/role-grant'
import { isRole, type Role } from '@passage/domain/access/roles'
import type { AccessBodies } from '../access/entries.ts'
import { projectAccess } from '../access/project-access.ts'
import type { Tx } from '../pools/transaction.ts'
import { say } from './say.ts'

/** What an account holds as far as its own row says: nothing while it is closed. */
export interface Holder {
  readonly userName: string
  readonly active: boolean
  readonly roles: readonly string[]
}

// What a release before this one gave and this one does not know opens nothing here.
const namedFor = (holder: Holder | undefined): readonly Role[] =>
  holder?.active === true ? holder.roles.filter(isRole) : []

/**
 * Takes in the ledger, in the transaction of the change, what the directory does not name any more: all of it when the
 * account is closed. What the directory names gives no power: that takes two people (`role-grants.ts`), also where it was
 * held before. Being the person concerned is no power.
 */
export async function moveRoles(
  tx: Tx,
  before: Holder | undefined,
  after: Holder,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<void> {
  const [had, has] = [namedFor(before), namedFor(after)]
  const recorded = now.toISOString()
  const actor = after.userName
  for (const role of has.filter((each) => !isPower(each) && !had.includes(each))) {
    const body = { actor, role, by }
    await say(tx, actor, { type: 'role-given', body, now })
    await projectAccess(tx, { type: 'role-given', body, recorded })
  }
  for (const role of await heldOf(tx, actor, now)) if (!has.includes(role)) await takeBack(tx, { actor, role, by }, now)
}

/** Ends a role in the ledger: one entry, and the read model that permission asks. */
export async function takeBack(tx: Tx, body: AccessBodies['role-taken'], now: Date): Promise<void> {
  await say(tx, body.actor, { type: 'role-taken', body, now })
  await projectAccess(tx, { type: 'role-taken', body, recorded: now.toISOString() })
}

/** Roles that somebody holds, or is to hold later. */
export async function heldOf(tx: Tx, actor: string, now: Date): Promise<readonly Role[]> {
  const found = await tx.query<{ role: Role }>(
    `select distinct role from access.role_held where actor = $1 and (until_at is null or until_at > $2) order by role`,
    [actor, now],
  )
  return found.rows.map(({ role }) => role)
}
