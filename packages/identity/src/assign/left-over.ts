import type { Edge } from '../cluster/average-link.ts'
import { bitsFor, probabilityOf } from '../model/bits.ts'
import { assignDepartures, type DepartureAnswer, type Weighing } from './crossings.ts'
import { absence, type Crossing, DEPARTURE_RULE } from './departure-rule.ts'

/** Pairs of what is left over are weighed up to so many. */
const MOST_PAIRS = 100_000_000

/** That most entries are settled adds no more bits than this to an exit that is nobody's: as where one in sixty-four is not. */
const MOST_SETTLED = 6

/** Crossings to be assigned, and how two of them are weighed that no key brought together. */
export interface Departures {
  readonly entries: readonly number[]
  readonly exits: readonly number[]
  /** Pairs that keys brought together, in bits, prior included: that of one among all `entries`. */
  readonly edges: readonly Edge[]
  /** Pairs of two entries, or of two exits, that keys brought together. */
  readonly repeats?: readonly Edge[]
  crossingOf(row: number): Crossing
  /** Says of an entry and an exit how many bits they weigh; undefined may stand for any that are fewer than `least`. */
  weighFrom(least: number): (entry: number, exit: number) => number | undefined
  readonly mostPairs?: number
}

/** Answers, and what a second look took. */
export interface LookedAtTwice {
  readonly answers: readonly DepartureAnswer[]
  /** Exits that the first look left over, and the pairs that were weighed for them. */
  readonly leftOver: number
  readonly weighed: number
  /** Exits left over that were not looked at again, since there were too many pairs. */
  readonly notLookedAt: number
}

/**
 * Assigns departures, and before anybody's departure is called unconfirmed looks again at every exit that is nobody's: it is
 * weighed with all entries that no exit fits, without keys and however little speaks for the pair, since both should have
 * a partner, and one whose departure is clear cannot be the partner of another exit: it is one among fewer. So the errors that
 * hid a pair from the first look send it to a person. Only who was unconfirmed is answered again.
 */
export function assignWithLeftOver(departures: Departures, weighing: Weighing): LookedAtTwice {
  const { entries, edges, crossingOf, repeats } = departures
  const first = assignDepartures(entries, edges, crossingOf, weighing, repeats)
  const leftFrom = bitsFor(DEPARTURE_RULE.leftOverFrom) - settledBits(first)
  const { found, isLeft, ...counts } = leftOverEdges(departures, first, leftFrom)
  if (counts.leftOver === 0) return { answers: first, ...counts }
  // What few entries are left for adds to what is plausible only: whose departure is clear hangs on the pair alone.
  const least = probabilityOf(leftFrom)
  const plausibleFrom = (_: number, exit: number) => (isLeft(exit) ? least : DEPARTURE_RULE.plausibleFrom)
  const wider = { ...weighing, plausibleFrom }
  const second = assignDepartures(entries, [...edges, ...found], crossingOf, wider, repeats)
  const answers = first.map((one, at) => (one.answer === 'unconfirmed' ? (second[at] ?? one) : one))
  return { answers, ...counts }
}

/** Bits by which an exit that is nobody's is more likely that of an entry that is not settled: one among these, not among all. */
function settledBits(first: readonly DepartureAnswer[]): number {
  const open = first.filter(({ answer }) => answer !== 'departed').length
  return Math.min(MOST_SETTLED, Math.log2(first.length / Math.max(1, open)))
}

function leftOverEdges(
  { exits, edges, crossingOf, weighFrom, mostPairs = MOST_PAIRS }: Departures,
  first: readonly DepartureAnswer[],
  leftFrom: number,
) {
  const taken = new Set(
    first.flatMap(({ answer, exit }) => (answer === 'departed' && exit !== undefined ? [exit] : [])),
  )
  const left = exits.filter((exit) => !taken.has(exit))
  const waiting = first
    .flatMap(({ answer, entry }) => (answer === 'unconfirmed' ? [withAbsence(entry, crossingOf)] : []))
    .sort((x, y) => x.at - y.at || x.row - y.row)
  const enough = Math.floor(mostPairs / Math.max(1, waiting.length))
  const known = Map.groupBy(edges, ({ b }) => b)
  const found: Edge[] = []
  const looked = left.slice(0, enough).map((exit) => withAbsence(exit, crossingOf))
  const weigh = weighFrom(leftFrom - mostAbsence(waiting) - mostAbsence(looked))
  let weighed = 0
  for (const { row: b, at, bits } of looked) {
    const knownOf = new Set(known.get(b)?.map(({ a }) => a))
    for (const { row: a, at: entered, bits: entryBits } of waiting) {
      if (entered >= at) break
      if (knownOf.has(a)) continue
      weighed++
      const weight = weigh(a, b)
      if (weight !== undefined && weight + entryBits + bits >= leftFrom) found.push({ a, b, weight })
    }
  }
  const some = new Set(left)
  return {
    found,
    isLeft: (exit: number) => some.has(exit),
    leftOver: left.length,
    weighed,
    notLookedAt: Math.max(0, left.length - enough),
  }
}

/** A crossing, when it happened, and the bits against its being without a partner on record. */
interface Waiting {
  readonly row: number
  readonly at: number
  readonly bits: number
}

function withAbsence(row: number, crossingOf: Departures['crossingOf']): Waiting {
  const { at, recorded } = crossingOf(row)
  return { row, at, bits: absence({ recorded }) }
}

function mostAbsence(some: readonly Waiting[]): number {
  return some.reduce((most, { bits }) => Math.max(most, bits), 0)
}
