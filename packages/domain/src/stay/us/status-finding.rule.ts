import type { Finding } from '../../facts/standing.ts'
import type { Rule } from '../../rules/rule.ts'

/** U2. Agency policy, not statute: without a finding or an order nothing accrues for duration-of-status admissions. */
export const statusFindingRule = {
  id: 'us.status-finding',
  text: 'For a stay admitted for duration of status, days count only from the day after a finding in a benefit decision or an order of an immigration judge.',
  authority: [
    {
      citation: 'Adjudicator’s Field Manual 40.9.2 (2009), as restated in PM-602-1060',
      read: 'PM-602-1060 (2018), public copy',
      kind: 'agency-policy',
      basis: 'secondary',
    },
  ],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** Whether this finding starts the count: only one made while deciding a benefit, or by an immigration judge. */
export function startsCount(finding: Finding): boolean {
  return (
    finding.finding === 'status-violation' && (finding.by === 'benefit-decision' || finding.by === 'immigration-judge')
  )
}
