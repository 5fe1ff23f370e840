import { addDays, type Day } from '../calendar/day.ts'
import { type ClosedDays, closedBecause, weekdayName } from './closed-days.ts'
import type { Step } from './compute.ts'
import type { DeadlineRule } from './rule.ts'

/**
 * Whole minutes since the beginning of 1970-01-01 on the clock of the place where the duty runs. A night on which that clock is
 * moved is counted as the clock shows it: an agency is never given more than the words of the law, and at most an hour less.
 */
export type Minute = number

export const MINUTES_PER_DAY = 1440
export const minuteOf = (day: Day, hour: number, minute: number): Minute => day * MINUTES_PER_DAY + hour * 60 + minute
export const dayOfMinute = (at: Minute): Day => Math.floor(at / MINUTES_PER_DAY) as Day

/** The end of a period of hours, with its arithmetic. `open-hours` leave out whole closed days, as 8 CFR 287.7(d) says. */
export function computeHours(
  rule: DeadlineRule,
  started: Minute,
  calendars: readonly ClosedDays[],
): { readonly due: Minute; readonly steps: readonly Step[] } {
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
    // Closed by the words of the text: the narrow reading, because here fewer closed days favour the person who is held.
    const why = closedBecause(day, calendars, 'narrow')
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
