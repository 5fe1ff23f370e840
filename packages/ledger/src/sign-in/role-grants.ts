import { type GrantFault, grantFault, type RoleGrant, signingFault } from '@passage/domain/access/role-grant'
import type { Role } from '@passage/domain/access/roles'
import { projectAccess } from '../access/project-access.ts'
import { rolesOf } from '../access/standing.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { accountIdOf } from './accounts.ts'
import type { SignatureText } from './entries.ts'
import { findProposal, type Proposal } from './list-roles.ts'
import { isNamed } from './named-role.ts'
import { say } from './say.ts'

export type RoleFault =
  | GrantFault
  | 'role.same-signer'
  | 'role.stale'
  | 'role.not-named'
  | 'role.no-proposal'
  | 'role.proposer-left'
  | 'role.not-held'
export type RoleAnswer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: RoleFault }

const no = (fault: RoleFault): { readonly ok: false; readonly fault: RoleFault } => ({ ok: false, fault })

/** Who does it, with the signature over the act as it goes into the entry, and when. */
export interface GrantAct {
  readonly by: string
  readonly signature: SignatureText
  readonly now: Date
}

/**
 * Says why a grant could not be proposed now, without writing: before somebody is asked to sign. The directory must name
 * the role for an open account, so that neither the directory nor two people alone make power.
 */
export async function weighGrant(
  pools: Pools,
  grant: RoleGrant,
  { by, now }: Omit<GrantAct, 'signature'>,
): Promise<RoleFault | undefined> {
  return inTransactionAgain(pools.sign, (tx) => faultIn(tx, grant, { by, now }))
}

async function faultIn(
  tx: Tx,
  grant: RoleGrant,
  { by, now }: Omit<GrantAct, 'signature'>,
): Promise<RoleFault | undefined> {
  const fault = grantFault(grant, { by, held: await heldNow(tx, by, now), at: now })
  return fault ?? ((await isNamed(tx, grant)) ? undefined : 'role.not-named')
}

/** Proposes a role: an entry in the stream of whoever would hold it, and nothing is opened. */
export async function proposeRole(
  pools: Pools,
  grant: RoleGrant & { readonly proposal: string },
  { by, signature, now }: GrantAct,
): Promise<RoleAnswer<string>> {
  return inTransactionAgain(pools.sign, async (tx) => {
    const fault = await faultIn(tx, grant, { by, now })
    if (fault !== undefined) return no(fault)
    const { actor, proposal, role, from, until, reason } = grant
    await tx.query(
      `insert into sign_in.role_proposal
         (account_id, proposal_id, role, from_at, until_at, reason, proposed_by, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [accountIdOf(actor), proposal, role, from, until, reason, by, now],
    )
    const body = { proposal, role, from, until, reason, by, signature }
    await say(tx, actor, { type: 'role-proposed', body, now })
    return { ok: true, value: proposal }
  })
}

/** Why somebody could not sign a proposal now, without writing. */
export async function weighSigning(
  pools: Pools,
  proposal: Proposal,
  act: Omit<GrantAct, 'signature'>,
): Promise<RoleFault | undefined> {
  return inTransactionAgain(pools.sign, (tx) => signingFaultIn(tx, proposal, act))
}

async function signingFaultIn(
  tx: Tx,
  proposal: Proposal,
  { by, now }: Omit<GrantAct, 'signature'>,
): Promise<RoleFault | undefined> {
  const proposed = { by: proposal.proposedBy, at: proposal.proposedAt }
  const fault = signingFault(proposed, { by, at: now }) ?? (await faultIn(tx, proposal, { by, now }))
  if (fault !== undefined) return fault
  // Whoever proposed must be somebody who still may: what they began does not outlive their own power.
  const still = grantFault(proposal, { by: proposed.by, held: await heldNow(tx, proposed.by, now), at: now })
  return still === undefined ? undefined : 'role.proposer-left'
}

/** Signs a proposal as the second person: from the entry on the role is held, from the day that it names. */
export async function signRole(
  pools: Pools,
  id: string,
  { by, signature, now }: GrantAct,
): Promise<RoleAnswer<RoleGrant>> {
  return inTransactionAgain(pools.sign, async (tx) => {
    const proposed = await findProposal(tx, id, 'held')
    if (proposed === undefined) return no('role.no-proposal')
    const fault = await signingFaultIn(tx, proposed, { by, now })
    if (fault !== undefined) return no(fault)
    await tx.query('delete from sign_in.role_proposal where proposal_id = $1', [id])
    const { actor, role, from, until, reason, proposal, proposedBy } = proposed
    const body = { actor, role, by, from, until, reason, proposal, proposedBy, signature }
    await say(tx, actor, { type: 'role-given', body, now })
    await projectAccess(tx, { type: 'role-given', body, recorded: now.toISOString() })
    return { ok: true, value: proposed }
  })
}

/** What somebody holds, with the rows held until the commit: who loses them in this moment does not sign in it. */
export async function heldNow(tx: Tx, actor: string, now: Date): Promise<readonly Role[]> {
  await tx.query('select 1 from access.role_held where actor = $1 order by role, from_at for share', [actor])
  return rolesOf(tx, actor, now)
}
