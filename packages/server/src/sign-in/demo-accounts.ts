import { isPower, LONGEST_GRANT_DAYS } from '@passage/domain/access/role-grant'
import type { Pools } from '@passage/ledger/pools/open'
import { openAccount } from '@passage/ledger/sign-in/accounts'
import { giveFirstRoles } from '@passage/ledger/sign-in/first-roles'
import type { User } from '../session/user.ts'

/**
 * Opens the accounts of the sandbox where there are none, so that work can be passed to somebody who has not signed in
 * yet, and gives them their roles as the first of a deployment are given. Who was there before stays as they are.
 */
export async function openDemoAccounts(pools: Pools, users: readonly User[], now: Date): Promise<void> {
  const joined: User[] = []
  for (const user of users) {
    const account = { userName: user.id, displayName: user.name, roles: user.roles, active: true }
    if ((await openAccount(pools, account, 'demo', now)) !== undefined) joined.push(user)
  }
  const from = now.toISOString()
  const until = new Date(now.getTime() + LONGEST_GRANT_DAYS * 86_400_000).toISOString()
  const grants = joined.flatMap(({ id, roles }) =>
    roles.filter(isPower).map((role) => ({ actor: id, role, from, until, reason: 'A made-up world' })),
  )
  await giveFirstRoles(pools, grants, { by: 'demo', now })
}
