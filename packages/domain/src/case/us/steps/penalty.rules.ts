import { readAt } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { dated, move, step } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'

/** N14: the civil penalty after an overstayed voluntary departure. */
export const penaltySteps: readonly Transition[] = [
  step(
    'us.n14-penalty',
    'penalty-decided',
    'An officer decides on a civil penalty, in writing, and says how to appeal.',
    {
      authority: [readAt('8 CFR 281.1', '90 FR 27457, in force from 2025-06-27'), readAt('8 USC 1229c(d)', USC)],
      by: ['officer'],
      adverse: 2,
      moves: [move('departure', ['vd-late', 'vd-overstayed'], 'same')],
      gates: ['us.t39-penalty', 'us.g28-identity', 'us.g30-correction'],
      meets: ['us.penalty-notice'],
      opens: ['us.penalty-appeal'],
      ...dated('2025-06-27'),
    },
  ),
  step('us.n14-no-penalty', 'penalty-left-off', 'No penalty is imposed, which is written down.', {
    authority: [readAt('8 CFR 281.1', '90 FR 27457, in force from 2025-06-27')],
    by: ['officer', 'supervisor'],
    protective: true,
    moves: [move('departure', '*', 'same')],
    meets: ['us.penalty-notice', 'us.penalty-appeal'],
  }),
  step('us.n14-appealed', 'penalty-appealed', 'The person appeals the penalty inside the Department.', {
    authority: [readAt('8 CFR 281.1(c)(2)(i)', '90 FR 27457, in force from 2025-06-27')],
    by: ['person', 'counsel'],
    protective: true,
    moves: [move('departure', '*', 'same')],
    meets: ['us.penalty-appeal'],
  }),
]
