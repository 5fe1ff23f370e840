import { type Day, parseDay } from '../../calendar/day.ts'
import type { AdmissionTerms } from '../../facts/authorisation.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { DatedFact } from '../history/types.ts'
import { paroleRule } from './authorised-periods.rule.ts'
import { dateCertainRule, recordGovernsRule } from './date-certain.rule.ts'
import { type Frame, SAME_ADMISSION_DAYS } from './frames.ts'
import type { PersonFacts } from './person.ts'
import { FAR, PAST, type Span, type SpanPoint } from './span.ts'
import { statusFindingRule } from './status-finding.rule.ts'
import { isUnknown, knownFrom, type UnknownDays, unknownFrom } from './unknown-days.ts'

export type AdmissionKind = 'date' | 'duration-of-status' | 'unknown' | 'none'

/** The authorised stay as terms and approvals give it, in the making. One per stay; grants are laid beside it later. */
export interface Admission {
  kind: AdmissionKind
  class: string
  /** Last authorised day; FAR for duration of status; PAST when there is none or the record does not say. */
  end: Day
  /** Days for which no record says until when the stay was authorised, in order of day. */
  unknown: readonly UnknownDays[]
  /** Last day of somebody who was not admitted: FAR until terms are laid; PAST for somebody who was. */
  withoutAdmissionTo: Day
  /** The terms that govern; undefined when no terms are on record. */
  terms: AdmissionTerms | undefined
  cites: readonly FactId[]
  readonly spans: Span[]
}

/** An admission that the next stay continues: the old record goes on. */
export interface Inherited {
  readonly admission: Admission
  readonly because: 'automatic-revalidation' | 'readmitted-on-old-record'
  readonly rule: string
  /** Last day under the other reading: a new admission at the return. */
  readonly otherEnd: Day | undefined
  readonly point: SpanPoint | undefined
}

export function emptyAdmission(): Admission {
  return {
    kind: 'unknown',
    class: '',
    end: PAST,
    unknown: [],
    withoutAdmissionTo: PAST,
    terms: undefined,
    cites: [],
    spans: [],
  }
}

/** Lays the first terms of a stay: they hold from its first day, whatever day they were recorded for. */
export function layFirstTerms(admission: Admission, frame: Frame, terms: DatedFact<AdmissionTerms>): void {
  if (isWithoutAdmission(frame, terms)) {
    layNoAdmission(admission)
    admission.class = terms.fact.class
    admission.terms = terms.fact
    admission.cites = terms.cites
    return
  }
  layTerms(admission, frame.start, terms)
}

export function layNoAdmission(admission: Admission): void {
  admission.kind = 'none'
  admission.withoutAdmissionTo = FAR
}

/** Terms or an approval give an admission from this day on; the days before stay without one. */
export function admittedFrom(admission: Admission, from: Day): void {
  admission.withoutAdmissionTo = Math.min(admission.withoutAdmissionTo, from - 1) as Day
}

/** Somebody paroled in was not admitted: where no other record says until when, the grant of parole does. */
export function layParole(admission: Admission, frame: Frame, person: PersonFacts): void {
  if (frame.stay.arrival?.fact.manner !== 'paroled') return
  const grant = person.grants.find(
    ({ fact, day }) =>
      fact.protection === 'parole' &&
      day !== undefined &&
      day >= frame.windowFrom - SAME_ADMISSION_DAYS &&
      day <= frame.windowTo,
  )
  if (grant === undefined) return
  const ended = person.endings.find(
    ({ fact, day }) => fact.protection === 'parole' && day !== undefined && day >= frame.start,
  )
  const until = grant.fact.until === undefined ? FAR : (parseDay(grant.fact.until) ?? FAR)
  const last = Math.min(until, ended?.day ?? FAR) as Day
  if (last === FAR) return
  const facts = ended === undefined ? grant.cites : [...grant.cites, ...ended.cites]
  admission.kind = 'date'
  admission.class = 'parole'
  admission.cites = facts
  layAuthorised(admission, frame.start, last, paroleRule.id, facts, 'parole', true)
}

