import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'

/** Steps 29 to 31, article 11: a ban is an act, never a consequence by itself. */
export const banSteps: readonly Transition[] = [
  step('eu.t29-issued', 'ban-issued', 'A ban is issued, also later, with length and reasons of its own.', {
    law: ['RD-23', 'RD-24', 'CJ-19'],
    by: ['officer'],
    adverse: 2,
    // One that fell with its decision does not come back; a new decision may have a new one.
    moves: [move('ban', ['none', 'proposed', 'fallen'], 'issued-not-started')],
    gates: [
      'eu.national-law',
      'eu.eg13-free-movement',
      'eu.eg1-no-decision',
      'eu.eg17-decision',
      'eu.eg17-individual',
      'eu.eg17-five-years',
      'eu.ban-length',
      'eu.eg10-triad',
      'eu.eg19-trafficking',
      'eu.eg27-heard',
      'eu.eg29-correction',
    ],
    brings: ['ban-months'],
    opens: ['eu.n-ban'],
    meets: ['eu.decide-ban'],
  }),
  step('eu.t30-runs', 'ban-started', 'The ban runs from the day on which the person left the Member States.', {
    law: ['CJ-09'],
    by: ['officer', 'source'],
    moves: [move('ban', ['issued-not-started'], 'running')],
    gates: ['eu.eg13-free-movement', 'eu.eg18-ban-clock', 'eu.eg17-decision'],
  }),
  step('eu.s12-ban-shown', 'ban-shown', 'A ban is shown to, or exchanged with, another authority or State.', {
    law: ['RD-24', 'CJ-10', 'CJ-16', 'CJ-21'],
    by: ['officer'],
    adverse: 2,
    moves: [move('ban', ['issued-not-started', 'running'], 'same')],
    gates: [
      'eu.national-law',
      'eu.eg13-free-movement',
      // While all effects of the decision are suspended the ban has none.
      'eu.eg4-right-to-remain',
      'eu.eg17-decision',
      'eu.eg17-individual',
      'eu.eg17-five-years',
      'eu.eg29-correction',
    ],
  }),
  step(
    'eu.t31-compliance',
    'compliance-proven',
    'Departure in full compliance is proven: withdrawal or suspension of the ban is considered.',
    {
      law: ['RD-25'],
      by: ['officer', 'person', 'counsel'],
      protective: true,
      moves: [move('ban', '*', 'same')],
      opens: ['eu.review-ban'],
    },
  ),
  ...(['withdrawn', 'suspended', 'expired'] as const).map((end) =>
    step(`eu.t31-${end}`, `ban-${end}`, `The ban is ${end}; entries elsewhere are corrected.`, {
      law: ['RD-25', 'RD-27'],
      by: ['officer', 'court'],
      protective: true,
      moves: [move('ban', ['issued-not-started', 'running', 'suspended'], end)],
      opens: ['eu.correct-record'],
      meets: ['eu.review-ban'],
    }),
  ),
]
