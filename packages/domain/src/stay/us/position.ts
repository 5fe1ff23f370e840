import type { Day } from '../../calendar/day.ts'
import type { StayRecord } from '../history/types.ts'
import type { Frame } from './frames.ts'
import { type Span, spanFrom, spanTo } from './span.ts'

/** How far presence is proven and possible, seen from `asOf`. */
export interface Position {
  /** `here`: a record after `asOf` proves presence on it. `between`: left on an unknown day of a known range. */
  readonly kind: 'departed' | 'departed-between' | 'left' | 'open' | 'here'
  readonly asOf: Day
  readonly departedOn: Day | undefined
  /** The range of days on which the person left; both are `departedOn` where the day is known. */
  readonly leftFrom: Day | undefined
  readonly leftTo: Day | undefined
  /** Last day on which dated evidence or a later record shows presence; undefined without any. */
  readonly evidencedTo: Day | undefined
  /** First day that no reading of an uncertain arrival denies. */
  readonly provenFrom: Day
  /** Last day counted as present by proof, the last authorised day of an open stay included. */
  readonly provenTo: Day
  readonly possibleTo: Day
}

/** Places the person on `asOf` by the end of the stay and the evidence; `spans` give the authorised days. */
export function positionOn(frame: Frame, spans: readonly Span[], asOf: Day): Position {
  const { end } = frame.stay
  if (end.kind === 'departed') {
    if (end.on > asOf) return here(frame, asOf)
    const on = end.on
    return {
      kind: 'departed',
      asOf,
      departedOn: on,
      leftFrom: on,
      leftTo: on,
      evidencedTo: on,
      provenFrom: frame.latestStart,
      provenTo: on,
      possibleTo: on,
    }
  }
  const seen = lastSeenBy(frame.stay, asOf)
  if (seen !== undefined && seen >= asOf) return here(frame, asOf)
  if (end.kind !== 'open' && end.notBefore > asOf) return here(frame, asOf)
  if (end.kind !== 'open' && end.notAfter <= asOf) {
    const { notBefore: leftFrom, notAfter: leftTo } = end
    const kind = end.kind === 'departed-between' ? 'departed-between' : 'left'
    return {
      kind,
      asOf,
      departedOn: leftFrom === leftTo ? leftFrom : undefined,
      leftFrom,
      leftTo,
      evidencedTo: leftFrom,
      provenFrom: frame.latestStart,
      provenTo: leftFrom,
      possibleTo: leftTo,
    }
  }
  const read = Math.max(seen ?? frame.latestStart, lastAuthorised(spans, asOf) ?? frame.latestStart) as Day
  return {
    kind: 'open',
    asOf,
    departedOn: undefined,
    leftFrom: undefined,
    leftTo: undefined,
    evidencedTo: seen,
    provenFrom: frame.latestStart,
    provenTo: read,
    possibleTo: asOf,
  }
}

function here(frame: Frame, asOf: Day): Position {
  return {
    kind: 'here',
    asOf,
    departedOn: undefined,
    leftFrom: undefined,
    leftTo: undefined,
    evidencedTo: asOf,
    provenFrom: frame.latestStart,
    provenTo: asOf,
    possibleTo: asOf,
  }
}

/** Evidence after `asOf` proves presence on it: the stay was not left in between, as far as the record goes. */
function lastSeenBy(stay: StayRecord, asOf: Day): Day | undefined {
  const last = stay.seenOn.at(-1)
  if (last === undefined) return undefined
  return last.day > asOf ? asOf : last.day
}

/** The last day up to `limit` that an authorising span covers. */
export function lastAuthorised(spans: readonly Span[], limit: Day): Day | undefined {
  let last: number | undefined
  for (const span of spans) {
    if (span.effect === 'uncounted') continue
    const [from, to] = [spanFrom(span, 0), spanTo(span, 0)]
    if (from > limit || to < from) continue
    const reached = Math.min(to, limit)
    if (last === undefined || reached > last) last = reached
  }
  return last as Day | undefined
}
