import type { Day } from '../../calendar/day.ts'
import type { FactId } from '../../facts/envelope.ts'

/** An end that no record gives: later than every date that can be written. */
export const FAR = 10_000_000 as Day
/** A beginning that no record gives. */
export const PAST = -10_000_000 as Day

/**
 * Legal points whose two readings lay a span differently. A set of them is a bit mask, so that the same spans can be
 * counted under any combination of readings without copying them.
 */
export const POINT = {
  'tps-pending': 1,
  birthday: 2,
  'filing-day': 4,
  'expiry-day': 8,
  'asylum-work': 16,
  'land-readmission': 32,
  'approval-expired-before-decision': 64,
  'finding-before-expiry': 128,
  'birth-records-differ': 256,
} as const
export type SpanPoint = keyof typeof POINT
/** Sum of the bits of the points that are read the other way. */
export type ReadingMask = number

/** What a run of days under one authority does: it authorises, or it only keeps the days out of the count. */
export interface Span {
  /** First and last day, both inclusive; empty when `to < from`. */
  readonly from: Day
  readonly to: Day
  /** `authorised`: by the admission. `protected`: by a filing or grant. `uncounted`: not authorised, yet not counted. */
  readonly effect: 'authorised' | 'protected' | 'uncounted'
  readonly rule: string
  readonly facts: readonly FactId[]
  readonly reason: string
  /** Ends with a date on a record, so that "day of" and "day after" expiry are two readings. */
  readonly expires: boolean
  /** The other reading of a legal point, where there is one. */
  readonly other: { readonly point: SpanPoint; readonly from: Day; readonly to: Day } | undefined
}

/** Names of the two readings of each point: as computed, and the other one. */
export const READING_NAMES = {
  'tps-pending': ['pending-time-not-covered', 'pending-time-covered'],
  birthday: ['birthday-counts', 'birthday-does-not-count'],
  'birth-records-differ': ['later-birth-date', 'earlier-birth-date'],
  'filing-day': ['filing-day-covered', 'filing-day-not-covered'],
  'expiry-day': ['from-the-day-after', 'from-the-day-itself'],
  'asylum-work': ['as-the-words-say', 'other-scope-of-the-proviso'],
  'land-readmission': ['old-record-governs', 'new-admission-at-return'],
  'approval-expired-before-decision': ['pending-until-decision', 'expired-with-the-new-date'],
  'finding-before-expiry': ['from-the-date-on-record', 'from-the-finding'],
} as const satisfies Record<SpanPoint, readonly [string, string]>

const EXPIRY_BIT = POINT['expiry-day']

/** First day of the span under the readings of `mask`. */
export function spanFrom(span: Span, mask: ReadingMask): Day {
  return span.other !== undefined && (mask & POINT[span.other.point]) !== 0 ? span.other.from : span.from
}

/** Last day of the span under the readings of `mask`. */
export function spanTo(span: Span, mask: ReadingMask): Day {
  const to = span.other !== undefined && (mask & POINT[span.other.point]) !== 0 ? span.other.to : span.to
  return span.expires && (mask & EXPIRY_BIT) !== 0 ? ((to - 1) as Day) : to
}

/** Whether the span covers the day under the readings of `mask`. */
export function covers(span: Span, day: Day, mask: ReadingMask): boolean {
  return spanFrom(span, mask) <= day && day <= spanTo(span, mask)
}

/**
 * Walks the days from `from` to `to` that no span covers, as gaps in ascending order, until `visit` returns true.
 * `counting`: spans that only stop the count close a gap too.
 */
export function eachGap(
  spans: readonly Span[],
  from: Day,
  to: Day,
  mask: ReadingMask,
  counting: boolean,
  visit: (first: Day, last: Day) => boolean,
): void {
  let day: number = from
  while (day <= to) {
    let coveredTo = day - 1
    let nextFrom: number = FAR
    for (const span of spans) {
      if (!counting && span.effect === 'uncounted') continue
      const first = spanFrom(span, mask)
      const last = spanTo(span, mask)
      if (last < day || last < first) continue
      if (first <= day) {
        if (last > coveredTo) coveredTo = last
      } else if (first < nextFrom) nextFrom = first
    }
    if (coveredTo >= day) {
      day = coveredTo + 1
      continue
    }
    const gapEnd = Math.min(nextFrom - 1, to)
    if (visit(day as Day, gapEnd as Day)) return
    day = gapEnd + 1
  }
}

/** Number of days from `from` to `to`, both inclusive, that no span covers. */
export function countGapDays(spans: readonly Span[], from: Day, to: Day, mask: ReadingMask, counting: boolean): number {
  let days = 0
  eachGap(spans, from, to, mask, counting, (first, last) => {
    days += last - first + 1
    return false
  })
  return days
}

/** First uncovered day, or undefined when every day is covered. */
export function firstGapDay(spans: readonly Span[], from: Day, to: Day, counting: boolean): Day | undefined {
  let found: Day | undefined
  eachGap(spans, from, to, 0, counting, (first) => {
    found = first
    return true
  })
  return found
}

/** The day on which the count of uncovered days reaches `days`; undefined when it never does before `to`. */
export function dayOfCount(spans: readonly Span[], from: Day, to: Day, days: number): Day | undefined {
  let counted = 0
  let found: Day | undefined
  eachGap(spans, from, to, 0, true, (first, last) => {
    const length = last - first + 1
    if (counted + length >= days) {
      found = (first + days - counted - 1) as Day
      return true
    }
    counted += length
    return false
  })
  return found
}
