import { staffRoles as ofTheAuthority, type Role, roles } from '@passage/domain/access/roles'

/**
 * The roles that the directory gives, in the order of the words that it is shown: those of people who work here. Whoever
 * is concerned, represents somebody, or is a partner or source comes in by other ways.
 */
export const staffRoles: readonly Role[] = [...ofTheAuthority, 'statistician', 'operator', 'security']
export const wordsOfRole = (role: Role): string => roles[role]
