import { byDay, type Crossing, isArrival } from './crossing-days.ts'
import { closesAlone } from './precedence.ts'
import type { Visit } from './sweep.ts'

/** Takes out what its source itself paired: the visits, in order of day, and the crossings that are left. */
export function takeSourcePairs(crossings: readonly Crossing[]): { paired: Visit[]; rest: Crossing[] } {
  let groups: Map<string, Crossing[]> | undefined
  for (const crossing of crossings) {
    const record = crossing.fact.sourceRecord
    if (record === undefined) continue
    groups ??= new Map()
    const key = `${crossing.fact.source}\u001f${record}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [crossing])
    else group.push(crossing)
  }
  if (groups === undefined) return { paired: [], rest: crossings.slice() }
  const paired: Visit[] = []
  const taken = new Set<Crossing>()
  for (const group of groups.values()) {
    const visit = pairOf(group)
    if (visit === undefined) continue
    paired.push(visit)
    for (const one of group) taken.add(one)
  }
  paired.sort((a, b) => byDay(a.arrivals[0] as Crossing, b.arrivals[0] as Crossing))
  return { paired, rest: crossings.filter((one) => !taken.has(one)) }
}

/** A pair is one entry and one exit on or after it that closes a stay by itself; anything else is not a pair. */
function pairOf(group: readonly Crossing[]): Visit | undefined {
  const [first, second] = group.slice().sort(byDay)
  if (group.length !== 2 || first === undefined || second === undefined) return undefined
  const [arrival, departure] = isArrival(first) ? [first, second] : [second, first]
  if (!isArrival(arrival) || isArrival(departure) || !closesAlone(departure.fact.evidence)) return undefined
  if (arrival.day === undefined || departure.day === undefined || departure.day < arrival.day) return undefined
  return { arrivals: [arrival], departures: [departure], unconfirmed: [], nextArrival: undefined }
}
