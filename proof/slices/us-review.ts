import { act, d, fact, paper, report, serve, sign } from '../actions.ts'
import type { Slice } from '../slice.ts'
import { execution, toA, waysWithout } from './us-always.ts'
import { caseOf, FINAL, HEARING, ordered, ready, US } from './us-begin.ts'

const judged = { 'final-on': FINAL } as const

/** From the order to its execution: the time to appeal, appeal, referral, motions, warrant and service. */
export const finality: Slice = {
  id: 'us.finality',
  pack: US,
  words:
    'An order from the day it is made: time to appeal, appeal, remand, referral, motion, warrant, service, execution.',
  begin: caseOf((engine) => ordered(engine).facts('officer', HEARING, { 'admission-source': 'respondent' })),
  varies: {
    regions: ['order', 'proceeding', 'review/motion', 'hearing', 'departure', 'custody'],
    facts: {
      'final-on': [FINAL],
      'decided-on': [HEARING],
      'left-on': [FINAL],
      'removal-country': ['A'],
      'warrant-issued': ['yes', 'no'],
      'order-made-on': [HEARING, d('2026-02-20'), d('2026-03-04'), d('2026-03-05'), FINAL],
      'language-understood': ['yes', 'no'],
      'appeal-choice': ['reserved', 'waived'],
      'waiver-knowing': ['yes', 'no'],
      'designated-countries': [['A']],
    },
    // Before the thirtieth day, on it, the day after, and later.
    days: [d('2026-02-20'), d('2026-03-04'), d('2026-03-05'), d('2026-03-09')],
  },
  actions: [
    ...execution,
    act('appeal-time-over', 'officer', judged),
    act('appeal-waived', 'person', judged),
    act('appeal-filed', 'person', {}, { is: 'redress' }),
    act('appeal-dismissed', 'board', judged),
    act('appeal-sustained', 'board'),
    act('appeal-remanded', 'court'),
    act('case-referred', 'attorney-general'),
    act('attorney-general-decided', 'attorney-general', judged),
    act('motion-filed', 'person', {}, { is: 'redress' }),
    act('motion-granted', 'judge'),
    act('motion-denied', 'judge'),
    act('order-made', 'judge', { 'decided-on': HEARING }),
    act('removal-warrant-signed', 'officer'),
    // The next order is served once, too: on its day or later.
    serve({ ...paper('order', 'in-person', d('2026-03-05')), service: 'order-again' }),
    ...fact('language-understood', 'officer', 'yes', 'no', undefined),
    ...fact('appeal-choice', 'judge', 'reserved', 'waived', undefined),
    ...fact('waiver-knowing', 'judge', 'yes', 'no', undefined),
    ...fact('designated-countries', 'judge', ['A']),
    ...waysWithout('appeal-filed', 'motion-filed'),
  ],
  leavesOut: 'Stays, protection, countries and identity stand clear; the order was served in person.',
}

/** Stays side by side, each granted, asked for and ended in every order, against an order that is final and ready. */
export const stays: Slice = {
  id: 'us.stays',
  pack: US,
  words:
    'Stays of court, tribunal and Department, motions that stay, and a petition that does not, against a final order.',
  // A filing that the law protects stands, and was signed off: another one needs its own sign-off.
  begin: caseOf((engine) =>
    ready(engine).facts('legal-officer', FINAL, { 'confidential-filing': 'made', 'senior-sign-off': 'given' }),
  ),
  varies: {
    regions: [
      'review/court-stay',
      'review/tribunal-stay',
      'review/agency-stay',
      'review/in-absentia',
      'review/battered',
      'review/petition',
      'order',
      'proceeding',
      'departure',
      'custody',
    ],
    facts: {
      'stay-told': ['before-boarding', 'after-boarding'],
      'battered-qualified': ['yes', 'no'],
      'confidential-filing': ['made'],
      'senior-sign-off': ['given'],
      'warrant-issued': ['yes', 'no'],
      'language-understood': ['yes', 'no'],
      'decided-on': [HEARING],
      'final-on': [FINAL],
      'designated-countries': [['A']],
      'left-on': [FINAL],
      'removal-country': ['A'],
    },
    days: [FINAL],
  },
  actions: [
    ...execution,
    act('court-stay-requested', 'counsel'),
    act('court-stay-granted', 'court', {}, { is: 'stop' }),
    act('court-stay-ended', 'court'),
    act('court-stay-ended', 'officer'),
    act('tribunal-stay-granted', 'judge', {}, { is: 'stop' }),
    act('tribunal-stay-ended', 'board'),
    act('tribunal-stay-ended', 'supervisor'),
    act('agency-stay-requested', 'person'),
    act('agency-stay-granted', 'officer', {}, { is: 'stop' }),
    act('agency-stay-ended', 'supervisor'),
    act('in-absentia-motion-filed', 'person', {}, { is: 'redress' }),
    act('in-absentia-denied', 'judge'),
    act('in-absentia-appeal-ended', 'board'),
    act('in-absentia-rescinded', 'judge'),
    act('battered-motion-filed', 'person', {}, { is: 'redress' }),
    act('battered-motion-ended', 'judge'),
    act('petition-filed', 'person', {}, { is: 'redress' }),
    act('petition-decided', 'court'),
    ...fact('stay-told', 'officer', 'before-boarding', 'after-boarding', undefined),
    ...fact('battered-qualified', 'judge', 'yes', 'no', undefined),
    ...fact('senior-sign-off', 'legal-officer', 'given'),
    sign('us.g3b-in-absentia-appeal', 'removed', { rival: 'statute', facts: toA }),
    sign('us.g5-court-stay', 'removed', { facts: toA }),
    ...waysWithout('court-stay-granted'),
  ],
  leavesOut: 'Appeal and referral (us.finality), protection (us.protection), countries, secrets and identity.',
}

export const servedOrder: Slice = {
  id: 'us.served-order',
  pack: US,
  words: 'The order served well, by mail, at a wrong address, returned, on counsel or not, against its execution.',
  begin: caseOf((engine) => {
    const grown = ready(engine)
    grown.state = { ...grown.state, services: [] }
    return grown
  }),
  varies: {
    regions: ['order', 'departure', 'custody'],
    facts: {
      'served-for': ['person', 'adult'],
      'language-understood': ['yes', 'no'],
      'left-on': [FINAL],
      'removal-country': ['A'],
    },
    days: [FINAL],
  },
  actions: [
    ...execution,
    serve(paper('order', 'in-person', FINAL)),
    serve(paper('order', 'mail', FINAL)),
    serve(paper('order', 'wrong-address', FINAL)),
    ...fact('served-for', 'officer', 'person', 'adult', undefined),
    ...fact('language-understood', 'officer', 'yes', 'no', undefined),
    report('removed', toA),
    ...waysWithout(),
  ],
  leavesOut: 'Everything else stands clear. The beginning has no service on record.',
}
