import { addDays, type Day } from '../calendar/day.ts'
import { type ClosedDays, closedBecause, type Reading } from './closed-days.ts'

/** A time in which a filing system could not be reached. */
export interface Outage {
  readonly system: string
  readonly from: Day
  /** Last day of it. */
  readonly until: Day
  /** The day on which a planned one was announced; undefined: it was not planned. */
  readonly announcedOn: Day | undefined
}

/** A planned outage that was announced so few business days ahead counts as unplanned: 8 CFR 1003.3(g)(2), 1003.2(g)(5). */
const ANNOUNCED_TOO_LATE = 5

/** The outage on that day that moves a last day; undefined: none does. */
export function outageOn(
  day: Day,
  outages: readonly Outage[],
  calendars: readonly ClosedDays[],
  reading: Reading,
): Outage | undefined {
  return outages.find((one) => one.from <= day && day <= one.until && isUnplanned(one, calendars, reading))
}

function isUnplanned({ from, announcedOn }: Outage, calendars: readonly ClosedDays[], reading: Reading): boolean {
  if (announcedOn === undefined) return true
  let ahead = 0
  for (let day = announcedOn; day < from; day = addDays(day, 1)) {
    if (closedBecause(day, calendars, reading) === undefined) ahead += 1
  }
  return ahead <= ANNOUNCED_TOO_LATE
}
