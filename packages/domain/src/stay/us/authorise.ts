import { type Day, parseDay } from '../../calendar/day.ts'
import type { ProtectionGranted } from '../../facts/authorisation.ts'
import type { Finding, StatusEvent } from '../../facts/standing.ts'
import type { DatedFact } from '../history/types.ts'
import {
  type Admission,
  emptyAdmission,
  type Inherited,
  isWithoutAdmission,
  lastLaid,
  layFirstTerms,
  layInherited,
  layNoAdmission,
  layParole,
  layTerms,
  relay,
} from './admission.ts'
import { type FilingFrame, layApproval, layExtension } from './filings.ts'
import type { Frame } from './frames.ts'
import { type StatusEnd, type StatusMoment, statusPeriodEnd } from './grace.rule.ts'
import type { UsLaw } from './law.ts'
import { lastDayUnderMemo, memo2018Rule, memoApplies } from './memo-2018.rule.ts'
import type { Filing, PersonFacts } from './person.ts'
import { FAR, PAST, type Span } from './span.ts'
import { startsCount, statusFindingRule } from './status-finding.rule.ts'
import { isVisaWaiver, lastSatisfactoryDay, ninetiethDay, satisfactoryDepartureRule } from './visa-waiver.rule.ts'

/** The authorised stay of one frame, and where its status axis ends. */
export interface Authorised {
  readonly admission: Admission
  readonly status: StatusEnd
  readonly statusFacts: readonly string[]
  readonly filing: Pick<FilingFrame, 'tolledFrom' | 'tolledTo'>
  readonly rulesUsed: readonly string[]
}

const NO_STATUS_END: StatusEnd = {
  lastDay: undefined,
  lastDayIfCountedFromEvent: undefined,
  rule: undefined,
  secondGraceRefused: false,
}

/** Puts terms, approvals and pending filings of one stay into spans, in the order in which they happened. */
export function authorise(
  frame: Frame,
  person: PersonFacts,
  law: UsLaw,
  inherited: Inherited | undefined,
  flags: string[],
): Authorised {
  const admission = emptyAdmission()
  const [first] = frame.terms
  if (inherited !== undefined) layInherited(admission, frame.start, inherited)
  else if (first !== undefined) layFirstTerms(admission, frame, first)
  else if (isWithoutAdmission(frame, undefined)) layNoAdmission(admission)
  else layParole(admission, frame, person)
  const events = inWindow(person.events, frame)
  const findings = inWindow(person.findings, frame)
  let status = statusEndOf(admission, events)
  const filing: FilingFrame = {
    findings,
    stayStart: frame.start,
    statusLastDay: status.lastDay,
    pendencyAuthorises: law.pendencyAuthorises,
    flags,
    rulesUsed: [],
    tolledFrom: undefined,
    tolledTo: undefined,
    promisedEnd: PAST,
  }
  layInOrder(admission, frame.terms.slice(inherited === undefined ? 1 : 0), frame, person.filings, filing)
  status = statusEndOf(admission, events)
  endByFinding(admission, findings, status, law, filing.rulesUsed, flags)
  laySatisfactoryDeparture(admission, frame, person.grants, flags)
  crossCheck(admission, frame, flags)
  if (status.secondGraceRefused) flags.push('second-sixty-day-period')
  return { admission, status, statusFacts: events.flatMap((one) => one.cites), filing, rulesUsed: filing.rulesUsed }
}

function inWindow<F extends StatusEvent | Finding>(
  facts: readonly DatedFact<F>[],
  frame: Frame,
): readonly DatedFact<F>[] {
  if (facts.length === 0) return facts
  return facts.filter(({ day }) => day === undefined || (day >= frame.windowFrom && day <= frame.windowTo))
}

function statusEndOf(admission: Admission, events: readonly DatedFact<StatusEvent>[]): StatusEnd {
  if (events.length === 0) return NO_STATUS_END
  const moments: StatusMoment[] = []
  for (const { fact, day } of events) if (day !== undefined) moments.push({ event: fact.event, on: day })
  return statusPeriodEnd(admission.class, moments, admission.kind === 'date' ? admission.end : undefined)
}

/** One thing that changes the admission, on its day. */
interface Step {
  readonly day: Day
  /** Order on one day: a filing first, then an approval, then terms, which may carry the approval out. */
  readonly rank: number
  readonly lay: () => void
}

/** Later terms, filings and approvals, each on its own day. */
function layInOrder(
  admission: Admission,
  laterTerms: Frame['terms'],
  frame: Frame,
  filings: readonly Filing[],
  context: FilingFrame,
): void {
  const steps: Step[] = []
  for (const terms of laterTerms) {
    const day = terms.day ?? frame.start
    steps.push({ day, rank: 2, lay: () => layTerms(admission, day, terms) })
  }
  for (const filing of filings) {
    const { type } = filing.filed.fact
    if (type !== 'extension-of-stay' && type !== 'change-of-status') continue
    const day = filing.filed.day ?? PAST
    if (day !== PAST && (day < frame.windowFrom || day > frame.windowTo)) continue
    const lay = (): void => {
      const approval = layExtension(admission, filing, context)
      if (approval === undefined) return
      steps.push({ day: approval.on, rank: 1, lay: () => layApproval(admission, approval, context) })
    }
    steps.push({ day, rank: 0, lay })
  }
  while (steps.length > 0) steps.splice(earliest(steps), 1)[0]?.lay()
}

