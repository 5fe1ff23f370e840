import type { Role } from './roles.ts'

/** What makes others be told at once, and whom. Two roles: whoever did it may hold one of them. */
export const alerts = {
  canary: { words: 'looked at a record that no work leads to', told: ['security'] },
  budget: { words: 'read more persons in a day than the work needs', told: ['security', 'supervisor'] },
  'broken-glass': { words: 'opened a record in an emergency', told: ['security', 'supervisor'] },
  'redress-overdue': { words: 'found that a request has no answer in time', told: ['supervisor', 'auditor'] },
  'notice-unacknowledged': {
    words: 'found that nobody acknowledged a notice of correction',
    told: ['supervisor', 'auditor'],
  },
} as const satisfies Record<string, { words: string; told: readonly Role[] }>

export type AlertKind = keyof typeof alerts

/** The person is told of an emergency at the latest this long after it: time to end the danger, not to hide the act. */
export const EMERGENCY_TOLD_AFTER_HOURS = 72
