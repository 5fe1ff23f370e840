import { sinceDirective } from '../../rules/eu-dates.ts'
import type { DeadlineRule } from '../rule.ts'

/** Regulation 1182/71: the day of the event is day 0; a closed last day rolls; at least two working days (the last from memory). */
export const regulation1182 = {
  sense: 'latest',
  counts: 'next-day',
  rolls: ['eu-state'],
  workingDaysAtLeast: 2,
} as const

/** Counted by the calendar; nothing moves it. Duties of an agency never get longer by a closed day. */
export const unmoved = { sense: 'latest', counts: 'next-day' } as const

/** Only counted. */
export const counted = { sense: 'counter', counts: 'next-day' } as const

export const agency = { owner: 'agency', ...unmoved, extension: 'nobody', ...sinceDirective } as const

export const days = (amount: number): DeadlineRule['term'] => ({ unit: 'days', amount })
export const weeks = (amount: number): DeadlineRule['term'] => ({ unit: 'weeks', amount })
export const months = (amount: number): DeadlineRule['term'] => ({ unit: 'months', amount })
export const years = (amount: number): DeadlineRule['term'] => ({ unit: 'years', amount })
