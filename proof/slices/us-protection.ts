import { act, fact, report, sign, wronglySigned } from '../actions.ts'
import type { Slice } from '../slice.ts'
import { execution, toA, ways, waysWithout } from './us-always.ts'
import { ANNOUNCED, caseOf, FINAL, ready, toldOfStep, US } from './us-begin.ts'

const brought = { 'left-on': [FINAL], 'removal-country': ['A', 'B', 'C'] } as const
const to = (country: string) => ({ ...toA, 'removal-country': country })

/** Claims that stop everything, each made, decided and made again. */
export const claims: Slice = {
  id: 'us.claims',
  pack: US,
  words: 'Citizenship, status, fear, temporary protection and a class order, side by side, against a final order.',
  begin: caseOf((engine) => toldOfStep(ready(engine))),
  varies: {
    regions: [
      'protection/citizenship',
      'protection/status',
      'protection/fear',
      'protection/temporary',
      'protection/class',
      'order',
      'departure',
      'custody',
    ],
    facts: {
      ...brought,
      'citizenship-asked': ['yes', 'no'],
      'class-order': ['no'],
      'class-found-on': [FINAL],
      'announced-steps': [ANNOUNCED],
      'citizenship-claimed-on': [FINAL],
      'fear-found-on': [FINAL],
    },
    days: [FINAL],
  },
  actions: [
    ...execution,
    act('citizenship-claimed', 'person', {}, { is: 'stop' }),
    act('citizenship-verified', 'judge'),
    act('citizenship-rejected', 'legal-officer'),
    act('citizenship-rejected', 'officer'),
    act('status-claimed', 'person'),
    act('status-sworn', 'officer'),
    act('status-verified', 'judge'),
    act('status-rejected', 'judge'),
    act('fear-expressed', 'person'),
    act('fear-negative', 'asylum-officer'),
    act('fear-review-requested', 'person'),
    act('fear-positive', 'judge'),
    act('fear-negative-affirmed', 'judge'),
    act('temporary-first-showing', 'person'),
    act('temporary-status-granted', 'judge'),
    act('temporary-status-ended', 'legal-officer'),
    act('temporary-status-ended', 'supervisor'),
    act('class-member-found', 'court'),
    act('class-order-ended', 'court'),
    ...fact('citizenship-asked', 'officer', 'yes', 'no', undefined),
    sign('us.g6-citizenship', 'removed', { facts: toA }),
    sign('us.g6-citizenship', 'removed', { facts: toA, role: 'officer' }),
    sign('us.g5-court-stay', 'removed', { facts: toA }),
    ...waysWithout('citizenship-claimed'),
  ],
  leavesOut:
    'Stays, appeal, victims, minors and competency (slices of their own); what was read in a class order (us.class-orders); an interpreter is not needed.',
}

/** Protection by grant: deferral, stay for a victim, juvenile, competency, with contested law and findings. */
export const grants: Slice = {
  id: 'us.grants',
  pack: US,
  words: 'Deferred action, childhood arrival, victims, competency and a protected filing, against a final order.',
  begin: caseOf(ready),
  varies: {
    regions: ['protection/deferred', 'protection/victim', 'protection/competency', 'order', 'departure', 'custody'],
    facts: {
      ...brought,
      'confidential-filing': ['none', 'made', 'finally-denied'],
      'senior-sign-off': ['given', 'not-given'],
    },
    days: [FINAL],
  },
  actions: [
    ...execution,
    act('deferred-action-granted', 'officer'),
    act('childhood-arrival-granted', 'officer'),
    act('deferred-action-ended', 'legal-officer'),
    act('deferred-action-ended', 'officer'),
    act('victim-filed', 'person'),
    act('victim-bona-fide', 'legal-officer'),
    act('victim-stay-granted', 'legal-officer'),
    act('victim-stay-ended', 'legal-officer'),
    act('competency-doubted', 'judge'),
    act('safeguards-set', 'judge'),
    act('competency-found', 'judge'),
    ...fact('confidential-filing', 'legal-officer', 'none', 'made', 'finally-denied', undefined),
    ...fact('senior-sign-off', 'legal-officer', 'given', 'not-given', undefined),
    sign('us.g12-childhood-arrival', 'removed', { rival: 'no-bar', facts: toA }),
    sign('us.g17-competency', 'removed', { facts: toA }),
    ...ways,
  ],
  leavesOut: 'Stays, appeal, claims and class orders; juveniles and a finding on the protected filing (us.secrecy).',
}

