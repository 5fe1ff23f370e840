import { type Day, parseDay } from '../../calendar/day.ts'
import type { AdmissionTerms } from '../../facts/authorisation.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { Finding } from '../../facts/standing.ts'
import type { DatedFact } from '../history/types.ts'
import { type Admission, admittedFrom, cutShort, layAuthorised } from './admission.ts'
import { denialRule, pendingFilingRule, retroactiveApprovalRule, tollingRule } from './pending-filing.rule.ts'
import type { Filing } from './person.ts'
import { FAR, PAST, type Span } from './span.ts'
import { statusFindingRule } from './status-finding.rule.ts'
import { unknownFrom } from './unknown-days.ts'
import { mayExtend, noExtensionRule } from './visa-waiver.rule.ts'

/** What laying a filing needs besides the admission. */
export interface FilingFrame {
  readonly findings: readonly DatedFact<Finding>[]
  /** First day of the stay; PAST when no arrival is on record. */
  readonly stayStart: Day
  /** Last day in status, for duration-of-status admissions. */
  readonly statusLastDay: Day | undefined
  readonly pendencyAuthorises: boolean
  readonly flags: string[]
  readonly rulesUsed: string[]
  /** Days after the old date on which a timely filing was pending, for the statute alone. */
  tolledFrom: Day | undefined
  tolledTo: Day | undefined
  /** The latest date that an application filed so far was later given. */
  promisedEnd: Day
}

/** An approval that takes effect on the day of its decision, in order with later terms. */
export interface Approval {
  readonly on: Day
  readonly filing: Filing
  readonly filedOn: Day
  readonly facts: readonly FactId[]
  /** The terms that governed when the application was filed. */
  readonly termsAtFiling: AdmissionTerms | undefined
}

/**
 * Lays one application to extend or change the stay, on its filing day. Timely and harmless: authorised while pending.
 * Denied on the merits: authorised through the day of the denial. Approved: returned, to be laid on its own day.
 */
export function layExtension(admission: Admission, filing: Filing, frame: FilingFrame): Approval | undefined {
  const { filed, decided } = filing
  const filedOn = filed.day
  if (filedOn === undefined) {
    frame.flags.push('filing-day-uncertain')
    return undefined
  }
  if (!mayExtend(admission.class)) {
    frame.flags.push('extension-not-available')
    frame.rulesUsed.push(noExtensionRule.id)
    return undefined
  }
  const deadline = Math.max(endInForce(admission, frame), frame.promisedEnd) as Day
  const facts = decided === undefined ? filed.cites : [...filed.cites, ...decided.cites]
  if (decided?.fact.result === 'approved') return expectApproval(admission, filing, filedOn, deadline, frame, facts)
  if (decided !== undefined) frame.rulesUsed.push(denialRule.id)
  const decidedOn = decided?.day ?? FAR
  if (filedOn > deadline) frame.flags.push('late-filing')
  else if (!losesCover(filing, decidedOn, frame)) layPendency(admission, filedOn, decidedOn, deadline, frame, facts)
  return undefined
}

/** Last authorised day as it stands. Unknown terms leave it open: nothing is then called late. */
function endInForce(admission: Admission, frame: FilingFrame): Day {
  if (admission.kind === 'duration-of-status' && frame.statusLastDay !== undefined) {
    return Math.min(frame.statusLastDay, admission.end) as Day
  }
  return admission.kind === 'unknown' ? FAR : admission.end
}

function layPendency(
  admission: Admission,
  filedOn: Day,
  decidedOn: Day,
  oldEnd: Day,
  frame: FilingFrame,
  facts: readonly FactId[],
): void {
  if (!frame.pendencyAuthorises) {
    frame.rulesUsed.push(tollingRule.id)
    frame.tolledFrom = (oldEnd + 1) as Day
    frame.tolledTo = decidedOn
    return
  }
  const onLastDay = filedOn === oldEnd
  admission.spans.push({
    from: filedOn,
    to: decidedOn,
    effect: 'protected',
    rule: pendingFilingRule.id,
    facts,
    reason: 'timely-filing-pending',
    expires: false,
    // "Before the date of expiration": filed on that very day is timely by one reading only.
    other: onLastDay ? { point: 'filing-day', from: FAR, to: PAST } : undefined,
  })
}

