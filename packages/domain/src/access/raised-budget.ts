import { budgetOf } from './budget.ts'
import type { Role } from './roles.ts'

/** A supervisor lets somebody read more persons on one day (UTC), and says why. It ends with the day. */
export interface RaisedBudget {
  readonly actor: string
  /** ISO date. */
  readonly day: string
  /** How many persons may be read on it instead of the usual number. */
  readonly persons: number
  readonly reason: string
}

/** At most this many times the usual number: a day is made longer, and the limit is not taken away. */
export const MOST_TIMES_THE_BUDGET = 3

export type RaiseFault =
  | 'budget.by-oneself'
  | 'budget.not-a-supervisor'
  | 'budget.none'
  | 'budget.no-more'
  | 'budget.too-much'
  | 'budget.other-day'

const dayMs = 86_400_000

/** What is wrong with raising a budget; undefined: nothing. `held` is what whoever reads holds, `by` who raises it. */
export function raiseFault(
  { actor, day, persons }: RaisedBudget,
  held: readonly Role[],
  by: { readonly actor: string; readonly held: readonly Role[]; readonly at: Date },
): RaiseFault | undefined {
  if (by.actor === actor) return 'budget.by-oneself'
  if (!by.held.includes('supervisor')) return 'budget.not-a-supervisor'
  const usual = budgetOf(held)
  if (usual === undefined) return 'budget.none'
  if (persons <= usual.hard) return 'budget.no-more'
  if (persons > usual.hard * MOST_TIMES_THE_BUDGET) return 'budget.too-much'
  const days = [0, 1].map((ahead) => new Date(by.at.getTime() + ahead * dayMs).toISOString().slice(0, 10))
  return days.includes(day) ? undefined : 'budget.other-day'
}
