import { isPower, PROPOSAL_DAYS, type RoleGrant } from '@passage/domain/access/role-grant'
import { type Role, roles } from '@passage/domain/access/roles'
import type { Pools } from '../pools/open.ts'
import type { Tx } from '../pools/transaction.ts'

/** A grant as it was proposed, waiting for its second signature. */
export interface Proposal extends RoleGrant {
  readonly proposal: string
  readonly proposedBy: string
  readonly proposedAt: Date
}

interface ProposalRow {
  proposal_id: string
  user_name: string
  role: Role
  from_at: Date
  until_at: Date
  reason: string
  proposed_by: string
  proposed_at: Date
}

const proposals = `select p.proposal_id, a.user_name, p.role, p.from_at, p.until_at, p.reason, p.proposed_by,
  p.proposed_at from sign_in.role_proposal p join sign_in.account a using (account_id)`

const proposalOf = (row: ProposalRow): Proposal => ({
  proposal: row.proposal_id,
  actor: row.user_name,
  role: row.role,
  from: row.from_at.toISOString(),
  until: row.until_at.toISOString(),
  reason: row.reason,
  proposedBy: row.proposed_by,
  proposedAt: row.proposed_at,
})

/** One proposal; `held`: until the commit, so that it is signed once. */
export async function findProposal(
  db: Pick<Tx, 'query'>,
  proposal: string,
  held: '' | 'held' = '',
): Promise<Proposal | undefined> {
  const lock = held === 'held' ? 'for update of p' : ''
  const found = await db.query<ProposalRow>(`${proposals} where p.proposal_id = $1 ${lock}`, [proposal])
  const row = found.rows[0]
  return row === undefined ? undefined : proposalOf(row)
}

/** A role that somebody holds or is to hold. Without `until`: given before roles ended by themselves. */
export interface HeldRole {
  readonly actor: string
  readonly role: Role
  readonly from: string
  readonly until?: string
}

const MOST = 1000
const powers = (Object.keys(roles) as Role[]).filter(isPower)

/** Who may act, and what waits to be signed; at most 1,000 of each, by name. Persons concerned have no power, and are left out. */
export async function listRoles(
  pools: Pools,
  now: Date,
): Promise<{ readonly held: readonly HeldRole[]; readonly proposals: readonly Proposal[] }> {
  const held = await pools.sign.query<{ actor: string; role: Role; from_at: Date; until_at: Date | null }>(
    `select actor, role, from_at, until_at from access.role_held where (until_at is null or until_at > $1) and role = any($2)
      order by actor, role, from_at limit ${MOST}`,
    [now, powers],
  )
  const oldest = new Date(now.getTime() - PROPOSAL_DAYS * 86_400_000)
  const waiting = await pools.sign.query<ProposalRow>(
    `${proposals} where p.proposed_at >= $1 order by p.proposed_at, p.proposal_id limit ${MOST}`,
    [oldest],
  )
  return {
    held: held.rows.map(({ actor, role, from_at, until_at }) => ({
      actor,
      role,
      from: from_at.toISOString(),
      ...(until_at === null ? {} : { until: until_at.toISOString() }),
    })),
    proposals: waiting.rows.map(proposalOf),
  }
}
