import type { LinkRecord } from '@passage/identity/link/table'
import type { ComparisonSpec } from '@passage/identity/model/layout'
import { tripsOf } from '@passage/world/crossings/crossings'
import type { ErrorProfile } from '@passage/world/crossings/rates.data'
import type { CrossingReading, CrossingTruth } from '@passage/world/crossings/types'
import { randomFor } from '@passage/world/draw/random'

/** What crossings are compared by. */
export const crossingComparisons: readonly ComparisonSpec[] = [
  {
    name: 'name',
    fields: [
      { column: 'given', kind: 'given' },
      { column: 'family', kind: 'family' },
    ],
  },
  { name: 'birth date', fields: [{ column: 'born', kind: 'date' }] },
  {
    name: 'document',
    fields: [
      { column: 'document', kind: 'identifier' },
      { column: 'issuer', kind: 'nationality' },
    ],
  },
  { name: 'sex', fields: [{ column: 'sex', kind: 'sex' }] },
]

/** A reading as a record for linking. Entries are the left file, exits the right one, where there are two. */
export function recordOf(reading: CrossingReading, twoFiles: boolean): LinkRecord {
  const { id, direction, given, family, born, sex, document, issuer } = reading
  const values = { given, family, born, sex, document, issuer }
  return twoFiles ? { id, values, side: direction === 'entry' ? 'left' : 'right' } : { id, values }
}

/** The crossings of so many persons. */
export function crossingsOf(seed: number, persons: number, profile: ErrorProfile) {
  const readings: CrossingReading[] = []
  const truths: CrossingTruth[] = []
  for (let index = 0; index < persons; index++) {
    for (const trip of tripsOf(seed, index, profile)) {
      for (const one of trip.readings) readings.push(one)
      truths.push(trip.truth)
    }
  }
  return { readings, truths }
}

/** Records one by one, without two files, from persons in a spread order so that repeats of one person come far apart. */
export function recordStream(seed: number, records: number): { next(): LinkRecord } {
  const persons = Math.ceil(records / 3)
  const random = randomFor(seed, 0, 0x73)
  const waiting: LinkRecord[] = []
  let next = 0
  return {
    next() {
      while (waiting.length < 50_000 && next < persons)
        for (const { readings } of tripsOf(seed, next++, 'by-origin'))
          for (const one of readings) waiting.push(recordOf(one, false))
      const at = random.below(waiting.length)
      const found = waiting[at]
      const last = waiting.pop()
      if (last !== undefined && at < waiting.length) waiting[at] = last
      if (found === undefined) throw new Error('No records are left.')
      return found
    },
  }
}
