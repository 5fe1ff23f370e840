import { type Day, parseDay } from '../../calendar/day.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { Finding } from '../../facts/standing.ts'
import type { DatedFact } from '../history/types.ts'
import { type Admission, cutShort, layAuthorised } from './admission.ts'
import { denialRule, pendingFilingRule, retroactiveApprovalRule, tollingRule } from './pending-filing.rule.ts'
import type { Filing } from './person.ts'
import { FAR, PAST, type Span } from './span.ts'
import { statusFindingRule } from './status-finding.rule.ts'
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
}

/**
 * Lays one application to extend or change the stay. Timely and harmless: authorised while pending. Approved: authorised
 * from the old date on, also when it was late. Denied on the merits: authorised through the day of the denial.
 */
export function layExtension(admission: Admission, filing: Filing, frame: FilingFrame): void {
  const { filed, decided } = filing
  const filedOn = filed.day
  if (filedOn === undefined) {
    frame.flags.push('filing-day-uncertain')
    return
  }
  if (!mayExtend(admission.class)) {
    frame.flags.push('extension-not-available')
    frame.rulesUsed.push(noExtensionRule.id)
    return
  }
  const oldEnd = deadlineOf(admission, frame)
  const facts = decided === undefined ? filed.cites : [...filed.cites, ...decided.cites]
  const decidedOn = decided?.day ?? FAR
  if (decided?.fact.result === 'approved') {
    layApproval(admission, filing, filedOn, decidedOn, oldEnd, frame, facts)
    return
  }
  if (filedOn > oldEnd) {
    frame.flags.push('late-filing')
    frame.rulesUsed.push(denialRule.id)
    return
  }
  if (losesCover(filing, decidedOn, frame)) {
    frame.rulesUsed.push(denialRule.id)
    return
  }
  if (decided !== undefined) frame.rulesUsed.push(denialRule.id)
  layPendency(admission, filedOn, decidedOn, oldEnd, frame, facts)
}

/** The day by which a filing is timely. Unknown terms leave it open: nothing is then called late. */
function deadlineOf(admission: Admission, frame: FilingFrame): Day {
  if (admission.kind === 'duration-of-status' && frame.statusLastDay !== undefined) {
    return Math.min(frame.statusLastDay, admission.end) as Day
  }
  if (admission.kind === 'unknown') return FAR
  return admission.end
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

function layApproval(
  admission: Admission,
  filing: Filing,
  filedOn: Day,
  decidedOn: Day,
  oldEnd: Day,
  frame: FilingFrame,
  facts: readonly FactId[],
): void {
  const until = filing.decided?.fact.until
  const newEnd = until === undefined || until === 'duration-of-status' ? undefined : parseDay(until)
  const from = approvedFrom(admission, filedOn, oldEnd, frame)
  if (filedOn > oldEnd) frame.flags.push('late-filing-excused')
  if (until === 'duration-of-status') {
    cutShort(admission, from)
    layAuthorised(admission, from, FAR, statusFindingRule.id, facts, 'duration-of-status', false)
    admission.kind = 'duration-of-status'
    frame.rulesUsed.push(retroactiveApprovalRule.id)
    return
  }
  if (newEnd === undefined) {
    admission.spans.push(pendingSpan(Math.min(from, filedOn) as Day, decidedOn, undefined, facts))
    admission.unknownFrom = (decidedOn + 1) as Day
    frame.flags.push('approved-until-unknown')
    return
  }
  if (admission.kind === 'duration-of-status') cutShort(admission, from)
  if (newEnd >= from) {
    layAuthorised(admission, from, newEnd, retroactiveApprovalRule.id, facts, 'approved-extension', true)
  }
  if (admission.kind === 'unknown') admission.unknownFrom = undefined
  admission.kind = 'date'
  // Decided after the new date had passed: pending until the decision by one reading, expired by the other.
  if (decidedOn > newEnd) {
    const start = Math.min(from, filedOn) as Day
    admission.spans.push(pendingSpan(start, decidedOn, newEnd, facts))
  }
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
