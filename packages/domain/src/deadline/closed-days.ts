import { addDays, type Day } from '../calendar/day.ts'

/** Why a day is closed. `leave-only`: it stands in for a holiday by a text that speaks of pay and leave alone. */
export interface ClosedDay {
  readonly name: string
  readonly leaveOnly?: true
}

/** Days on which something is closed, with the years for which that is known. */
export interface ClosedDays {
  readonly id: string
  /** Names the state of the data. An answer keeps it, so that it can be found again. */
  readonly version: string
  readonly from: Day
  readonly until: Day
  readonly days: ReadonlyMap<Day, ClosedDay>
}

/**
 * How a text that leaves two readings is read. `narrow`: only what the words name is closed, which gives the earlier end.
 * `wide`: substitutes for pay and leave are closed, too, which gives the later one.
 */
export type Reading = 'narrow' | 'wide'

/** 0 is Sunday, 6 is Saturday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((day + 4) % 7) + 7) % 7
}

const NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
export const weekdayName = (day: Day): string => NAMES[weekdayOf(day)] ?? ''

export const isWeekend = (day: Day): boolean => weekdayOf(day) % 6 === 0

/** Why the day is closed, by weekend or by one of the calendars; undefined: it is open. */
export function closedBecause(day: Day, calendars: readonly ClosedDays[], reading: Reading): string | undefined {
  if (isWeekend(day)) return weekdayName(day)
  for (const { days } of calendars) {
    const closed = days.get(day)
    if (closed !== undefined && (reading === 'wide' || closed.leaveOnly !== true)) return closed.name
  }
  return undefined
}

/** Whether every calendar knows about that day. What a calendar does not know is not an open day. */
export function allKnow(day: Day, calendars: readonly ClosedDays[]): boolean {
  return calendars.every(({ from, until }) => from <= day && day <= until)
}

/** The first open day from `day` on, that day included. */
export function nextOpen(day: Day, calendars: readonly ClosedDays[], reading: Reading): Day {
  let found = day
  while (closedBecause(found, calendars, reading) !== undefined) found = addDays(found, 1)
  return found
}

/**
 * A calendar from days with names. A holiday on a Saturday or Sunday gets a substitute, marked as one for pay and leave, where
 * `substitutes` says so (5 USC 6103(b); Executive Order 11582 for Sundays, from memory).
 */
export function calendarOf(
  id: string,
  version: string,
  named: readonly (readonly [day: Day, name: string])[],
  span: { readonly from: Day; readonly until: Day; readonly substitutes: boolean },
): ClosedDays {
  const days = new Map<Day, ClosedDay>(named.map(([day, name]) => [day, { name }]))
  for (const [day, name] of span.substitutes ? named : []) {
    const weekday = weekdayOf(day)
    const instead = weekday === 6 ? addDays(day, -1) : weekday === 0 ? addDays(day, 1) : undefined
    if (instead !== undefined && !days.has(instead)) days.set(instead, { name: `${name} (observed)`, leaveOnly: true })
  }
  return { id, version, from: span.from, until: span.until, days }
}
