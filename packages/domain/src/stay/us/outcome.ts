import type { Day } from '../../calendar/day.ts'
import type { Outcome } from '../determination.ts'
import type { Admission } from './admission.ts'
import type { UsReason } from './codes.ts'
import type { Position } from './position.ts'
import { countGapDays, covers, type ReadingMask, type Span } from './span.ts'
import { isAnyUnknown, isUnknown } from './unknown-days.ts'

/** What the outcome is measured with. */
export interface Measure {
  readonly admission: Admission
  readonly spans: readonly Span[]
  readonly position: Position
  /** Last day in status, where something on record ends it. */
  readonly statusLastDay: Day | undefined
  readonly hasTerms: boolean
}

/** Whether the record says for every day until when the stay was authorised; without it no presence is counted. */
export function saysUntilWhen({ admission, hasTerms, position }: Measure): boolean {
  return hasTerms && !admission.unknown.some(({ from }) => from <= position.possibleTo)
}

export interface Judged {
  readonly outcome: Outcome
  readonly because: readonly UsReason[]
}

/** The typed outcome under one set of readings: measured against the authorisation in force on the day of leaving. */
export function judge(measure: Measure, mask: ReadingMask): Judged {
  const { position } = measure
  if (position.departedOn !== undefined) return judgeLeaving(measure, position.departedOn, mask)
  if (position.leftFrom !== undefined && position.leftTo !== undefined) {
    return judgeRange(measure, position.leftFrom, position.leftTo, mask)
  }
  return judgePresence(measure, mask)
}

function judgeLeaving(measure: Measure, day: Day, mask: ReadingMask): Judged {
  const covered = judgeCover(measure, day, mask, 'DEPARTED_ON_TIME')
  return covered ?? { outcome: 'DEPARTED_LATE', because: ['left-after-authorised-stay'] }
}

function judgeRange(measure: Measure, from: Day, to: Day, mask: ReadingMask): Judged {
  const days = to - from + 1
  const open = countGapDays(measure.spans, from, to, mask, false)
  const first = judgeLeaving(measure, from, mask)
  const last = judgeLeaving(measure, to, mask)
  const told = open === 0 || !isAnyUnknown(measure.admission.unknown, from, to)
  if ((open === 0 || open === days) && told && first.outcome === last.outcome) {
    return { outcome: first.outcome, because: [...first.because, 'departure-day-not-recorded'] }
  }
  // That the person left is proven; on which side of the last authorised day is not.
  const left: UsReason = measure.position.kind === 'left' ? 'left-on-unknown-day' : 'departure-day-uncertain'
  return { outcome: 'NOT_DETERMINABLE', because: [left] }
}

const NOT_SHOWN: Judged = { outcome: 'NO_DEPARTURE_RECORD', because: ['no-departure-record'] }

function judgePresence(measure: Measure, mask: ReadingMask): Judged {
  const { position, spans } = measure
  const covered = judgeCover(measure, position.asOf, mask, 'WITHIN')
  if (covered !== undefined) return covered
  const seen = position.evidencedTo
  if (seen !== undefined && isAnyUnknown(measure.admission.unknown, seen, position.asOf)) return NOT_SHOWN
  if (seen !== undefined && countGapDays(spans, seen, position.asOf, mask, false) === position.asOf - seen + 1) {
    return { outcome: 'PRESENT_AFTER_AUTHORISED_STAY', because: ['seen-after-authorised-stay'] }
  }
  return NOT_SHOWN
}

/** The outcome where the day is covered or cannot be judged; undefined where it is plainly not covered. */
function judgeCover(
  measure: Measure,
  day: Day,
  mask: ReadingMask,
  inTime: 'WITHIN' | 'DEPARTED_ON_TIME',
): Judged | undefined {
  const { admission, statusLastDay } = measure
  const span = coverOn(measure.spans, day, mask)
  if (span !== undefined && span.reason !== 'duration-of-status') {
    return { outcome: inTime, because: [span.reason as UsReason] }
  }
  if (span !== undefined) {
    if (statusLastDay === undefined) return { outcome: 'NOT_DETERMINABLE', because: ['duration-of-status'] }
    if (day <= statusLastDay) return { outcome: inTime, because: ['within-status-period'] }
    return { outcome: 'NOT_DETERMINABLE', because: ['duration-of-status', 'status-period-ended'] }
  }
  if (day <= admission.withoutAdmissionTo) return { outcome: 'NOT_DETERMINABLE', because: ['no-admission'] }
  if (isUnknown(admission.unknown, day)) {
    return { outcome: 'NOT_DETERMINABLE', because: [measure.hasTerms ? 'no-authorised-until' : 'no-admission-terms'] }
  }
  if (!measure.hasTerms) return { outcome: 'NOT_DETERMINABLE', because: ['no-admission-terms'] }
  return undefined
}

/** The span that answers for a day: a dated admission before a grant or filing, and both before duration of status. */
export function coverOn(spans: readonly Span[], day: Day, mask: ReadingMask): Span | undefined {
  let best: Span | undefined
  let bestRank = 0
  for (const span of spans) {
    if (span.effect === 'uncounted' || !covers(span, day, mask)) continue
    const rank = span.reason === 'duration-of-status' ? 1 : span.effect === 'protected' ? 2 : 3
    if (rank > bestRank) {
      best = span
      bestRank = rank
    }
  }
  return best
}
