import { addYears, type Day } from '../../../calendar/day.ts'
import type { Rule } from '../../../rules/rule.ts'
import { consequenceRules } from './consequence.rules.ts'
import type { ExitCode } from './exit.ts'
import type { ExitFacts } from './exit-facts.ts'
import { lines } from './lines.ts'

/** One thing that may follow, with the facts on which it rests. */
export interface Possible {
  readonly rule: Rule
  /** `possible`: the record allows it. `ruled-out`: it does not. Never `certain`: a lawyer finds it. */
  readonly standing: 'possible' | 'ruled-out'
  readonly restsOn: readonly (keyof ExitFacts)[]
  readonly until?: Day
}

/**
 * What may follow from one way out, each with the facts on which it rests. What is unknown rules nothing out. Nothing here is a
 * finding: a bar is found by a lawyer, after the person was heard.
 */
export function possibleConsequences(code: ExitCode, facts: ExitFacts): readonly Possible[] {
  return lines
    .filter(({ exits }) => exits.includes(code))
    .map(({ key, restsOn, out, years }) => ({
      rule: consequenceRules[key],
      standing: out(facts) ? 'ruled-out' : 'possible',
      restsOn,
      ...(years === undefined ? {} : { until: addYears(facts.leftOn, years) }),
    }))
}
