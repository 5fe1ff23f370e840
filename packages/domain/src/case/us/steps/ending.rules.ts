import { memory, readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { move, newOrder, reviewAnew, step } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'
const OPEN = ['pending', 'reopened', 'remanded'] as const

/** An order that is the alternative to no voluntary departure: a period that was granted before is none of it. */
const noGrant = ['vd-until', 'vd-granted-on'] as const

/** T19 to T21: how the proceeding before the judge ends. */
export const endingSteps: readonly Transition[] = [
  step('us.t20-ordered', 'order-made', 'The judge orders removal, orally or in writing, and asks about appeal.', {
    authority: [readAt('8 CFR 1003.37', '59 FR 1900 (1994-01-13)')],
    by: ['judge'],
    adverse: 1,
    moves: [
      move('proceeding', OPEN, 'decided'),
      move('hearing', ['held'], 'same'),
      move('order', ['none', 'rescinded', 'window-open'], 'window-open'),
      ...reviewAnew,
    ],
    ...newOrder,
    anew: ['decided-on', 'appeal-choice', 'waiver-knowing', ...noGrant],
    brings: ['decided-on'],
    endsScope: 'one-hearing',
    gates: [
      'us.g6-citizenship',
      'us.g16-interpreter',
      'us.g17-competency',
      'us.g27-class-order',
      'us.g28-identity',
      'us.g30-correction',
      'us.g19-sole-source',
      'us.t13-advisals',
      'us.t13-country',
    ],
  }),
  step('us.t20-waived', 'appeal-waived', 'The person waives appeal: the order is final.', {
    authority: [secondary('8 CFR 1241.1(b)')],
    by: ['person', 'counsel'],
    moves: [move('order', ['window-open'], 'final')],
    brings: ['final-on'],
    gates: ['us.t25-waiver', 'us.g15-counsel', 'us.g16-interpreter', 'us.g17-competency', 'us.g18-admission'],
  }),
  step('us.t21-in-absentia', 'ordered-in-absentia', 'The judge orders removal in absentia: final at once.', {
    authority: [readAt('8 USC 1229a(b)(5)(A)', USC), secondary('8 CFR 1241.1(e)')],
    by: ['judge'],
    adverse: 1,
    moves: [
      move('proceeding', OPEN, 'decided'),
      move('hearing', ['no-show'], 'same'),
      move('order', ['none', 'rescinded'], 'final'),
      ...reviewAnew,
    ],
    endsScope: 'one-hearing',
    ...newOrder,
    anew: noGrant,
    brings: ['final-on'],
    gates: [
      'us.g13-notice',
      'us.g13-burden',
      'us.g13-custody',
      'us.g13-earlier-notice',
      'us.g14-ten-days',
      'us.t13-hearing-day',
      'us.g6-citizenship',
      'us.g17-competency',
      'us.g27-class-order',
      'us.g28-identity',
      'us.g30-correction',
      'us.g19-sole-source',
    ],
  }),
  step('us.g29-overstay-found', 'overstay-found', 'An overstay is found.', {
    authority: [readAt('8 USC 1202(g)', USC)],
    by: ['officer', 'judge'],
    adverse: 2,
    moves: [move('charging', '*', 'same')],
    gates: ['us.g29-overstay', 'us.g30-correction', 'us.g28-identity', 'us.g19-sole-source'],
  }),
  step(
    'us.t20-stipulated',
    'stipulated-order-made',
    'On request of the person the judge makes an order to which both sides agreed: final at once.',
    {
      authority: [memory('8 CFR 1003.25(b)')],
      by: ['judge'],
      adverse: 1,
      moves: [move('proceeding', OPEN, 'decided'), move('order', ['none', 'rescinded'], 'final'), ...reviewAnew],
      endsScope: 'one-hearing',
      ...newOrder,
      anew: noGrant,
      brings: ['final-on'],
      gates: [
        'us.t20-agreement',
        'us.g21-advised',
        'us.t25-waiver',
        'us.g15-counsel',
        'us.g16-interpreter',
        'us.g17-competency',
        'us.g18-admission',
        'us.g6-citizenship',
        'us.g28-identity',
        'us.g30-correction',
        'us.g27-class-order',
      ],
    },
  ),
]
