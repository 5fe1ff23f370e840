import { act, d, fact, sign, wronglySigned } from '../actions.ts'
import type { Slice } from '../slice.ts'
import { ways } from './us-always.ts'
import { caseOf, FINAL, final, ready, US } from './us-begin.ts'

/** Custody before and after the order: clocks, bond, review, release, and whoever may not be held at all. */
export const custody: Slice = {
  id: 'us.custody',
  pack: US,
  words:
    'Custody at ten, ninety-five and a hundred and eighty-five days of the removal period: without a review, bond, basis, release.',
  begin: caseOf((engine) =>
    ready(engine)
      .facts('officer', FINAL, { 'charging-decided': 'yes', 'revocation-reasons': 'yes', 'written-notice': 'yes' })
      .facts('judge', FINAL, { 'special-danger-rights': 'yes' })
      .facts('legal-officer', FINAL, { 'mandatory-basis': '236(c)' }),
  ),
  varies: {
    regions: ['custody', 'protection/citizenship', 'protection/child'],
    facts: {
      'custody-reviewed': ['not-done'],
      'removal-likely': ['yes', 'no'],
      'bond-paid': ['yes', 'no'],
      'bond-stay': ['none', 'timely', 'lapsed'],
      'charging-decided': ['yes', 'no'],
      'special-danger-rights': ['yes', 'no'],
      'revocation-reasons': ['yes', 'no'],
      'written-notice': ['yes'],
      'citizenship-claimed-on': [d('2026-03-19'), d('2026-06-12'), d('2026-09-10')],
    },
    days: [d('2026-03-19'), d('2026-06-12'), d('2026-09-10')],
  },
  actions: [
    act('custody-begun', 'officer'),
    act('custody-mandatory', 'officer'),
    act('custody-continued', 'officer'),
    act('removal-period-begun', 'officer'),
    act('held-after-period', 'supervisor'),
    act('release-revoked', 'supervisor'),
    act('special-danger-begun', 'supervisor'),
    act('bond-set', 'judge'),
    act('released', 'judge', {}, { is: 'redress' }),
    act('released-under-supervision', 'officer'),
    act('citizenship-claimed', 'person', {}, { is: 'stop' }),
    act('citizenship-rejected', 'legal-officer'),
    act('minority-claimed', 'person'),
    act('adult-found', 'judge'),
    ...fact('removal-likely', 'legal-officer', 'yes', undefined),
    ...fact('bond-paid', 'officer', 'yes', 'no'),
    ...fact('bond-stay', 'officer', 'timely', 'none'),
    ...fact('charging-decided', 'officer', undefined, 'yes'),
    ...fact('special-danger-rights', 'judge', 'no'),
    ...fact('revocation-reasons', 'officer', 'yes'),
    ...fact('written-notice', 'officer', 'yes'),
    sign('us.g24-signed-basis', 'custody-mandatory'),
    ...ways.filter(({ id }) => !id.includes('citizenship-claimed')),
  ],
  leavesOut:
    'Temporary status (us.custody-protected) and the basis of 235(b)(2); findings on the clocks; a period that is suspended, and reviews of custody (us.years-held).',
}

/** Custody of somebody whom a status protects, signed well and badly, with findings on the clocks. */
export const custodyProtected: Slice = {
  id: 'us.custody-protected',
  pack: US,
  words:
    'Custody against temporary status, warrant and finality, with findings on the clocks, and signed in every wrong way.',
  begin: caseOf((engine) =>
    final(engine).facts('officer', FINAL, { 'charging-decided': 'yes', 'revocation-reasons': 'yes' }),
  ),
  varies: {
    regions: ['custody', 'protection/temporary', 'order'],
    facts: {
      'custody-reviewed': ['done-and-served', 'not-done'],
      'charging-decided': ['yes'],
      'warrant-issued': ['yes', 'no'],
      'citizenship-asked': ['yes', 'no'],
      'revocation-reasons': ['yes'],
      'final-on': [FINAL],
    },
    days: [d('2026-03-19'), d('2026-06-12'), d('2026-09-10')],
  },
  actions: [
    ...['custody-begun', 'custody-arriving', 'custody-mandatory', 'custody-continued', 'removal-period-begun'].flatMap(
      (type) => [act(type, 'officer'), ...wronglySigned(type, 'officer')],
    ),
    ...['held-after-period', 'release-revoked'].flatMap((type) => [
      act(type, 'supervisor'),
      ...wronglySigned(type, 'supervisor'),
    ]),
    act('released-under-supervision', 'officer'),
    act('temporary-first-showing', 'person'),
    act('temporary-status-ended', 'legal-officer'),
    act('case-referred', 'attorney-general'),
    act('removal-warrant-signed', 'officer'),
    ...fact('citizenship-asked', 'officer', 'yes', undefined),
    ...fact('revocation-reasons', 'officer', 'yes'),
    sign('us.g25-six-months', 'custody-continued'),
    sign('us.g24-signed-basis', 'custody-mandatory'),
    sign('us.g24-mandatory', 'custody-arriving', { rival: 'bond' }),
    ...ways,
  ],
  leavesOut: 'Bond, minors and special danger (us.custody).',
}