/** Place of the step that comes first; of two alike, the one that was put down first. */
function earliest(steps: readonly Step[]): number {
  let first = 0
  for (let at = 1; at < steps.length; at++) {
    const [one, best] = [steps[at] as Step, steps[first] as Step]
    if (one.day < best.day || (one.day === best.day && one.rank < best.rank)) first = at
  }
  return first
}

/** Ends duration of status by a finding or by the 2018 memo; for a dated admission a finding is another reading. */
function endByFinding(
  admission: Admission,
  findings: readonly DatedFact<Finding>[],
  status: StatusEnd,
  law: UsLaw,
  rulesUsed: string[],
  flags: string[],
): void {
  const span = lastLaid(admission)
  let found: DatedFact<Finding> | undefined
  for (const one of findings) {
    if (one.fact.finding !== 'status-violation') continue
    flags.push('status-violation')
    if (!startsCount(one.fact)) flags.push('finding-without-effect')
    else if (found === undefined && one.day !== undefined && span !== undefined && one.day >= span.from) found = one
  }
  if (admission.kind === 'duration-of-status') {
    rulesUsed.push(statusFindingRule.id)
    let end: Day | undefined = found?.day
    let rule: string = statusFindingRule.id
    if (law.memo2018 && status.lastDay !== undefined && memoApplies(admission.class)) {
      const memoEnd = lastDayUnderMemo(status.lastDay)
      if (end === undefined || memoEnd < end) {
        end = memoEnd
        rule = memo2018Rule.id
        rulesUsed.push(rule)
      }
    }
    if (end === undefined || span === undefined) return
    relay(admission, { to: end, rule, facts: [...span.facts, ...(found?.cites ?? [])] })
    admission.end = end
    return
  }
  if (found?.day !== undefined && span !== undefined && found.day < span.to && span.other === undefined) {
    relay(admission, { other: { point: 'finding-before-expiry', from: span.from, to: found.day } })
    rulesUsed.push(statusFindingRule.id)
  }
}

/** A grant of satisfactory departure continues the waiver stay, so that leaving inside it is leaving in time. */
function laySatisfactoryDeparture(
  admission: Admission,
  frame: Frame,
  grants: readonly DatedFact<ProtectionGranted>[],
  flags: string[],
): void {
  for (const { fact, day, cites } of grants) {
    if (fact.protection !== 'satisfactory-departure' || day === undefined || admission.kind !== 'date') continue
    if (day < frame.windowFrom || day > frame.windowTo) continue
    const base = admission.end
    const most = lastSatisfactoryDay(base)
    const until = fact.until === undefined ? most : (parseDay(fact.until) ?? most)
    if (until > most) flags.push('satisfactory-departure-over-30-days')
    const span: Span = {
      from: Math.min(day, base + 1) as Day,
      to: until,
      effect: 'protected',
      rule: satisfactoryDepartureRule.id,
      facts: cites,
      reason: 'satisfactory-departure',
      expires: false,
      other: undefined,
    }
    admission.spans.push(span)
  }
}

const MOST_DAYS_BEYOND_PETITION = 10

/** Computed dates are only a check of the data; the record governs. */
function crossCheck(admission: Admission, frame: Frame, flags: string[]): void {
  const { terms } = admission
  if (terms === undefined || admission.kind !== 'date') return
  const arrived = frame.stay.arrival?.day
  if (isVisaWaiver(terms.class) && arrived !== undefined && frame.terms.length === 1) {
    if (terms.until !== undefined && parseDay(terms.until) !== ninetiethDay(arrived)) flags.push('ninety-days-differ')
  }
  const petition = terms.petitionValidTo === undefined ? undefined : parseDay(terms.petitionValidTo)
  const until = terms.until === undefined ? undefined : parseDay(terms.until)
  if (petition !== undefined && until !== undefined && until - petition > MOST_DAYS_BEYOND_PETITION) {
    flags.push('ten-days-exceeded')
  }
}

/** Whether nothing at all says until when the stay was authorised. */
export function isSilent(admission: Admission): boolean {
  return admission.terms === undefined && admission.kind === 'unknown' && admission.end === PAST
}

/** The day to count from: the arrival, or without one the first day that the record speaks of. */
export function ledgerStart(frame: Frame, authorised: Authorised, spans: readonly Span[], exit: Day | undefined): Day {
  if (frame.start !== PAST) return frame.start
  let first: number = FAR
  const take = (day: Day | undefined): void => {
    if (day !== undefined && day > PAST && day < first) first = day
  }
  take(frame.terms[0]?.day)
  if (authorised.admission.end < FAR) take(authorised.admission.end)
  take(exit)
  take(frame.stay.seenOn[0]?.day)
  for (const span of spans) if (span.effect !== 'uncounted') take(span.from)
  return (first === FAR ? PAST : first) as Day
}
