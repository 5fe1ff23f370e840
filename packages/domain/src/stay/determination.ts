import type { Day, IsoInstant } from '../calendar/day.ts'
import type { FactId } from '../facts/envelope.ts'

/** The typed outcomes of design section 6. None of them enables more than a review. */
export type Outcome =
  | 'WITHIN'
  | 'DEPARTED_ON_TIME'
  | 'DEPARTED_LATE'
  | 'PRESENT_AFTER_AUTHORISED_STAY'
  | 'NO_DEPARTURE_RECORD'
  | 'CONTRADICTORY'
  | 'OUT_OF_SCOPE'
  | 'NOT_DETERMINABLE'

/** Inclusive on both ends. `max: undefined`: no upper bound is known. */
export interface Bounds {
  readonly min: number
  readonly max: number | undefined
}

/** The question: what do the facts recorded by `knownAt` give on `asOf` under the rulebook named? */
export interface Question {
  readonly asOf: Day
  readonly knownAt: IsoInstant
  /** Rulebook in force on this day is used. Default: the day of `knownAt`. */
  readonly rulebookOn?: Day
}

/** What one day was, by the record. */
export type DayState =
  | 'authorised' // present and within the authorised stay
  | 'protected' // present, after the date on the record, with a filing or protection that authorises it
  | 'unlawful' // present beyond what is authorised, as far as the record proves
  | 'excluded' // present under a permit or long-stay visa, or before membership: not counted
  | 'unproven' // nothing dated says whether the person was here
  | 'out-of-status' // present, status violated, no count of unlawful presence
  | 'absent'

/** A run of days with the same state, facts and rules. `facts` and `rules` index the determination's tables. */
export interface DayRun {
  readonly from: Day
  readonly to: Day
  readonly state: DayState
  readonly facts: readonly number[]
  readonly rules: readonly number[]
}

/** One way to read the law where its text leaves more than one; all are computed and kept. */
export interface Reading {
  readonly point: string
  readonly name: string
  readonly days: number
  /** Which side of the threshold this reading falls on, such as `3-year`. */
  readonly result: string
}

/** A question that a computation may not answer. Any entry here means that a person is asked. */
export interface Ask {
  readonly code: string
  readonly readings: readonly Reading[]
}

/** The first future day on which outcome, bounds or a crossed threshold change if nothing else is recorded. */
export interface NextChange {
  readonly on: Day
  readonly what: string
  readonly rule: string
}

/** United States only: days of unlawful presence and the bars that they could bring, never a finding. */
export interface UnlawfulPresence {
  readonly firstDay: Day | undefined
  /** Days counted with and without the day of departure: the two readings of ambiguous point 1. */
  readonly daysWithDepartureDay: Bounds
  readonly daysWithoutDepartureDay: Bounds
  /** Result by count alone, before proceedings, waivers and exceptions are looked at. */
  readonly barByCount: { readonly withDepartureDay: Bar; readonly withoutDepartureDay: Bar }
  /** Result after the exceptions that lift a bar without stopping the count. */
  readonly barAttaches: Bar | 'undetermined'
  readonly thresholdSensitive: boolean
}
export type Bar = 'none' | '3-year' | '10-year'

/** Schengen only: where the person stands in the moving window on `asOf`. */
export interface WindowPosition {
  readonly windowStart: Day
  readonly daysUsed: Bounds
  /** Days beyond the limit up to `asOf` over all stays, each day once even where stays overlap (the per-day test). */
  readonly daysOver: Bounds
  /** Those of them that are proven, as runs in order. */
  readonly runsOver: readonly { readonly from: Day; readonly to: Day }[]
  readonly presentOnDate: boolean | undefined
  /** Longest continuous stay from `asOf` with every day lawful; 0 when `asOf` itself would be day 91. */
  readonly maxConsecutiveDays: Bounds
  readonly lastLawfulDayIfPresent: Day | undefined
  /** First day after `asOf` on which entry is lawful if the person leaves on `asOf`. */
  readonly nextLawfulEntry: Day | undefined
  readonly daysAvailableAtNextEntry: number | undefined
}

/** The explained answer about one stay. Every day of the stay up to `asOf` stands in exactly one run. */
export interface Determination {
  readonly jurisdiction: 'schengen' | 'us'
  /** The arrival fact that opens the stay, or the orphan exit. */
  readonly stay: FactId
  readonly outcome: Outcome
  /** Stable codes that say why this outcome and no other. */
  readonly because: readonly string[]
  readonly arrivedOn: Day | undefined
  readonly departedOn: Day | undefined
  readonly lastAuthorisedDay: Day | 'duration-of-status' | undefined
  /** Days present after the last authorised day, by the per-day test. */
  readonly daysAfterAuthorisedStay: Bounds
  /** Schengen only: days in the window on the last day minus 90, the simplified figure. Undefined elsewhere. */
  readonly excessOverNinetyInWindow: Bounds | undefined
  readonly unlawfulPresence: UnlawfulPresence | undefined
  readonly asks: readonly Ask[]
  readonly runs: readonly DayRun[]
  /** Schengen only: earlier days that stand in the 180-day window of the decisive day (first day over, else the last). */
  readonly countedBefore: readonly DayRun[]
  /** Tables that the runs index. `rules` holds every rule applied, whether or not a run cites it. */
  readonly facts: readonly FactId[]
  readonly rules: readonly string[]
  readonly next: NextChange | undefined
  /** Stable codes of what would change the answer, such as `departure-record`. */
  readonly wouldChange: readonly string[]
  /** Things about the data that a reader must know, such as `port-unknown` or `manifest-only`. */
  readonly flags: readonly string[]
}

/** All stays of one person in one jurisdiction, and the person's position on `asOf`. */
export interface Answer {
  readonly jurisdiction: 'schengen' | 'us'
  readonly rulebook: string
  readonly determinations: readonly Determination[]
  readonly window: WindowPosition | undefined
}
