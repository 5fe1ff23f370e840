import { act, fact, paper, report, serve, sign, wronglySigned } from '../actions.ts'
import type { Slice } from '../slice.ts'
import { ways } from './us-always.ts'
import { caseOf, charged, FILED, US } from './us-begin.ts'

/** From the first encounter to a charge before a judge. */
export const charging: Slice = {
  id: 'us.charging',
  pack: US,
  words:
    'A notice to appear issued, served, filed or cancelled, with citizenship, identity, a protected place and an order of a court for a class.',
  begin: caseOf(charged),
  varies: {
    regions: ['charging', 'proceeding', 'protection/citizenship', 'protection/class'],
    facts: {
      'nta-served-on': [FILED],
      'warrant-issued': ['yes', 'no'],
      'arrest-warrant': ['yes', 'no'],
      'protected-place': ['yes', 'no'],
      'place-certificate': ['yes', 'no'],
      'citizenship-asked': ['yes', 'no'],
      identity: ['confirmed-by-two', 'open', 'disputed'],
      'in-care-of': ['yes', 'no'],
      'sole-source-barred': ['yes', 'no'],
      'class-order': ['yes', 'no'],
    },
    days: [FILED],
  },
  actions: [
    act('nta-issued', 'officer'),
    ...wronglySigned('nta-issued', 'officer'),
    act('nta-served', 'officer', { 'nta-served-on': FILED }),
    act('nta-filed', 'officer'),
    ...wronglySigned('nta-filed', 'officer'),
    report('nta-filed'),
    act('nta-cancelled', 'officer'),
    act('case-dismissed', 'judge'),
    act('citizenship-claimed', 'person', {}, { is: 'stop' }),
    act('citizenship-rejected', 'judge'),
    act('citizenship-rejected', 'officer'),
    act('class-member-found', 'court'),
    serve(paper('nta', 'mail', FILED)),
    serve(paper('nta', 'wrong-address', FILED)),
    ...fact('protected-place', 'officer', 'yes', 'no', undefined),
    ...fact('place-certificate', 'officer', 'yes'),
    ...fact('citizenship-asked', 'officer', undefined, 'yes'),
    ...fact('identity', 'officer', 'open', 'confirmed-by-two'),
    ...fact('in-care-of', 'officer', 'yes'),
    ...fact('sole-source-barred', 'legal-officer', 'yes', 'no'),
    sign('us.g6-citizenship', 'nta-issued'),
    ...ways.filter(({ id }) => !id.includes('citizenship-claimed')),
  ],
  leavesOut: 'The quick procedures (us.quick, us.administrative).',
}

/** Removal without a judge at the border: expedited removal, visa waiver, withdrawal. */
export const quick: Slice = {
  id: 'us.quick',
  pack: US,
  words:
    'Expedited removal, visa waiver refusal and withdrawal, with fear, claimed status, a child, advisals and supervisors.',
  begin: caseOf((engine) =>
    charged(engine).facts('officer', FILED, {
      'able-to-leave': 'yes',
      'perjury-warning': 'yes',
      'counsel-chance': 'yes',
      'cooling-off-over': 'yes',
    }),
  ),
  varies: {
    regions: ['charging', 'protection/fear', 'protection/status', 'protection/citizenship', 'protection/child'],
    facts: {
      'advisals-read': ['yes', 'no'],
      'second-line-approved': ['yes', 'no'],
      'two-years-shown': ['yes', 'no'],
      'person-asked': ['yes', 'no'],
      'agreed-to-terms': ['yes'],
      'advised-in-language': ['yes'],
    },
    days: [FILED],
  },
  actions: [
    act('er-opened', 'officer'),
    act('er-ordered', 'officer'),
    ...wronglySigned('er-ordered', 'officer'),
    act('er-approved', 'supervisor'),
    ...wronglySigned('er-approved', 'supervisor'),
    act('vwp-refused-at-port', 'officer'),
    act('vwp-removal-ordered', 'officer'),
    act('admission-withdrawn', 'person'),
    act('fear-expressed', 'person'),
    act('fear-negative', 'asylum-officer'),
    act('fear-positive', 'judge'),
    act('fear-negative-affirmed', 'judge'),
    act('status-claimed', 'person'),
    act('status-verified', 'judge'),
    act('status-rejected', 'judge'),
    act('status-rejected', 'officer'),
    act('citizenship-claimed', 'person', {}, { is: 'stop' }),
    act('citizenship-verified', 'judge'),
    act('minority-claimed', 'person'),
    act('adult-found', 'judge'),
    ...fact('advisals-read', 'officer', 'yes'),
    ...fact('second-line-approved', 'supervisor', 'yes'),
    ...fact('two-years-shown', 'officer', 'no', 'yes', undefined),
    ...fact('person-asked', 'person', 'yes'),
    ...fact('agreed-to-terms', 'person', 'yes'),
    ...fact('advised-in-language', 'officer', 'yes'),
    sign('us.t6-scope', 'er-opened', { rival: 'nationwide' }),
    sign('us.t6-scope', 'er-ordered', { rival: 'nationwide' }),
    ...ways.filter(({ id }) => !id.includes('citizenship-claimed')),
  ],
  leavesOut: 'Identity and protected filings stand clear; an interpreter is not needed.',
}
