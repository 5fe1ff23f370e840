import { readAt } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { move, orderFell, protectedFiling, step } from '../make.ts'
import { ends, protects } from './protects.ts'

const USC = 'US Code copy of 2023-04-20'

/** T22 and the motion of T46: to rescind, reopen, reconsider. */
export const motionSteps: readonly Transition[] = [
  protects(
    'us.t22-absentia-motion',
    'in-absentia-motion-filed',
    'A motion to rescind an order in absentia is filed: removal is stayed.',
    ['review/in-absentia', 'pending-judge'],
    '8 USC 1229a(b)(5)(C)',
    ['person', 'counsel'],
  ),
  step('us.t22-absentia-granted', 'in-absentia-rescinded', 'The order in absentia is rescinded.', {
    authority: [readAt('8 USC 1229a(b)(5)(C)', USC)],
    by: ['judge', 'board'],
    moves: [
      move('review/in-absentia', ['pending-judge', 'denied-on-appeal'], 'granted'),
      move('order', ['final'], 'rescinded', true),
      move('proceeding', '*', 'reopened'),
    ],
    ...orderFell,
  }),
  ends(
    'us.t22-absentia-denied',
    'in-absentia-denied',
    'The judge refuses to rescind; an appeal is open.',
    ['review/in-absentia', ['pending-judge'], 'denied-on-appeal'],
    '8 USC 1229a(b)(5)(C)',
    ['judge'],
  ),
  ends(
    'us.t22-absentia-ended',
    'in-absentia-appeal-ended',
    'The appeal about rescinding is over.',
    ['review/in-absentia', ['denied-on-appeal'], 'denied'],
    'BIA Practice Manual 6.2(d)',
    ['board'],
  ),
  protects(
    'us.t22-motion',
    'motion-filed',
    'A motion to reopen or reconsider is filed.',
    ['review/motion', 'pending'],
    '8 USC 1229a(c)(6),(7)',
    ['person', 'counsel', 'officer'],
  ),
  step('us.t22-reopened', 'motion-granted', 'The case is reopened.', {
    authority: [readAt('8 USC 1229a(c)(7)', USC)],
    by: ['judge', 'board'],
    moves: [
      move('review/motion', ['pending'], 'granted'),
      move('order', ['final', 'appeal-pending', 'window-open'], 'rescinded', true),
      move('proceeding', '*', 'reopened'),
    ],
    ...orderFell,
  }),
  ends(
    'us.t22-motion-denied',
    'motion-denied',
    'The motion is denied.',
    ['review/motion', ['pending'], 'denied'],
    '8 USC 1229a(c)(7)',
    ['judge', 'board'],
  ),
  {
    ...protects(
      'us.t46-battered-motion',
      'battered-motion-filed',
      'A battered spouse, child or parent moves to reopen: removal is stayed.',
      ['review/battered', 'pending'],
      '8 USC 1229a(c)(7)(C)(iv)',
      ['person', 'counsel'],
    ),
    // It rests on an application that 8 USC 1367(a)(2) protects.
    sets: protectedFiling.sets,
    anew: ['battered-qualified', ...protectedFiling.anew],
  },
  ends(
    'us.t46-battered-ended',
    'battered-motion-ended',
    'That motion is over, with all appeals.',
    ['review/battered', ['pending'], 'ended'],
    '8 USC 1229a(c)(7)(C)(iv)',
    ['judge', 'board', 'court'],
  ),
]
