import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'

const PENDING = [
  'pending-second-instance',
  'window-open',
  'pending-not-suspensive',
  'pending-suspensive-granted',
  'pending-suspensive-automatic',
] as const

/** A period does not run while the decision has no effect: another one begins when that ends. */
const stopped = move('period', ['running', 'extended'], 'not-started', true)

/** Steps 24 and 25, article 13: remedies, and what they suspend. */
export const remedySteps: readonly Transition[] = [
  step('eu.t24-automatic', 'appeal-suspends', 'An appeal suspends by law: removal is postponed.', {
    law: ['RD-20', 'RD-31', 'CJ-05', 'CJ-10'],
    by: ['person', 'counsel', 'court', 'officer'],
    protective: true,
    moves: [
      move('remedy', PENDING, 'pending-suspensive-automatic'),
      move(
        'removal',
        ['none', 'ordered-separately', 'scheduled', 'postponed-discretionary', 'failed'],
        'postponed-mandatory',
        true,
      ),
      stopped,
    ],
    opens: ['eu.confirm-in-writing', 'eu.n-confirmation', 'eu.safeguards', 'eu.basic-needs'],
  }),
  step('eu.s6-appeal', 'appeal-filed', 'An appeal is filed that does not suspend by itself.', {
    law: ['RD-31'],
    by: ['person', 'counsel', 'court', 'officer'],
    protective: true,
    moves: [move('remedy', ['window-open'], 'pending-not-suspensive')],
  }),
  step('eu.s6-further', 'further-appeal-filed', 'A further appeal is filed, where the State has one.', {
    law: ['RD-31', 'CJ-11'],
    by: ['person', 'counsel', 'court', 'officer'],
    protective: true,
    moves: [move('remedy', ['decided'], 'pending-second-instance')],
    // What the first court ruled on suspension was of its own instance.
    anew: ['suspension-ruled'],
  }),
  step('eu.t25-granted', 'suspension-granted', 'The court suspends the decision.', {
    law: ['RD-32'],
    by: ['court'],
    protective: true,
    moves: [
      move('remedy', PENDING, 'pending-suspensive-granted'),
      move(
        'removal',
        ['none', 'ordered-separately', 'scheduled', 'postponed-discretionary', 'failed'],
        'postponed-mandatory',
        true,
      ),
      stopped,
    ],
    sets: { 'suspension-ruled': 'yes' },
    opens: ['eu.confirm-in-writing', 'eu.n-confirmation', 'eu.safeguards', 'eu.basic-needs'],
  }),
  step('eu.t25-refused', 'suspension-refused', 'The court refuses to suspend.', {
    law: ['RD-32'],
    by: ['court'],
    moves: [
      move('remedy', ['pending-second-instance'], 'same'),
      move('remedy', PENDING, 'pending-not-suspensive'),
      move('removal', ['postponed-mandatory'], 'none', true),
    ],
    sets: { 'suspension-ruled': 'yes' },
    setsDay: 'suspension-ended-on',
  }),
  step('eu.s7-decided', 'appeal-dismissed', 'The court dismisses the appeal.', {
    law: ['RD-31'],
    by: ['court'],
    moves: [move('remedy', PENDING, 'decided'), move('removal', ['postponed-mandatory'], 'none', true)],
    setsDay: 'suspension-ended-on',
  }),
  step('eu.s8-window', 'window-closed', 'The window for an appeal is over.', {
    law: ['RD-31', 'RD-33'],
    by: ['officer', 'court'],
    adverse: 1,
    moves: [move('remedy', ['window-open'], 'window-closed')],
    gates: ['eu.national-law', 'eu.eg13-free-movement', 'eu.eg25-form', 'eu.eg26-legal-aid', 'eu.ed6-window'],
  }),
]
