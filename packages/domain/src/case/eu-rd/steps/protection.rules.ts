import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'
import { heldUntil, nothingLeft } from './nothing-left.ts'

/** International protection, as far as return law reads it: it begins and ends the right to remain (Gnandi). */
export const protectionSteps: readonly Transition[] = [
  step('eu.s11-applied', 'protection-applied', 'Protection is applied for: there is a right to remain.', {
    law: ['CJ-10'],
    by: ['person', 'counsel', 'asylum-authority', 'officer'],
    protective: true,
    moves: [
      // Whoever is protected already, here or elsewhere, is so while another application is examined, and after it is refused.
      move('protection', ['protected-here', 'protected-in-other-state'], 'same'),
      move('protection', '*', 'application-pending'),
      move('period', ['running', 'extended'], 'not-started', true),
      move('period', ['expired'], 'interrupted', true),
      move('return', ['served', 'enforceable'], 'suspended', true),
    ],
  }),
  step(
    'eu.s11-first',
    'protection-refused',
    'Protection is refused; the window against that is open, and remaining allowed.',
    {
      law: ['CJ-10'],
      by: ['asylum-authority'],
      moves: [move('protection', ['application-pending'], 'refused-window-open')],
      brings: ['protection-window-ends'],
      anew: ['protection-window-ends'],
    },
  ),
  step('eu.s11-appealed', 'protection-appealed', 'The refusal is appealed, with a right to remain.', {
    law: ['CJ-10'],
    by: ['person', 'counsel', 'court', 'asylum-authority'],
    protective: true,
    moves: [move('protection', ['refused-window-open', 'appeal-without-right'], 'appeal-with-right-to-remain')],
  }),
  step('eu.s11-right-ended', 'right-to-remain-ended', 'A court ends the right to remain during the appeal.', {
    law: ['CJ-10', 'CJ-11'],
    by: ['court'],
    moves: [
      move('protection', ['appeal-with-right-to-remain', 'refused-window-open'], 'appeal-without-right'),
      move('return', ['suspended'], 'served', true),
    ],
    setsDay: 'suspension-ended-on',
  }),
  step(
    'eu.s11-refused',
    'protection-finally-refused',
    'The refusal stands: the suspension of the decision ends, and a period may begin.',
    {
      law: ['CJ-10'],
      by: ['court', 'asylum-authority'],
      moves: [
        move(
          'protection',
          ['refused-window-open', 'appeal-with-right-to-remain', 'appeal-without-right'],
          'finally-refused',
        ),
        move('return', ['suspended'], 'served', true),
      ],
      gates: ['eu.eg4-window'],
      setsDay: 'suspension-ended-on',
    },
  ),
  step('eu.s11-elsewhere', 'protected-elsewhere', 'Another Member State protects the person.', {
    law: ['CJ-15'],
    by: ['officer', 'other-state', 'person', 'counsel'],
    protective: true,
    moves: [move('protection', '*', 'protected-in-other-state')],
  }),
  step(
    'eu.s11-granted',
    'protection-granted',
    'Protection is granted here; the decision is withdrawn, and the ban falls.',
    {
      law: ['RD-27', 'RD-10'],
      by: ['asylum-authority', 'court'],
      protective: true,
      moves: [
        move('protection', '*', 'protected-here'),
        move('stay', '*', 'regularised'),
        move(
          'return',
          ['hearing-due', 'heard', 'decided', 'served', 'suspended', 'enforceable', 'amended'],
          'withdrawn',
          true,
        ),
        move('ban', ['proposed', 'issued-not-started', 'running', 'suspended'], 'fallen', true),
        ...nothingLeft,
      ],
      stretch: heldUntil,
      opens: ['eu.correct-record'],
    },
  ),
]
