import type { Told } from '@passage/domain/case/case'
import { requestOver } from '@passage/domain/case/us/request-anew'
import { act, d, event, fact, paper, serve, sign, wronglySigned } from '../actions.ts'
import type { Action, Slice } from '../slice.ts'
import { execution, toA, ways, waysWithout } from './us-always.ts'
import { caseOf, docketed, FINAL, HEARING, ready, US, without } from './us-begin.ts'

const NEXT = d('2026-02-09')
const AGAIN = d('2026-02-16')

/** Counsel who appears for the hearing that is on the calendar, and for no other. */
const forOneHearing: Action = {
  id: 'counsel appears for one hearing',
  make: (on): Told => ({
    type: 'appearance-entered',
    on,
    by: { role: 'counsel', name: 'Cy' },
    appearance: { appearance: 'h1', counsel: 'Cy', scope: 'one-hearing', enteredOn: HEARING, endsByPermission: true },
  }),
  when: ({ appearances }) => appearances.length === 0,
}

/** A notice for each step, and counsel for each hearing. */
export const announced: Slice = {
  id: 'us.announced',
  pack: US,
  words:
    'Notices of a request and of a plea, made, served and used up; counsel for one hearing, and the hearing after it.',
  begin: caseOf((engine) =>
    without(docketed(engine), 'good-cause', 'continued-for', 'counsel-present').does(
      event('hearing-held', 'judge', HEARING),
    ),
  ),
  varies: {
    regions: ['departure', 'hearing', 'proceeding'],
    facts: {
      'announced-steps': [['vd-requested'], ['removability-admitted']],
      'step-announced-on': [HEARING, NEXT],
      'hearing-on': [HEARING, AGAIN],
      'hearing-set-on': [d('2026-01-05'), HEARING, NEXT],
      'admission-source': ['respondent'],
    },
    days: [HEARING, NEXT],
  },
  actions: [
    act('step-announced', 'officer', { 'announced-steps': ['vd-requested'] }),
    act('step-announced', 'judge', { 'announced-steps': ['removability-admitted'] }),
    act('vd-requested', 'person'),
    act('departure-request-withdrawn', 'person'),
    act('removability-admitted', 'person'),
    act('hearing-set', 'judge', { 'hearing-on': AGAIN }),
    act('hearing-held', 'judge'),
    serve(paper('step-notice', 'in-person', HEARING)),
    serve({ ...paper('step-notice', 'in-person', NEXT), service: 'notice-again' }),
    forOneHearing,
    ...fact('admission-source', 'officer', 'respondent'),
    ...ways,
  ],
  leavesOut: 'Whole appearances (us.in-absentia, us.served-order); interpreter, competency and minors (us.hearing).',
}

const FOUND = [FINAL, d('2026-03-12')]

/** Orders of courts for a class, one after the other, each read for a step. */
export const classOrders: Slice = {
  id: 'us.class-orders',
  pack: US,
  words: 'Orders of a court for a class, found, read for one step or another, signed for, ended and found again.',
  begin: caseOf((engine) => without(ready(engine), 'class-order')),
  varies: {
    regions: ['protection/class', 'order', 'departure', 'custody'],
    facts: {
      'class-order': ['yes', 'no'],
      'class-order-read-for': [['removed'], ['removal-warrant-signed']],
      'class-found-on': FOUND,
      'warrant-issued': ['yes'],
      'left-on': [FINAL],
      'removal-country': ['A'],
    },
    days: FOUND,
  },
  actions: [
    ...execution,
    ...wronglySigned('removed', 'supervisor', toA),
    act('removal-warrant-signed', 'officer'),
    act('class-member-found', 'court', {}, { is: 'stop' }),
    act('class-order-ended', 'court'),
    act('class-order-ended', 'officer'),
    ...fact('class-order', 'legal-officer', 'yes', 'no', undefined),
    ...fact('class-order-read-for', 'legal-officer', ['removed'], ['removal-warrant-signed'], undefined),
    sign('us.g27-class-order', 'removed', { facts: toA }),
    ...ways,
  ],
  leavesOut: 'Everything else that stands against an execution.',
}

const until = d('2026-04-03')

/** Voluntary departure with an alternate order that falls. */
export const fallen: Slice = {
  id: 'us.fallen',
  pack: US,
  words: 'What is owed under an alternate order, and each way in which that order falls or does not.',
  begin: caseOf((engine) =>
    without(docketed(engine), 'counsel-present')
      .facts('officer', HEARING, {
        'counsel-present': 'yes',
        'advised-in-language': 'yes',
        'counsel-chance': 'yes',
        'cooling-off-over': 'yes',
        'consequences-told': 'yes',
      })
      .facts('person', HEARING, { 'person-asked': 'yes', 'agreed-to-terms': 'yes' })
      .facts('judge', HEARING, {
        'advised-before': 'yes',
        'penalties-in-order': 'yes',
        'aggravated-felony': 'no',
        'one-year-presence': 'yes',
        'good-character': 'yes',
        'vd-bar': 'none',
        'means-and-intent': 'yes',
        'travel-document': 'yes',
      })
      .does(event('vd-requested', 'person', HEARING))
      .does(event('vd-granted-after', 'judge', HEARING, { 'vd-until': until, 'decided-on': HEARING })),
  ),
  varies: {
    regions: ['order', 'proceeding', 'review/motion', 'departure'],
    facts: {
      'decided-on': [HEARING],
      'final-on': [HEARING],
      'board-outcome': ['remand'],
      'termination-ground': ['other-discretionary'],
      'arrest-warrant': ['no'],
      'warrant-issued': ['no'],
      'language-understood': ['no'],
      'vd-bar': ['none'],
      ...Object.fromEntries(requestOver.map((name) => [name, ['yes']])),
    },
    days: [FINAL],
  },
  actions: [
    act('motion-filed', 'person', {}, { is: 'redress' }),
    act('motion-granted', 'judge'),
    act('motion-denied', 'judge'),
    act('appeal-filed', 'person', {}, { is: 'redress' }),
    act('appeal-sustained', 'board'),
    act('appeal-remanded', 'board', { 'board-outcome': 'remand' }),
    act('appeal-dismissed', 'board', { 'final-on': HEARING }),
    act('case-terminated', 'judge', { 'termination-ground': 'other-discretionary' }),
    act('vd-ended-by-motion', 'person'),
    act('vd-requested', 'person'),
    ...waysWithout('motion-filed', 'appeal-filed'),
  ],
  leavesOut: 'Bond, documents and penalty stand for one another: one duty is owed.',
}
