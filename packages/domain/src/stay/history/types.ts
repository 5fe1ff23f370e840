import type { Day } from '../../calendar/day.ts'
import type { Arrival, Departure } from '../../facts/crossing.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { Fact } from '../../facts/fact.ts'

/** A fact with its local day worked out and corrections applied. `day` undefined: it cannot be placed on a day. */
export interface DatedFact<F extends Fact = Fact> {
  readonly fact: F
  readonly day: Day | undefined
  /** Where `day` is undefined but an instant is known: the local day lies in this range, whatever the zone. */
  readonly dayRange: { readonly earliest: Day; readonly latest: Day } | undefined
  /** Facts that stand behind it: the fact, and each correction applied. */
  readonly cites: readonly FactId[]
}

/** How a stay ends, as far as the record goes. */
export type StayEnd =
  | { readonly kind: 'departed'; readonly on: Day; readonly by: DatedFact<Departure> }
  /** A recorded departure whose local day is not certain, because its port has no known time zone. */
  | {
      readonly kind: 'departed-between'
      readonly notBefore: Day
      readonly notAfter: Day
      readonly by: FactId
      /** Every record that stands behind it: each source that told the departure, and what narrows its day. */
      readonly cites: readonly FactId[]
    }
  /** A later arrival proves that the person left in between; on which day is not known. */
  | { readonly kind: 'left-unrecorded'; readonly notBefore: Day; readonly notAfter: Day; readonly by: FactId }
  /** A foreign border saw the person: absent here from that day on at the latest. */
  | { readonly kind: 'seen-abroad'; readonly notBefore: Day; readonly notAfter: Day; readonly by: FactId }
  | { readonly kind: 'open' }

/** One stay as the records give it, before any rule of law is applied. */
export interface StayRecord {
  /** The arrival fact that opens it, or the orphan exit. */
  readonly id: FactId
  /** Undefined: an exit, or terms, without an arrival. */
  readonly arrival: DatedFact<Arrival> | undefined
  readonly end: StayEnd
  /** Departures that alone close nothing: a manifest line, a ticket shown, something said. */
  readonly unconfirmedDepartures: readonly DatedFact<Departure>[]
  /** Days on which dated evidence shows presence, ascending. The arrival day and departure day are not repeated. */
  readonly seenOn: readonly { readonly day: Day; readonly by: FactId }[]
  /** Facts that cannot all be true, such as presence after a recorded departure. */
  readonly contradictions: readonly { readonly code: string; readonly facts: readonly FactId[] }[]
  /** Days over which the contradicting records disagree: presence after `from` is contested, up to `to`. */
  readonly contested?: { readonly from: Day; readonly to: Day }
  readonly flags: readonly string[]
}

/** The history as known at `knownAt`: corrections applied, stays in order of day, all other facts dated. */
export interface AssembledHistory {
  readonly stays: readonly StayRecord[]
  /** Every fact that is not a crossing, in ascending day (undated first), ties by id. */
  readonly others: readonly DatedFact[]
  readonly flags: readonly string[]
}
