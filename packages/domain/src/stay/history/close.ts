import type { Day } from '../../calendar/day.ts'
import type { Arrival, Departure } from '../../facts/crossing.ts'
import type { FactId } from '../../facts/envelope.ts'
import { orderDay } from './crossing-days.ts'
import { compareIds, compareInstants } from './known.ts'
import { comparePrecedence, precedenceOn } from './precedence.ts'
import type { Visit } from './sweep.ts'
import type { DatedFact, StayEnd, StayRecord } from './types.ts'

/**
 * Turns a visit into a stay record: which of several records of one crossing stands, how the stay ends, and what its
 * name is. The name is the id of the arrival record that we knew first, so that a second source never renames a stay.
 */
export function closeVisit(visit: Visit, jurisdiction: 'schengen' | 'us'): StayRecord {
  const flags: string[] = []
  const told = standing(visit.arrivals, jurisdiction, undefined, flags, 'arrival')
  const arrived = told?.day
  const departure = standing(
    visit.departures,
    jurisdiction,
    arrived,
    flags,
    'departure',
    (one) => !isBefore(one, arrived),
  )
  const arrival =
    departure !== undefined && isBefore(departure, arrived)
      ? standing(visit.arrivals, jurisdiction, undefined, [], 'arrival', (one) => !isBefore(departure, one.day))
      : told
  if (arrival !== undefined && isManifest(arrival)) flags.push('arrival-manifest-only')
  if (arrival !== undefined && arrival.day === undefined) flags.push('arrival-day-uncertain')
  return {
    id: nameOf(visit),
    arrival,
    end: endOf(visit, arrival, departure),
    unconfirmedDepartures: visit.unconfirmed,
    seenOn: [],
    contradictions: [],
    flags,
  }
}

function endOf(
  visit: Visit,
  arrival: DatedFact<Arrival> | undefined,
  departure: DatedFact<Departure> | undefined,
): StayEnd {
  if (departure !== undefined) {
    if (departure.day !== undefined) return { kind: 'departed', on: departure.day, by: departure }
    const range = departure.dayRange
    if (range === undefined) return { kind: 'open' }
    const notBefore = Math.max(range.earliest, arrival?.day ?? range.earliest) as Day
    return {
      kind: 'departed-between',
      notBefore,
      notAfter: range.latest,
      by: departure.fact.id,
      cites: departure.cites,
    }
  }
  const next = visit.nextArrival
  const notAfter = next === undefined ? undefined : (next.day ?? next.dayRange?.latest)
  if (next === undefined || notAfter === undefined) return { kind: 'open' }
  const from = arrival === undefined ? undefined : orderDay(arrival)
  const boarded = secondSignal(visit.unconfirmed, from, notAfter)
  if (boarded?.day !== undefined) return { kind: 'departed', on: boarded.day, by: withCite(boarded, next.fact.id) }
  return { kind: 'left-unrecorded', notBefore: from ?? notAfter, notAfter, by: next.fact.id }
}

/** A boarded manifest line that another record bears out: the last one inside the days in which the person left. */
export function secondSignal(
  unconfirmed: readonly DatedFact<Departure>[],
  from: Day | undefined,
  until: Day,
): DatedFact<Departure> | undefined {
  return unconfirmed.findLast(
    (one) =>
      one.fact.evidence === 'carrier-boarded' &&
      one.day !== undefined &&
      one.day <= until &&
      (from === undefined || one.day >= from),
  )
}

/** The departure, citing one more fact that bears it out. */
export function withCite(departure: DatedFact<Departure>, cite: FactId): DatedFact<Departure> {
  return { ...departure, cites: [...departure.cites, cite] }
}

/**
 * Among several records of one crossing the one whose class weighs most on that day, of those that can be true with the
 * other end of the stay; the others are cited.
 */
function standing<F extends Arrival | Departure>(
  records: readonly DatedFact<F>[],
  jurisdiction: 'schengen' | 'us',
  enteredOn: Day | undefined,
  flags: string[],
  what: 'arrival' | 'departure',
  canBe: (one: DatedFact<F>) => boolean = () => true,
): DatedFact<F> | undefined {
  const [first, ...others] = records
  if (first === undefined || others.length === 0) return first
  const order = precedenceOn(jurisdiction, orderDay(first) ?? (0 as Day), enteredOn)
  const ranked = records
    .slice()
    .sort(
      (a, b) =>
        comparePrecedence(order, a.fact.evidence, b.fact.evidence) ||
        compareInstants(a.fact.recorded, b.fact.recorded) ||
        compareIds(a.fact.id, b.fact.id),
    )
  const best = ranked.find(canBe) ?? (ranked[0] as DatedFact<F>)
  if (ranked.some((other) => other.day !== best.day)) flags.push(`${what}-sources-differ`)
  return { ...best, cites: ranked.flatMap((one) => one.cites) }
}

function isBefore(departure: DatedFact<Departure>, arrived: Day | undefined): boolean {
  return departure.day !== undefined && arrived !== undefined && departure.day < arrived
}

function isManifest(arrival: DatedFact<Arrival>): boolean {
  return arrival.fact.evidence === 'carrier-booked' || arrival.fact.evidence === 'carrier-boarded'
}

function nameOf(visit: Visit): FactId {
  const named =
    visit.arrivals.length > 0 ? visit.arrivals : visit.departures.length > 0 ? visit.departures : visit.unconfirmed
  let first = named[0] as DatedFact
  for (const one of named) {
    const order = compareInstants(one.fact.recorded, first.fact.recorded) || compareIds(one.fact.id, first.fact.id)
    if (order < 0) first = one
  }
  return first.fact.id
}
