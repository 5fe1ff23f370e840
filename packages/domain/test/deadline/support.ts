import { type Day, formatDay, parseDay } from '../../src/calendar/day.ts'
import { compute, type Deadline, type Started, type Surroundings } from '../../src/deadline/compute.ts'
import type { DeadlineRule } from '../../src/deadline/rule.ts'
import { usSurroundings } from '../../src/deadline/us/calendars.ts'
import { type UsDeadlineId, usDeadline } from '../../src/deadline/us/deadlines.ts'

export function d(date: string): Day {
  const day = parseDay(date)
  if (day === undefined) throw new RangeError(`not a date: ${date}`)
  return day
}

export const california = usSurroundings({ state: 'CA' })

/** A deadline that is known to be computable. */
export function deadline(
  rule: DeadlineRule,
  on: string,
  more: Partial<Started> = {},
  around: Surroundings = california,
): Deadline {
  const found = compute(rule, { entry: 'case:1/1', on: d(on), ...more }, around)
  if (found.kind !== 'deadline') throw new Error(found.because)
  return found
}

/** Its told day and the day after which something adverse may follow. */
export function ends(
  id: UsDeadlineId,
  on: string,
  more: Partial<Started> = {},
  around?: Surroundings,
): readonly string[] {
  const { due, adverseAfter } = deadline(usDeadline(id), on, more, around)
  return [formatDay(due), formatDay(adverseAfter)]
}
