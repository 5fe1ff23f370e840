import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'
import { heldNoMore, heldUntil } from './nothing-left.ts'

const GRANT = [
  'eu.national-law',
  'eu.eg25-form',
  'eu.eg4-right-to-remain',
  'eu.eg6-suspension',
  'eu.period-length',
  'eu.ed1-from',
] as const

/** Steps 15 to 22, articles 7 and 8: the period, its extension and its end. */
export const periodSteps: readonly Transition[] = [
  step('eu.t15-granted', 'period-granted', 'A period of seven to thirty days is granted.', {
    law: ['RD-11', 'TI-01', 'TI-02'],
    by: ['officer'],
    moves: [
      move('period', ['none', 'on-application-not-asked', 'not-started', 'interrupted'], 'running'),
      move('return', ['served'], 'same'),
    ],
    gates: GRANT,
    brings: ['period-days', 'period-from'],
    anew: ['period-days', 'period-from', 'period-extended-to'],
  }),
  step(
    'eu.t15-after-all',
    'period-granted-after-all',
    'A period that was refused, or cut, is granted after all: to refuse it is allowed, and never required.',
    {
      law: ['RD-11', 'RD-13', 'RD-15'],
      by: ['officer', 'court'],
      moves: [
        move('period', ['refused', 'curtailed'], 'running'),
        // What was enforceable waits for the end of the period again.
        move('return', ['served', 'enforceable'], 'served'),
        move('removal', ['ordered-separately', 'scheduled'], 'none', true),
      ],
      gates: GRANT,
      brings: ['period-days', 'period-from'],
      anew: ['period-days', 'period-from', 'period-extended-to', 'period-ground', 'period-ground-basis'],
      sets: { 'removal-order': 'none' },
      opens: ['eu.review-ban'],
      // The duty to decide on a ban stood on the refusal (art. 11(1)(a)).
      lifts: ['eu.decide-ban'],
    },
  ),
  step('eu.t16-asked', 'period-asked', 'The person asks for a period that is given on application only.', {
    law: ['RD-11'],
    by: ['person', 'counsel'],
    protective: true,
    moves: [move('period', '*', 'same')],
    setsDay: 'period-asked-on',
  }),
  step(
    'eu.t16-on-application',
    'period-on-application',
    'A period is given on application only; the person is told so, and may ask.',
    {
      law: ['RD-11'],
      by: ['officer'],
      adverse: 1,
      moves: [move('period', ['none'], 'on-application-not-asked'), move('return', ['served', 'suspended'], 'same')],
      gates: ['eu.national-law', 'eu.eg13-free-movement', 'eu.period-on-application'],
      anew: ['period-information', 'period-information-on', 'period-asked-on'],
      opens: ['eu.n-how-to-apply'],
    },
  ),
  step(
    'eu.t17-refused',
    'period-refused',
    'A period is refused, or is under seven days, by an act with its own reasons and remedy.',
    {
      law: ['RD-15', 'RD-23', 'CJ-07', 'CJ-19'],
      by: ['officer'],
      adverse: 2,
      // Also where it was asked for, and one of the grounds stands against it.
      moves: [move('period', ['none', 'on-application-not-asked'], 'refused')],
      gates: ['eu.national-law', 'eu.eg13-free-movement', 'eu.eg3-short-period', 'eu.eg27-heard', 'eu.eg10-triad'],
      opens: ['eu.decide-ban', 'eu.n-period-refusal'],
    },
  ),
  step(
    'eu.t18-extended',
    'period-extended',
    'The period is extended for length of stay, school, family or social links.',
    {
      law: ['RD-13', 'RD-35'],
      by: ['officer', 'court'],
      protective: true,
      moves: [move('period', ['running', 'extended'], 'extended')],
      brings: ['period-extended-to'],
      anew: ['period-extended-to'],
      // Only ever longer: to cut it is an act of its own, with a ground.
      later: ['period-extended-to'],
      opens: ['eu.confirm-in-writing', 'eu.n-confirmation'],
    },
  ),
  step(
    'eu.t19-obligations',
    'obligations-imposed',
    'To report, a guarantee, documents, a place to stay: only against absconding.',
    {
      law: ['RD-14'],
      by: ['officer'],
      adverse: 2,
      moves: [move('period', ['running', 'extended'], 'same')],
      gates: ['eu.national-law', 'eu.eg13-free-movement', 'eu.eg25-form', 'eu.eg3-short-period'],
    },
  ),
  step(
    'eu.t20-curtailed',
    'period-curtailed',
    'A risk of article 7(4) arises within the period: a new act with reasons cuts it.',
    {
      law: ['RD-17'],
      by: ['officer'],
      adverse: 2,
      moves: [move('period', ['running', 'extended'], 'curtailed')],
      gates: [
        'eu.national-law',
        'eu.eg13-free-movement',
        'eu.eg3-short-period',
        'eu.eg27-heard',
        'eu.eg25-form',
        'eu.eg10-triad',
      ],
      opens: ['eu.decide-ban', 'eu.n-period-refusal'],
    },
  ),
  step('eu.t21-in-period', 'departed-in-period', 'The person left within the period; the decision is complied with.', {
    law: ['RD-12', 'RD-23', 'RD-25'],
    by: ['officer', 'source', 'person', 'counsel'],
    protective: true,
    moves: [
      // Leaving earlier is always possible (art. 7(1)), also before a period was granted.
      move('period', ['none', 'running', 'extended', 'not-started', 'interrupted'], 'observed'),
      move('return', ['decided', 'served', 'suspended', 'enforceable'], 'complied'),
      move('departure', ['none'], 'in-period'),
      heldNoMore,
    ],
    stretch: heldUntil,
    brings: ['departed-on', 'left-member-states'],
    opens: ['eu.review-ban'],
  }),
  step(
    'eu.t22-expired',
    'period-over',
    'The period is over and no departure is proven: it was not observed, and nobody is said to have absconded.',
    {
      law: ['RD-16'],
      by: ['officer'],
      adverse: 1,
      moves: [move('period', ['running', 'extended'], 'expired'), move('return', ['served'], 'enforceable')],
      gates: [
        'eu.national-law',
        'eu.eg13-free-movement',
        'eu.eg2-last-day',
        'eu.eg25-form',
        'eu.eg4-right-to-remain',
        'eu.eg6-suspension',
      ],
      opens: ['eu.decide-ban'],
    },
  ),
  step(
    'eu.s19-resumed',
    'period-resumed',
    'A period that was over before a right to remain came is over again when that right ends: a reading that was named.',
    {
      law: ['CJ-10', 'CJ-22'],
      by: ['officer'],
      adverse: 2,
      moves: [move('period', ['interrupted'], 'expired'), move('return', ['served'], 'same')],
      gates: [
        'eu.national-law',
        'eu.eg13-free-movement',
        'eu.eg25-form',
        'eu.eg4-right-to-remain',
        'eu.eg6-suspension',
        'eu.period-interrupted',
      ],
    },
  ),
]
