import type { User } from '../api/types.ts'

/** Somebody who comes about the own record, or for somebody else, and has no work here. */
export const isAboutOwnRecord = ({ roles }: Pick<User, 'roles'>): boolean =>
  roles.length > 0 && roles.every((role) => role === 'person' || role === 'representative')
