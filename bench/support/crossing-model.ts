import { link } from '@passage/identity/link/link'
import type { LinkModel } from '@passage/identity/model/model'
import { crossingComparisons, crossingsOf, recordOf } from './crossing-records.ts'

/** A model learnt without labels on crossings of another world than the one that is measured. */
export function trainedOnCrossings(seed: number, persons: number, twoFiles: boolean): LinkModel {
  const { readings } = crossingsOf(seed, persons, 'by-origin')
  return link(
    readings.map((one) => recordOf(one, twoFiles)),
    { comparisons: crossingComparisons, seed },
  ).model
}
