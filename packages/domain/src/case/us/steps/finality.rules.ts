import { memory, readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { dated, move, step } from '../make.ts'

/** T25 and T38: how an order becomes final by time alone. */
export const finalitySteps: readonly Transition[] = [
  step('us.t25-window-over', 'appeal-time-over', 'The time to appeal has passed: the order is final.', {
    authority: [secondary('8 CFR 1241.1(c)')],
    by: ['officer', 'judge'],
    adverse: 1,
    moves: [move('order', ['window-open'], 'final')],
    brings: ['final-on'],
    gates: ['us.d12-window-over', 'us.order-served'],
  }),
  step(
    'us.t25-vd-overstayed',
    'vd-overstayed',
    'Voluntary departure was overstayed: the alternate order is final, unless an appeal is pending.',
    {
      authority: [secondary('8 CFR 1241.1(f), edition of 2003'), memory('8 CFR 1240.26(d)')],
      by: ['officer', 'source'],
      adverse: 1,
      moves: [
        move('departure', ['vd-before', 'vd-after'], 'vd-overstayed'),
        move('order', ['none', 'window-open', 'rescinded'], 'final'),
        move('order', ['final'], 'same'),
        // Once the case was reopened there is no alternate order any more.
        move('proceeding', ['none', 'decided', 'closed'], 'same'),
      ],
      brings: ['final-on'],
      gates: ['us.t25-vd-over', 'us.g28-identity', 'us.g6-citizenship'],
    },
  ),
  step(
    'us.t38-bond-missed-final',
    'vd-bond-missed-final',
    'No bond was posted and appeal had been waived: the alternate order is final at once. The duty to leave stays.',
    {
      authority: [
        readAt('8 CFR 1240.26(c)(4)', '86 FR 70724 (2021-12-13)'),
        secondary('73 FR 76927, in force from 2009-01-20'),
      ],
      by: ['officer', 'source'],
      adverse: 1,
      moves: [move('departure', ['vd-after'], 'same'), move('order', ['window-open'], 'final')],
      brings: ['final-on'],
      gates: ['us.t38-bond-time', 'us.t25-waiver', 'us.g28-identity'],
      opens: ['us.vd-bond-missed'],
      meets: ['us.vd-bond'],
      ...dated('2009-01-20'),
    },
  ),
]
