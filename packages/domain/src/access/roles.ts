/** What somebody is to the authority. A user has one or more; each permission names the roles that it is for. */
export const roles = {
  person: 'the person concerned',
  representative: 'representative',
  caseworker: 'caseworker',
  supervisor: 'supervisor',
  'match-reviewer': 'match reviewer',
  legal: 'hearing and legal staff',
  partner: 'partner agency',
  auditor: 'auditor',
  statistician: 'statistician',
  operator: 'operator',
  security: 'security officer',
  source: 'source of records',
} as const satisfies Record<string, string>

export type Role = keyof typeof roles

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text)

/** Roles whose holders work for the authority: they declare conflicts, and their budgets are counted. */
export const staffRoles: readonly Role[] = ['caseworker', 'supervisor', 'match-reviewer', 'legal', 'auditor']
