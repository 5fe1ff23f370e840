import type { Day } from '../../calendar/day.ts'
import { LIMIT_DAYS, WINDOW_DAYS } from './limit.rule.ts'
import { daysWithin, type Span } from './spans.ts'

/** Counted days in the 180 days that end on `day`, that day included (S1). `counted` is in order, without overlap. */
export function usedOn(counted: readonly Span[], day: Day): number {
  return daysWithin(counted, day - WINDOW_DAYS + 1, day)
}

/**
 * The first day of `stretch` on which more than 90 days are used; undefined when there is none.
 * Inside one unbroken stretch of counted days the number used never falls (each day adds one and at most one rolls
 * off), so the first day is found by halving. `counted` must contain the stretch.
 */
export function firstDayOver(counted: readonly Span[], stretch: Span): Day | undefined {
  // 91 days without a break are over whatever went before, so a stretch without end needs no longer search.
  let high = Math.min(stretch.to, stretch.from + LIMIT_DAYS)
  if (usedOn(counted, high as Day) <= LIMIT_DAYS) return undefined
  let low = stretch.from as number
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (usedOn(counted, middle as Day) > LIMIT_DAYS) high = middle
    else low = middle + 1
  }
  return low as Day
}

/** The days over the limit among `counted`, as runs (the per-day test of S1). */
export function runsOver(counted: readonly Span[]): Span[] {
  const runs: Span[] = []
  for (const stretch of counted) {
    const first = firstDayOver(counted, stretch)
    if (first !== undefined) runs.push({ from: first, to: stretch.to })
  }
  return runs
}

/**
 * Longest unbroken stay from `start` with every day lawful, given the days counted before it. 0: `start` itself would
 * be the 91st day. Never more than 90.
 */
export function longestStayFrom(before: readonly Span[], start: Day): number {
  let low = 0
  let high = LIMIT_DAYS
  while (low < high) {
    const days = Math.ceil((low + high) / 2)
    const last = start + days - 1
    const used = days + daysWithin(before, last - WINDOW_DAYS + 1, start - 1)
    if (used <= LIMIT_DAYS) low = days
    else high = days - 1
  }
  return low
}

/** First day after `leaving` on which an entry is lawful when nothing is counted after `leaving`. */
export function nextLawfulEntry(before: readonly Span[], leaving: Day): Day {
  let day = (leaving + 1) as Day
  // Away, the days used can only fall; after a whole window away they are zero, so the walk ends within 180 days.
  while (longestStayFrom(before, day) === 0) day = (day + 1) as Day
  return day
}
