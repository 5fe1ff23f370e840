import { type Day, dayOf } from '../../calendar/day.ts'
import type { Rule } from '../../rules/rule.ts'

/**
 * U3. The end of force is the day before the preliminary injunction. Dates of the orders are from memory: 3 May 2019
 * (preliminary) and 6 February 2020 (final).
 */
export const memo2018Rule = {
  id: 'us.memo-2018',
  text: 'Between 9 August 2018 and its injunction, agency policy counted days for students and exchange visitors from the day after they failed to maintain status, without a finding.',
  authority: [
    { citation: 'USCIS PM-602-1060.1 (effective 2018-08-09)', kind: 'agency-policy', basis: 'secondary' },
    { citation: 'Guilford College v. Wolf (M.D.N.C. 2020)', kind: 'case', basis: 'memory' },
  ],
  inForce: { from: '2018-08-09', until: '2019-05-02' },
  legalStatus: 'vacated',
  lastCheckedOn: undefined,
} as const satisfies Rule

const LAST_DAY_BEFORE_MEMO = dayOf(2018, 8, 8)
const MEMO_CLASS = /^[FJM]-/

/** F, J and M, principals and dependants. */
export function memoApplies(classOfAdmission: string): boolean {
  return MEMO_CLASS.test(classOfAdmission)
}

/** Last authorised day under the memo: the last day in status, but never before the memo took effect. */
export function lastDayUnderMemo(lastDayInStatus: Day): Day {
  return Math.max(lastDayInStatus, LAST_DAY_BEFORE_MEMO) as Day
}