function losesCover(filing: Filing, decidedOn: Day, frame: FilingFrame): boolean {
  const ground = filing.decided?.fact.ground
  if (ground === 'untimely' || ground === 'frivolous' || ground === 'unauthorised-work') return true
  return frame.findings.some(
    ({ fact, day }) =>
      (fact.finding === 'unauthorised-work' || fact.finding === 'frivolous-filing') && (day ?? PAST) <= decidedOn,
  )
}

/** On the filing day: what will be approved is pending until then, and later filings may rely on the new date. */
function expectApproval(
  admission: Admission,
  filing: Filing,
  filedOn: Day,
  deadline: Day,
  frame: FilingFrame,
  facts: readonly FactId[],
): Approval | undefined {
  const on = filing.decided?.day
  if (on === undefined) {
    frame.flags.push('filing-day-uncertain')
    return undefined
  }
  if (filedOn > deadline) frame.flags.push('late-filing-excused')
  const newEnd = dateOf(filing)
  if (frame.pendencyAuthorises) {
    const from = Math.min(filedOn, approvedFrom(admission, filedOn, deadline, frame)) as Day
    // Decided after the new date had passed: pending until the decision by one reading, expired by the other.
    admission.spans.push(pendingSpan(from, on, newEnd !== undefined && on > newEnd ? newEnd : undefined, facts))
  }
  if (newEnd !== undefined && newEnd > frame.promisedEnd) frame.promisedEnd = newEnd
  return { on, filing, filedOn, facts, termsAtFiling: admission.terms }
}

/** On the day of the decision: the stay runs on from the old date, or from its start where that is not known. */
export function layApproval(admission: Admission, approval: Approval, frame: FilingFrame): void {
  const { filing, filedOn, facts } = approval
  const from = approvedFrom(admission, filedOn, endInForce(admission, frame), frame)
  frame.rulesUsed.push(retroactiveApprovalRule.id)
  if (filing.decided?.fact.until === 'duration-of-status') {
    cutShort(admission, from)
    layAuthorised(admission, from, FAR, statusFindingRule.id, facts, 'duration-of-status', false)
    admittedFrom(admission, from)
    admission.kind = 'duration-of-status'
    return
  }
  const newEnd = dateOf(filing)
  if (newEnd === undefined) {
    // The new record may have come before the decision that it carries out.
    if (admission.kind === 'date' && admission.terms !== approval.termsAtFiling) return
    admission.unknown = unknownFrom(admission.unknown, (approval.on + 1) as Day)
    frame.flags.push('approved-until-unknown')
    return
  }
  if (admission.kind === 'duration-of-status') cutShort(admission, from)
  if (newEnd >= from) {
    layAuthorised(admission, from, newEnd, retroactiveApprovalRule.id, facts, 'approved-extension', true)
  }
  if (admission.kind === 'unknown' && newEnd >= from) admission.unknown = []
  admittedFrom(admission, from)
  admission.kind = 'date'
}

function dateOf(filing: Filing): Day | undefined {
  const until = filing.decided?.fact.until
  return until === undefined || until === 'duration-of-status' ? undefined : parseDay(until)
}

/** An approval presupposes a stay that was authorised: where the old date is not known it reaches back to the start. */
function approvedFrom(admission: Admission, filedOn: Day, oldEnd: Day, frame: FilingFrame): Day {
  if (admission.kind === 'unknown') return frame.stayStart
  return oldEnd === FAR ? filedOn : ((oldEnd + 1) as Day)
}

function pendingSpan(from: Day, to: Day, expiredOn: Day | undefined, facts: readonly FactId[]): Span {
  return {
    from,
    to,
    effect: 'protected',
    rule: pendingFilingRule.id,
    facts,
    reason: 'timely-filing-pending',
    expires: false,
    other: expiredOn === undefined ? undefined : { point: 'approval-expired-before-decision', from, to: expiredOn },
  }
}
