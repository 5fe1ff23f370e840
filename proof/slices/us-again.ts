import { act, comesBack, d, fact, paper, report, serve, wronglySigned } from '../actions.ts'
import type { Slice } from '../slice.ts'
import { ways } from './us-always.ts'
import { caseOf, charged, FILED, final, US } from './us-begin.ts'

const DAYS = [FILED, d('2026-01-06'), d('2026-01-08'), d('2026-01-09'), d('2026-01-12')]

/** Held, free and held again: each arrest with its own two days. */
export const arrests: Slice = {
  id: 'us.arrests',
  pack: US,
  words: 'Arrests one after the other, each within, at and beyond forty-eight hours, with releases between them.',
  begin: caseOf((engine) => charged(engine).facts('officer', FILED, { 'charging-decided': 'yes' })),
  varies: {
    regions: ['custody', 'review/habeas'],
    facts: { 'arrested-on': DAYS, 'charging-decided': ['yes'], 'emergency-recorded': ['yes'] },
    days: DAYS,
  },
  actions: [
    act('arrested', 'officer'),
    report('arrested'),
    act('custody-begun', 'officer'),
    ...wronglySigned('custody-begun', 'officer'),
    act('custody-continued', 'officer'),
    ...wronglySigned('custody-continued', 'officer'),
    act('custody-and-charges-decided', 'officer'),
    ...fact('emergency-recorded', 'officer', 'yes'),
    ...fact('charging-decided', 'officer', 'yes', undefined),
    act('released', 'judge', {}, { is: 'redress' }),
    act('released-on-recognizance', 'officer'),
    act('criminal-custody-begun', 'officer'),
    act('habeas-filed', 'person', {}, { is: 'redress' }),
    act('habeas-granted', 'court'),
    ...ways.filter(({ id }) => !id.includes('habeas-filed')),
  ],
  leavesOut: 'Bond, and custody under an order (us.custody).',
}

const YEARS = [d('2026-06-01'), d('2027-05-31'), d('2027-06-15'), d('2028-06-20')]

/** Custody under an order that lasts for years, with a review each year or none. */
export const yearsHeld: Slice = {
  id: 'us.years-held',
  pack: US,
  words:
    'Custody after the order, reviewed, the result served, not served or sent back, not reviewed again within the year, released and revoked; and a period that is suspended.',
  begin: caseOf((engine) =>
    final(engine)
      .facts('legal-officer', YEARS[0] ?? FILED, { 'removal-likely': 'yes' })
      .facts('officer', FILED, {
        'charging-decided': 'yes',
        'revocation-reasons': 'yes',
      }),
  ),
  varies: {
    regions: ['custody'],
    facts: {
      'custody-reviewed': ['done', 'done-and-served', 'not-done'],
      'custody-reviewed-on': YEARS,
      'removal-likely': ['yes'],
      'charging-decided': ['yes'],
      'warrant-issued': ['yes', 'no'],
      'revocation-reasons': ['yes'],
      'documents-refused': ['yes'],
      'written-notice': ['yes'],
    },
    days: YEARS,
  },
  actions: [
    act('removal-warrant-signed', 'officer'),
    act('removal-period-begun', 'officer'),
    act('held-after-period', 'supervisor'),
    act('custody-continued', 'officer'),
    ...wronglySigned('custody-continued', 'officer'),
    act('custody-reviewed', 'supervisor'),
    act('custody-review-served', 'officer'),
    serve(paper('custody-review', 'in-person', YEARS[0] ?? FILED)),
    serve({ ...paper('custody-review', 'in-person', YEARS[2] ?? FILED), service: 'second' }),
    comesBack('second'),
    act('released-under-supervision', 'officer', {}, { is: 'redress' }),
    act('release-revoked', 'supervisor'),
    ...fact('custody-reviewed', 'officer', 'done-and-served', undefined),
    ...fact('removal-likely', 'legal-officer', 'yes'),
    act('removal-period-suspended', 'officer'),
    ...fact('documents-refused', 'legal-officer', 'yes'),
    ...fact('written-notice', 'officer', 'yes'),
    ...fact('revocation-reasons', 'officer', 'yes'),
    ...fact('charging-decided', 'officer', 'yes'),
    ...ways,
  ],
  leavesOut: 'Protection, bond and special danger (us.custody).',
}
