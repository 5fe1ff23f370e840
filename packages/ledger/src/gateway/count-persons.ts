import type { Budget } from '@passage/domain/access/budget'
import type { Standing } from '@passage/domain/access/question'
import type { Tx } from '../pools/transaction.ts'
import type { Counted } from './open-look.ts'

/** The caller has read as many persons as a day allows. Nothing of the request stands: neither look nor answer. */
export class BudgetSpent extends Error {
  readonly actor: string
  readonly persons: number
  constructor(actor: string, persons: number) {
    super('the budget of persons is spent')
    this.name = 'BudgetSpent'
    this.actor = actor
    this.persons = persons
  }
}

/**
 * The budget of a day: the usual one, or what a supervisor raised it to. Only who would pass the usual one is asked about.
 * The soft limit stays, so that others are told as on every day.
 */
export async function budgetOn(
  tx: Pick<Tx, 'query'>,
  { actor, budget, counted }: { readonly actor: string; readonly budget: Budget; readonly counted: Counted },
  now: Date,
): Promise<Budget> {
  if (counted.after <= budget.hard) return budget
  const found = await tx.query<{ persons: number | null }>('select access.raised_to($1, $2) as persons', [
    actor,
    now.toISOString().slice(0, 10),
  ])
  return { ...budget, hard: Math.max(budget.hard, found.rows[0]?.persons ?? 0) }
}

/** Whom a look counts, each once a day: a person goes by the first of the records, whichever of them was asked for. */
export function countedAs(persons: readonly Standing[]): readonly string[] {
  return [...new Set(persons.map(({ members, recordId }) => members[0] ?? recordId))].sort()
}

/**
 * Whether with this look the count passed the soft limit.
 * @throws BudgetSpent when it would pass the hard one with somebody who was not read today
 */
export function passesSoftLimit({ before, after }: Counted, actor: string, budget: Budget): boolean {
  if (after > budget.hard && after > before) throw new BudgetSpent(actor, before)
  return before <= budget.soft && after > budget.soft
}
