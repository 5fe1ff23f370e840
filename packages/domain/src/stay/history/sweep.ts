import type { Day } from '../../calendar/day.ts'
import type { Arrival, Departure } from '../../facts/crossing.ts'
import { compareIds, compareInstants } from './known.ts'
import { closesAlone } from './precedence.ts'
import type { DatedFact } from './types.ts'

type Crossing = DatedFact<Arrival> | DatedFact<Departure>

/** One visit while it is being put together: the records of its arrival, of its departure, and what only hints at one. */
export interface Visit {
  readonly arrivals: DatedFact<Arrival>[]
  readonly departures: DatedFact<Departure>[]
  readonly unconfirmed: DatedFact<Departure>[]
  /** The arrival that proves that this visit had ended. */
  nextArrival: DatedFact<Arrival> | undefined
}

/** Day by which a crossing is put in order: its local day, or the earliest day that it can have been. */
export function orderDay(crossing: DatedFact): Day | undefined {
  return crossing.day ?? crossing.dayRange?.earliest
}

/** The last day that a crossing can have been: later than `orderDay` only where its port has no known time zone. */
function lastDay(crossing: Crossing): number {
  return crossing.day ?? crossing.dayRange?.latest ?? 0
}

/**
 * Pairs the crossings of one person into visits, in order of local day. Records of one crossing by several sources are
 * one crossing. Crossings that their source itself paired stay together, even where two such pairs overlap.
 * Nothing is dropped: an exit without entry is a visit of its own, and so is a crossing that cannot be placed.
 */
export function sweep(crossings: readonly Crossing[]): Visit[] {
  const { paired, rest } = takeSourcePairs(crossings)
  const begun = paired.map((visit) => visit.arrivals[0] as Crossing)
  const placed = [...rest.filter((one) => orderDay(one) !== undefined), ...begun].sort(byDay)
  const visits: Visit[] = paired
  const state: SweepState = { visits, open: undefined, told: [], last: undefined, paired: paired.slice() }
  for (let start = 0; start < placed.length; ) {
    let end = start + 1
    let reach = lastDay(placed[start] as Crossing)
    while (end < placed.length && (orderDay(placed[end] as Crossing) ?? 0) <= reach) {
      reach = Math.max(reach, lastDay(placed[end] as Crossing))
      end++
    }
    const sameDay = end - start === 1 ? [placed[start] as Crossing] : orderWithinDay(placed.slice(start, end), state)
    for (const one of sameDay) step(state, one)
    start = end
  }
  for (const one of rest) if (orderDay(one) === undefined) visits.push(loneVisit(one))
  return visits
}

interface SweepState {
  readonly visits: Visit[]
  readonly paired: readonly Visit[]
  open: Visit | undefined
  /** Arrivals that are only said to have happened while a stay was open. */
  readonly told: Visit[]
  /** The visit that was closed last, for records of the same exit by another source. */
  last: Visit | undefined
}

function step(state: SweepState, crossing: Crossing): void {
  if (isArrival(crossing)) arrive(state, crossing)
  else if (closesAlone(crossing.fact.evidence)) depart(state, crossing)
  else hint(state, crossing)
}

function arrive(state: SweepState, arrival: DatedFact<Arrival>): void {
  const pair = state.paired.find((visit) => visit.arrivals[0] === arrival)
  if (pair !== undefined) {
    beginPair(state, pair, arrival)
    return
  }
  const same = state.paired.find((visit) => visit.arrivals.some((known) => toldTwice(known, arrival)))
  const visit = same ?? (state.open?.arrivals.some((known) => isSameCrossing(known, arrival)) ? state.open : undefined)
  if (visit !== undefined) {
    visit.arrivals.push(arrival)
    return
  }
  if (state.open !== undefined && isWord(arrival)) {
    const told = loneVisit(arrival)
    state.told.push(told)
    state.visits.push(told)
    return
  }
  endTold(state, (told) => {
    told.nextArrival = arrival
  })
  if (state.open !== undefined) state.open.nextArrival = arrival
  state.open = { arrivals: [arrival], departures: [], unconfirmed: [], nextArrival: undefined }
  state.visits.push(state.open)
}

/** A word or a paper about an arrival does not prove that somebody who was here had left before it. */
function isWord({ fact }: DatedFact<Arrival>): boolean {
  return fact.evidence === 'stated' || fact.evidence === 'document-shown'
}

/** What was only told during a stay ends with that stay. */
function endTold(state: SweepState, end: (told: Visit) => void): void {
  for (const told of state.told.splice(0)) end(told)
}

/** A pair begins: an open visit of other records had ended by then, or was this crossing told by another source. */
function beginPair(state: SweepState, pair: Visit, arrival: DatedFact<Arrival>): void {
  const { open } = state
  if (open === undefined) return
  if (open.arrivals.some((known) => toldTwice(known, arrival))) {
    pair.arrivals.push(...open.arrivals)
    pair.unconfirmed.push(...open.unconfirmed)
    state.visits.splice(state.visits.indexOf(open), 1)
  } else open.nextArrival = arrival
  endTold(state, (told) => {
    told.nextArrival = arrival
  })
  state.open = undefined
}

