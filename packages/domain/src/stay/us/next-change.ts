import type { Day } from '../../calendar/day.ts'
import { isAnotherAnswer, type Said } from '../another-answer.ts'
import type { Determination, NextChange } from '../determination.ts'
import { firstCountedDay, tenYearBarRule, threeYearBarRule, threeYearDays, yearInDays } from './bars.rule.ts'
import type { UsNext } from './codes.ts'
import { dateCertainRule } from './date-certain.rule.ts'
import type { Measured, StayCase } from './measured.ts'
import { coverOn, type Measure, saysUntilWhen } from './outcome.ts'
import { saidOn } from './said.ts'
import { departureMeasureRule, scopeRule } from './scope.rule.ts'
import { dayOfCount, FAR } from './span.ts'
import { statusFindingRule } from './status-finding.rule.ts'
import { turningDays } from './turning-days.ts'

/**
 * The first day after `asOf` on which the answer is another one (ADR 12) or a threshold is crossed, if nothing else is
 * recorded. Only days on which something begins or ends can change it, so only those are judged, in ascending order. Day
 * counts between are read from the runs. A stay that ended on a known day does not change by itself.
 */
export function nextChange(one: StayCase, now: Determination, measured: Measured): NextChange | undefined {
  if (measured.measure.position.departedOn !== undefined) return undefined
  const other = answerChange(one, measured)
  const threshold = thresholdChange(one, now, measured)
  if (other === undefined || threshold === undefined) return other ?? threshold
  return threshold.on < other.on ? threshold : other
}

function answerChange(one: StayCase, measured: Measured): NextChange | undefined {
  const { measure } = measured
  const days = turningDays(one, measured)
  if (days.length === 0) return undefined
  const now = saidOn(one, measure.position.asOf)
  for (const day of days) {
    const then = saidOn(one, day)
    if (isAnotherAnswer(now, then)) return describe(one, measure, now, then, day)
  }
  return undefined
}

function describe(one: StayCase, measure: Measure, now: Said, then: Said, on: Day): NextChange {
  const change = (what: UsNext, rule: string): NextChange => ({ on, what, rule })
  const { end } = one.frame.stay
  const isOutside = now.outcome === 'OUT_OF_SCOPE'
  if (isOutside !== (then.outcome === 'OUT_OF_SCOPE')) {
    return change(isOutside ? 'scope-begins' : 'scope-changes', scopeRule.id)
  }
  if (end.kind !== 'open' && on === (end.kind === 'departed' ? end.on : end.notAfter)) {
    return change('departure', departureMeasureRule.id)
  }
  if (now.outcome === then.outcome) return change('reasons-change', then.day?.rules[0] ?? scopeRule.id)
  if (then.outcome === 'WITHIN') return change('authorised-stay-begins', departureMeasureRule.id)
  if (then.because.includes('duration-of-status')) return change('status-period-ends', statusFindingRule.id)
  const last = coverOn(measure.spans, (on - 1) as Day, 0)
  const rule = last?.rule ?? dateCertainRule.id
  return change(then.because.includes('readings-differ') ? 'readings-part' : 'authorised-stay-ends', rule)
}

/** The 181st day, and the day that completes 365, of presence that nothing proves or disproves. */
function thresholdChange(one: StayCase, now: Determination, { measure, from }: Measured): NextChange | undefined {
  const isCounted = now.outcome !== 'WITHIN' && now.outcome !== 'OUT_OF_SCOPE' && now.outcome !== 'CONTRADICTORY'
  const { asOf, leftTo } = measure.position
  if (!isCounted || leftTo !== undefined || !saysUntilWhen(measure)) return undefined
  const { end } = one.frame.stay
  const last = end.kind === 'departed' ? end.on : FAR
  const start = Math.max(from, firstCountedDay) as Day
  const third = dayOfCount(measure.spans, start, last, threeYearDays)
  if (third !== undefined && third > asOf) {
    return { on: third, what: 'more-than-180-days' satisfies UsNext, rule: threeYearBarRule.id }
  }
  const year = dayOfCount(measure.spans, start, last, yearInDays)
  if (year === undefined || year <= asOf) return undefined
  return { on: year, what: 'one-year' satisfies UsNext, rule: tenYearBarRule.id }
}
