import type { Day } from '../../calendar/day.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { Rule } from '../../rules/rule.ts'
import type { DayRun, DayState } from '../determination.ts'
import { recordRules } from '../record/record.rules.ts'
import type { Tables } from '../tables.ts'
import { before1997Rule, firstCountedDay } from './bars.rule.ts'
import { dateCertainRule, termsUnknownRule, withoutAdmissionRule } from './date-certain.rule.ts'
import { coverOn, type Measure } from './outcome.ts'
import type { Position } from './position.ts'
import { covers, type Span } from './span.ts'
import { isUnknown } from './unknown-days.ts'

/** What proves presence at both ends: the arrival, and the departure or the last dated evidence. */
export interface StayFacts {
  readonly arrived: readonly FactId[]
  readonly ended: readonly FactId[]
}

/** What one day is, with the rule and the facts that say so. */
export interface Judgement {
  readonly state: DayState
  readonly rule: string
  readonly facts: readonly FactId[]
}

/**
 * The day ledger from `from` to the end of the stay or `asOf`: runs of days that share state, rule and facts.
 * The status axis shows here: days out of status inside an unexpired admission, and days kept out of the count.
 */
export function layRuns(
  measure: Measure,
  from: Day,
  statusRule: string | undefined,
  stayFacts: StayFacts,
  tables: Tables,
): DayRun[] {
  const runs: DayRun[] = []
  const last = measure.position.possibleTo
  let day: number = from
  while (day <= last) {
    const one = classify(measure, day as Day, statusRule, stayFacts)
    const to = Math.min(last, endOfStretch(measure, day as Day))
    append(runs, day as Day, to as Day, one, tables)
    day = to + 1
  }
  return runs
}

function append(runs: DayRun[], from: Day, to: Day, one: Judgement, tables: Tables): void {
  const rules = tables.ruleNumbers({ id: one.rule })
  const facts = tables.factNumbers(one.facts)
  const before = runs.at(-1)
  if (before !== undefined && before.state === one.state && same(before.rules, rules) && same(before.facts, facts)) {
    runs[runs.length - 1] = { ...before, to }
  } else runs.push({ from, to, state: one.state, facts, rules })
}

function same(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

export function classify(measure: Measure, day: Day, statusRule: string | undefined, stayFacts: StayFacts): Judgement {
  const { position, spans, statusLastDay, admission } = measure
  const span = coverOn(spans, day, 0)
  const outOfStatus = statusLastDay !== undefined && day > statusLastDay
  const gap = whyUnproven(position, day)
  if (gap !== undefined) return { state: 'unproven', rule: gap.id, facts: standing(stayFacts, admission.cites) }
  if (span !== undefined) {
    if (outOfStatus && span.effect === 'authorised' && !isProtected(spans, day)) {
      return { state: 'out-of-status', rule: statusRule ?? span.rule, facts: around(stayFacts, span) }
    }
    const state = span.effect === 'authorised' ? 'authorised' : 'protected'
    return { state, rule: span.rule, facts: around(stayFacts, span) }
  }
  const facts = standing(stayFacts, admission.cites)
  const unknown = !measure.hasTerms || isUnknown(admission.unknown, day)
  if (unknown) return { state: 'unproven', rule: termsUnknownRule.id, facts }
  const uncounted = spans.find((one) => one.effect === 'uncounted' && covers(one, day, 0))
  if (uncounted !== undefined) {
    return { state: 'out-of-status', rule: uncounted.rule, facts: [...facts, ...uncounted.facts] }
  }
  if (day < firstCountedDay) return { state: 'out-of-status', rule: before1997Rule.id, facts }
  return {
    state: 'unlawful',
    rule: day <= admission.withoutAdmissionTo ? withoutAdmissionRule.id : dateCertainRule.id,
    facts,
  }
}

/** The rule under which nothing proves presence on the day; undefined where it is proven. */
function whyUnproven(position: Position, day: Day): Rule | undefined {
  if (day < position.provenFrom) return recordRules.portUnknown
  if (day <= position.provenTo) return undefined
  if (position.kind === 'departed-between') return recordRules.portUnknown
  return position.kind === 'left' ? recordRules.missingExit : recordRules.openStay
}

function isProtected(spans: readonly Span[], day: Day): boolean {
  return spans.some((span) => span.effect === 'protected' && covers(span, day, 0))
}

function around(stayFacts: StayFacts, span: Span): readonly FactId[] {
  return [...stayFacts.arrived, ...span.facts, ...stayFacts.ended]
}

function standing(stayFacts: StayFacts, terms: readonly FactId[]): readonly FactId[] {
  return [...stayFacts.arrived, ...terms, ...stayFacts.ended]
}

/** Last day for which nothing that a day is judged by changes. */
function endOfStretch(measure: Measure, day: Day): number {
  let end: number = Number.MAX_SAFE_INTEGER
  const cut = (lastDay: number): void => {
    if (lastDay >= day && lastDay < end) end = lastDay
  }
  for (const span of measure.spans) {
    if (span.to < span.from) continue
    cut(span.from - 1)
    cut(span.to)
  }
  cut(measure.position.provenTo)
  cut(measure.position.provenFrom - 1)
  cut(firstCountedDay - 1)
  if (measure.statusLastDay !== undefined) cut(measure.statusLastDay)
  cut(measure.admission.withoutAdmissionTo)
  for (const { from, to } of measure.admission.unknown) {
    cut(from - 1)
    cut(to)
  }
  return end
}
