import { link } from '@passage/identity/link/link'
import type { LinkModel } from '@passage/identity/model/model'
import { forOthers, othersAmong } from '@passage/identity/model/population'
import type { ErrorProfile } from '@passage/world/crossings/rates.data'
import { crossingComparisons, crossingsOf, recordOf } from './crossing-records.ts'

/** A model learnt without labels on crossings of another world than the one that is measured; its errors fall as `profile` says. */
export function trainedOnCrossings(
  seed: number,
  persons: number,
  twoFiles: boolean,
  profile: ErrorProfile = 'by-origin',
): LinkModel {
  const { readings } = crossingsOf(seed, persons, profile)
  return link(
    readings.map((one) => recordOf(one, twoFiles)),
    { comparisons: crossingComparisons, seed },
  ).model
}

/** The same for one file of so many records: what is said of a pair hangs on how many others it might have been. */
export function trainedFor(records: number, seed: number, persons: number): LinkModel {
  return forOthers(trainedOnCrossings(seed, persons, false), othersAmong(records))
}
