import type { FactKind } from '../../fact.ts'
import { BENCH, choice, day, OFFICE, yesNo } from './kinds.ts'

/** Facts of the end of a grant. */
export const grantEndFacts = {
  'ending-grant': choice('the grant that the notice of intent names', [
    'asylum',
    'adjustment',
    'cancellation',
    'withholding',
    'convention',
  ]),
  'ending-ground': choice('the ground that it names', [
    'fraud',
    'changed-circumstances',
    'bar',
    'safe-country-agreement',
    'own-protection',
    'new-nationality',
    'principal-ended',
    'not-eligible',
    'danger-over',
  ]),
  'ending-noticed-on': day('day on which the notice of intent was made'),
  'ending-served-on': day('day on which it was served'),
  'ending-answer': choice('the answer of the person', ['none', 'admits', 'contests', 'hearing-asked']),
  'ending-answer-time': choice('the time to answer the notice of intent', ['runs', 'over']),
  'ending-heard': yesNo('the person was heard on the notice'),
  'ending-proof': choice('whether the ground was proven', ['met', 'not-met'], BENCH),
  'adjustment-granted-on': day('day of the adjustment'),
  'adjustment-time': choice('five years after the adjustment', ['runs', 'over']),
  'cancellation-granted-on': day('day of the cancellation'),
  'cancellation-time': choice('five years after the cancellation', ['runs', 'over']),
  'cancellation-of': choice('whose removal was cancelled', ['permanent-resident', 'other'], [...BENCH, ...OFFICE]),
} as const satisfies Record<string, FactKind>
