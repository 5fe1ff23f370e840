import {
  FEWEST_GRANTERS,
  type GrantFault,
  granters,
  type RoleGrant,
  termFault,
} from '@passage/domain/access/role-grant'
import { projectAccess } from '../access/project-access.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { isNamed } from './named-role.ts'
import { say } from './say.ts'

export type FirstFault = GrantFault | 'role.not-first' | 'role.not-named'
export type FirstAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly fault: FirstFault; readonly actor: string }

/**
 * Gives the first roles of a deployment, all or none: while fewer than two people hold a role by which roles are
 * proposed and signed, nobody else could. Each is an entry that says so (`first`), with who did it. From then on it is
 * refused, for the operator too.
 *
 * @param by who gives them, such as `operator` or `demo`
 */
export async function giveFirstRoles(
  pools: Pools,
  grants: readonly RoleGrant[],
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<FirstAnswer> {
  return inTransactionAgain(pools.sign, async (tx) => {
    // Two who begin at once: the second waits, and finds that it is not the first.
    await tx.query('lock table sign_in.role_proposal in share row exclusive mode')
    if (await canGrant(tx, now)) return { ok: false, fault: 'role.not-first', actor: by }
    for (const grant of grants) {
      const fault = termFault(grant, now) ?? ((await isNamed(tx, grant)) ? undefined : 'role.not-named')
      if (fault !== undefined) return { ok: false, fault, actor: grant.actor }
    }
    for (const { actor, role, from, until, reason } of grants) {
      const body = { actor, role, by, from, until, reason, first: true } as const
      await say(tx, actor, { type: 'role-given', body, now })
      await projectAccess(tx, { type: 'role-given', body, recorded: now.toISOString() })
    }
    return { ok: true }
  })
}

async function canGrant(tx: Tx, now: Date): Promise<boolean> {
  const found = await tx.query<{ n: number }>('select count(distinct actor)::int as n from access.holders_of($1, $2)', [
    [...granters],
    now,
  ])
  return (found.rows[0]?.n ?? 0) >= FEWEST_GRANTERS
}
