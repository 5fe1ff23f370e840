import { link } from '@passage/identity/link/link'
import type { LinkModel } from '@passage/identity/model/model'
import { forOthers, othersAmong } from '@passage/identity/model/population'
import { crossingComparisons, crossingsOf, recordOf } from './crossing-records.ts'

/** A model learnt without labels on crossings of another world than the one that is measured. */
export function trainedOnCrossings(seed: number, persons: number, twoFiles: boolean): LinkModel {
  const { readings } = crossingsOf(seed, persons, 'by-origin')
  return link(
    readings.map((one) => recordOf(one, twoFiles)),
    { comparisons: crossingComparisons, seed },
  ).model
}

/** The same for one file of so many records: what is said of a pair hangs on how many others it might have been. */
export function trainedFor(records: number, seed: number, persons: number): LinkModel {
  return forOthers(trainedOnCrossings(seed, persons, false), othersAmong(records))
}
