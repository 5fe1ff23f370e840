import type { Day } from '@passage/domain/calendar/day'
import type { Told } from '@passage/domain/case/case'
import type { DayChange } from '@passage/domain/case/told-days'
import type { Term } from '../views/common.ts'
import { fullDay } from '../words/dates.ts'
import type { Viewing } from './lines.ts'
import { sentence } from './words.ts'

type DaysTold = Extract<Told, { type: 'days-told' }>

/** What happened to the last days of a case, in one sentence. */
export function titleOfDays({ changes }: DaysTold): string {
  const kinds = new Set(changes.map(({ change }) => change))
  if (['later', 'earlier', 'same'].some((kind) => kinds.has(kind as DayChange['change'])))
    return 'A last day was counted again'
  return kinds.has('first') ? 'A last day was told' : 'A last day runs no more'
}

/** Each of them with its day, the day before, and which binds. */
export const dayTerms = ({ changes }: DaysTold, { pack, time }: Pick<Viewing, 'pack' | 'time'>): Term[] =>
  changes.map(({ deadline, duty, ...change }) => ({
    term: sentence(pack.duties.find(({ id }) => id === duty)?.words ?? time.ruleOf(deadline)?.text ?? deadline),
    words: wordsOfChange(change),
  }))

function wordsOfChange({ change, before, due, counted }: Omit<DayChange, 'deadline' | 'duty'>): string {
  const was = before === undefined ? '' : `, before ${fullDay(before)}`
  if (change === 'over' || due === undefined) return `Runs no more${was}`
  return `${fullDay(due)}${change === 'first' ? '' : was}${standing(due, counted)}`
}
const standing = (due: Day, counted: Day | undefined): string =>
  counted === undefined || counted === due
    ? ''
    : `. The law counts ${fullDay(counted)} now; the day that was told stands`
