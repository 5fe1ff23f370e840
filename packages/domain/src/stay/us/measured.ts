import type { Day } from '../../calendar/day.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { Ask, Bounds, Determination, Question } from '../determination.ts'
import { endedBy } from '../history/evidence.ts'
import { type Authorised, isSilent, ledgerStart } from './authorise.ts'
import type { Frame } from './frames.ts'
import type { UsLaw } from './law.ts'
import type { Judged, Measure } from './outcome.ts'
import type { PersonFacts } from './person.ts'
import { type Position, positionOn } from './position.ts'
import { daysAfter } from './readings.ts'
import { outOfScope } from './scope.rule.ts'
import { FAR, PAST, type Span } from './span.ts'
import { isUnknown } from './unknown-days.ts'

/** Everything that one determination is made from. */
export interface StayCase {
  readonly frame: Frame
  readonly person: PersonFacts
  readonly authorised: Authorised
  readonly spans: readonly Span[]
  /** Asks that were already found while the admission was put together. */
  readonly asks: readonly Ask[]
  readonly law: UsLaw
  readonly question: Question
  readonly flags: string[]
}

/** What one stay is measured with on a day, and the first day of its ledger. */
export interface Measured {
  readonly measure: Measure
  readonly from: Day
}

export function measuredOn({ frame, authorised, spans }: StayCase, asOf: Day): Measured {
  const position = positionOn(frame, spans, asOf)
  const { admission } = authorised
  const statusLastDay = authorised.status.lastDay
  const measure: Measure = { admission, spans, position, statusLastDay, hasTerms: !isSilent(admission) }
  return { measure, from: ledgerStart(frame, authorised, spans, position.departedOn) }
}

/** The recorded day of departure, once it has come. */
export function departedBy({ frame: { stay } }: StayCase, asOf: Day): Day | undefined {
  return stay.end.kind === 'departed' && stay.end.on <= asOf ? stay.end.on : undefined
}

/** The standing that takes the stay out of scope; one that was over on a known day before it began is judged as it was. */
export function scopeOf({ person }: StayCase, { asOf, departedOn }: Position): ReturnType<typeof outOfScope> {
  return outOfScope(person.standings, Math.min(asOf, departedOn ?? FAR) as Day)
}

export function daysAfterStay(measure: Measure, from: Day, judged: Judged, masks: readonly number[]): Bounds {
  const { admission, position, statusLastDay } = measure
  if (!measure.hasTerms || from === PAST || isUnknown(admission.unknown, position.possibleTo)) {
    return { min: 0, max: undefined }
  }
  const bounds = daysAfter(measure, from, masks)
  if (judged.because.includes('duration-of-status')) {
    const max = statusLastDay === undefined ? undefined : Math.max(0, position.possibleTo - statusLastDay)
    return { min: 0, max }
  }
  return bounds
}

/** What proves presence up to the end: the departure, or the last dated evidence. */
export function endFacts(frame: Frame, position: Position): readonly FactId[] {
  const { end } = frame.stay
  if (end.kind !== 'open') return endedBy(end)
  const seen = frame.stay.seenOn
  for (let i = seen.length - 1; i >= 0; i--) {
    const one = seen[i]
    if (one !== undefined && (one.day <= position.asOf || i === 0)) return [one.by]
  }
  return []
}

/** The last day of the authorisation that was in force last; a filing without decision has no such day. */
export function lastAuthorisedDay(measure: Measure): Determination['lastAuthorisedDay'] {
  const { admission, spans, position } = measure
  if (admission.kind === 'duration-of-status' && admission.end === FAR) return 'duration-of-status'
  let last: Day | undefined
  for (const span of spans) {
    if (span.effect === 'uncounted' || span.to >= FAR || span.to < span.from || span.from > position.possibleTo)
      continue
    if (span.to > PAST && (last === undefined || span.to > last)) last = span.to
  }
  return last
}