/** To which country, and on whose record. */
export const countries: Slice = {
  id: 'us.countries',
  pack: US,
  words: 'Country of removal, bars, contested third countries, identity, correction and a protected filing.',
  begin: caseOf(ready),
  varies: {
    regions: ['order', 'departure', 'custody', 'protection/withholding', 'protection/convention'],
    facts: {
      'left-on': [FINAL],
      'removal-country': ['A', 'B', 'C'],
      'designated-countries': [['A'], ['A', 'B']],
      'barred-countries': [[], ['A'], ['B'], ['A', 'B']],
      identity: ['confirmed-by-two', 'open', 'disputed'],
      'correction-open': ['yes', 'no'],
      'confidential-filing': ['none', 'made', 'finally-denied'],
    },
    days: [FINAL],
  },
  actions: [
    ...['A', 'B', 'C'].map((country) => act('removed', 'supervisor', to(country))),
    report('removed', to('B')),
    ...fact('designated-countries', 'judge', ['A'], ['A', 'B'], undefined),
    ...fact('barred-countries', 'judge', [], ['A'], ['B'], undefined),
    ...fact('identity', 'officer', 'confirmed-by-two', 'open', 'disputed', undefined),
    ...fact('correction-open', 'officer', 'yes', 'no'),
    ...fact('confidential-filing', 'legal-officer', 'none', 'made'),
    act('convention-granted', 'judge'),
    act('convention-granted', 'judge', { 'barred-countries': ['A'] }),
    act('convention-ended', 'judge'),
    act('convention-ended', 'supervisor'),
    sign('us.g10-third-country', 'removed', { rival: 'notice-and-screening', facts: to('C') }),
    sign('us.g30-correction', 'removed', { facts: to('A') }),
    sign('us.g9-barred-country', 'removed', { facts: to('B') }),
    ...ways,
  ],
  leavesOut: 'Stays, appeal and other protection. Three countries stand for all: named, ruled out, and neither.',
}

/** What may be told, and whom one must not have to meet. */
export const secrecy: Slice = {
  id: 'us.secrecy',
  pack: US,
  words:
    'A travel document asked for, and an execution, with a protected filing, a claim of asylum and a juvenile petition.',
  begin: caseOf(ready),
  varies: {
    regions: ['order', 'departure', 'custody', 'protection/juvenile'],
    facts: {
      'left-on': [FINAL],
      'removal-country': ['A'],
      'confidential-filing': ['none', 'made', 'finally-denied'],
      'senior-sign-off': ['given', 'not-given'],
      'asylum-ever': ['yes', 'no'],
      'reveals-claim': ['yes', 'no'],
      'exception-1367': ['judicial-review', 'none'],
      'abuser-contact': ['yes', 'no'],
    },
    days: [FINAL],
  },
  actions: [
    ...execution,
    act('travel-document-requested', 'officer'),
    ...wronglySigned('travel-document-requested', 'officer'),
    act('juvenile-filed', 'person'),
    act('juvenile-approved', 'legal-officer'),
    act('juvenile-denied', 'legal-officer'),
    ...fact('confidential-filing', 'legal-officer', 'none', 'made', 'finally-denied'),
    ...fact('senior-sign-off', 'legal-officer', 'given', 'not-given'),
    ...fact('asylum-ever', 'officer', 'yes', 'no'),
    ...fact('reveals-claim', 'officer', 'no'),
    ...fact('exception-1367', 'legal-officer', 'judicial-review', 'none'),
    ...fact('abuser-contact', 'officer', 'yes', 'no', undefined),
    sign('us.g19-sign-off', 'removed', { facts: toA }),
    ...ways,
  ],
  leavesOut: 'Stays, appeal and other protection; one exception of 8 USC 1367 stands for all eight.',
}
