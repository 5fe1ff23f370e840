import { readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { move, orderFell, step } from '../make.ts'

const APPEALABLE = [
  'window-open',
  'appeal-pending',
  'certified',
  'final',
  'rescinded',
  'executed',
  'self-executed',
  'none',
] as const

/** T23 to T25, T50 and N16: appeal, finality, certification. */
export const appealSteps: readonly Transition[] = [
  step(
    'us.t23-appealed',
    'appeal-filed',
    'An appeal reaches the Board: the order is stayed. One that comes late is for the Board to judge.',
    {
      authority: [readAt('8 CFR 1003.38', '87 FR 56258 (2022-09-14)'), secondary('8 CFR 1003.6(a)')],
      by: ['person', 'counsel'],
      protective: true,
      moves: [move('order', ['window-open', 'appeal-pending'], 'appeal-pending'), move('order', APPEALABLE, 'same')],
    },
  ),
  step('us.t24-dismissed', 'appeal-dismissed', 'The Board dismisses, also summarily: the order is final.', {
    authority: [readAt('8 CFR 1003.1(d)(2),(d)(7)', 'text in force from 2024-07-29')],
    by: ['board'],
    adverse: 1,
    moves: [move('order', ['appeal-pending', 'certified'], 'final')],
    brings: ['final-on', 'board-outcome'],
    gates: ['us.g27-class-order', 'us.g6-citizenship', 'us.g28-identity', 'us.g30-correction'],
  }),
  step('us.t24-sustained', 'appeal-sustained', 'The Board sustains the appeal.', {
    authority: [readAt('8 CFR 1003.1', 'text in force from 2024-07-29')],
    by: ['board'],
    brings: ['board-outcome'],
    moves: [move('order', ['appeal-pending'], 'rescinded'), move('proceeding', '*', 'terminated')],
    ...orderFell,
  }),
  step('us.t24-remanded', 'appeal-remanded', 'The Board remands: that is no final decision.', {
    authority: [readAt('8 CFR 1003.1(d)(7)(i)', 'text in force from 2024-07-29')],
    by: ['board', 'court'],
    brings: ['board-outcome'],
    moves: [move('order', ['appeal-pending', 'certified', 'final'], 'rescinded'), move('proceeding', '*', 'remanded')],
    ...orderFell,
  }),
  step('us.n16-hold', 'identity-check-held', 'The Board holds the case for an identity check and tells both sides.', {
    authority: [readAt('8 CFR 1003.1(d)(6)', 'text in force from 2024-07-29')],
    by: ['board'],
    moves: [move('order', ['appeal-pending'], 'same'), move('protection/hold', '*', 'identity-check')],
    brings: ['both-sides-told', 'held-for-check-on'],
    anew: ['both-sides-told', 'held-for-check-on'],
    gates: ['us.n16-both-told'],
    opens: ['us.identity-hold'],
  }),
  step('us.n16-reported', 'identity-check-reported', 'The Department reports on the identity or security check.', {
    authority: [readAt('8 CFR 1003.1(d)(6)', 'text in force from 2024-07-29')],
    by: ['officer', 'legal-officer'],
    moves: [move('protection/hold', ['identity-check'], 'same')],
    meets: ['us.identity-hold'],
  }),
  step('us.n16-hold-over', 'identity-check-over', 'The Board ends the hold.', {
    authority: [readAt('8 CFR 1003.1(d)(6)', 'text in force from 2024-07-29')],
    by: ['board'],
    moves: [move('protection/hold', ['identity-check'], 'lifted')],
    meets: ['us.identity-hold'],
  }),
  step('us.n16-remanded', 'identity-check-remanded', 'Without a report after 180 days the Board may remand.', {
    authority: [readAt('8 CFR 1003.1(d)(6)(iii)', 'text in force from 2024-07-29')],
    by: ['board'],
    moves: [
      move('protection/hold', ['identity-check'], 'lifted'),
      move('order', ['appeal-pending'], 'rescinded'),
      move('proceeding', '*', 'remanded'),
    ],
    brings: ['board-outcome'],
    ...orderFell,
    gates: ['us.n16-180-days'],
    meets: ['us.identity-hold'],
  }),
  step(
    'us.t50-certified',
    'case-referred',
    'The case is referred to the Attorney General: the decision of the Board is not final.',
    {
      authority: [readAt('8 CFR 1003.1(h)', 'text in force from 2024-07-29')],
      by: ['attorney-general', 'board', 'legal-officer'],
      moves: [move('order', ['appeal-pending', 'final'], 'certified')],
      anew: ['final-on'],
    },
  ),
  step('us.t50-returned', 'attorney-general-decided', 'The Attorney General decides.', {
    authority: [readAt('8 CFR 1003.1(h)', 'text in force from 2024-07-29')],
    by: ['attorney-general'],
    adverse: 1,
    moves: [move('order', ['certified'], 'final')],
    brings: ['final-on'],
    gates: ['us.g6-citizenship', 'us.g28-identity', 'us.g30-correction', 'us.g27-class-order'],
  }),
  step(
    'us.t50-sent-back',
    'attorney-general-returned',
    'The Attorney General sends the case back without a final decision: it is before the Board again.',
    {
      authority: [readAt('8 CFR 1003.1(d)(7)(i),(h)', 'text in force from 2024-07-29')],
      by: ['attorney-general'],
      moves: [move('order', ['certified'], 'appeal-pending')],
    },
  ),
]
