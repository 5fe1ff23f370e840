import { requestOver } from '@passage/domain/case/us/request-anew'
import { act, d, fact, wronglySigned } from '../actions.ts'
import type { Slice } from '../slice.ts'
import { waysWithout } from './us-always.ts'
import { ANNOUNCED, caseOf, docketed, HEARING, toldOfStep, US } from './us-begin.ts'

const until = d('2026-03-02')
const late = d('2026-03-10')
const made = [HEARING, until, late]
const agreed = ['order-asked', 'order-agreed'] as const

/** Two agreements side by side: to leave voluntarily, and to an order. */
export const agreements: Slice = {
  id: 'us.agreements',
  pack: US,
  words:
    'Somebody who agreed to leave voluntarily, and an order by agreement; leaving late after the case was reopened, appealed or ended.',
  begin: caseOf((engine) =>
    toldOfStep(docketed(engine))
      .facts('judge', HEARING, {
        'appeal-choice': 'waived',
        'waiver-knowing': 'yes',
        'request-timely': 'yes',
        'other-relief': 'no',
        'aggravated-felony': 'no',
        'vd-bar': 'none',
        'advised-before': 'yes',
        'penalties-in-order': 'yes',
      })
      .facts('person', HEARING, { 'person-asked': 'yes', 'agreed-to-terms': 'yes' })
      .facts('officer', HEARING, {
        'advised-in-language': 'yes',
        'counsel-chance': 'yes',
        'cooling-off-over': 'yes',
        'consequences-told': 'yes',
      }),
  ),
  varies: {
    regions: ['departure', 'order', 'proceeding', 'review/motion'],
    facts: {
      'order-asked': ['yes'],
      'order-agreed': ['yes'],
      'order-explained': ['yes'],
      'vd-until': [until],
      'left-on': [late],
      'final-on': [HEARING],
      'order-made-on': made,
      'warrant-issued': ['no'],
      'language-understood': ['no'],
      'appeal-choice': ['waived'],
      'waiver-knowing': ['yes'],
      'announced-steps': [ANNOUNCED],
      'vd-bar': ['none', 'failed-to-leave'],
      ...Object.fromEntries(requestOver.map((name) => [name, ['yes']])),
    },
    days: made,
  },
  actions: [
    act('vd-requested', 'person'),
    act('vd-granted-before', 'judge', { 'vd-until': until }),
    act('stipulated-order-made', 'judge', { 'final-on': HEARING }),
    ...wronglySigned('stipulated-order-made', 'judge', { 'final-on': HEARING }),
    ...agreed.flatMap((name) => [...fact(name, 'person', 'yes'), ...fact(name, 'officer', 'yes')]),
    ...fact('order-explained', 'judge', 'yes'),
    ...fact('vd-bar', 'judge', 'failed-to-leave'),
    act('motion-filed', 'person', {}, { is: 'redress' }),
    act('motion-granted', 'judge'),
    act('motion-denied', 'judge'),
    act('left-after-vd-time', 'officer', { 'left-on': late }),
    ...waysWithout('motion-filed'),
  ],
  leavesOut: 'Advice and conditions of voluntary departure stand met (us.leaving).',
}