export function isWithoutAdmission(frame: Frame, terms: DatedFact<AdmissionTerms> | undefined): boolean {
  return frame.stay.arrival?.fact.manner === 'without-inspection' || terms?.fact.class === 'EWI'
}

/** Lays terms from a day on; what was laid before ends the day before. */
export function layTerms(admission: Admission, from: Day, terms: DatedFact<AdmissionTerms>): void {
  const { fact } = terms
  cutShort(admission, from)
  admission.class = fact.class
  admission.terms = fact
  admission.cites = terms.cites
  admission.unknown = knownFrom(admission.unknown, from)
  admittedFrom(admission, from)
  if (fact.until === 'duration-of-status') {
    admission.kind = 'duration-of-status'
    layAuthorised(admission, from, FAR, statusFindingRule.id, terms.cites, 'duration-of-status', false)
    return
  }
  const until = fact.until === undefined ? undefined : parseDay(fact.until)
  if (until === undefined) {
    admission.kind = 'unknown'
    admission.end = PAST
    admission.unknown = unknownFrom(admission.unknown, from)
    return
  }
  admission.kind = 'date'
  const rule = fact.petitionValidTo === undefined ? dateCertainRule.id : recordGovernsRule.id
  const isParole = fact.class.toLowerCase() === 'parole'
  layAuthorised(admission, from, until, isParole ? paroleRule.id : rule, terms.cites, 'within-authorised-stay', true)
}

/** Takes over the admission of the stay before a short trip. */
export function layInherited(admission: Admission, from: Day, inherited: Inherited): void {
  const old = inherited.admission
  admission.kind = old.kind
  admission.class = old.class
  admission.terms = old.terms
  admission.cites = old.cites
  if (isUnknown(old.unknown, from)) admission.unknown = unknownFrom([], from)
  const { point, otherEnd } = inherited
  layAuthorised(
    admission,
    from,
    old.end,
    inherited.rule,
    old.cites,
    old.kind === 'duration-of-status' ? 'duration-of-status' : inherited.because,
    old.kind === 'date',
    point === undefined || otherEnd === undefined ? undefined : { point, from, to: otherEnd },
  )
}

/** Adds an authorised span that ends the admission anew. */
export function layAuthorised(
  admission: Admission,
  from: Day,
  to: Day,
  rule: string,
  facts: readonly FactId[],
  reason: string,
  expires: boolean,
  other?: Span['other'],
): void {
  // What is continued without a gap does not expire.
  if (admission.end === from - 1) relay(admission, { expires: false })
  admission.spans.push({ from, to, effect: 'authorised', rule, facts, reason, expires, other })
  admission.end = to
}

/** Ends what was laid before on the day before `from`; a reading that would outlast it ends there too. */
export function cutShort(admission: Admission, from: Day): void {
  const last = (from - 1) as Day
  for (const [at, span] of admission.spans.entries()) {
    if (span.effect !== 'authorised') continue
    const other = span.other === undefined ? undefined : { ...span.other, to: Math.min(span.other.to, last) as Day }
    const expires = span.expires && span.to <= last
    admission.spans[at] = { ...span, to: Math.min(span.to, last) as Day, expires, other }
  }
  admission.end = Math.min(admission.end, last) as Day
}

/** The authorised span that was laid last: what a finding can end. */
export function lastLaid(admission: Admission): Span | undefined {
  return admission.spans.findLast((span) => span.effect === 'authorised')
}

/** Puts the span that was laid last anew. */
export function relay(admission: Admission, changed: Partial<Span>): void {
  const at = admission.spans.findLastIndex((span) => span.effect === 'authorised')
  const span = admission.spans[at]
  if (span !== undefined) admission.spans[at] = { ...span, ...changed }
}
