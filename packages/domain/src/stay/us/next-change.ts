import type { Day } from '../../calendar/day.ts'
import type { Standing } from '../../facts/standing.ts'
import type { NextChange, Outcome } from '../determination.ts'
import type { DatedFact } from '../history/types.ts'
import { firstCountedDay, tenYearBarRule, threeYearBarRule, threeYearDays, yearInDays } from './bars.rule.ts'
import type { UsNext } from './codes.ts'
import { dateCertainRule } from './date-certain.rule.ts'
import type { Frame } from './frames.ts'
import { coverOn, type Judged, type Measure, saysUntilWhen } from './outcome.ts'
import { positionOn } from './position.ts'
import { judgeAll } from './readings.ts'
import { departureMeasureRule, outOfScope, scopeRule } from './scope.rule.ts'
import { dayOfCount, FAR } from './span.ts'
import { statusFindingRule } from './status-finding.rule.ts'

/** What the search for the next change looks at. */
export interface Ahead {
  readonly measure: Measure
  readonly judged: Judged
  readonly frame: Frame
  readonly standings: readonly DatedFact<Standing>[]
  /** First day of the ledger, from which days are counted. */
  readonly from: Day
}

/**
 * The first day after `asOf` on which outcome or a crossed threshold changes if nothing else is recorded. Only days on
 * which something begins or ends can change it, so only those are judged, in ascending order. Day counts between are
 * read from the runs. A stay that is over does not change by itself.
 */
export function nextChange(ahead: Ahead): NextChange | undefined {
  const { position } = ahead.measure
  if (position.kind !== 'open' && position.kind !== 'here') return undefined
  const outcome = outcomeChange(ahead)
  const threshold = thresholdChange(ahead)
  if (outcome === undefined || threshold === undefined) return outcome ?? threshold
  return threshold.on < outcome.on ? threshold : outcome
}

function outcomeChange(ahead: Ahead): NextChange | undefined {
  const { measure, judged, frame, standings, from } = ahead
  for (const day of turningDays(ahead)) {
    const scoped = outOfScope(standings, day)
    if (scoped !== undefined) return { on: day, what: 'scope-changes' satisfies UsNext, rule: scopeRule.id }
    const then = judgeAll({ ...measure, position: positionOn(frame, measure.spans, day) }, from)
    if (then.outcome !== judged.outcome) return describe(measure, day, then.outcome, then.because, frame)
  }
  return undefined
}

/** Days on which a span, a status, a known exit or a standing begins or ends, after `asOf`, ascending. */
function turningDays({ measure, frame, standings }: Ahead): readonly Day[] {
  const days: number[] = []
  const { asOf } = measure.position
  const add = (day: number | undefined): void => {
    if (day !== undefined && day > asOf && day < FAR && !days.includes(day)) days.push(day)
  }
  for (const span of measure.spans) {
    add(span.from)
    add(span.to + 1)
    if (span.other === undefined) continue
    add(span.other.from)
    add(span.other.to + 1)
  }
  if (measure.statusLastDay !== undefined) add(measure.statusLastDay + 1)
  for (const { from, to } of measure.admission.unknown) {
    add(from)
    add(to + 1)
  }
  addExit(frame, add)
  for (const { day } of standings) add(day)
  return days.sort((a, b) => a - b) as Day[]
}

function addExit({ stay }: Frame, add: (day: number | undefined) => void): void {
  const seen = stay.seenOn.at(-1)
  if (seen !== undefined) add(seen.day + 1)
  if (stay.end.kind === 'departed') add(stay.end.on)
  else if (stay.end.kind !== 'open') {
    add(stay.end.notBefore + 1)
    add(stay.end.notAfter)
  }
}

function describe(
  measure: Measure,
  on: Day,
  outcome: Outcome,
  because: readonly string[],
  { stay }: Frame,
): NextChange {
  const change = (what: UsNext, rule: string): NextChange => ({ on, what, rule })
  if (stay.end.kind !== 'open' && on === (stay.end.kind === 'departed' ? stay.end.on : stay.end.notAfter)) {
    return change('departure', departureMeasureRule.id)
  }
  if (outcome === 'WITHIN') return change('authorised-stay-begins', departureMeasureRule.id)
  if (because.includes('duration-of-status')) return change('status-period-ends', statusFindingRule.id)
  const last = coverOn(measure.spans, (on - 1) as Day, 0)
  const rule = last?.rule ?? dateCertainRule.id
  return change(because.includes('readings-differ') ? 'readings-part' : 'authorised-stay-ends', rule)
}

/** The 181st day, and the day that completes 365, of presence that nothing proves or disproves. */
function thresholdChange({ measure, judged, from, frame }: Ahead): NextChange | undefined {
  if (judged.outcome === 'WITHIN' || !saysUntilWhen(measure)) return undefined
  const { asOf } = measure.position
  const last = frame.stay.end.kind === 'departed' ? frame.stay.end.on : FAR
  const start = Math.max(from, firstCountedDay) as Day
  const third = dayOfCount(measure.spans, start, last, threeYearDays)
  if (third !== undefined && third > asOf) {
    return { on: third, what: 'more-than-180-days' satisfies UsNext, rule: threeYearBarRule.id }
  }
  const year = dayOfCount(measure.spans, start, last, yearInDays)
  if (year === undefined || year <= asOf) return undefined
  return { on: year, what: 'one-year' satisfies UsNext, rule: tenYearBarRule.id }
}
