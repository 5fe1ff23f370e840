import { mayGrant, type RoleGrant } from '@passage/domain/access/role-grant'
import type { Role } from '@passage/domain/access/roles'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { accountIdOf } from './accounts.ts'
import { type GrantAct, heldNow, type RoleAnswer, type RoleFault } from './role-grants.ts'
import { heldOf, takeBack } from './roles.ts'
import { endSessionsOf } from './sessions.ts'

type Held = Pick<RoleGrant, 'actor' | 'role'>

/** Why somebody could not take a role back now, without writing. */
export async function weighTaking(
  pools: Pools,
  held: Held,
  act: Omit<GrantAct, 'signature'>,
): Promise<RoleFault | undefined> {
  return inTransactionAgain(pools.sign, (tx) => faultIn(tx, held, act))
}

async function faultIn(
  tx: Tx,
  { actor, role }: Held,
  { by, now }: Omit<GrantAct, 'signature'>,
): Promise<RoleFault | undefined> {
  if (actor !== by && !mayGrant(await heldNow(tx, by, now))) return 'role.not-a-granter'
  return (await heldOf(tx, actor, now)).includes(role) ? undefined : 'role.not-held'
}

/** Takes a role back: one person is enough, and it ends with the commit, with the sessions of whoever held it. */
export async function takeRole(
  pools: Pools,
  { actor, role, reason }: Held & Pick<RoleGrant, 'reason'>,
  { by, signature, now }: GrantAct,
): Promise<RoleAnswer<Role>> {
  return inTransactionAgain(pools.sign, async (tx) => {
    const fault = await faultIn(tx, { actor, role }, { by, now })
    if (fault !== undefined) return { ok: false, fault }
    await takeBack(tx, { actor, role, by, reason, signature }, now)
    await endSessionsOf(tx, accountIdOf(actor))
    return { ok: true, value: role }
  })
}
