import type { Pools } from '@passage/ledger/pools/open'
import { openAccount } from '@passage/ledger/sign-in/accounts'
import type { User } from '../session/user.ts'

/** Opens the account of a demo user where there is none. One that was closed or changed since stays as it is. */
export async function openDemoAccount(pools: Pools, { id, name, roles }: User, now: Date): Promise<void> {
  await openAccount(pools, { userName: id, displayName: name, roles, active: true }, 'demo', now)
}

/** Everybody of the sandbox, so that work can be passed to somebody who has not signed in yet. */
export async function openDemoAccounts(pools: Pools, users: readonly User[], now: Date): Promise<void> {
  for (const user of users) await openDemoAccount(pools, user, now)
}
