import type { Day } from '../../calendar/day.ts'
import type { StateCode } from '../../facts/envelope.ts'
import type { Ask } from '../determination.ts'
import { closesAlone } from '../history/precedence.ts'
import type { Inherited } from './admission.ts'
import type { Authorised } from './authorise.ts'
import type { UsAsk } from './codes.ts'
import { type Frame, SAME_ADMISSION_DAYS } from './frames.ts'
import type { PersonFacts } from './person.ts'
import {
  isVisitor,
  landReadmissionRule,
  lastDayOfSixMonths,
  type Revalidation,
  revalidation,
  revalidationRule,
} from './revalidation.rule.ts'
import { FAR, PAST } from './span.ts'

/** What a return without terms of its own stands on, and what it leaves for a person. */
export interface Continuation {
  readonly inherited: Inherited | undefined
  readonly asks: readonly Ask[]
}

const NONE: Continuation = { inherited: undefined, asks: [] }

/**
 * Whether a return continues the admission of the stay before it. The record says so (no new record was issued), or
 * automatic revalidation does. A new record that is not here yet is never replaced by the old one.
 */
export function continuation(
  frame: Frame,
  before: { readonly frame: Frame; readonly authorised: Authorised } | undefined,
  person: PersonFacts,
): Continuation {
  const arrival = frame.stay.arrival
  const returnedOn = arrival?.day
  if (before === undefined || arrival === undefined || returnedOn === undefined || hasOwnTerms(frame)) return NONE
  if (arrival.fact.newAdmissionIssued === true || arrival.fact.manner === 'without-inspection') return NONE
  const { admission } = before.authorised
  if (admission.kind === 'unknown' || admission.kind === 'none' || returnedOn > admission.end) return NONE
  const trip = tripOf(before.frame, frame, returnedOn, before.authorised, person)
  if (arrival.fact.newAdmissionIssued === false) return { inherited: onOldRecord(before.authorised, frame), asks: [] }
  if (trip === undefined) return NONE
  const asks = trip.eligible === trip.eligibleOtherwiseCounted ? [] : [absenceAsk(trip)]
  if (!trip.eligible) return { inherited: undefined, asks }
  const inherited: Inherited = {
    ...onOldRecord(before.authorised, frame),
    because: 'automatic-revalidation',
    rule: revalidationRule.id,
  }
  return { inherited, asks }
}

/** Terms of the return itself. Where no new record was issued, terms of a later day only replace the old ones. */
function hasOwnTerms(frame: Frame): boolean {
  const first = frame.terms[0]
  if (first === undefined) return false
  const isLater = first.day !== undefined && first.day > frame.start + SAME_ADMISSION_DAYS
  return !(isLater && frame.stay.arrival?.fact.newAdmissionIssued === false)
}

function tripOf(
  before: Frame,
  frame: Frame,
  returnedOn: Day,
  authorised: Authorised,
  person: PersonFacts,
): Revalidation | undefined {
  const { end } = before.stay
  if (end.kind !== 'departed') return undefined
  const { admission } = authorised
  return revalidation({
    class: admission.class,
    admittedUntil: admission.kind === 'duration-of-status' ? 'duration-of-status' : admission.end,
    departedTo: end.by.fact.destination ?? frame.stay.arrival?.fact.from,
    alsoIn: alsoSeenIn(frame.stay.arrival?.fact.from, person, end.on, returnedOn),
    departedOn: end.on,
    returnedOn,
    appliedForVisaAbroad: appliedAbroad(person, end.on, returnedOn),
    nationality: frame.stay.arrival?.fact.document?.issuer,
  })
}

/** States named by the return and by entries that another State recorded during the trip; a word alone names none. */
function alsoSeenIn(
  from: StateCode | undefined,
  person: PersonFacts,
  departedOn: Day,
  returnedOn: Day,
): readonly StateCode[] {
  const states = from === undefined ? [] : [from]
  for (const { fact, day } of person.abroad) {
    const during = day !== undefined && day >= departedOn && day <= returnedOn
    if (during && closesAlone(fact.evidence)) states.push(fact.state)
  }
  return states
}

function appliedAbroad(person: PersonFacts, departedOn: Day, returnedOn: Day): boolean {
  return person.filings.some(
    ({ filed }) =>
      filed.fact.type === 'visa-abroad' &&
      (filed.day === undefined || (filed.day >= departedOn && filed.day <= returnedOn)),
  )
}

/**
 * Back on the old record. At a land border, or where the record does not say which border, the other reading is a new admission from the return (open point 4):
 * six months for a visitor, for other classes a length that nobody recorded.
 */
function onOldRecord(authorised: Authorised, frame: Frame): Inherited {
  const { admission } = authorised
  const returnedOn = frame.start
  const byLand = frame.stay.arrival?.fact.mode === 'land' || frame.stay.arrival?.fact.mode === undefined
  const contested = byLand && admission.kind === 'date' && returnedOn !== PAST
  return {
    admission,
    because: 'readmitted-on-old-record',
    rule: landReadmissionRule.id,
    otherEnd: contested ? (isVisitor(admission.class) ? lastDayOfSixMonths(returnedOn) : FAR) : undefined,
    point: contested ? 'land-readmission' : undefined,
  }
}

function absenceAsk(trip: Revalidation): Ask {
  const { daysAway: away } = trip
  const reads = (eligible: boolean): string => (eligible ? 'admission-continues' : 'admission-ended')
  return {
    code: 'absence-31st-day' satisfies UsAsk,
    readings: [
      { point: 'absence-31st-day', name: 'nights-away', days: away, result: reads(trip.eligible) },
      {
        point: 'absence-31st-day',
        name: trip.eligible ? 'both-border-days-count' : 'neither-border-day-counts',
        days: trip.eligible ? away + 1 : away - 1,
        result: reads(trip.eligibleOtherwiseCounted),
      },
    ],
  }
}
