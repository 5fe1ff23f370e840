import type { Day } from '../../calendar/day.ts'
import type { NextChange } from '../determination.ts'
import { tenYearBarRule, threeYearBarRule, threeYearDays, yearInDays } from './bars.rule.ts'
import type { UsNext } from './codes.ts'
import { dateCertainRule } from './date-certain.rule.ts'
import { coverOn, type Judged, type Measure } from './outcome.ts'
import { departureMeasureRule } from './scope.rule.ts'
import { dayOfCount, FAR, firstGapDay, type Span } from './span.ts'
import { statusFindingRule } from './status-finding.rule.ts'

/**
 * The first day after `asOf` on which outcome, bounds or a crossed threshold change if nothing else is recorded.
 * Day counts between are read from the runs. A stay that is over does not change by itself.
 */
export function nextChange(
  measure: Measure,
  judged: Judged,
  countFrom: Day,
  knownExit: Day | undefined,
): NextChange | undefined {
  const { position } = measure
  if (position.kind !== 'open' && position.kind !== 'here') return undefined
  const tomorrow = (position.asOf + 1) as Day
  let next: NextChange | undefined
  const offer = (on: Day | undefined, what: UsNext, rule: string): void => {
    if (on !== undefined && on >= tomorrow && on < FAR && (next === undefined || on < next.on))
      next = { on, what, rule }
  }
  if (knownExit !== undefined) offer(knownExit, 'departure', departureMeasureRule.id)
  if (judged.outcome === 'WITHIN') {
    const last = coverOn(measure.spans, position.asOf, 0)
    offer(firstGapDay(measure.spans, tomorrow, FAR, false), 'authorised-stay-ends', last?.rule ?? dateCertainRule.id)
    if (last?.reason === 'duration-of-status' && measure.statusLastDay !== undefined) {
      offer((measure.statusLastDay + 1) as Day, 'status-period-ends', statusFindingRule.id)
    }
    return next
  }
  if (judged.outcome !== 'NO_DEPARTURE_RECORD' && judged.outcome !== 'PRESENT_AFTER_AUTHORISED_STAY') return next
  offer(firstCoveredFrom(measure.spans, tomorrow), 'authorised-stay-begins', departureMeasureRule.id)
  offer(dayOfCount(measure.spans, countFrom, FAR, threeYearDays), 'more-than-180-days', threeYearBarRule.id)
  offer(dayOfCount(measure.spans, countFrom, FAR, yearInDays), 'one-year', tenYearBarRule.id)
  return next
}

function firstCoveredFrom(spans: readonly Span[], day: Day): Day | undefined {
  let first: Day | undefined
  for (const span of spans) {
    if (span.effect === 'uncounted' || span.from < day || span.to < span.from) continue
    if (first === undefined || span.from < first) first = span.from
  }
  return first
}
