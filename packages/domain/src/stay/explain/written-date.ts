import { civilOf, type Day, type IsoDate, parseDay } from '../../calendar/day.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `12 October 2026`. Text that is no date is given back as it is. */
export function writtenDate(date: IsoDate): string {
  const day = parseDay(date)
  return day === undefined ? date : writtenDay(day)
}

export function writtenDay(day: Day): string {
  const { year, month, date } = civilOf(day)
  return `${date} ${MONTHS[month - 1]} ${year}`
}

/** `1 day`, `8 days`. */
export function writtenDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

/** `8 days`, `between 0 and 93 days`, `at least 3 days`. */
export function writtenBounds(bounds: { readonly min: number; readonly max?: number } | undefined): string {
  if (bounds === undefined) return writtenDays(0)
  if (bounds.max === undefined) return `at least ${writtenDays(bounds.min)}`
  return bounds.min === bounds.max ? writtenDays(bounds.min) : `between ${bounds.min} and ${writtenDays(bounds.max)}`
}
