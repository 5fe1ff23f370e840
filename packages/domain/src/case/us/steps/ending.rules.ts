import { readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'
const CFR18 = '89 FR 46792 (2024-05-29), in force from 2024-07-29'
const OPEN = ['pending', 'reopened', 'remanded'] as const

/** T19 to T21: how the proceeding before the judge ends. */
export const endingSteps: readonly Transition[] = [
  step(
    'us.t19-terminated',
    'case-terminated',
    'The case is terminated; it must be where fair proceedings are not possible. A warrant of arrest falls with it (N17).',
    {
      authority: [readAt('8 CFR 1003.18(d), 1003.1(m)', CFR18)],
      by: ['judge', 'board'],
      moves: [
        move('proceeding', ['pending', 'closed', 'decided', 'reopened', 'remanded'], 'terminated'),
        move('order', ['window-open', 'appeal-pending'], 'rescinded', true),
      ],
      opens: ['us.warrant-cancelled'],
      sets: { 'warrant-issued': 'no' },
    },
  ),
  step('us.t19-closed', 'case-closed', 'The case is closed administratively.', {
    authority: [readAt('8 CFR 1003.18(c), 1003.1(l)', CFR18)],
    by: ['judge', 'board'],
    moves: [move('proceeding', OPEN, 'closed')],
  }),
  step('us.t19-recalendared', 'case-recalendared', 'A closed case goes on.', {
    authority: [readAt('8 CFR 1003.18(c)', CFR18)],
    by: ['judge', 'board'],
    moves: [move('proceeding', ['closed'], 'pending')],
  }),
  step('us.t20-ordered', 'order-made', 'The judge orders removal, orally or in writing, and asks about appeal.', {
    authority: [readAt('8 CFR 1003.37', '59 FR 1900 (1994-01-13)')],
    by: ['judge'],
    adverse: 1,
    moves: [
      move('proceeding', OPEN, 'decided'),
      move('hearing', ['held'], 'same'),
      move('order', ['none', 'rescinded', 'window-open'], 'window-open'),
    ],
    brings: ['decided-on'],
    gates: [
      'us.g6-citizenship',
      'us.g16-interpreter',
      'us.g17-competency',
      'us.g27-class-order',
      'us.g28-identity',
      'us.g30-correction',
      'us.g19-sole-source',
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
    ],
    brings: ['final-on'],
    gates: [
      'us.g13-notice',
      'us.g13-burden',
      'us.g13-custody',
      'us.g13-earlier-notice',
      'us.g14-ten-days',
      'us.g6-citizenship',
      'us.g17-competency',
      'us.g27-class-order',
      'us.g28-identity',
    ],
  }),
  step('us.g29-overstay-found', 'overstay-found', 'An overstay is found.', {
    authority: [readAt('8 USC 1202(g)', USC)],
    by: ['officer', 'judge'],
    adverse: 2,
    moves: [move('charging', '*', 'same')],
    gates: ['us.g29-overstay', 'us.g30-correction', 'us.g28-identity', 'us.g19-sole-source'],
  }),
]
