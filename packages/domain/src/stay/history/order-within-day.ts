import { byDay, type Crossing, isArrival, lastDay, orderDay } from './crossing-days.ts'
import { compareInstants } from './known.ts'

/**
 * Order of several crossings whose days meet. Instants decide where all have one. Otherwise the days do where they
 * are certain, and on one day the person's whereabouts: somebody who is here leaves first, somebody who is away arrives
 * first. The n-th record of each source in one direction is the n-th crossing in that direction.
 */
export function orderWithinDay(meeting: Crossing[], somebodyHere: boolean): Crossing[] {
  const left = meeting.slice().sort(byDay)
  if (left.every((one) => one.fact.occurred.at !== undefined)) {
    return left.sort((a, b) => compareInstants(a.fact.occurred.at ?? '', b.fact.occurred.at ?? ''))
  }
  const ordered: Crossing[] = []
  let leaving = somebodyHere
  while (left.length > 0) {
    const earliestEnd = Math.min(...left.map(lastDay))
    const canBeFirst = left.filter((one) => isArrival(one) !== leaving && (orderDay(one) ?? 0) <= earliestEnd)
    for (const one of firstOfEachSource(canBeFirst)) {
      ordered.push(one)
      left.splice(left.indexOf(one), 1)
    }
    leaving = !leaving
  }
  return ordered
}

function firstOfEachSource(crossings: readonly Crossing[]): readonly Crossing[] {
  return crossings.filter((one, i) => crossings.findIndex(({ fact }) => fact.source === one.fact.source) === i)
}
