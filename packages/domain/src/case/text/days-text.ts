import { type Day, formatDay } from '../../calendar/day.ts'
import type { DayChange, ToldDay } from '../told-days.ts'
import { dateOf } from './fact-text.ts'

/** A last day as it is written down: dates as ISO text. */
export type ToldDayText = Pick<ToldDay, 'deadline' | 'duty'> &
  Readonly<Record<'from' | 'counted' | 'due' | 'adverseAfter', string>>
export type DayChangeText = Pick<DayChange, 'deadline' | 'duty' | 'change'> &
  Readonly<Partial<Record<'before' | 'due' | 'counted', string>>>

export const toldDayToText = ({ from, counted, due, adverseAfter, ...day }: ToldDay): ToldDayText => ({
  ...day,
  from: formatDay(from),
  counted: formatDay(counted),
  due: formatDay(due),
  adverseAfter: formatDay(adverseAfter),
})
/** @throws RangeError for a date that does not exist */
export const toldDayFromText = ({ from, counted, due, adverseAfter, ...day }: ToldDayText): ToldDay => ({
  ...day,
  from: dateOf(from),
  counted: dateOf(counted),
  due: dateOf(due),
  adverseAfter: dateOf(adverseAfter),
})

export const changeToText = ({ before, due, counted, ...change }: DayChange): DayChangeText => ({
  ...change,
  ...mapped({ before, due, counted }, formatDay),
})
/** @throws RangeError for a date that does not exist */
export const changeFromText = ({ before, due, counted, ...change }: DayChangeText): DayChange => ({
  ...change,
  ...mapped({ before, due, counted }, dateOf),
})

type Dates<T> = Readonly<Record<'before' | 'due' | 'counted', T | undefined>>
/** Only those that are there. */
function mapped<T extends Day | string, U>(
  dates: Dates<T>,
  change: (date: T) => U,
): Partial<Record<keyof Dates<T>, U>> {
  return Object.fromEntries(
    Object.entries(dates).flatMap(([name, date]) => (date === undefined ? [] : [[name, change(date)]])),
  )
}
