import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'
import { heldNoMore, heldUntil } from './nothing-left.ts'

const ENFORCE = [
  'eu.national-law',
  'eu.eg13-free-movement',
  'eu.eg1-no-decision',
  'eu.eg2-period',
  'eu.eg25-form',
  'eu.eg4-right-to-remain',
  'eu.eg5-refoulement',
  'eu.eg6-suspension',
  'eu.eg7-illness',
  'eu.removal-order',
  'eu.eg8-not-suspensive',
  'eu.eg8-second-instance',
  'eu.eg9-minor-decision',
  'eu.eg10-triad',
  'eu.eg12-refugee-elsewhere',
  'eu.eg15-destination',
  'eu.eg29-correction',
] as const
const OPEN = ['none', 'ordered-separately', 'scheduled', 'failed', 'postponed-discretionary'] as const

/** Steps 23, 26 and 38, articles 8 and 9: removal, its postponement and its execution; departures that are none. */
export const removalSteps: readonly Transition[] = [
  step('eu.t23-order', 'removal-ordered', 'A separate removal order, with its own remedy.', {
    law: ['RD-18', 'RD-28'],
    by: ['officer', 'court'],
    adverse: 2,
    moves: [move('removal', ['none'], 'ordered-separately')],
    gates: [
      'eu.national-law',
      'eu.eg13-free-movement',
      'eu.eg1-no-decision',
      'eu.eg2-period',
      'eu.eg25-form',
      'eu.eg4-right-to-remain',
      'eu.eg10-triad',
      'eu.eg12-refugee-elsewhere',
    ],
    sets: { 'removal-order': 'made' },
    opens: ['eu.n-removal-order'],
  }),
  step(
    'eu.t26-postponed',
    'removal-postponed',
    'Removal is postponed for health, transport or identity, with written confirmation and safeguards.',
    {
      law: ['RD-21', 'RD-34', 'RD-35'],
      by: ['officer', 'court'],
      moves: [move('removal', ['none', 'ordered-separately', 'scheduled', 'failed'], 'postponed-discretionary')],
      gates: ['eu.eg9-parking'],
      brings: ['postponed-for'],
      anew: ['postponed-for'],
      opens: ['eu.confirm-in-writing', 'eu.n-confirmation', 'eu.safeguards'],
    },
  ),
  step('eu.s13-care', 'basic-care-withdrawn', 'Basic care of somebody who is ill is withdrawn.', {
    law: ['CJ-05'],
    by: ['officer'],
    adverse: 2,
    moves: [move('stay', '*', 'same')],
    gates: ['eu.national-law', 'eu.eg13-free-movement', 'eu.eg7-illness'],
  }),
  step('eu.s13-needs', 'basic-needs-met', 'Basic needs are met while an appeal about grave illness is open.', {
    law: ['CJ-05'],
    by: ['officer', 'source'],
    protective: true,
    moves: [move('stay', '*', 'same')],
    sets: { 'basic-needs': 'met' },
    meets: ['eu.basic-needs'],
  }),
  step('eu.s3-scheduled', 'removal-scheduled', 'A removal is scheduled.', {
    law: ['RD-16'],
    by: ['officer'],
    adverse: 2,
    moves: [
      move('removal', ['none', 'ordered-separately', 'failed', 'postponed-discretionary'], 'scheduled'),
      move('return', ['served', 'enforceable'], 'enforceable'),
    ],
    gates: ENFORCE,
    brings: ['removal-destination'],
  }),
  step('eu.t38-carried-out', 'removal-carried-out', 'The removal is carried out and monitored.', {
    law: ['RD-16', 'RD-19'],
    by: ['officer'],
    adverse: 2,
    moves: [
      move('removal', OPEN, 'carried-out'),
      move('return', ['served', 'enforceable'], 'executed'),
      move('departure', ['none'], 'removed'),
      heldNoMore,
    ],
    stretch: heldUntil,
    meets: ['eu.release', 'eu.review-detention'],
    gates: ENFORCE,
    brings: ['removal-destination', 'departed-on', 'left-member-states'],
    opens: ['eu.decide-ban'],
  }),
  step('eu.s4-own-motion', 'departed-own-motion', 'The person leaves before any decision.', {
    law: ['RD-07'],
    by: ['officer', 'source', 'person', 'counsel'],
    protective: true,
    moves: [
      move('departure', ['none'], 'own-motion'),
      move('return', ['none', 'hearing-due', 'heard'], 'same'),
      heldNoMore,
    ],
    stretch: heldUntil,
    brings: ['departed-on', 'left-member-states'],
  }),
  step('eu.s5-after-period', 'departed-after-period', 'The person leaves by oneself after the period.', {
    law: ['RD-05', 'RD-23'],
    by: ['officer', 'source', 'person', 'counsel'],
    protective: true,
    moves: [
      move('departure', ['none'], 'after-period'),
      heldNoMore,
      // Where no period was given the decision is enforceable without a step that says so.
      move('return', ['served', 'enforceable'], 'complied'),
      move('period', ['expired', 'curtailed', 'refused', 'on-application-not-asked'], 'same'),
    ],
    stretch: heldUntil,
    brings: ['departed-on', 'left-member-states'],
    opens: ['eu.decide-ban'],
  }),
]
