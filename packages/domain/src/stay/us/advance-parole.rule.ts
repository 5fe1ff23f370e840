import type { Rule } from '../../rules/rule.ts'
import type { Bar } from '../determination.ts'

/** U13. The holding names the ten-year bar only; the agency applies it to the three-year bar too. It cures nothing else. */
export const advanceParoleRule = {
  id: 'us.advance-parole',
  text: 'A trip with a grant of advance parole is not a departure that brings the bar; for the 3-year bar this rests on practice, so a person confirms it.',
  authority: [
    {
      citation: 'Matter of Arrabally and Yerrabelly, 25 I&N Dec. 771 (BIA 2012)',
      quote:
        'An alien who leaves the United States temporarily pursuant to a grant of advance parole does not thereby make a “departure . . . from the United States” within the meaning of section 212(a)(9)(B)(i)(II)',
      read: 'headnote of the amended decision, 2012-08-16',
      kind: 'case',
      basis: 'read',
    },
    { citation: 'USCIS web page of 5 September 2024', kind: 'agency-policy', basis: 'secondary' },
  ],
  inForce: { from: '2012-04-17', until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

export interface TripEffect {
  /** False: by this rule the departure brings no bar. Other grounds may still arise from the trip. */
  readonly barTriggered: boolean
  readonly restsOn: 'holding' | 'agency-practice' | 'departure'
  readonly needsPerson: boolean
}

/** Whether leaving brings the bar that the count alone would give, split by bar as the authority is. */
export function departureTriggersBar(bar: Bar, onAdvanceParole: boolean): TripEffect {
  if (bar === 'none') return { barTriggered: false, restsOn: 'departure', needsPerson: false }
  if (!onAdvanceParole) return { barTriggered: true, restsOn: 'departure', needsPerson: false }
  return { barTriggered: false, restsOn: bar === '10-year' ? 'holding' : 'agency-practice', needsPerson: true }
}
