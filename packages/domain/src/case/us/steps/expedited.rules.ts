import { design, memory, readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { move, newOrder, step } from '../make.ts'
import { requestOver } from '../request-anew.ts'

const USC = 'US Code copy of 2023-04-20'

/** T6, T12 and N3: expedited removal, and withdrawing instead. */
export const expeditedSteps: readonly Transition[] = [
  step('us.t6-er-opened', 'er-opened', 'Expedited removal is opened with a sworn statement.', {
    authority: [readAt('8 USC 1225(b)(1)(A)', USC)],
    by: ['officer'],
    moves: [move('charging', ['encountered'], 'er-opened')],
    gates: ['us.g18-child-quick', 'us.t6-scope', 'us.t6-two-years'],
  }),
  step(
    'us.t6-er-ordered',
    'er-ordered',
    'The officer orders expedited removal. With an unverified claim of status under oath the order is made, and referred to a judge.',
    {
      authority: [readAt('8 USC 1225(b)(1)(A)', USC), secondary('8 CFR 235.3(b)(2),(5),(7)')],
      by: ['officer'],
      adverse: 2,
      ...newOrder,
      moves: [move('charging', ['er-opened'], 'er-ordered')],
      gates: [
        'us.n4-advisals',
        'us.g7-verified-status',
        'us.g7-warning',
        'us.g8-fear',
        'us.g16-interpreter',
        'us.g18-child-quick',
        'us.t6-scope',
        'us.t6-two-years',
        'us.g19-sole-source',
        'us.g27-class-order',
      ],
    },
  ),
  step('us.n3-er-approved', 'er-approved', 'A second-line supervisor approves the order: it is final.', {
    authority: [secondary('8 CFR 235.3(b)(7)')],
    by: ['supervisor'],
    adverse: 1,
    moves: [move('charging', ['er-ordered'], 'er-approved')],
    gates: ['us.n3-second-line', 'us.g7-sworn-status', 'us.g8-fear', 'us.g6-citizenship', 'us.g27-class-order'],
  }),
  step(
    'us.t12-withdrawn',
    'admission-withdrawn',
    'An application for admission is withdrawn, by permission, to leave at once.',
    {
      authority: [readAt('8 USC 1225(a)(4)', USC)],
      by: ['person', 'counsel'],
      moves: [move('charging', ['encountered', 'er-opened'], 'withdrawn-admission')],
      setsDay: 'withdrawn-on',
      gates: ['us.g21-asked', 'us.g21-advised', 'us.t12-leave-at-once', 'us.g16-interpreter', 'us.g18-child-quick'],
    },
  ),
  step(
    'us.t12-taken-back',
    'admission-withdrawal-taken-back',
    'The person takes the withdrawal back before leaving: the application for admission stands again.',
    {
      authority: [memory('8 CFR 235.4: the decision to withdraw is voluntary'), design('Passage design, section 6')],
      by: ['person', 'counsel'],
      moves: [
        move('charging', ['withdrawn-admission'], 'encountered'),
        move('departure', ['none', 'requested'], 'same'),
      ],
      anew: [...requestOver, 'able-to-leave'],
    },
  ),
]
