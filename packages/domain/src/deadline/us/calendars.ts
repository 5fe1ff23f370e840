import { type Day, dayOf, parseDay } from '../../calendar/day.ts'
import { type ClosedDays, calendarOf } from '../closed-days.ts'
import type { Surroundings } from '../compute.ts'
import type { Outage } from '../outage.ts'
import { FEDERAL_YEARS, federalHolidays, HOLIDAYS_VERSION, STATE_YEARS, stateHolidays } from './holidays.data.ts'

const must = (date: string): Day => {
  const day = parseDay(date)
  if (day === undefined) throw new RangeError(`not a date: ${date}`)
  return day
}
const spanOf = ([first, last]: readonly [number, number]) => ({ from: dayOf(first, 1, 1), until: dayOf(last, 12, 31) })

/** Legal public holidays of 5 USC 6103(a), with substitutes marked as ones for pay and leave. */
export const federalCalendar: ClosedDays = calendarOf(
  'us-federal',
  HOLIDAYS_VERSION,
  federalHolidays.map(([date, name]) => [must(date), name]),
  { ...spanOf(FEDERAL_YEARS), substitutes: true },
)

/** Holidays that the State of a court keeps beside the federal ones; undefined: no such State is known. */
export function stateCalendar(state: string): ClosedDays | undefined {
  const dates = stateHolidays[state]
  if (dates === undefined) return undefined
  const named = dates
    .split(' ')
    .filter((date) => date !== '')
    .map((date) => [must(date), `holiday of ${state}`] as const)
  return calendarOf('us-state', `${HOLIDAYS_VERSION} ${state}`, named, { ...spanOf(STATE_YEARS), substitutes: false })
}

/** What an operator says about one forum: its State, days on which the clerk could not be reached, outages of filing systems. */
export interface UsForumDays {
  readonly state?: string
  readonly clerkClosed?: ClosedDays
  readonly outages?: readonly Outage[]
}

/** The calendars of a forum. A State that is not known leaves deadlines of its courts not computable, never guessed. */
export function usSurroundings({ state, clerkClosed, outages = [] }: UsForumDays): Surroundings {
  const ofState = state === undefined ? undefined : stateCalendar(state)
  return {
    calendars: {
      'us-federal': federalCalendar,
      'us-clerk-closed': clerkClosed ?? NOTHING_CLOSED,
      ...(ofState === undefined ? {} : { 'us-state': ofState }),
    },
    outages,
  }
}
const NOTHING_CLOSED = calendarOf('us-clerk-closed', 'none told', [], { ...spanOf(FEDERAL_YEARS), substitutes: false })
