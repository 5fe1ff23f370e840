import { addDays, type Day } from '../../calendar/day.ts'
import type { Rule } from '../../rules/rule.ts'

/** Kept apart on purpose: work authorisation lapses while the authorised stay goes on. */
export const workAuthorisationRule = {
  id: 'us.work-240-days',
  text: 'Work may go on for up to 240 days past the date on the record while a timely extension with the same employer is pending; this is no rule of stay.',
  authority: [{ citation: '8 CFR 274a.12(b)(20)', kind: 'text', basis: 'memory' }],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

const WORK_DAYS = 240
const WORK_CLASS = /^(A-3|E-[123]|G-5|H-[123][ABR]?1?|I|J-1|L-1[AB]?|O-[12]|P-[123]S?|R-1|TN[12]?|CW-1)$/

/**
 * Last day of work authorised by the pending extension: 240 days past the date on the record, or the day of the
 * decision if that comes first. Undefined: the class is not named, or the filing was late.
 */
export function workAuthorisedThrough(
  classOfAdmission: string,
  admittedUntil: Day,
  filedOn: Day,
  decidedOn: Day | undefined,
): Day | undefined {
  if (!WORK_CLASS.test(classOfAdmission) || filedOn > admittedUntil) return undefined
  const limit = addDays(admittedUntil, WORK_DAYS)
  return decidedOn !== undefined && decidedOn < limit ? decidedOn : limit
}
