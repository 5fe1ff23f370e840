import type { Day } from '../../calendar/day.ts'
import { lastSeen } from '../history/evidence.ts'
import { closesAlone } from '../history/precedence.ts'
import type { StayRecord } from '../history/types.ts'
import { WINDOW_DAYS } from './limit.rule.ts'
import { FOREVER, type Span } from './spans.ts'

/** Days of one stay as the record proves them, and as it leaves room for them. Undefined: not one day is proven. */
export interface Presence {
  readonly proven: Span | undefined
  readonly possible: Span
}

/**
 * The days of a stay. A closed stay is proven from entry to exit. Where the exit is missing, only the days up to the
 * last certain one are proven; the rest is possible. `provenUntil` is the last day up to which an open stay is read as
 * present: its last authorised day (rule `record.open-stay`).
 */
export function presenceOf(stay: StayRecord, previousEnd: Day | undefined, provenUntil: Day): Presence {
  const { proven, possible } = presenceByRecord(stay, previousEnd, provenUntil)
  const { contested } = stay
  if (contested === undefined) return { proven, possible }
  // Records that cannot all be true prove no day on which they disagree, and leave room for each of them.
  return {
    proven: proven && span(proven.from, Math.min(proven.to, contested.from) as Day),
    possible: { from: possible.from, to: Math.max(possible.to, contested.to) as Day },
  }
}

/**
 * Whether more than a word or a booking stands behind the arrival. A boarded passenger list needs a second signal: a
 * border record of the exit, or the person seen here.
 */
export function isArrivalConfirmed({ arrival, end, seenOn }: StayRecord): boolean {
  const evidence = arrival?.fact.evidence
  if (evidence === undefined) return false
  if (closesAlone(evidence)) return true
  return evidence === 'carrier-boarded' && (seenOn.length > 0 || leftByRecord(end))
}

function leftByRecord(end: StayRecord['end']): boolean {
  return end.kind === 'departed' && closesAlone(end.by.fact.evidence)
}

function presenceByRecord(stay: StayRecord, previousEnd: Day | undefined, provenUntil: Day): Presence {
  const { end } = stay
  const earliest = stay.arrival?.day ?? stay.arrival?.dayRange?.earliest
  const latest = stay.arrival?.day ?? stay.arrival?.dayRange?.latest
  if (earliest === undefined || latest === undefined) return presenceBeforeExit(stay, previousEnd)
  const possible = {
    from: earliest,
    to: end.kind === 'departed' ? end.on : end.kind === 'open' ? FOREVER : end.notAfter,
  }
  if (!isArrivalConfirmed(stay)) return { proven: provenWithoutArrival(stay), possible }
  if (end.kind === 'departed') return { proven: span(latest, end.on), possible }
  if (end.kind !== 'open') return { proven: span(latest, end.notBefore), possible }
  // The day of arrival itself is proven even where no day is lawful any more.
  return { proven: span(latest, Math.max(latest, provenUntil, lastSeen(stay)?.day ?? latest) as Day), possible }
}

/** Only what is recorded after the arrival: the days between two sightings, and the exit. */
function provenWithoutArrival(stay: StayRecord): Span | undefined {
  const last = stay.end.kind === 'departed' && leftByRecord(stay.end) ? stay.end.on : lastSeen(stay)?.day
  return last === undefined ? undefined : { from: stay.seenOn[0]?.day ?? last, to: last }
}

/** An exit without entry: present on the day of exit; since when is not known, at most since the stay before it. */
function presenceBeforeExit(stay: StayRecord, previousEnd: Day | undefined): Presence {
  const { end } = stay
  if (end.kind === 'open') return { proven: undefined, possible: span(FOREVER, FOREVER) as Span }
  const [first, last] = end.kind === 'departed' ? [end.on, end.on] : [end.notBefore, end.notAfter]
  const oldest = (first - WINDOW_DAYS + 1) as Day
  const since = previousEnd !== undefined && previousEnd >= oldest ? previousEnd : oldest
  // Another record of the same source may reach beyond this exit.
  const from = Math.min(since, first) as Day
  return { proven: first === last ? { from: first, to: last } : undefined, possible: { from, to: last } }
}

function span(from: Day, to: Day): Span | undefined {
  return to >= from ? { from, to } : undefined
}
