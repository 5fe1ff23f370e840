import type { Day } from '../../calendar/day.ts'
import { lastSeen } from '../history/evidence.ts'
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
  const { end } = stay
  const earliest = stay.arrival?.day ?? stay.arrival?.dayRange?.earliest
  const latest = stay.arrival?.day ?? stay.arrival?.dayRange?.latest
  if (earliest === undefined || latest === undefined) return presenceBeforeExit(stay, previousEnd)
  if (end.kind === 'departed') return { proven: span(latest, end.on), possible: { from: earliest, to: end.on } }
  const doubtful = stay.flags.includes('arrival-manifest-only')
  if (end.kind !== 'open') {
    return {
      proven: doubtful ? undefined : span(latest, end.notBefore),
      possible: { from: earliest, to: end.notAfter },
    }
  }
  const seen = lastSeen(stay)?.day
  const until = seen !== undefined && seen > provenUntil ? seen : provenUntil
  const proven = doubtful && seen === undefined ? undefined : span(latest, until)
  return { proven, possible: { from: earliest, to: FOREVER } }
}

/** An exit without entry: present on the day of exit; since when is not known, at most since the stay before it. */
function presenceBeforeExit(stay: StayRecord, previousEnd: Day | undefined): Presence {
  const { end } = stay
  if (end.kind === 'open') return { proven: undefined, possible: span(FOREVER, FOREVER) as Span }
  const [first, last] = end.kind === 'departed' ? [end.on, end.on] : [end.notBefore, end.notAfter]
  const oldest = (first - WINDOW_DAYS + 1) as Day
  const from = previousEnd !== undefined && previousEnd >= oldest ? previousEnd : oldest
  return { proven: first === last ? { from: first, to: last } : undefined, possible: { from, to: last } }
}

function span(from: Day, to: Day): Span | undefined {
  return to >= from ? { from, to } : undefined
}
