import { type Day, parseDay } from '../../calendar/day.ts'
import { design, standing } from '../../rules/cite.ts'
import { calendarOf } from '../closed-days.ts'
import type { Parameter, StateLaw } from './state-law.ts'

const must = (date: string): Day => {
  const day = parseDay(date)
  if (day === undefined) throw new RangeError(`not a date: ${date}`)
  return day
}
const invented = <T>(value: T): Parameter<T> => ({
  value,
  authority: [design('Invented for the fictional State XA: law of no State')],
  ...standing,
})
const YEARS = [2024, 2025, 2026, 2027, 2028, 2029, 2030]
const EASTER_MONDAYS = [
  '2024-04-01',
  '2025-04-21',
  '2026-04-06',
  '2027-03-29',
  '2028-04-17',
  '2029-04-02',
  '2030-04-22',
]

/** A State that does not exist, so that nobody mistakes a demonstration for law. */
export const stateXa: StateLaw = {
  state: 'XA',
  words: 'Fictional State XA (invented parameters, law of no State)',
  fictional: true,
  period: invented({ default: 30, min: 7, max: 30, onApplication: false }),
  computation: invented('eu-1182-71' as const),
  holidays: calendarOf(
    'eu-state',
    'XA invented 1',
    [
      ...YEARS.flatMap((year) => [
        [must(`${year}-01-01`), 'New Year'] as const,
        [must(`${year}-05-01`), 'May Day'] as const,
        [must(`${year}-12-25`), 'Christmas Day'] as const,
        [must(`${year}-12-26`), 'second day of Christmas'] as const,
      ]),
      ...EASTER_MONDAYS.map((date) => [must(date), 'Easter Monday'] as const),
    ],
    { from: must('2024-01-01'), until: must('2030-12-31'), substitutes: false },
  ),
  scopeOptOut: invented({ border: false, criminal: true }),
  removalOrderSeparate: invented(false),
  appeal: invented({ days: 14, body: 'administrative court of XA', suspensive: 'on-request' as const }),
  legalAid: invented('on-request' as const),
  languageRule: invented('on-request' as const),
  ban: invented({ maxMonths: 60 }),
  detention: invented({ firstLimit: 6, extension: 12, reviewEveryDays: 28, speedyReviewDays: 3, orderedBy: 'judge' }),
  informationLimits: invented(true),
}
