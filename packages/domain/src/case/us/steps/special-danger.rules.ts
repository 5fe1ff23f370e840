import { readAt } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { free, move, step } from '../make.ts'

const DANGER = '8 CFR 1241.14, one stored version'

/** N13 and N18: the special danger procedure before a judge. */
export const specialDangerSteps: readonly Transition[] = [
  step('us.n13-special-danger', 'special-danger-begun', 'A special danger procedure is begun before a judge.', {
    authority: [readAt('8 CFR 1241.14(f)', 'one stored version')],
    by: ['supervisor'],
    adverse: 2,
    moves: [move('custody', ['held-after-period'], 'special-danger')],
    gates: ['us.n18-special-danger', 'us.g16-interpreter', 'us.g15-counsel', 'us.g6-citizenship', 'us.g28-identity'],
    opens: ['us.reasonable-cause'],
  }),
  step(
    'us.n13-cause-found',
    'reasonable-cause-found',
    'The judge finds reasonable cause: a hearing on the merits follows.',
    {
      authority: [readAt('8 CFR 1241.14(h)', DANGER)],
      by: ['judge'],
      adverse: 1,
      moves: [move('custody', ['special-danger'], 'same')],
      gates: ['us.n18-special-danger', 'us.g16-interpreter'],
      meets: ['us.reasonable-cause'],
      opens: ['us.danger-merits'],
    },
  ),
  step(
    'us.n13-merits-heard',
    'special-danger-found',
    'The Department proved special danger by clear and convincing evidence. A new review can be asked for after six months.',
    {
      authority: [readAt('8 CFR 1241.14(i),(k)', DANGER)],
      by: ['judge', 'board'],
      adverse: 1,
      moves: [move('custody', ['special-danger'], 'same')],
      gates: ['us.n18-special-danger', 'us.g16-interpreter'],
      meets: ['us.danger-merits'],
    },
  ),
  step(
    'us.n13-dismissed',
    'special-danger-dismissed',
    'The special danger case is dismissed: the person is released promptly, under conditions.',
    {
      authority: [readAt('8 CFR 1241.14(j)', DANGER)],
      by: ['judge', 'board'],
      protective: true,
      moves: [move('custody', ['special-danger'], 'supervision'), move('custody', '*', 'same')],
      anew: [...free, 'revocation-reasons', 'special-danger-rights'],
      meets: ['us.reasonable-cause', 'us.danger-merits', 'us.six-months'],
    },
  ),
]
