import type { Transition } from '../../pack.ts'
import { move, sinceEntryExit, step } from '../make.ts'
import { heldUntil, nothingLeft } from './nothing-left.ts'

/** Steps 1 to 4: presumption, rebuttal and finding of illegal stay; who is outside. */
export const staySteps: readonly Transition[] = [
  step(
    'eu.t1-presumption',
    'presumption-opened',
    'No file or no exit is seen after the stay expired. It may be rebutted.',
    {
      law: ['SBC-12', 'EES-20'],
      by: ['officer', 'source'],
      moves: [move('stay', ['lawful'], 'presumption-open')],
      gates: ['eu.eg13-free-movement', 'eu.eg29-correction'],
      opens: ['eu.tell-how-to-rebut', 'eu.n-entry-exit'],
      ...sinceEntryExit,
    },
  ),
  step(
    'eu.t2-rebutted',
    'presumption-rebutted',
    'Credible evidence rebuts the presumption; the record and the list are corrected.',
    {
      law: ['SBC-12b', 'SBC-12c', 'EES-20', 'EES-35'],
      by: ['officer', 'court'],
      protective: true,
      moves: [move('stay', ['presumption-open', 'finding-made'], 'presumption-rebutted')],
      opens: ['eu.correct-record'],
      meets: ['eu.tell-how-to-rebut'],
    },
  ),
  step('eu.t3-illegal-stay', 'stay-finding-signed', 'Illegal stay is found, signed, after hearing.', {
    law: ['RD-01', 'RD-04'],
    by: ['officer'],
    adverse: 2,
    moves: [
      move('stay', ['lawful', 'presumption-open'], 'finding-made'),
      move('return', ['none'], 'hearing-due', true),
    ],
    gates: ['eu.national-law', 'eu.eg13-free-movement', 'eu.eg27-heard', 'eu.eg28-presumption', 'eu.eg29-correction'],
  }),
  step(
    'eu.t4-free-movement',
    'free-movement-shown',
    'A right of free movement is shown: the case is outside, and everything stops.',
    {
      law: ['RD-03', 'SBC-12b'],
      by: ['officer', 'court'],
      protective: true,
      moves: [
        move('stay', '*', 'outside-scope'),
        move(
          'return',
          ['hearing-due', 'heard', 'decided', 'served', 'suspended', 'enforceable', 'amended'],
          'withdrawn',
          true,
        ),
        move('go-to-state', ['ordered', 'not-complied'], 'none', true),
        move(
          'period',
          ['on-application-not-asked', 'refused', 'not-started', 'running', 'extended', 'curtailed', 'expired'],
          'none',
          true,
        ),
        move('ban', ['proposed', 'issued-not-started', 'running', 'suspended'], 'fallen', true),
        ...nothingLeft,
        move('border', ['no-entry', 'at-location', 'crisis-extended'], 'none', true),
      ],
      stretch: heldUntil,
      sets: { 'free-movement': 'shown' },
      opens: ['eu.correct-record'],
    },
  ),
  step('eu.s1-carve-out', 'left-out-of-directive', 'The case is left out of the Directive under article 2(2).', {
    law: ['RD-02'],
    by: ['officer'],
    adverse: 2,
    moves: [move('stay', ['lawful', 'presumption-open', 'finding-made'], 'outside-scope')],
    gates: ['eu.national-law', 'eu.eg13-free-movement', 'eu.eg14-carve-out'],
  }),
  step('eu.s2-criminal', 'criminal-sanction-recorded', 'Prison or a fine for the stay is recorded.', {
    law: ['CJ-02', 'CJ-03'],
    by: ['officer', 'court'],
    adverse: 2,
    moves: [move('stay', ['finding-made'], 'same')],
    gates: ['eu.national-law', 'eu.eg13-free-movement', 'eu.eg16-criminal-detour', 'eu.eg16-breach-of-ban'],
  }),
]
