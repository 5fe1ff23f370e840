import type { Role } from '@passage/domain/access/roles'
import type { Audience } from '@passage/domain/case/fact'
import type { Pack, Transition } from '@passage/domain/case/pack'

/** What somebody who signs in is in the law of a case. Judges, courts and other authorities do not sign in: they are reported. */
const inCase: Partial<Record<Role, readonly string[]>> = {
  caseworker: ['officer'],
  supervisor: ['supervisor'],
  legal: ['legal-officer'],
  person: ['person'],
  representative: ['counsel'],
}

/** Roles in a case that somebody has by the own roles. */
export const rolesInCase = (roles: readonly Role[]): readonly string[] => roles.flatMap((role) => inCase[role] ?? [])

/** Roles that nobody takes who does not hold them: what others of these say is reported, and named as theirs. */
const ownOnly: readonly string[] = ['officer', 'supervisor', 'legal-officer']
export const mayBeReported = (role: string): boolean => !ownOnly.includes(role)

/** As what somebody takes a step: by the first own role that the row knows, or else by the first own role, which is then refused. */
export const actsAs = (row: Pick<Transition, 'by'> | undefined, roles: readonly string[]): string =>
  row?.by.find((role) => roles.includes(role)) ?? roles[0] ?? 'source'

/** How much of a reason somebody may read: whoever is cleared for what 8 USC 1367 protects reads all of it. */
export function audienceOf(roles: readonly Role[], cleared: readonly string[]): Audience {
  if (roles.includes('person')) return 'person'
  if (roles.includes('representative')) return 'counsel'
  return cleared.includes('protected-1367') ? 'cleared-officer' : 'officer'
}

/** The row of a step among all that the pack has ever known. */
export const rowOf = (pack: Pack, event: string): Transition | undefined =>
  pack.transitions.find((row) => row.event === event)
