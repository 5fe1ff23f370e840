import { type Day, dayOf } from '../../calendar/day.ts'
import type { Rule } from '../../rules/rule.ts'

/**
 * U4. Cleared on 17 June 2026; no source read shows its publication in the Federal Register. Until a named person has
 * looked, an open stay in these classes is put to a person.
 */
export const fixedPeriodRule = {
  id: 'us.fixed-period',
  text: 'A final rule to replace duration of status by a fixed period for F, J and I was cleared on 17 June 2026; whether and when it applies is for a person to confirm.',
  authority: [{ citation: '90 FR 42070 (28 August 2025, proposed); RIN 1653-AA95', kind: 'text', basis: 'secondary' }],
  inForce: { from: '2026-06-17', until: undefined },
  legalStatus: 'adopted',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** Days before it are outside the question, whatever becomes of the rule. */
export const fixedPeriodAdoptedOn: Day = dayOf(2026, 6, 17)

const FIXED_PERIOD_CLASS = /^(F|J)-|^I$/

/** F, J (with dependants) and I. */
export function fixedPeriodConcerns(classOfAdmission: string): boolean {
  return FIXED_PERIOD_CLASS.test(classOfAdmission)
}
