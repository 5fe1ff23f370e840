import { type Day, dayOf } from '../../calendar/day.ts'
import type { Rule } from '../../rules/rule.ts'

/** At most this many counted days in any window (SBC art. 6(1)). */
export const LIMIT_DAYS = 90
/** Length of the window that ends on each day of stay, that day included. */
export const WINDOW_DAYS = 180

/** First day of the present definition of a short stay (Reg. (EU) 610/2013). */
export const IN_FORCE_FROM: Day = dayOf(2013, 10, 18)

const common = { legalStatus: 'in-force', lastCheckedOn: undefined } as const
const since2013 = { from: '2013-10-18', until: undefined } as const
const readCopy = 'German text, freirecht.de copy, undated' as const

/** S1: the per-day test. */
export const ninetyInAnyOneEighty = {
  id: 'schengen.90-in-180',
  text: 'At most 90 days of stay in any period of 180 days. The 180 days are looked back from each day of stay, that day included.',
  authority: [
    {
      citation: 'Reg. (EU) 2016/399 (Schengen Borders Code) art. 6(1)',
      quote:
        'von bis zu 90 Tagen je Zeitraum von 180 Tagen, wobei der Zeitraum von 180 Tagen, der jedem Tag des Aufenthalts vorangeht, berücksichtigt wird',
      read: readCopy,
      kind: 'text',
      basis: 'read',
    },
  ],
  inForce: since2013,
  ...common,
} as const satisfies Rule

/** S2: which days count. */
export const entryAndExitDayCount = {
  id: 'schengen.entry-and-exit-day-count',
  text: 'The day of entry is the first day of stay and the day of exit the last. A day that two records cover counts once.',
  authority: [
    {
      citation: 'Reg. (EU) 2016/399 art. 6(2)',
      quote:
        'The date of entry shall be considered as the first day of stay [...] and the date of exit shall be considered as the last day of stay [...].',
      read: 'Commission user manual, quoting Reg. (EU) 610/2013',
      kind: 'text',
      basis: 'read',
    },
  ],
  inForce: since2013,
  ...common,
} as const satisfies Rule

/** S3: days that never count. */
export const permitDaysExcluded = {
  id: 'schengen.permit-days-excluded',
  text: 'Days under a residence permit or a long-stay visa are not counted.',
  authority: [
    {
      citation: 'Reg. (EU) 2016/399 art. 6(2)',
      quote: 'Periods of stay authorised under a residence permit or a long-stay visa shall not be taken into account',
      read: 'Commission user manual, quoting Reg. (EU) 610/2013',
      kind: 'text',
      basis: 'read',
    },
  ],
  inForce: since2013,
  ...common,
} as const satisfies Rule

/** S4: follows from S1 and is stated for the reader; no arithmetic of its own. */
export const ninetyAbsentOpensNinety = {
  id: 'schengen.ninety-days-away',
  text: 'After 90 days away without a break a new stay of 90 days is always possible.',
  authority: [
    {
      citation: 'Commission user manual of the short-stay calculator, section 1',
      kind: 'agency-policy',
      basis: 'read',
    },
  ],
  inForce: since2013,
  ...common,
} as const satisfies Rule
