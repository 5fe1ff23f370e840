import type { Day } from '../../calendar/day.ts'
import type { Arrival, Departure } from '../../facts/crossing.ts'
import { compareIds, compareInstants } from './known.ts'
import type { DatedFact } from './types.ts'

export type Crossing = DatedFact<Arrival> | DatedFact<Departure>

/** Day by which a crossing is put in order: its local day, or the earliest day that it can have been. */
export function orderDay(crossing: DatedFact): Day | undefined {
  return crossing.day ?? crossing.dayRange?.earliest
}

/** The last day that a crossing can have been: later than `orderDay` only where its port has no known time zone. */
export function lastDay(crossing: Crossing): number {
  return crossing.day ?? crossing.dayRange?.latest ?? 0
}

export function isArrival(crossing: Crossing): crossing is DatedFact<Arrival> {
  return crossing.fact.kind === 'arrival'
}

/** By day, then by when we knew, then by id: one order for any order of arrival of the records. */
export function byDay(a: DatedFact, b: DatedFact): number {
  const difference = (orderDay(a) ?? 0) - (orderDay(b) ?? 0)
  if (difference !== 0) return difference
  return compareInstants(a.fact.recorded, b.fact.recorded) || compareIds(a.fact.id, b.fact.id)
}

/** Two records of one crossing: the same day, or a day apart when another kind of source says so (midnight, date line). */
export function isSameCrossing(a: DatedFact, b: DatedFact): boolean {
  const dayA = orderDay(a)
  const dayB = orderDay(b)
  if (dayA === undefined || dayB === undefined) return false
  // Days known only as ranges are as near to each other as they can be.
  const apart = Math.max(0, dayA - lastDay(b as Crossing), dayB - lastDay(a as Crossing))
  if (apart === 0) return true
  return apart === 1 && a.fact.source !== b.fact.source && a.fact.evidence !== b.fact.evidence
}

/** One crossing told by a second source. A source that pairs its own records does not tell one crossing twice. */
export function toldTwice(a: DatedFact, b: DatedFact): boolean {
  return a.fact.source !== b.fact.source && isSameCrossing(a, b)
}
