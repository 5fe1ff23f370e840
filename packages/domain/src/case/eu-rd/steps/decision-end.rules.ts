import type { Transition } from '../../pack.ts'
import { move, step } from '../make.ts'
import { heldUntil, nothingLeft } from './nothing-left.ts'

/** Steps 9, 27 and 28, article 6(4): the return decision that is changed, withdrawn, annulled, or overtaken by a permit. */
export const decisionEndSteps: readonly Transition[] = [
  step(
    'eu.t9-permit',
    'permit-granted',
    'A permit is granted at any moment: the decision is withdrawn, and what rests on it falls.',
    {
      law: ['RD-10', 'RD-27'],
      by: ['officer', 'court', 'asylum-authority'],
      protective: true,
      moves: [
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
  step('eu.t9-suspended', 'regularisation-suspended', 'A decision is suspended while a permit is valid.', {
    law: ['RD-10'],
    by: ['officer', 'court'],
    protective: true,
    moves: [
      move('return', ['decided', 'served', 'suspended', 'enforceable'], 'regularisation-suspended'),
      move('ban', ['issued-not-started', 'running'], 'suspended', true),
      ...nothingLeft,
    ],
    stretch: heldUntil,
    brings: ['permit-until'],
    // Whatever was heard and considered is of before the permit.
    anew: ['permit-until', 'heard', 'child-considered', 'family-considered', 'health-considered'],
  }),
  step(
    'eu.t9-resumed',
    'suspension-by-permit-over',
    'The permit for which a decision was suspended is over: the decision goes on, after another hearing, and with a period that is decided on anew.',
    {
      law: ['RD-10', 'RD-06', 'CJ-10'],
      by: ['officer'],
      adverse: 2,
      moves: [
        move('return', ['regularisation-suspended'], 'served'),
        move('period', '*', 'none'),
        move('stay', ['finding-made'], 'same'),
      ],
      gates: [
        'eu.national-law',
        'eu.eg13-free-movement',
        'eu.permit-over',
        'eu.eg27-heard',
        'eu.eg10-triad',
        'eu.eg4-right-to-remain',
        'eu.eg12-refugee-elsewhere',
        'eu.eg29-correction',
      ],
      setsDay: 'suspension-ended-on',
      anew: ['period-days', 'period-from', 'period-extended-to', 'period-ground', 'period-ground-basis'],
    },
  ),
  step(
    'eu.t27-destination',
    'destination-changed',
    'Another country of return: it takes a new decision, heard, signed and served again.',
    {
      law: ['CJ-12', 'CJ-16', 'RD-38'],
      by: ['officer'],
      adverse: 2,
      moves: [
        move('return', ['decided', 'served', 'suspended', 'enforceable'], 'amended'),
        move('period', '*', 'none'),
        move('remedy', '*', 'none'),
        move(
          'removal',
          ['ordered-separately', 'scheduled', 'postponed-mandatory', 'postponed-discretionary'],
          'none',
          true,
        ),
        // A ban falls with the decision that it rests on. The new one takes an act of its own.
        move('ban', ['proposed', 'issued-not-started', 'running', 'suspended'], 'fallen', true),
        // Detention is examined again, for the new country, before it goes on.
        move('detention', ['detained', 'extended', 'prison-exception'], 'review-due', true),
      ],
      gates: ['eu.national-law', 'eu.eg13-free-movement'],
      opens: ['eu.correct-record'],
      sets: { heard: 'no', 'removal-order': 'none' },
      // What was considered, examined, told and ruled was about the decision, and the country, before.
      anew: [
        'child-considered',
        'family-considered',
        'health-considered',
        'reception-examined',
        'reception-adequate',
        'refoulement-claim',
        'illness-claim',
        'decision-form',
        'translation',
        'legal-aid',
        'suspension-ruled',
        'period-ground',
        'period-ground-basis',
        'period-days',
        'period-from',
        'period-extended-to',
        'ban-individual',
        'ban-months',
        'decision-served-on',
        'removal-work',
        'removal-prospect',
        'detention-examined-on',
        'extension-made',
        'extension-ground',
        'judge-seized',
        'decided-destination',
        'destination-kind',
        'instrument',
      ],
    },
  ),
  ...(['withdrawn', 'annulled'] as const).map((end) =>
    step(
      `eu.t28-${end}`,
      `return-decision-${end}`,
      `The decision is ${end}; the ban falls, and records elsewhere are corrected.`,
      {
        law: ['CJ-16', 'CJ-19'],
        by: end === 'withdrawn' ? ['officer'] : ['court'],
        protective: true,
        moves: [
          move(
            'return',
            [
              'decided',
              'served',
              'suspended',
              'enforceable',
              'complied',
              'executed',
              'amended',
              'regularisation-suspended',
            ],
            end,
          ),
          move('ban', ['proposed', 'issued-not-started', 'running', 'suspended'], 'fallen', true),
          move('period', '*', 'none'),
          ...nothingLeft,
        ],
        stretch: heldUntil,
        opens: ['eu.correct-record'],
      },
    ),
  ),
]
