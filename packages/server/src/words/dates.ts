import { civilOf, type Day, formatDay, parseDay } from '@passage/domain/calendar/day'
import { localDayAt } from '@passage/domain/calendar/ports'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const weekdays = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'] as const

const monthOf = (month: number): string => months[month - 1] ?? ''
/** Weekday of a day; 1 January 1970 was a Thursday. */
export const weekday = (day: Day): string => weekdays[((day % 7) + 7) % 7] ?? ''

/** `12 October`, with the year where it is not the year of `today`. */
export function writtenDay(day: Day, today: Day): string {
  const { year, month, date } = civilOf(day)
  return year === civilOf(today).year ? `${date} ${monthOf(month)}` : `${date} ${monthOf(month)} ${year}`
}

/** `12 October 2026`: law and history carry the year. */
export function fullDay(day: Day): string {
  const { year, month, date } = civilOf(day)
  return `${date} ${monthOf(month)} ${year}`
}

/** As `fullDay`, of a date as the ledger has it; what is none is said as it is. */
export function fullDate(text: string): string {
  const day = parseDay(text)
  return day === undefined ? text : fullDay(day)
}

/** `Friday 27 November`: deadlines carry the weekday. */
export const deadlineDay = (day: Day, today: Day): string => `${weekday(day)} ${writtenDay(day, today)}`
/** `Fri 27 November`, where room is short. */
export const shortDeadline = (day: Day, today: Day): string => `${weekday(day).slice(0, 3)} ${writtenDay(day, today)}`

/** `October 2026`: head of a month on the timeline. */
export function writtenMonth(day: Day): string {
  const { year, month } = civilOf(day)
  return `${monthOf(month)} ${year}`
}
/** `Oct 2025`, or `Oct` in a year that was named before. */
export function shortMonth(day: Day, withYear: boolean): string {
  const { year, month } = civilOf(day)
  return withYear ? `${monthOf(month).slice(0, 3)} ${year}` : monthOf(month).slice(0, 3)
}

/** The day of an instant in UTC, the clock of the record itself. */
export function dayOfInstant(instant: string): Day {
  const day = parseDay(new Date(instant).toISOString().slice(0, 10))
  if (day === undefined) throw new RangeError(`Not an instant: ${instant}`)
  return day
}

/** `09:10` in UTC. */
export const clockTime = (instant: string): string => new Date(instant).toISOString().slice(11, 16)
/** `19 November, 02:14 UTC`. */
export const writtenInstant = (instant: string, today: Day): string =>
  `${writtenDay(dayOfInstant(instant), today)}, ${clockTime(instant)} UTC`

/** `07:55`, by the clock of a zone. */
export function localTime(instant: string, zone: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' })
}

/** The day on which something occurred: its own date, or the local day at the zone given. */
export function occurredDay(occurred: { on?: string; at?: string }, zone: string | undefined): Day | undefined {
  if (occurred.on !== undefined) return parseDay(occurred.on)
  if (occurred.at === undefined) return undefined
  return localDayAt(occurred.at, zone ?? 'UTC')
}

/** `3 May to 8 June 2026`. */
export function writtenSpan(from: Day, to: Day): string {
  if (from === to) return fullDay(from)
  const [a, b] = [civilOf(from), civilOf(to)]
  if (a.year !== b.year) return `${fullDay(from)} to ${fullDay(to)}`
  return a.month === b.month ? `${a.date} to ${fullDay(to)}` : `${a.date} ${monthOf(a.month)} to ${fullDay(to)}`
}

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'] as const
/** A count at the head of a sentence: words up to nine, digits above. */
export const countWord = (count: number): string => small[count] ?? count.toLocaleString('en-US')
/** `1 day`, `4 days`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`

/** The day of a date that may be absent. */
export const dayOrNone = (text: string | undefined): Day | undefined =>
  text === undefined ? undefined : parseDay(text)

export { formatDay, parseDay }
