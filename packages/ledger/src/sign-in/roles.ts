import { isRole } from '@passage/domain/access/roles'
import { projectAccess } from '../access/project-access.ts'
import type { Tx } from '../pools/transaction.ts'
import { say } from './say.ts'

/** What an account holds as far as its own row says: nothing while it is closed. */
export interface Holder {
  readonly userName: string
  readonly active: boolean
  readonly roles: readonly string[]
}

const heldBy = (holder: Holder | undefined): readonly string[] => (holder?.active === true ? holder.roles : [])

/**
 * Gives and takes in the ledger what the change of an account gives and takes, in the same transaction: permission reads
 * roles from there alone. What somebody else took back meanwhile is not given again by a change that does not name it.
 */
export async function moveRoles(
  tx: Tx,
  before: Holder | undefined,
  after: Holder,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<void> {
  const [had, has] = [heldBy(before), heldBy(after)]
  const move = async (type: 'role-given' | 'role-taken', name: string): Promise<void> => {
    // What a release before this one gave and this one does not know opens nothing here.
    if (!isRole(name)) return
    const body = { actor: after.userName, role: name, by }
    await say(tx, after.userName, { type, body, now })
    await projectAccess(tx, { type, body, recorded: now.toISOString() })
  }
  for (const role of has.filter((each) => !had.includes(each))) await move('role-given', role)
  for (const role of had.filter((each) => !has.includes(each))) await move('role-taken', role)
}
