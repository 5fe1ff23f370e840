import type { Role } from './roles.ts'

/** Power to act: everything but being the person concerned. It is given by two people, for a time. */
export const isPower = (role: Role): boolean => role !== 'person'

/** Who proposes and signs that somebody may act. */
export const granters: readonly Role[] = ['supervisor', 'security']

export const mayGrant = (held: readonly Role[]): boolean => held.some((role) => granters.includes(role))

/** At most this long, so that power ends by itself where nobody remembers to end it. */
export const LONGEST_GRANT_DAYS = 365
/** A proposal that nobody has signed by then is void. */
export const PROPOSAL_DAYS = 7
/** With fewer people than this who may propose and sign, no proposal can ever be signed, and the operator begins anew. */
export const FEWEST_GRANTERS = 2

/** A role for somebody from an instant to before another, both RFC 3339 in UTC, and why. */
export interface RoleGrant {
  readonly actor: string
  readonly role: Role
  readonly from: string
  readonly until: string
  readonly reason: string
}

export type GrantFault =
  | 'role.by-oneself'
  | 'role.no-power'
  | 'role.ended-before-begun'
  | 'role.over'
  | 'role.too-long'
  | 'role.not-a-granter'

const dayMs = 86_400_000

/** What is wrong with a grant that `by`, who holds `held`, proposes or signs at an instant; undefined: nothing. */
export function grantFault(
  grant: RoleGrant,
  { by, held, at }: { readonly by: string; readonly held: readonly Role[]; readonly at: Date },
): GrantFault | undefined {
  if (grant.actor === by) return 'role.by-oneself'
  if (!mayGrant(held)) return 'role.not-a-granter'
  return termFault(grant, at)
}

/** What is wrong with role and term, whoever gives it. */
export function termFault({ role, from, until }: RoleGrant, at: Date): GrantFault | undefined {
  if (!isPower(role)) return 'role.no-power'
  const lasts = Date.parse(until) - Date.parse(from)
  if (!(lasts > 0)) return 'role.ended-before-begun'
  if (!(Date.parse(until) > at.getTime())) return 'role.over'
  // Counted from now where it begins later: grants signed ahead, one after the other, would never end.
  const begins = Math.min(Date.parse(from), at.getTime())
  if (Date.parse(until) - begins > LONGEST_GRANT_DAYS * dayMs) return 'role.too-long'
  return undefined
}

/** Whether a proposal may be signed by somebody: who proposed does not sign, and in time. */
export function signingFault(
  proposed: { readonly by: string; readonly at: Date },
  signer: { readonly by: string; readonly at: Date },
): 'role.same-signer' | 'role.stale' | undefined {
  if (proposed.by === signer.by) return 'role.same-signer'
  if (signer.at.getTime() - proposed.at.getTime() > PROPOSAL_DAYS * dayMs) return 'role.stale'
  return undefined
}
