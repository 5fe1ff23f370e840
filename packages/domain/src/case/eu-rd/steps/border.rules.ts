import type { Transition } from '../../pack.ts'
import { move, sincePact, step } from '../make.ts'

/** Steps 39 and 40, Regulation (EU) 2024/1349: the return border procedure. */
export const borderSteps: readonly Transition[] = [
  step(
    'eu.t39-no-entry',
    'border-no-entry',
    'Whoever was refused in the asylum border procedure is not authorised to enter.',
    {
      law: ['BP-02'],
      by: ['officer', 'asylum-authority'],
      adverse: 2,
      moves: [
        move('border', ['none'], 'no-entry'),
        move('protection', ['appeal-without-right', 'finally-refused'], 'same'),
      ],
      gates: ['eu.eg13-free-movement', 'eu.border-from'],
      brings: ['right-ended-on'],
      anew: ['right-ended-on'],
      ...sincePact,
    },
  ),
  step('eu.t39-location', 'border-location', 'The person stays at a border location, at most twelve weeks.', {
    law: ['BP-03', 'BP-05'],
    by: ['officer'],
    adverse: 2,
    moves: [move('border', ['no-entry'], 'at-location')],
    gates: ['eu.eg13-free-movement', 'eu.eg4-right-to-remain', 'eu.border-within'],
    ...sincePact,
  }),
  step('eu.t40-crisis', 'border-crisis-extended', 'In a crisis the term at the border is longer by six weeks.', {
    law: ['BP-06'],
    by: ['officer'],
    adverse: 2,
    moves: [move('border', ['at-location'], 'crisis-extended')],
    gates: ['eu.eg13-free-movement', 'eu.eg4-right-to-remain', 'eu.border-within'],
    ...sincePact,
  }),
  step('eu.t40-over', 'border-term-over', 'The term is over: the Directive applies.', {
    law: ['BP-04'],
    by: ['officer', 'source'],
    moves: [
      move('border', ['at-location', 'crisis-extended'], 'passed-to-directive'),
      move('return', ['none'], 'hearing-due', true),
    ],
    gates: ['eu.border-term'],
    meets: ['eu.end-border-stay'],
    ...sincePact,
  }),
  step('eu.s10-border-return', 'border-returned', 'The person leaves from the border, without having entered.', {
    law: ['BP-02', 'BP-05'],
    by: ['officer', 'source', 'person'],
    protective: true,
    moves: [
      move('border', ['no-entry', 'at-location', 'crisis-extended'], 'same'),
      move('departure', ['none'], 'border-return'),
    ],
    brings: ['departed-on'],
    ...sincePact,
  }),
]
