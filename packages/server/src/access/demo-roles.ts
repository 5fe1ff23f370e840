import type { Role } from '@passage/domain/access/roles'
import { rolesOf } from '@passage/ledger/access/standing'
import { writeAccess } from '@passage/ledger/access/write-access'
import type { Pools } from '@passage/ledger/pools/open'
import type { User } from '../session/user.ts'

/** Whoever sets the demo up: gives roles, holds none. */
export const demoSetup = 'demo-setup'

/** Gives the demo users their roles, each by an entry of its own, where they do not hold them yet. */
export async function giveDemoRoles(pools: Pools, users: readonly User[], now: Date): Promise<void> {
  for (const { id, roles } of users) {
    const held: readonly Role[] = await rolesOf(pools.write, id, now)
    for (const role of roles) {
      if (held.includes(role)) continue
      const body = { actor: id, role, by: demoSetup }
      await writeAccess(pools, demoSetup, { type: 'role-given', body, recorded: now.toISOString() })
    }
  }
}
