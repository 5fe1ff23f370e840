import type { Arrival, Departure } from '../../facts/crossing.ts'
import { byDay, type Crossing, isArrival, isSameCrossing, lastDay, orderDay, toldTwice } from './crossing-days.ts'
import { orderWithinDay } from './order-within-day.ts'
import { closesAlone } from './precedence.ts'
import { takeSourcePairs } from './source-pairs.ts'
import type { DatedFact } from './types.ts'

/** One visit while it is being put together: the records of its arrival, of its departure, and what only hints at one. */
export interface Visit {
  readonly arrivals: DatedFact<Arrival>[]
  readonly departures: DatedFact<Departure>[]
  readonly unconfirmed: DatedFact<Departure>[]
  /** The arrival that proves that this visit had ended. */
  nextArrival: DatedFact<Arrival> | undefined
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
    const sameDay =
      end - start === 1
        ? [placed[start] as Crossing]
        : orderWithinDay(placed.slice(start, end), state.open !== undefined)
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
  endTold(state, arrival, (told) => {
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

/** What was only told during a stay ends with that stay, unless it began after this end. */
function endTold(state: SweepState, by: Crossing, end: (told: Visit) => void): void {
  for (const told of state.told.splice(0)) {
    if (beganAfter(told, by)) state.told.push(told)
    else end(told)
  }
}

/** Whether a visit began on a later day than this crossing. A record that gives the day says more than one with a range. */
function beganAfter(visit: Visit, crossing: Crossing): boolean {
  const dated = visit.arrivals.filter(({ day }) => day !== undefined)
  return (dated.length > 0 ? dated : visit.arrivals).every((arrival) => lastDay(crossing) < (orderDay(arrival) ?? 0))
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
  endTold(state, arrival, (told) => {
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
  if (state.open === undefined || beganAfter(state.open, departure)) {
    const lone = loneVisit(departure)
    if (state.open === undefined) state.last = lone
    state.visits.push(lone)
    return
  }
  endTold(state, departure, (told) => told.departures.push(departure))
  state.open.departures.push(departure)
  state.last = state.open
  state.open = undefined
}

/** A departure that closes nothing belongs to the visit that it would have closed, or corroborates the last exit. */
function hint(state: SweepState, departure: DatedFact<Departure>): void {
  if (state.open !== undefined && !beganAfter(state.open, departure)) {
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
