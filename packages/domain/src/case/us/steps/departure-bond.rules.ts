import { readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { dated, move, step } from '../make.ts'
import { requestOver } from '../request-anew.ts'

const VD = '8 CFR 1240.26, 86 FR 70724 (2021-12-13)'

/** T37, T38 and D17: bond and documents of voluntary departure, and what becomes of it without them. */
export const departureBondSteps: readonly Transition[] = [
  step('us.t35-bond-posted', 'vd-bond-posted', 'The voluntary departure bond is posted.', {
    authority: [readAt('8 CFR 1240.26(c)(3)(i)', VD)],
    by: ['officer', 'source'],
    protective: true,
    moves: [move('departure', '*', 'same')],
    sets: { 'vd-bond-posted': 'yes' },
    meets: ['us.vd-bond'],
  }),
  step(
    'us.t38-bond-missed',
    'vd-bond-missed',
    'No bond was posted in time. The duty to leave stays; while appeal is open the alternate order is not final.',
    {
      authority: [readAt('8 CFR 1240.26(c)(4)', VD), secondary('73 FR 76927, in force from 2009-01-20')],
      by: ['officer', 'source'],
      moves: [move('departure', ['vd-after'], 'same')],
      gates: ['us.t38-bond-time'],
      opens: ['us.vd-bond-missed'],
      meets: ['us.vd-bond'],
      ...dated('2009-01-20'),
    },
  ),
  step(
    'us.t37-appealed',
    'vd-appeal-filed',
    'With voluntary departure granted, an appeal is filed: proof of the bond is owed to the Board.',
    {
      authority: [readAt('8 CFR 1240.26(c)(3)(ii)', VD)],
      by: ['person', 'counsel', 'board'],
      protective: true,
      moves: [move('departure', '*', 'same')],
      opens: ['us.vd-bond-proof'],
    },
  ),
  step('us.t37-proved', 'vd-bond-proved', 'Proof of the bond reaches the Board.', {
    authority: [readAt('8 CFR 1240.26(c)(3)(ii)', VD)],
    by: ['person', 'counsel', 'board'],
    protective: true,
    moves: [move('departure', '*', 'same')],
    meets: ['us.vd-bond-proof'],
  }),
  step(
    'us.t37-reinstated',
    'vd-reinstated',
    'The Board dismisses the appeal and gives the period of voluntary departure again.',
    {
      authority: [readAt('8 CFR 1240.26(c)(3)(ii)', VD)],
      by: ['board'],
      moves: [move('departure', ['vd-after'], 'same'), move('order', ['appeal-pending'], 'final')],
      brings: ['vd-until', 'final-on', 'board-outcome'],
      anew: ['vd-until', 'final-on'],
      gates: ['us.t37-bond-proof', 'us.n5-order-states', 'us.g6-citizenship', 'us.g28-identity'],
    },
  ),
  step(
    'us.d17-documents-due',
    'vd-documents-missing',
    'Voluntary departure was granted without travel documents: they are owed within sixty days.',
    {
      authority: [readAt('8 CFR 1240.26(b)(3)(ii)', VD)],
      by: ['judge', 'officer'],
      moves: [move('departure', ['vd-before'], 'same')],
      sets: { 'travel-document': 'no' },
      opens: ['us.vd-documents'],
    },
  ),
  step('us.d17-documents-shown', 'vd-documents-shown', 'The travel documents are shown.', {
    authority: [readAt('8 CFR 1240.26(b)(3)(ii)', VD)],
    by: ['officer', 'judge'],
    protective: true,
    moves: [move('departure', '*', 'same')],
    sets: { 'travel-document': 'yes' },
    meets: ['us.vd-documents'],
  }),
  step(
    'us.d17-vacated',
    'vd-vacated',
    'The travel documents were not shown within sixty days: the grant fell by itself.',
    {
      authority: [readAt('8 CFR 1240.26(b)(3)(ii)', VD)],
      by: ['judge', 'officer'],
      adverse: 1,
      moves: [move('departure', ['vd-before'], 'vd-ended')],
      anew: requestOver,
      gates: ['us.d17-sixty-days', 'us.g28-identity'],
      meets: ['us.vd-documents'],
    },
  ),
]
