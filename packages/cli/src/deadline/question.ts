import { type Day, dayOf, formatDay, parseDay } from '@passage/domain/calendar/day'
import type { DeadlineQuestion } from '@passage/domain/deadline/ask/question'
import { calendarOf } from '@passage/domain/deadline/closed-days'
import type { Term } from '@passage/domain/deadline/rule'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'

/** What can be typed about one deadline. */
export interface DeadlineFlags {
  readonly on: string
  readonly at?: string
  readonly state?: string
  readonly byMail?: boolean
  readonly extended?: string
  readonly outage?: readonly string[]
  readonly announced?: string
  readonly closed?: readonly string[]
  readonly period?: string
  readonly held?: readonly string[]
}

/** @throws Problem that names the option that cannot be read */
export function questionFrom(id: string, flags: DeadlineFlags): DeadlineQuestion {
  const { state, byMail, at, extended, outage, closed, period, held } = flags
  return {
    id,
    on: date('--on', flags.on),
    ...(state === undefined ? {} : { state }),
    ...(byMail === undefined ? {} : { byMail }),
    ...(at === undefined ? {} : { minute: minuteOf(at) }),
    ...(extended === undefined ? {} : { extended: term(extended) }),
    ...(outage === undefined ? {} : { outages: outage.map((one) => outageFrom(one, flags.announced)) }),
    ...(closed === undefined ? {} : { clerkClosed: closedDays(closed) }),
    ...(period === undefined ? {} : { periodDays: count('--period', period) }),
    ...(held === undefined ? {} : { held: held.map((one) => span('--held', one)) }),
  }
}

function unfit(option: string, given: string, wanted: string): Problem {
  return new Problem('usage.option', `${option} ${given} cannot be read.`, {
    remedy: `It is ${wanted}.`,
    exitCode: EXIT.usage,
  })
}

function date(option: string, given: string): Day {
  const day = parseDay(given)
  if (day !== undefined) return day
  throw new Problem('usage.date', `${option} ${given} is not a date that exists.`, { exitCode: EXIT.usage })
}

function count(option: string, given: string): number {
  if (/^[1-9]\d{0,3}$/.test(given)) return Number(given)
  throw unfit(option, given, 'a number of days from 1 on')
}

function minuteOf(given: string): number {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(given) ?? []
  if (hours === undefined || minutes === undefined) throw unfit('--at', given, 'a time of day, such as 16:30')
  return Number(hours) * 60 + Number(minutes)
}

const units = ['days', 'business-days', 'weeks', 'months', 'years'] as const

function term(given: string): Term {
  const [amount = '', unit = ''] = given.trim().split(/\s+/)
  const named = units.find((one) => one === unit || one === `${unit}s`)
  if (named !== undefined && /^[1-9]\d{0,3}$/.test(amount)) return { unit: named, amount: Number(amount) }
  throw unfit('--extended', `"${given}"`, `an amount and one of ${units.join(', ')}, such as "30 days"`)
}

function span(option: string, given: string): { readonly from: Day; readonly to: Day } {
  const [first, last, more] = given.split('..')
  if (first === undefined || last === undefined || more !== undefined) {
    throw unfit(option, given, 'a first and a last day, such as 2026-03-02..2026-03-05')
  }
  const [from, to] = [date(option, first), date(option, last)]
  if (to < from) throw unfit(option, given, `from ${formatDay(to)} to ${formatDay(from)}, the earlier day first`)
  return { from, to }
}

function outageFrom(given: string, announced: string | undefined) {
  const { from, to } = span('--outage', given)
  const announcedOn = announced === undefined ? undefined : date('--announced', announced)
  return { system: 'the filing system', from, until: to, announcedOn }
}

function closedDays(given: readonly string[]) {
  const days = given.map((one) => [date('--closed', one), 'the clerk could not be reached'] as const)
  const whole = { from: dayOf(1900, 1, 1), until: dayOf(2199, 12, 31), substitutes: false }
  return calendarOf('us-clerk-closed', 'told', days, whole)
}
