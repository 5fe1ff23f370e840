import { addDays, type Day, formatDay } from '../calendar/day.ts'
import { type ClosedDays, closedBecause, type Reading, weekdayName } from './closed-days.ts'
import type { Step } from './compute.ts'
import type { DeadlineRule } from './rule.ts'

/**
 * Whole minutes since the beginning of 1970-01-01 on the clock of the place where the duty runs. A night on which that clock is
 * moved is counted as the clock shows it, because no zone is known here: an hour less in spring, and an hour more in autumn.
 */
export type Minute = number

export const MINUTES_PER_DAY = 1440
export const minuteOf = (day: Day, hour: number, minute: number): Minute => day * MINUTES_PER_DAY + hour * 60 + minute
export const dayOfMinute = (at: Minute): Day => Math.floor(at / MINUTES_PER_DAY) as Day

/** A minute as date and time of the place, as ISO 8601 writes it without a zone. */
export function formatMinute(at: Minute): string {
  const rest = at - dayOfMinute(at) * MINUTES_PER_DAY
  const two = (number: number) => String(number).padStart(2, '0')
  return `${formatDay(dayOfMinute(at))}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}

/** Whether a rule counts hours, and not days. */
export const countsHours = ({ term: { unit } }: DeadlineRule): boolean => unit === 'hours' || unit === 'open-hours'

/** The end of a period of hours, with its arithmetic. */
export interface CountedHours {
  readonly due: Minute
  readonly steps: readonly Step[]
}

/**
 * The end of a period of hours. `open-hours` leave out whole closed days, as 8 CFR 287.7(d) says.
 * @param reading by itself the narrow one: here fewer closed days favour the person who is held
 */
export function computeHours(
  rule: DeadlineRule,
  started: Minute,
  calendars: readonly ClosedDays[],
  reading: Reading = 'narrow',
): CountedHours {
  const steps: Step[] = [{ kind: 'trigger', on: dayOfMinute(started), words: rule.trigger.words }]
  const minutes = rule.term.amount * 60
  if (rule.term.unit === 'hours') {
    const due = started + minutes
    steps.push({ kind: 'count', on: dayOfMinute(due), words: `${rule.term.amount} hours, weekends included` })
    return { due, steps }
  }
  let [at, left] = [started, minutes]
  while (left > 0) {
    const day = dayOfMinute(at)
    const midnight = addDays(day, 1) * MINUTES_PER_DAY
    const why = closedBecause(day, calendars, reading)
    if (why !== undefined) {
      steps.push({ kind: 'closed', on: day, words: `not counted (${why})` })
      at = midnight
      continue
    }
    const used = Math.min(left, midnight - at)
    at += used
    left -= used
  }
  steps.push({
    kind: 'count',
    on: dayOfMinute(at),
    words: `${rule.term.amount} open hours, until ${weekdayName(dayOfMinute(at))}`,
  })
  return { due: at, steps }
}

/**
 * The same where only the day is known on which the hours began, as in a case: `due` is the last day that lies within them whatever
 * the hour was, `adverseAfter` the day in which they end at the latest.
 */
export function hoursFromDay(
  rule: DeadlineRule,
  on: Day,
  calendars: readonly ClosedDays[],
): { readonly due: Day; readonly adverseAfter: Day; readonly steps: readonly Step[] } {
  const first = computeHours(rule, minuteOf(on, 0, 0), calendars)
  const last = computeHours(rule, minuteOf(on, 23, 59), calendars, 'wide')
  const due = dayOfMinute(first.due - 1)
  const words = 'the hour is not known: counted from the first minute of the day, and due while all of them run'
  const steps = first.steps.filter(({ kind }) => kind !== 'count')
  return {
    due,
    adverseAfter: dayOfMinute(last.due),
    steps: [...steps, { kind: 'count', on: due, words: `${rule.term.amount} hours; ${words}` }],
  }
}
