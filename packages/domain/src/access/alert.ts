import type { Role } from './roles.ts'

/**
 * What makes others be told at once, whom, and how many at the fewest. Two roles: whoever did it may hold one of them.
 */
export const alerts = {
  canary: { words: 'looked at a record that no work leads to', told: ['security'], fewest: 1 },
  budget: { words: 'read more persons in a day than the work needs', told: ['security', 'supervisor'], fewest: 1 },
  'broken-glass': { words: 'opened a record in an emergency', told: ['security', 'supervisor'], fewest: 2 },
  'budget-raised': {
    words: 'raised how many persons somebody may read on a day',
    told: ['security', 'supervisor'],
    fewest: 1,
  },
  'erasure-due': { words: 'found what is to be erased by its schedule', told: ['supervisor', 'operator'], fewest: 1 },
  'redress-overdue': {
    words: 'found that a request has no answer in time',
    told: ['supervisor', 'auditor'],
    fewest: 1,
  },
  'notice-unacknowledged': {
    words: 'found that nobody acknowledged a notice of correction',
    told: ['supervisor', 'auditor'],
    fewest: 1,
  },
} as const satisfies Record<string, { words: string; told: readonly Role[]; fewest: number }>

export type AlertKind = keyof typeof alerts

/** The person is told of an emergency at the latest this long after it: time to end the danger, not to hide the act. */
export const EMERGENCY_TOLD_AFTER_HOURS = 72
