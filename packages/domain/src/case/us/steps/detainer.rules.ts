import { memory, readAt, secondary } from '../../../rules/cite.ts'
import type { Transition } from '../../pack.ts'
import { dated, free, move, step } from '../make.ts'

const FREE = [
  'never',
  'released',
  'released-bond',
  'released-recognizance',
  'parole',
  'supervision',
  'criminal-custody',
] as const

/** N9: criminal custody and detainers. */
export const detainerSteps: readonly Transition[] = [
  step(
    'us.n9-class',
    'detainer-class-found',
    'A person in criminal custody is found to be of the class of 1226(c)(1)(E): a detainer is owed.',
    {
      authority: [
        readAt('8 USC 1226(c)(3) as amended by Pub. L. 119-1', 'enrolled text of 2025-01, in part'),
        memory('in force from 29 January 2025'),
      ],
      by: ['officer', 'legal-officer'],
      adverse: 2,
      moves: [move('custody', ['criminal-custody'], 'same')],
      gates: ['us.n9-detainer-class', 'us.g6-citizenship', 'us.g28-identity', 'us.g30-correction'],
      opens: ['us.detainer'],
      ...dated('2025-01-29'),
    },
  ),
  step(
    'us.n9-detainer',
    'detainer-issued',
    'A detainer asks whoever holds the person to tell before release, and to keep the person 48 hours at most.',
    {
      authority: [
        readAt('8 USC 1226(c)(3) as amended by Pub. L. 119-1', 'enrolled text of 2025-01, in part'),
        secondary('8 CFR 287.7(a),(d)'),
      ],
      by: ['officer'],
      adverse: 2,
      moves: [move('custody', ['criminal-custody'], 'same')],
      gates: [
        'us.g6-citizenship',
        'us.g11-temporary',
        'us.g18-child-quick',
        'us.g28-identity',
        'us.g30-correction',
        'us.g27-class-order',
      ],
      meets: ['us.detainer'],
    },
  ),
  step('us.t17-criminal', 'criminal-custody-begun', 'The person is in the custody of a criminal court.', {
    authority: [memory('sentences and pre-trial custody, by State and federal law')],
    by: ['officer', 'source'],
    moves: [move('custody', FREE, 'criminal-custody')],
    anew: free,
  }),
]
