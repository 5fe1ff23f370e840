import { addYears, type Day, dayOf } from '../../calendar/day.ts'
import type { Rule } from '../../rules/rule.ts'
import type { Bar } from '../determination.ts'

const READ = 'US Code copy of 2023-04-20; same words in release point PL 114-219 (2016)'
const FROM_1997 = { from: '1997-04-01', until: undefined } as const

/** U11, D27. Needs a departure before proceedings began. */
export const threeYearBarRule = {
  id: 'us.three-year-bar',
  text: 'More than 180 days but less than one year in a single stay, and leaving before proceedings began, can bar admission for three years.',
  authority: [
    {
      citation: '8 USC 1182(a)(9)(B)(i)(I)',
      quote: 'was unlawfully present in the United States for a period of more than 180 days but less than 1 year',
      read: READ,
      kind: 'text',
      basis: 'read',
    },
  ],
  inForce: FROM_1997,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** U11, D27. The text says "one year": 365 days and the anniversary are two readings. */
export const tenYearBarRule = {
  id: 'us.ten-year-bar',
  text: 'One year or more in a single stay can bar admission for ten years, whether or not proceedings had begun.',
  authority: [{ citation: '8 USC 1182(a)(9)(B)(i)(II)', read: READ, kind: 'text', basis: 'read' }],
  inForce: FROM_1997,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** U11. The only rule that adds stays together; the exceptions of (B) do not reach it. */
export const permanentBarRule = {
  id: 'us.permanent-bar',
  text: 'More than one year over all stays together, followed by an entry without admission, is a ground of its own.',
  authority: [{ citation: '8 USC 1182(a)(9)(C)(i)(I)', read: READ, kind: 'text', basis: 'read' }],
  inForce: FROM_1997,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** Days before the Act took effect are outside every count. */
export const before1997Rule = {
  id: 'us.before-1997',
  text: 'Days before 1 April 1997 are not counted.',
  authority: [{ citation: 'IIRIRA section 301(b)(3), 309(a)', kind: 'text', basis: 'secondary' }],
  inForce: FROM_1997,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

export const firstCountedDay: Day = dayOf(1997, 4, 1)
/** More than 180 days: the 181st day is the first that can bar. */
export const threeYearDays = 181
export const yearInDays = 365

/**
 * Bar by count alone. `tolled` days shorten only the count for the 3-year bar. `yearDays`: 365, or the days to the
 * anniversary.
 */
export function barByCount(days: number, tolled = 0, yearDays: number = yearInDays): Bar {
  if (days >= yearDays) return '10-year'
  return days - tolled >= threeYearDays ? '3-year' : 'none'
}

/** Days from the first counted day to its anniversary: 366 where a 29 February lies between. */
export function daysToAnniversary(first: Day): number {
  return addYears(first, 1) - first
}

/** Whether the date of the anniversary of the first counted day was reached. */
export function anniversaryReached(first: Day, departedOn: Day): boolean {
  return departedOn >= addYears(first, 1)
}

/**
 * The bar once the commencement of proceedings is looked at: the 3-year bar needs a departure before it.
 * Both on one day leaves the order open.
 */
export function barAfterProceedings(
  bar: Bar,
  departedOn: Day,
  proceedingsBeganOn: Day | undefined,
): Bar | 'undetermined' {
  if (bar !== '3-year' || proceedingsBeganOn === undefined || departedOn < proceedingsBeganOn) return bar
  return departedOn === proceedingsBeganOn ? 'undetermined' : 'none'
}
