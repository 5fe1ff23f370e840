import type { DemoUser } from './users.ts'

/** Somebody who is signed in, as routes know them: the account with the role it works in. */
export type StaffUser = DemoUser

const roleWords = { reviewer: 'match reviewer', supervisor: 'supervisor' } as const satisfies Record<
  StaffUser['role'],
  string
>
export type StaffRole = keyof typeof roleWords

/** The roles that an account can be given, in the order of what they open. */
export const staffRoles = Object.keys(roleWords) as readonly StaffRole[]
export const wordsOfRole = (role: StaffRole): string => roleWords[role]

/** The user of an account; undefined where it holds no role that this version knows: then nothing is open to it. */
export function staffUserOf(account: {
  readonly userName: string
  readonly displayName: string
  readonly roles: readonly string[]
}): StaffUser | undefined {
  const role = staffRoles.findLast((each) => account.roles.includes(each))
  if (role === undefined) return undefined
  return { id: account.userName, name: account.displayName, role, roleWords: roleWords[role] }
}
