import { link } from '@passage/identity/link/link'
import type { LinkRecord } from '@passage/identity/link/table'
import type { LinkModel } from '@passage/identity/model/model'
import { forRecords } from '@passage/identity/model/population'
import { crossingComparisons, crossingsOf, recordOf } from './crossing-records.ts'

/** A model learnt without labels on crossings of another world than the one that is measured. */
export function trainedOnCrossings(seed: number, persons: number, twoFiles: boolean): LinkModel {
  return learntFrom(recordsOf(seed, persons, twoFiles), seed)
}

/** The same for one file of so many records: what is said of a pair hangs on how many others it might have been. */
export function trainedFor(records: number, seed: number, persons: number): LinkModel {
  const own = recordsOf(seed, persons, false)
  return forRecords(learntFrom(own, seed), own.length, records)
}

function recordsOf(seed: number, persons: number, twoFiles: boolean): readonly LinkRecord[] {
  return crossingsOf(seed, persons, 'by-origin').readings.map((one) => recordOf(one, twoFiles))
}

function learntFrom(records: readonly LinkRecord[], seed: number): LinkModel {
  return link(records, { comparisons: crossingComparisons, seed }).model
}
