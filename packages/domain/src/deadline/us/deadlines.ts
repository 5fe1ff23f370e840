import type { DeadlineRule } from '../rule.ts'
import { appealDeadlines } from './appeal.rules.ts'
import { consequenceDeadlines } from './consequence.rules.ts'
import { custodyDeadlines } from './custody.rules.ts'
import { grantEndDeadlines } from './grant-end.rules.ts'
import { informationDeadlines } from './information.rules.ts'
import { proceedingDeadlines } from './proceeding.rules.ts'
import { reliefDeadlines } from './relief.rules.ts'
import { screeningDeadlines } from './screening.rules.ts'
import { specialDangerDeadlines } from './special-danger.rules.ts'
import { voluntaryDepartureDeadlines } from './voluntary-departure.rules.ts'

/** Every deadline of the United States, in the order of the law. */
const all = [
  ...custodyDeadlines,
  ...specialDangerDeadlines,
  ...screeningDeadlines,
  ...proceedingDeadlines,
  ...reliefDeadlines,
  ...grantEndDeadlines,
  ...appealDeadlines,
  ...voluntaryDepartureDeadlines,
  ...consequenceDeadlines,
  ...informationDeadlines,
] as const
export const usDeadlines: readonly DeadlineRule[] = all
export type UsDeadlineId = (typeof all)[number]['id']

const byId: ReadonlyMap<string, DeadlineRule> = new Map(usDeadlines.map((rule) => [rule.id, rule]))

/** The rule of that id, which the type says exists. */
export function usDeadline(id: UsDeadlineId): DeadlineRule {
  const rule = byId.get(id)
  if (rule === undefined) throw new RangeError(`no deadline ${id}`)
  return rule
}