function depart(state: SweepState, departure: DatedFact<Departure>): void {
  const known = knownExit(state, departure)
  if (known !== undefined && (state.open === undefined || known !== state.last)) {
    known.departures.push(departure)
    return
  }
  if (state.open === undefined) {
    state.last = loneVisit(departure)
    state.visits.push(state.last)
    return
  }
  endTold(state, (told) => told.departures.push(departure))
  state.open.departures.push(departure)
  state.last = state.open
  state.open = undefined
}

/** A departure that closes nothing belongs to the visit that it would have closed, or corroborates the last exit. */
function hint(state: SweepState, departure: DatedFact<Departure>): void {
  if (state.open !== undefined) {
    state.open.unconfirmed.push(departure)
    return
  }
  const known = knownExit(state, departure)
  if (known !== undefined) known.departures.push(departure)
  else state.visits.push(loneVisit(departure))
}

/** The visit whose exit this is one more record of. */
function knownExit(state: SweepState, departure: DatedFact<Departure>): Visit | undefined {
  if (state.last?.departures.some((other) => isSameCrossing(other, departure))) return state.last
  return state.paired.find((visit) => visit.departures.some((other) => toldTwice(other, departure)))
}

function loneVisit(crossing: Crossing): Visit {
  const visit: Visit = { arrivals: [], departures: [], unconfirmed: [], nextArrival: undefined }
  if (isArrival(crossing)) visit.arrivals.push(crossing)
  else if (closesAlone(crossing.fact.evidence)) visit.departures.push(crossing)
  else visit.unconfirmed.push(crossing)
  return visit
}

/** Two records of one crossing: the same day, or a day apart when another kind of source says so (midnight, date line). */
function isSameCrossing(a: DatedFact, b: DatedFact): boolean {
  const dayA = orderDay(a)
  const dayB = orderDay(b)
  if (dayA === undefined || dayB === undefined) return false
  // Days known only as ranges are as near to each other as they can be.
  const apart = Math.max(0, dayA - lastDay(b as Crossing), dayB - lastDay(a as Crossing))
  if (apart === 0) return true
  return apart === 1 && a.fact.source !== b.fact.source && a.fact.evidence !== b.fact.evidence
}

/** One crossing told by a second source. A source that pairs its own records does not tell one crossing twice. */
function toldTwice(a: DatedFact, b: DatedFact): boolean {
  return a.fact.source !== b.fact.source && isSameCrossing(a, b)
}

function takeSourcePairs(crossings: readonly Crossing[]): { paired: Visit[]; rest: Crossing[] } {
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

/**
 * Order of several crossings on one day. Instants decide where all have one. Otherwise the person's whereabouts do:
 * somebody who is here leaves first, somebody who is away arrives first. The n-th record of each source in one
 * direction is the n-th crossing in that direction.
 */
function orderWithinDay(sameDay: Crossing[], state: SweepState): Crossing[] {
  const sorted = sameDay.slice().sort(byDay)
  if (sorted.every((one) => one.fact.occurred.at !== undefined)) {
    return sorted.sort((a, b) => compareInstants(a.fact.occurred.at ?? '', b.fact.occurred.at ?? ''))
  }
  const arrivals = inSteps(sorted.filter(isArrival))
  const departures = inSteps(sorted.filter((one) => !isArrival(one)))
  const ordered: Crossing[] = []
  let leaving = state.open !== undefined
  while (arrivals.length > 0 || departures.length > 0) {
    const next = (leaving ? departures.shift() : arrivals.shift()) ?? []
    ordered.push(...next)
    leaving = !leaving
  }
  return ordered
}

/** The n-th crossing of a direction as told by each source. */
function inSteps(sameDirection: readonly Crossing[]): Crossing[][] {
  const told = new Map<string, number>()
  const steps: Crossing[][] = []
  for (const one of sameDirection) {
    const nth = told.get(one.fact.source) ?? 0
    told.set(one.fact.source, nth + 1)
    const step = steps[nth]
    if (step === undefined) steps[nth] = [one]
    else step.push(one)
  }
  return steps
}

function isArrival(crossing: Crossing): crossing is DatedFact<Arrival> {
  return crossing.fact.kind === 'arrival'
}

/** By day, then by when we knew, then by id: one order for any order of arrival of the records. */
function byDay(a: DatedFact, b: DatedFact): number {
  const difference = (orderDay(a) ?? 0) - (orderDay(b) ?? 0)
  if (difference !== 0) return difference
  return compareInstants(a.fact.recorded, b.fact.recorded) || compareIds(a.fact.id, b.fact.id)
}
