import { addDays, addYears, civilOf, type Day } from '../../calendar/day.ts'
import type { Rule } from '../../rules/rule.ts'

const READ = 'US Code copy of 2023-04-20; same words in release point PL 114-219 (2016)'
const FROM_1997 = { from: '1997-04-01', until: undefined } as const

/** U9. Stops the count. Open point: whether the 18th birthday itself counts. */
export const minorRule = {
  id: 'us.minor',
  text: 'Days before the 18th birthday are not counted.',
  authority: [{ citation: '8 USC 1182(a)(9)(B)(iii)(I)', read: READ, kind: 'text', basis: 'read' }],
  inForce: FROM_1997,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** U9. Stops the count, unless the person worked without authority during the period. */
export const asylumPendingRule = {
  id: 'us.asylum-pending',
  text: 'Days on which a bona fide asylum application is pending are not counted, unless the person worked without authority during that time.',
  authority: [
    {
      citation: '8 USC 1182(a)(9)(B)(iii)(II)',
      quote: 'unless the alien during such period was employed without authorization in the United States',
      read: READ,
      kind: 'text',
      basis: 'read',
    },
  ],
  inForce: FROM_1997,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

export const familyUnityRule = {
  id: 'us.family-unity',
  text: 'Days as a beneficiary of family unity protection are not counted.',
  authority: [{ citation: '8 USC 1182(a)(9)(B)(iii)(III)', read: READ, kind: 'text', basis: 'read' }],
  inForce: FROM_1997,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** U9. Lifts the bar; it does not stop the count. Protected information (8 USC 1367). */
export const vawaRule = {
  id: 'us.vawa-exception',
  text: 'The bar does not apply where a person found a substantial connection between the stay and abuse; the days are still counted.',
  authority: [{ citation: '8 USC 1182(a)(9)(B)(iii)(IV)', read: READ, kind: 'text', basis: 'read' }],
  inForce: FROM_1997,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** U9. Lifts the bar; it does not stop the count. */
export const traffickingRule = {
  id: 'us.trafficking-exception',
  text: 'The bar does not apply where a person found that severe trafficking was at least one central reason for the stay; the days are still counted.',
  authority: [
    {
      citation: '8 USC 1182(a)(9)(B)(iii)(V)',
      quote: 'at least one central reason',
      read: READ,
      kind: 'text',
      basis: 'read',
    },
  ],
  inForce: FROM_1997,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

const MAJORITY_YEARS = 18

/** The last day on which somebody is under 18: the day before the birthday. */
export function lastDayUnderEighteen(born: Day): Day {
  return (addYears(born, MAJORITY_YEARS) - 1) as Day
}

/**
 * The 18th birthday on the latest reading. Somebody born on 29 February has it on 28 February of a common year by one
 * way of counting and on 1 March by the other; no text that was read settles which.
 */
export function lastPossibleBirthday(born: Day): Day {
  const birthday = addYears(born, MAJORITY_YEARS)
  return civilOf(birthday).date === civilOf(born).date ? birthday : addDays(birthday, 1)
}
