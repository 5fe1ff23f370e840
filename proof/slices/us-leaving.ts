import { act, d, fact, paper, report, serve, wronglySigned } from '../actions.ts'
import type { Slice } from '../slice.ts'
import { execution, toA, waysWithout } from './us-always.ts'
import { caseOf, charged, docketed, FILED, FINAL, HEARING, toldOfStep, US } from './us-begin.ts'

/** Orders without a judge, to their execution: the fourteen days of administrative removal, and fear. */
export const administrative: Slice = {
  id: 'us.administrative',
  pack: US,
  words: 'An administrative or reinstated order from its notice to its execution, before and after fourteen days.',
  begin: caseOf((engine) =>
    toldOfStep(charged(engine))
      .facts('officer', FILED, {
        'same-officer': 'no',
        'person-is-named': 'yes',
        'written-notice': 'yes',
        'fingerprint-match': 'yes',
        'data-systems-checked': 'yes',
        'special-programme-pending': 'no',
        'prior-order': 'yes',
        're-entered-unlawfully': 'yes',
        'permanent-resident': 'no',
        'answer-given': 'yes',
      })
      .facts('judge', FILED, { 'aggravated-felony': 'yes' })
      .facts('judge', FILED, { 'designated-countries': ['A'], 'barred-countries': ['B'] }),
  ),
  varies: {
    regions: ['charging', 'order', 'departure', 'custody', 'protection/fear', 'review/court-stay'],
    facts: {
      'issued-on': [FILED],
      'left-on': [FINAL],
      'removal-country': ['A'],
      'warrant-issued': ['yes', 'no'],
      'waiver-14-days': ['yes', 'no'],
      'same-officer': ['yes', 'no'],
      'person-is-named': ['yes', 'no'],
      'fingerprint-match': ['yes', 'no'],
      identity: ['confirmed-by-two', 'open'],
      'order-made-on': [FILED, d('2026-01-18'), d('2026-01-19'), HEARING],
      'language-understood': ['yes', 'no'],
      'fear-found-on': [FILED, d('2026-01-18'), d('2026-01-19'), HEARING],
    },
    days: [FILED, d('2026-01-18'), d('2026-01-19'), HEARING],
  },
  actions: [
    ...execution,
    ...wronglySigned('removed', 'supervisor', toA),
    act('reinstatement-noticed', 'officer'),
    act('order-reinstated', 'officer'),
    ...wronglySigned('order-reinstated', 'officer'),
    act('admin-removal-noticed', 'officer'),
    act('admin-removal-ordered', 'officer', { 'issued-on': FILED }),
    ...wronglySigned('admin-removal-ordered', 'officer', { 'issued-on': FILED }),
    ...fact('identity', 'officer', 'open', 'confirmed-by-two'),
    act('fear-expressed', 'person'),
    act('fear-positive', 'asylum-officer'),
    act('court-stay-granted', 'court', {}, { is: 'stop' }),
    act('court-stay-ended', 'court'),
    act('court-stay-ended', 'supervisor'),
    serve(paper('order', 'in-person', FILED)),
    act('removal-warrant-signed', 'officer'),
    ...fact('language-understood', 'officer', 'yes'),
    ...fact('waiver-14-days', 'officer', 'yes', undefined),
    ...fact('same-officer', 'officer', 'yes'),
    ...fact('person-is-named', 'officer', undefined, 'yes'),
    ...fact('fingerprint-match', 'officer', 'no', 'yes'),
    ...waysWithout('court-stay-granted'),
  ],
  leavesOut: 'Other protection and other stays; expedited removal (us.charging).',
}

const until = d('2026-04-03')
const asked = ['person-asked', 'agreed-to-terms'] as const
const advised = ['advised-in-language', 'counsel-chance', 'cooling-off-over', 'consequences-told'] as const

/** Leaving by one’s own will, from asking for it to each way out. */
export const leaving: Slice = {
  id: 'us.leaving',
  pack: US,
  words:
    'Voluntary departure asked for, advised, granted, taken back, ended by a motion, and every way out, in time or late.',
  begin: caseOf((engine) =>
    docketed(engine)
      .does({ ...actOf('hearing-held', 'judge') })
      .facts('judge', HEARING, {
        'penalties-in-order': 'yes',
        'request-timely': 'yes',
        'other-relief': 'no',
        'appeal-choice': 'waived',
        'aggravated-felony': 'no',
        'one-year-presence': 'yes',
        'good-character': 'yes',
        'means-and-intent': 'yes',
        'travel-document': 'yes',
        'vd-asked-before-judge': 'yes',
        'vd-bar': 'none',
      }),
  ),
  varies: {
    regions: ['departure', 'order', 'proceeding'],
    facts: {
      'vd-until': [until],
      'decided-on': [HEARING],
      'final-on': [FINAL],
      'left-on': [until, d('2026-04-10')],
      'order-made-on': [d('2026-03-20'), until, d('2026-04-10')],
      'warrant-issued': ['no'],
      'language-understood': ['no'],
      'penalties-in-order': ['yes'],
      'appeal-choice': ['waived'],
      ...Object.fromEntries([...asked, ...advised, 'advised-before'].map((name) => [name, ['yes', 'no']])),
    },
    days: [d('2026-03-20'), until, d('2026-04-10')],
  },
  actions: [
    act('vd-requested', 'person'),
    act('vd-requested', 'officer'),
    act('departure-request-withdrawn', 'person'),
    act('vd-granted-before', 'judge', { 'vd-until': until }),
    act('vd-granted-after', 'judge', { 'vd-until': until, 'decided-on': HEARING }),
    act('vd-granted-by-board', 'board', { 'vd-until': until, 'final-on': FINAL }),
    act('appeal-filed', 'person', {}, { is: 'redress' }),
    act('vd-ended-by-motion', 'person'),
    act('left-in-vd-time', 'source', { 'left-on': until }),
    act('left-in-vd-time', 'source', { 'left-on': d('2026-04-10') }),
    act('left-after-vd-time', 'officer', { 'left-on': d('2026-04-10') }),
    act('left-after-vd-time', 'officer', { 'left-on': until }),
    ...wronglySigned('left-after-vd-time', 'officer', { 'left-on': d('2026-04-10') }),
    act('left-under-order', 'officer', { 'left-on': until }),
    ...wronglySigned('left-under-order', 'officer', { 'left-on': until }),
    act('programme-registered', 'person'),
    act('programme-registered', 'officer'),
    act('left-under-programme', 'source', { 'left-on': until }),
    ...asked.flatMap((name) => [...fact(name, 'person', 'yes'), ...fact(name, 'officer', 'yes')]),
    ...fact('person-asked', 'counsel', 'no'),
    ...advised.flatMap((name) => fact(name, 'officer', 'yes')),
    ...fact('advised-before', 'judge', 'yes'),
    ...fact('penalties-in-order', 'judge', 'yes'),
    ...waysWithout('appeal-filed'),
    report('left-under-order', { 'left-on': until }),
  ],
  leavesOut: 'The conditions of the grant stand met; bond; departure before a charge and withdrawal at the border.',
}

function actOf(type: string, role: string) {
  return { type, on: HEARING, by: { role, name: 'Ode' }, mode: 'act', facts: {} } as const
}
