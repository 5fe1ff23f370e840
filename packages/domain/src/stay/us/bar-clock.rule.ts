import { addYears, type Day } from '../../calendar/day.ts'
import type { Rule } from '../../rules/rule.ts'
import type { Bar } from '../determination.ts'

/** U12. The text names no place where the time must be spent; policy since 24 June 2022 says either side. */
export const barClockRule = {
  id: 'us.bar-clock',
  text: 'The years of a bar run from the departure, inside or outside the United States.',
  authority: [
    {
      citation: '8 USC 1182(a)(9)(B)(i)',
      quote: 'again seeks admission within 3 years of the date of such alien’s departure or removal',
      read: 'US Code copy of 2023-04-20',
      kind: 'text',
      basis: 'read',
    },
    { citation: 'USCIS Policy Manual vol. 8 part O ch. 6 (24 June 2022)', kind: 'agency-policy', basis: 'secondary' },
  ],
  inForce: { from: '2022-06-24', until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** Where a bar stands on a day. */
export interface BarClock {
  /** The anniversary of the departure. Whether that day itself is inside is not stated: see `sensitive`. */
  readonly endsOn: Day | undefined
  readonly running: boolean
  /** `asOf` is the anniversary itself, inside the bar by one reading and outside by the other. */
  readonly sensitive: boolean
}

/** Whether a bar that began on departure still runs on `asOf`. Returns in between neither stop nor restart it. */
export function barClock(bar: Bar, departedOn: Day, asOf: Day): BarClock {
  if (bar === 'none') return { endsOn: undefined, running: false, sensitive: false }
  const endsOn = addYears(departedOn, bar === '3-year' ? 3 : 10)
  return { endsOn, running: departedOn <= asOf && asOf <= endsOn, sensitive: asOf === endsOn }
}
