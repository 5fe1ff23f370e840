import { addDays, addYears, civilOf, type Day, dayOf, daysInMonth } from '../calendar/day.ts'
import { type ClosedDays, closedBecause, type Reading } from './closed-days.ts'
import type { Term } from './rule.ts'

/** The same date so many months later; the last day of that month where it has no such date. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, date } = civilOf(day)
  const count = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
  return dayOf(y, m, Math.min(date, daysInMonth(y, m)))
}

/** The day on which a whole term ends that runs from a day, before anything moves it. Hours are not days. */
export function addTerm(from: Day, { unit, amount }: Term, business: readonly ClosedDays[], reading: Reading): Day {
  if (unit === 'business-days') return addBusinessDays(from, amount, business, reading)
  if (unit === 'weeks') return addDays(from, amount * 7)
  if (unit === 'months') return addMonths(from, amount)
  if (unit === 'years') return addYears(from, amount)
  if (unit === 'days') return addDays(from, amount)
  throw new RangeError(`hours are not days: ${amount} ${unit}`)
}

/** So many open days after a day. */
function addBusinessDays(from: Day, amount: number, calendars: readonly ClosedDays[], reading: Reading): Day {
  let [day, left] = [from, amount]
  while (left > 0) {
    day = addDays(day, 1)
    if (closedBecause(day, calendars, reading) === undefined) left -= 1
  }
  return day
}
