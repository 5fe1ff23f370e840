import type { Rule } from '../rules/rule.ts'
import { accessRules } from './access.rules.ts'
import type { Role } from './roles.ts'

interface PurposeRule {
  /** As the person reads it in the list of who looked. */
  readonly words: string
  readonly roles: readonly Role[]
  readonly rule: Rule
  /** Stated by the system itself, never by a caller. */
  readonly implied?: true
}

/** Why a record is opened. Stands in the look, and in the person’s own list of who looked. */
export const purposes = {
  queue: {
    words: 'Listed in the work queue',
    roles: ['caseworker', 'supervisor', 'match-reviewer', 'legal'],
    rule: accessRules.queue,
    implied: true,
  },
  review: {
    words: 'Review of a record that is not certain',
    roles: ['match-reviewer', 'supervisor'],
    rule: accessRules.queue,
  },
  enquiry: {
    words: 'Question from the person concerned',
    roles: ['caseworker', 'match-reviewer', 'supervisor'],
    rule: accessRules.found,
  },
  correction: {
    words: 'Correction that the person asked for',
    roles: ['caseworker', 'match-reviewer', 'supervisor'],
    rule: accessRules.found,
  },
  'case-work': { words: 'Work on the person’s case', roles: ['caseworker', 'legal'], rule: accessRules.assignment },
  hearing: { words: 'Preparation of a hearing', roles: ['legal'], rule: accessRules.assignment },
  supervision: { words: 'Supervision of review work', roles: ['supervisor'], rule: accessRules.supervision },
  audit: { words: 'Audit of how records are used', roles: ['auditor'], rule: accessRules.audit },
  statistics: { words: 'Published figures', roles: ['statistician', 'auditor'], rule: accessRules.statistics },
  exchange: { words: 'Answer to a partner under an agreement', roles: ['partner'], rule: accessRules.exchange },
  'own-record': { words: 'One’s own record', roles: ['person', 'representative'], rule: accessRules.ownRecord },
  emergency: {
    words: 'Emergency',
    roles: ['caseworker', 'match-reviewer', 'supervisor', 'legal'],
    rule: accessRules.emergency,
  },
} as const satisfies Record<string, PurposeRule>

export type Purpose = keyof typeof purposes
export const allPurposes = Object.keys(purposes) as readonly Purpose[]
export const isPurpose = (text: string): text is Purpose => Object.hasOwn(purposes, text)

/** Whether one of the roles may state the purpose at all; which records it opens is another question. */
export function mayState(purpose: Purpose, held: readonly Role[]): boolean {
  const open: readonly Role[] = purposes[purpose].roles
  return held.some((role) => open.includes(role))
}

const usual: readonly Purpose[] = ['review', 'hearing', 'case-work', 'audit', 'own-record', 'exchange', 'statistics']

/** What a holder of the roles opens a record for where nothing else is stated: the work that the role exists for. */
export function usualPurpose(held: readonly Role[]): Purpose | undefined {
  return usual.find((purpose) => mayState(purpose, held))
}

/** Purposes that a holder of the roles may choose from. */
export function purposesFor(held: readonly Role[]): readonly Purpose[] {
  return allPurposes.filter((code) => !('implied' in purposes[code]) && mayState(code, held))
}
