/**
 * Calendar days as integers, counted from 1970-01-01 (proleptic Gregorian).
 * Inside the rules a date is a `Day`; ISO text exists only at the edges. A Day has no hour and no zone:
 * it is the local date of the port where the thing happened.
 */
declare const dayBrand: unique symbol
/** Whole days since 1970-01-01. */
export type Day = number & { readonly [dayBrand]: true }

/** `YYYY-MM-DD`. Text that has this shape is not yet a date that exists: `parseDay` decides. */
export type IsoDate = string
/** RFC 3339 instant, such as `2026-07-04T10:00:00Z`. */
export type IsoInstant = string

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const DAYS_PER_ERA = 146_097
const EPOCH_OFFSET = 719_468

/** The day number of a civil date that is known to exist. Algorithm: days from civil, 400-year eras. */
export function dayOf(year: number, month: number, date: number): Day {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * DAYS_PER_ERA + dayOfEra - EPOCH_OFFSET) as Day
}

/** Year, month (1-12) and date (1-31) of a day. */
export function civilOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const z = day + EPOCH_OFFSET
  const era = Math.floor(z / DAYS_PER_ERA)
  const doe = z - era * DAYS_PER_ERA
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, date: doy - Math.floor((153 * mp + 2) / 5) + 1 }
}

/** Reads `YYYY-MM-DD`; undefined when the text has another shape or names a date that does not exist. */
export function parseDay(text: string): Day | undefined {
  const match = ISO_DATE.exec(text)
  if (match === null) return undefined
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return undefined
  return dayOf(year, month, date)
}

/** `YYYY-MM-DD` of a day between years 0000 and 9999. */
export function formatDay(day: Day): IsoDate {
  const { year, month, date } = civilOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** `days` may be negative. */
export function addDays(day: Day, days: number): Day {
  return (day + days) as Day
}

/**
 * The same date `years` later; 29 February becomes 28 February where that year has none
 * (Regulation 1182/71 art. 3(2)(c): the last day of the month when the date does not exist).
 */
export function addYears(day: Day, years: number): Day {
  const { year, month, date } = civilOf(day)
  return dayOf(year + years, month, Math.min(date, daysInMonth(year + years, month)))
}
