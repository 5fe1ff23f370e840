import { memory, readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { dated, move, newOrder, reviewAnew, step } from '../make.ts'
import { requestAnew, requestOver } from '../request-anew.ts'

const USC = 'US Code copy of 2023-04-20'
const VD = '8 CFR 1240.26, 86 FR 70724 (2021-12-13)'
const voluntary = [
  'us.g21-asked',
  'us.g21-advised',
  'us.g16-interpreter',
  'us.g17-competency',
  'us.g22-consequences',
  'us.t34-no-bar',
] as const

/** T34 to T38: voluntary departure, from the request to its end. */
export const voluntarySteps: readonly Transition[] = [
  step(
    'us.t34-requested',
    'vd-requested',
    'The person asks to leave voluntarily, also once more in proceedings that are open again. It can be taken back until departure.',
    {
      authority: [readAt('8 USC 1229c', USC), memory('8 CFR 1240.26(h)')],
      by: ['person', 'counsel'],
      // What was granted in proceedings before, or ended there, is no grant of these.
      moves: [
        move('departure', ['none', 'requested', 'vd-before', 'vd-after', 'vd-ended', 'vd-overstayed'], 'requested'),
      ],
      gates: ['us.g16-interpreter', 'us.g15-counsel', 'us.t34-again'],
    },
  ),
  step('us.t34-taken-back', 'departure-request-withdrawn', 'The person takes the request back.', {
    authority: [secondary('8 CFR 1240.26(c)(3)')],
    by: ['person', 'counsel'],
    moves: [move('departure', ['requested', 'vd-before', 'vd-after', 'programme'], 'none')],
    anew: requestAnew,
  }),
  step(
    'us.t34-vd-before',
    'vd-granted-before',
    'A judge grants voluntary departure before the hearing, 120 days at most.',
    {
      authority: [readAt('8 USC 1229c(a)', USC), readAt('8 CFR 1240.26(b)', VD)],
      by: ['judge'],
      moves: [
        move('departure', ['requested'], 'vd-before'),
        move('proceeding', ['pending', 'reopened', 'remanded'], 'decided'),
        ...reviewAnew,
      ],
      endsScope: 'one-hearing',
      ...newOrder,
      anew: ['vd-until', 'vd-granted-on'],
      brings: ['vd-until', 'vd-granted-on', 'travel-document'],
      gates: [...voluntary, 'us.t34-before-hearing', 'us.n5-advised-before', 'us.g18-departure-cost'],
    },
  ),
  step('us.t34-pre-charge', 'vd-before-charge', 'The Department grants voluntary departure before charging.', {
    authority: [secondary('8 CFR 240.25')],
    by: ['officer'],
    moves: [
      move('charging', ['encountered', 'nta-issued'], 'pre-charge-vd'),
      move('departure', ['none', 'requested'], 'vd-before'),
    ],
    brings: ['vd-until'],
    anew: ['vd-until'],
    gates: [
      'us.g21-asked',
      'us.g21-advised',
      'us.g16-interpreter',
      'us.g17-competency',
      'us.g18-departure-cost',
      'us.t34-no-bar',
    ],
  }),
  step(
    'us.t35-vd-after',
    'vd-granted-after',
    'A judge grants voluntary departure at the end, sixty days at most, with an alternate order and a bond.',
    {
      authority: [readAt('8 USC 1229c(b)', USC)],
      by: ['judge'],
      moves: [
        move('departure', ['requested'], 'vd-after'),
        move('proceeding', ['pending', 'reopened', 'remanded'], 'decided'),
        move('order', ['none', 'rescinded'], 'window-open'),
        ...reviewAnew,
      ],
      endsScope: 'one-hearing',
      ...newOrder,
      anew: ['vd-until', 'vd-granted-on', 'decided-on', 'appeal-choice', 'waiver-knowing'],
      brings: ['vd-until', 'vd-granted-on', 'decided-on', 'appeal-choice', 'waiver-knowing'],
      gates: [...voluntary, 'us.t35-after-hearing', 'us.n5-advised-before', 'us.g18-departure-cost'],
      opens: ['us.vd-bond'],
    },
  ),
  step('us.d20-vd-board', 'vd-granted-by-board', 'The Board grants voluntary departure.', {
    authority: [readAt('8 CFR 1003.1(d)(7)(ii)', 'text in force from 2024-07-29')],
    by: ['board'],
    moves: [
      move('departure', ['requested', 'vd-after', 'vd-ended'], 'vd-after'),
      move('order', ['appeal-pending'], 'final'),
    ],
    brings: ['vd-until', 'vd-granted-on', 'final-on', 'board-outcome'],
    anew: ['vd-until', 'vd-granted-on', 'final-on'],
    gates: [...voluntary, 'us.d20-board-grant', 'us.n5-advised-before', 'us.g18-departure-cost'],
    opens: ['us.vd-bond'],
    ...dated('2024-07-29'),
  }),
  step(
    'us.t36-vd-ended',
    'vd-ended-by-motion',
    'A motion or petition inside the period ends voluntary departure; the alternate order takes effect, the penalties do not apply, and the day of finality does not change.',
    {
      authority: [
        readAt('8 CFR 1240.26(b)(3)(iii),(e)(1),(i)', VD),
        memory('73 FR 76927, in force from 20 January 2009, also for this limb'),
      ],
      ...dated('2009-01-20'),
      by: ['person', 'counsel', 'court'],
      moves: [move('departure', ['vd-before', 'vd-after'], 'vd-ended')],
      anew: requestOver,
      gates: ['us.t36-in-period'],
    },
  ),
]
