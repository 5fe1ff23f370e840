import type { Rule } from '../../rules/rule.ts'

/** U8, statute. Shortens only the count for the 3-year bar; nothing tolls the one year of the 10-year bar. */
export const tollingRule = {
  id: 'us.tolling-120',
  text: 'While a timely, non-frivolous application to extend or change the stay is pending and no unauthorised work is done, up to 120 days are left out of the count for the 3-year bar.',
  authority: [
    {
      citation: '8 USC 1182(a)(9)(B)(iv)',
      quote:
        'the calculation of the period of time specified in clause (i)(I) shall be tolled during the pendency of such application, but not to exceed 120 days',
      read: 'US Code copy of 2023-04-20; same words in release point PL 114-219 (2016)',
      kind: 'text',
      basis: 'read',
    },
  ],
  inForce: { from: '1997-04-01', until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** U8, policy: the whole pendency. Before the memo of 3 March 2000 only the statute applied (date from memory). */
export const pendingFilingRule = {
  id: 'us.pending-filing',
  text: 'While a timely, non-frivolous application to extend or change the stay is pending, the person stays with authority.',
  authority: [
    { citation: 'INS memo HQADN 70/21.1.24-P of 3 March 2000', kind: 'agency-policy', basis: 'memory' },
    {
      citation: 'USCIS memo of 6 May 2009 (Adjudicator’s Field Manual 40.9.2)',
      read: 'opening of a public copy; body from memory',
      kind: 'agency-policy',
      basis: 'memory',
    },
  ],
  inForce: { from: '2000-03-03', until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

export const retroactiveApprovalRule = {
  id: 'us.retroactive-approval',
  text: 'An approved extension or change runs from the day after the old date; a late filing can be excused.',
  authority: [
    { citation: '8 CFR 214.1(c)(4), 248.1(b)', read: 'stored copy of 2024 or later', kind: 'text', basis: 'read' },
  ],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** U8: late, frivolous or with unauthorised work: back to the date on the record. On the merits: from the next day. */
export const denialRule = {
  id: 'us.denied-filing',
  text: 'After a denial on the merits days count from the day after the denial; after a denial as late, frivolous or for unauthorised work they count from the date on the record.',
  authority: [
    {
      citation: 'USCIS memo of 6 May 2009 (Adjudicator’s Field Manual 40.9.2)',
      kind: 'agency-policy',
      basis: 'memory',
    },
  ],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

export const mostTolledDays = 120

/** Days left out of the 3-year-bar count for a pendency that authorises nothing by itself. */
export function tolledDays(pendingDaysAfterExpiry: number): number {
  return Math.max(0, Math.min(mostTolledDays, pendingDaysAfterExpiry))
}
