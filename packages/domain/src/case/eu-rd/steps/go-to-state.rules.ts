import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'

/** Steps 5 to 8, article 6(2) and (3): another Member State. None of them is a return. */
export const goToStateSteps: readonly Transition[] = [
  step(
    'eu.t5-order',
    'go-to-state-ordered',
    'Whoever holds a valid permit of another Member State is told to go there at once.',
    {
      law: ['RD-08'],
      by: ['officer'],
      adverse: 1,
      moves: [move('go-to-state', ['none'], 'ordered')],
      gates: ['eu.national-law', 'eu.eg13-free-movement', 'eu.eg10-triad', 'eu.eg11-permit-held'],
      brings: ['go-to-state-by'],
      anew: ['go-to-state-by', 'go-to-state-told'],
      opens: ['eu.n-go-to-state'],
    },
  ),
  step('eu.t5-complied', 'go-to-state-complied', 'The person went to that State.', {
    law: ['RD-08'],
    by: ['officer', 'source'],
    protective: true,
    moves: [move('go-to-state', ['ordered'], 'complied'), move('departure', ['none'], 'to-other-state')],
  }),
  step(
    'eu.t6-not-complied',
    'go-to-state-failed',
    'The order was not complied with, or a risk requires departure at once.',
    {
      law: ['RD-08'],
      by: ['officer'],
      adverse: 2,
      moves: [move('go-to-state', ['ordered'], 'not-complied'), move('return', ['none'], 'hearing-due', true)],
      gates: ['eu.national-law', 'eu.eg13-free-movement', 'eu.eg27-heard', 'eu.ed12-day'],
    },
  ),
  step(
    'eu.t7-transferred',
    'transferred-to-protecting-state',
    'A person protected elsewhere is transferred to that State.',
    {
      law: ['CJ-15'],
      by: ['officer', 'source'],
      adverse: 2,
      moves: [
        move('go-to-state', ['not-complied'], 'transferred'),
        move('protection', ['protected-in-other-state'], 'same'),
        move('departure', ['none'], 'to-other-state'),
      ],
      gates: ['eu.national-law', 'eu.eg13-free-movement', 'eu.eg10-triad'],
    },
  ),
  step('eu.t8-taken-back', 'taken-back', 'Another Member State takes the person back under an older agreement.', {
    law: ['RD-09', 'CJ-08'],
    by: ['other-state', 'source'],
    moves: [move('return', ['none', 'hearing-due', 'heard'], 'none'), move('departure', ['none'], 'to-other-state')],
  }),
]
