import type { DeadlineRule, Extension } from '../rule.ts'

/** Computation rules of the United States as parts of a deadline rule: which days count, and what moves the last one. */

export const USC = 'US Code copy of 2023-04-20'

/** Not extended by anybody. */
export const NOBODY = 'nobody'

/**
 * C1. Every day counts; a last day on a Saturday, Sunday or legal holiday runs to the next day that is none (8 CFR 1.2, 1001.1(h)).
 * That the day of the trigger is day 0 is a counting convention, not the words of either section.
 */
export const calendarDays = { sense: 'latest', counts: 'next-day', rolls: ['us-federal'] } as const

/** C2. Business days, only where the text says so. */
export const businessDays = {
  sense: 'latest',
  counts: 'next-day',
  rolls: ['us-federal'],
  business: ['us-federal'],
} as const

/** C3. Clock hours. Nothing moves them. */
export const clockHours = { sense: 'latest', counts: 'next-day' } as const

/** C4. Rule 26(a) of the appellate rules: holidays of the State of the court, and a clerk's office that cannot be reached, as well. */
export const federalCourt = {
  sense: 'latest',
  counts: 'next-day',
  rolls: ['us-federal', 'us-state', 'us-clerk-closed'],
} as const

/** C7. Days that are only counted. Nothing moves them. */
export const counter = { sense: 'counter', counts: 'next-day' } as const

/** Nothing happens before it; no closed day shortens or lengthens it. */
export const notBefore = { sense: 'earliest', counts: 'next-day' } as const

export const days = (amount: number): DeadlineRule['term'] => ({ unit: 'days', amount })
export const business = (amount: number): DeadlineRule['term'] => ({ unit: 'business-days', amount })
export const hours = (amount: number): DeadlineRule['term'] => ({ unit: 'hours', amount })
export const months = (amount: number): DeadlineRule['term'] => ({ unit: 'months', amount })
export const years = (amount: number): DeadlineRule['term'] => ({ unit: 'years', amount })

export const by = (who: string, how: string, cap?: Extension['cap']): Extension =>
  cap === undefined ? { by: who, how } : { by: who, how, cap }
