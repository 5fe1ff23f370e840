import type { Day } from '../../calendar/day.ts'
import { FAR } from './span.ts'

/** Days of a stay for which no record says until when it was authorised. Never read as a limit, nor as none. */
export interface UnknownDays {
  readonly from: Day
  readonly to: Day
}

/** From this day on the record does not say, until something that does is laid. */
export function unknownFrom(days: readonly UnknownDays[], from: Day): readonly UnknownDays[] {
  return isUnknown(days, from) ? days : [...days, { from, to: FAR }]
}

/** From this day on the record says something again. */
export function knownFrom(days: readonly UnknownDays[], from: Day): readonly UnknownDays[] {
  return days
    .map((one) => ({ from: one.from, to: Math.min(one.to, from - 1) as Day }))
    .filter((one) => one.from <= one.to)
}

export function isUnknown(days: readonly UnknownDays[], day: Day): boolean {
  return isAnyUnknown(days, day, day)
}

/** Whether the record does not say for one of the days from `from` up to `to`. */
export function isAnyUnknown(days: readonly UnknownDays[], from: Day, to: Day): boolean {
  return days.some((one) => one.from <= to && one.to >= from)
}
