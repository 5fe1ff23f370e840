import type { Role } from './roles.ts'

/** How many persons, each once, somebody reads on a day (UTC): from `soft` on the security officer is told, at `hard` it ends. */
export interface Budget {
  readonly soft: number
  readonly hard: number
}

const ofWork: Budget = { soft: 200, hard: 400 }

/** Setting of this release, to be set by the authority from its own work. A role without a row has no budget: it reads its own. */
export const budgets: Readonly<Partial<Record<Role, Budget>>> = {
  caseworker: ofWork,
  'match-reviewer': ofWork,
  supervisor: { soft: 300, hard: 600 },
  legal: ofWork,
  auditor: { soft: 300, hard: 600 },
  partner: { soft: 500, hard: 1000 },
}

/** The largest budget among the roles; undefined: none of them has one. */
export function budgetOf(held: readonly Role[]): Budget | undefined {
  const given = held.flatMap((role) => budgets[role] ?? [])
  return given.toSorted((a, b) => b.hard - a.hard)[0]
}

/** Fewest characters in which somebody can say why. */
export const SHORTEST_JUSTIFICATION = 10
export const LONGEST_JUSTIFICATION = 500

/** Whether a text says anything: enough letters, and not one over and over. */
export function isJustification(text: string | undefined): text is string {
  if (text === undefined || text.length > LONGEST_JUSTIFICATION || !text.isWellFormed()) return false
  const letters = text.match(/\p{L}|\p{N}/gu) ?? []
  return letters.length >= SHORTEST_JUSTIFICATION && new Set(letters).size > 3 && !text.includes('\u0000')
}
