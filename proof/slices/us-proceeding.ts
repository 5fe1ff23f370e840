import { act, appears, comesBack, d, fact, paper, report, serve, toCounsel, wronglySigned } from '../actions.ts'
import type { Slice } from '../slice.ts'
import { ways } from './us-always.ts'
import { caseOf, charged, docketed, FILED, HEARING, US, without } from './us-begin.ts'

const EARLY = d('2026-01-12')

/** Notice and its proof, and an order against somebody who was not there. */
export const absentia: Slice = {
  id: 'us.in-absentia',
  pack: US,
  words:
    'Notices served, returned, sent astray or given to counsel; who was held; what was proven; the order in absentia.',
  // What a hearing that is set again begins without, and no gate of this slice reads, is not known here.
  begin: caseOf((engine) =>
    without(docketed(engine), 'counsel-present', 'good-cause', 'continued-for').facts('officer', FILED, {
      'in-custody-at-hearing': 'no',
      'notice-sent-wrong': 'no',
    }),
  ),
  varies: {
    regions: ['hearing', 'proceeding', 'order'],
    facts: {
      'hearing-on': [EARLY, HEARING],
      'final-on': [HEARING],
      'hearing-set-on': [FILED, HEARING],
      'order-made-on': [HEARING],
      'warrant-issued': ['no'],
      'language-understood': ['no'],
      'address-duty-explained': ['proven'],
      'address-given': ['yes', 'no'],
      'in-custody-at-hearing': ['yes', 'no'],
      'notice-sent-wrong': ['yes', 'no'],
      'notice-burden': ['met', 'not-met'],
      'removability-burden': ['met', 'not-met'],
      'citizenship-asked': ['yes', 'no'],
      'earlier-hearing-asked': ['yes'],
    },
    days: [HEARING],
  },
  actions: [
    act('hearing-set', 'judge', { 'hearing-on': HEARING }),
    act('hearing-set', 'judge', { 'hearing-on': EARLY }),
    act('not-appeared', 'judge'),
    act('ordered-in-absentia', 'judge', { 'final-on': HEARING }),
    serve(paper('hearing-notice', 'mail', FILED)),
    serve({ ...paper('hearing-notice', 'in-person', HEARING), service: 'notice-again' }),
    serve(paper('hearing-notice', 'wrong-address', FILED)),
    serve(toCounsel('hearing-notice', FILED)),
    comesBack('hearing-notice-mail'),
    comesBack('nta-in-person'),
    appears(FILED),
    ...fact('address-duty-explained', 'officer', 'proven'),
    ...fact('address-given', 'officer', 'no', 'yes'),
    ...fact('in-custody-at-hearing', 'officer', 'yes', 'no'),
    ...fact('notice-sent-wrong', 'officer', undefined, 'no'),
    ...fact('notice-burden', 'judge', 'met'),
    ...fact('removability-burden', 'judge', 'met', 'not-met'),
    ...fact('citizenship-asked', 'officer', undefined, 'yes'),
    ...fact('earlier-hearing-asked', 'officer', 'yes'),
    ...ways,
  ],
  leavesOut: 'Identity, competency and class orders stand clear; one notice of each kind.',
}

/** Hearing, pleading, order and waiver. */
export const hearing: Slice = {
  id: 'us.hearing',
  pack: US,
  words:
    'A hearing with or without interpreter, competency, a minor, counsel told or not; pleading, order, waiver of appeal.',
  begin: caseOf(docketed),
  varies: {
    regions: ['hearing', 'proceeding', 'order', 'protection/competency', 'protection/child', 'relief/asylum'],
    facts: {
      'decided-on': [HEARING],
      'final-on': [HEARING],
      'order-made-on': [HEARING],
      'warrant-issued': ['no'],
      'language-understood': ['no'],
      'language-needed': ['yes', 'no'],
      'interpreter-qualified': ['yes', 'no'],
      accompanied: ['lawyer', 'nobody'],
      'admission-source': ['respondent', 'officer-of-institution'],
      'counsel-present': ['yes', 'no'],
      'asylum-ever': ['yes'],
      'appeal-choice': ['waived'],
      'waiver-knowing': ['yes'],
    },
    days: [HEARING],
  },
  actions: [
    act('hearing-held', 'judge'),
    act('hearing-continued', 'judge'),
    act('removability-admitted', 'person'),
    act('order-made', 'judge', { 'decided-on': HEARING }),
    ...wronglySigned('order-made', 'judge', { 'decided-on': HEARING }),
    act('appeal-waived', 'person', { 'final-on': HEARING }),
    act('competency-doubted', 'counsel'),
    act('safeguards-set', 'judge'),
    act('competency-found', 'judge'),
    act('minority-claimed', 'person'),
    act('accompanied-found', 'judge'),
    act('adult-found', 'judge'),
    act('adult-found', 'officer'),
    act('asylum-filed', 'person', {}, { is: 'redress' }),
    act('asylum-granted', 'judge'),
    act('asylum-denied', 'judge'),
    act('asylum-withdrawn', 'person'),
    ...fact('language-needed', 'officer', 'yes', undefined, 'no'),
    ...fact('interpreter-qualified', 'officer', 'yes', 'no'),
    ...fact('accompanied', 'officer', 'lawyer', 'nobody'),
    ...fact('admission-source', 'officer', 'respondent'),
    ...fact('counsel-present', 'officer', 'no', 'yes'),
    ...fact('appeal-choice', 'judge', 'waived'),
    ...fact('waiver-knowing', 'judge', 'yes'),
    ...ways,
  ],
  leavesOut: 'Days of hearings (us.in-absentia), citizenship and identity stand clear; asylum stands for all relief.',
}

export const overstay: Slice = {
  id: 'us.overstay',
  pack: US,
  words: 'The finding of an overstay with every combination of what must be searched and what may be pending.',
  begin: caseOf(charged),
  varies: {
    regions: [],
    facts: {
      'exit-searched': ['yes', 'no'],
      'duration-of-status': ['yes', 'no'],
      'timely-filing-pending': ['yes', 'no'],
      'sole-source-barred': ['yes', 'no'],
      'convicted-237a2': ['yes', 'no'],
      identity: ['confirmed-by-two', 'open', 'disputed'],
      'correction-open': ['yes', 'no'],
    },
    days: [FILED],
  },
  actions: [
    act('overstay-found', 'officer'),
    ...wronglySigned('overstay-found', 'officer'),
    report('overstay-found'),
    ...fact('exit-searched', 'officer', 'yes', 'no', undefined),
    ...fact('duration-of-status', 'officer', 'yes', 'no', undefined),
    ...fact('timely-filing-pending', 'officer', 'yes', 'no', undefined),
    ...fact('sole-source-barred', 'legal-officer', 'yes', 'no', undefined),
    ...fact('convicted-237a2', 'legal-officer', 'yes', 'no', undefined),
    ...fact('identity', 'officer', 'confirmed-by-two', 'open', 'disputed', undefined),
    ...fact('correction-open', 'officer', 'yes', 'no', undefined),
    ...ways,
  ],
  leavesOut: 'What a stay calculator says: here an overstay is only a finding that somebody signs.',
}
