import { type BirthDate, birthDate, typedDate } from './dates.ts'
import { withoutFraction } from './whole-number.ts'

/** In which order a source writes the parts of a date: year, month and day, or one of the two that look alike. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy'

/** What a whole column says about the order of its dates. */
export interface OrderFound {
  /** Undefined: nothing in the column tells day and month apart, so that one value would have two meanings. */
  readonly order: DateOrder | undefined
  /** Values that are a date in one of the two orders only, by which. */
  readonly dayFirst: number
  readonly monthFirst: number
  /** A value that would be another day in the other order; undefined: there is none. */
  readonly unclear: string | undefined
}

/** So many times as often as the other, an order is that of the column, and the rest are errors of those who typed. */
const CLEARLY = 20

const YEAR_FIRST = /^(\d{4})[./ -](\d{1,2})[./ -](\d{1,2})(?:[T ].*)?$/
const YEAR_LAST = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})(?:[T ].*)?$/
const DAY_NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[./ -]*([a-z]{3,9})[.,/ -]*(\d{4})$/i
const MONTH_NAMED = /^([a-z]{3,9})[. -]*(\d{1,2})(?:st|nd|rd|th)?[, -]+(\d{4})$/i
const MONTHS = 'january february march april may june july august september october november december'.split(' ')

/**
 * The order of a column of dates, told from the values that are a date in one order only: `25/03/1980` is none with the
 * month first. Nothing is guessed: where no value tells, the order is undefined.
 */
export function dateOrderOf(values: Iterable<string>): OrderFound {
  let [dayFirst, monthFirst] = [0, 0]
  let unclear: string | undefined
  for (const raw of values) {
    const match = YEAR_LAST.exec(plain(raw))
    if (match === null) continue
    const [one, other] = inBothOrders(match)
    if (one !== '' && other !== '' && one !== other) unclear ??= raw.trim()
    if (one !== '' && other === '') dayFirst++
    if (one === '' && other !== '') monthFirst++
  }
  return { order: orderFrom(dayFirst, monthFirst, unclear), dayFirst, monthFirst, unclear }
}

function orderFrom(dayFirst: number, monthFirst: number, unclear: string | undefined): DateOrder | undefined {
  if (dayFirst > 0 && dayFirst >= CLEARLY * monthFirst) return 'dmy'
  if (monthFirst > 0 && monthFirst >= CLEARLY * dayFirst) return 'mdy'
  return unclear === undefined ? 'ymd' : undefined
}

/**
 * The same date as {@link birthDate} reads it, `YYYY-MM-DD`, or `YYYY-MM` or `YYYY` where the rest is not known: one text for
 * one date, however it was written. Months in English words are read, too. A day that no calendar has stays as it was typed
 * where one slip made it ({@link typedDate}). Empty for what is no date in this order. A year of two digits is never read:
 * 01 is two centuries.
 */
export function isoDate(raw: string, order: DateOrder): string {
  const text = plain(raw)
  const read = typedDate(text)
  if (read !== undefined) return written(read)
  const first = YEAR_FIRST.exec(text)
  if (first !== null) return checked(first[1], first[2], first[3])
  const last = YEAR_LAST.exec(text)
  if (last !== null) return order === 'ymd' ? onlyReading(last) : inOrder(last, order)
  const day = DAY_NAMED.exec(text)
  if (day !== null) return checked(day[3], monthOf(day[2] ?? ''), day[1])
  const month = MONTH_NAMED.exec(text)
  return month === null ? '' : checked(month[3], monthOf(month[1] ?? ''), month[2])
}

/** A date in parts of its own, as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`: what comes after a part that is not known says nothing. */
export function dateOfParts(year: string, month: string, day: string): string {
  const [y, m, d] = [year, month, day].map((part) => (/^\d+(\.0)?$/.test(part.trim()) ? String(Number(part)) : ''))
  const named = m === '' ? monthOf(month) : m
  if (y?.length !== 4) return ''
  if (named === undefined || named === '' || named === '0') return y
  if (d === undefined || d === '' || d === '0') return checked(y, named, undefined)
  return checked(y, named, d)
}

function inOrder(match: RegExpExecArray, order: 'dmy' | 'mdy', read = typedDate): string {
  const [, one, two, year] = match
  return order === 'dmy' ? checked(year, two, one, read) : checked(year, one, two, read)
}

/** The days of a calendar that a text is with the day first and with the month first; empty where it is none. */
function inBothOrders(match: RegExpExecArray): readonly [string, string] {
  return [inOrder(match, 'dmy', birthDate), inOrder(match, 'mdy', birthDate)]
}

/** `05/05/1980` is one day in both orders, and `25/03/1980` is one in only one of them: neither can be read as another. */
function onlyReading(match: RegExpExecArray): string {
  const [one, other] = inBothOrders(match)
  if (one === '' || other === '') return one || other
  return one === other ? one : ''
}

function written({ year, month, day }: BirthDate): string {
  const parts = month === 0 && day === 0 ? [] : day === 0 ? [month] : [month, day]
  return [String(year), ...parts.map((part) => String(part).padStart(2, '0'))].join('-')
}

function checked(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  read = typedDate,
): string {
  if (year === undefined || month === undefined) return ''
  const text = [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')
  return read(text) === undefined ? '' : text
}

function monthOf(word: string): string | undefined {
  const plainWord = word.trim().toLowerCase()
  const at = MONTHS.findIndex((name) => plainWord.length >= 3 && name.startsWith(plainWord))
  return at < 0 ? undefined : String(at + 1)
}

function plain(raw: string): string {
  return withoutFraction(raw.slice(0, 40)).trim()
}
