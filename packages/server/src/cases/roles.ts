import type { Relation } from '@passage/domain/access/relations'
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

/** How somebody comes to a record. */
export interface Coming {
  readonly roles: readonly Role[]
  readonly purpose: string
  readonly relations: readonly Relation[]
}
/** At the own record somebody is the person or counsel, by what binds them to it, whatever else they are elsewhere. */
const comesAs = ({ roles, purpose, relations }: Coming): readonly Role[] =>
  roles.filter((role) => {
    if (purpose !== 'own-record') return role !== 'person' && role !== 'representative'
    return (
      (role === 'person' && relations.includes('own')) ||
      (role === 'representative' && relations.includes('represents'))
    )
  })

/** Roles that somebody has in a case, coming as they do. One who works here and has a case does not work on it. */
export const rolesInCase = (coming: Coming): readonly string[] => comesAs(coming).flatMap((role) => inCase[role] ?? [])

/** Roles that nobody takes who does not hold them: what others of these say is reported, and named as theirs. */
const ownOnly: readonly string[] = ['officer', 'supervisor', 'legal-officer']
export const mayBeReported = (role: string): boolean => !ownOnly.includes(role)

/** As what somebody takes a step: by the first own role that the row knows, or else by the first own role, which is then refused. */
export const actsAs = (row: Pick<Transition, 'by'> | undefined, roles: readonly string[]): string =>
  row?.by.find((role) => roles.includes(role)) ?? roles[0] ?? 'source'

/** How much of a reason somebody may read: whoever is cleared for what 8 USC 1367 protects reads all of it. */
export function audienceOf(coming: Coming, cleared: readonly string[]): Audience {
  const roles = comesAs(coming)
  if (roles.includes('person')) return 'person'
  if (roles.includes('representative')) return 'counsel'
  return cleared.includes('protected-1367') ? 'cleared-officer' : 'officer'
}

/** The row of a step among all that the pack has ever known. */
export const rowOf = (pack: Pack, event: string): Transition | undefined =>
  pack.transitions.find((row) => row.event === event)
