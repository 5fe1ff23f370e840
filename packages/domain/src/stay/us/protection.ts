import { type Day, parseDay } from '../../calendar/day.ts'
import type { ApplicationType, ProtectionGranted } from '../../facts/authorisation.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { DatedFact } from '../history/types.ts'
import {
  adjustedRule,
  adjustmentPendingRule,
  deferredActionRule,
  refugeRule,
  ruleOfProtection,
  tpsRule,
} from './authorised-periods.rule.ts'
import {
  asylumPendingRule,
  familyUnityRule,
  lastDayUnderEighteen,
  lastPossibleBirthday,
  minorRule,
} from './exceptions.rule.ts'
import type { Frame } from './frames.ts'
import type { Filing, PersonFacts } from './person.ts'
import { FAR, PAST, type Span, type SpanPoint } from './span.ts'

/** Spans that follow the person and not one admission: filings that stop the count, grants, and minority. */
export function personSpans(person: PersonFacts, frames: readonly Frame[], flags: string[]): Span[] {
  const spans: Span[] = []
  for (const filing of person.filings) laySpansOfFiling(spans, filing, person, frames, flags)
  for (const grant of person.grants) laySpanOfGrant(spans, grant, person, flags)
  layMinority(spans, person)
  return spans
}

function laySpansOfFiling(
  spans: Span[],
  filing: Filing,
  person: PersonFacts,
  frames: readonly Frame[],
  flags: string[],
): void {
  const { type } = filing.filed.fact
  if (type === 'extension-of-stay' || type === 'change-of-status') return
  const filedOn = filing.filed.day
  if (filedOn === undefined) {
    flags.push('filing-day-uncertain')
    return
  }
  const facts = filing.decided === undefined ? filing.filed.cites : [...filing.filed.cites, ...filing.decided.cites]
  if (filing.decided?.fact.result === 'approved') layApproved(spans, type, filing, facts)
  const decidedOn = filing.decided?.day ?? FAR
  if (type === 'adjustment-of-status') {
    const to = Math.min(decidedOn, abandonedOn(filedOn, frames)) as Day
    spans.push(pending(filedOn, to, adjustmentPendingRule.id, facts, 'adjustment-pending'))
  } else if (type === 'asylum') {
    const to = Math.min(decidedOn, abandonedOn(filedOn, frames)) as Day
    layAsylum(spans, filedOn, to, facts, person)
  } else if (type === 'tps') {
    spans.push({
      ...pending(FAR, PAST, tpsRule.id, facts, 'tps-pending'),
      other: { point: 'tps-pending', from: filedOn, to: Math.min(decidedOn, grantedFrom(person, filedOn)) as Day },
    })
  }
}

/** A grant answers the application even where no decision on it is recorded. */
function grantedFrom(person: PersonFacts, filedOn: Day): Day {
  const grant = person.grants.find(({ fact, day }) => fact.protection === 'tps' && day !== undefined && day >= filedOn)
  return grant?.day ?? FAR
}

/** A pending span, with the other reading of its first day: the filing day itself may still count. */
function pending(from: Day, to: Day, rule: string, facts: readonly FactId[], reason: string): Span {
  const other = { point: 'filing-day', from: (from + 1) as Day, to } as const
  return { from, to, effect: 'protected', rule, facts, reason, expires: false, other }
}

/**
 * The proviso on unauthorised work. Work during the pendency: the whole time counts by the words; from the work on by
 * the other reading. Work before the filing: not "during such period" by the words; the time counts by the other.
 */
function layAsylum(spans: Span[], from: Day, to: Day, facts: readonly FactId[], person: PersonFacts): void {
  let span = pending(from, to, asylumPendingRule.id, facts, 'asylum-pending')
  for (const { fact, day, cites } of person.findings) {
    if (fact.finding === 'frivolous-filing') return
    if (fact.finding !== 'unauthorised-work' || day === undefined || day > to) continue
    const cited = [...facts, ...cites]
    const point: SpanPoint = 'asylum-work'
    if (day >= from) {
      span = { ...span, facts: cited, from: FAR, to: PAST, other: { point, from, to: (day - 1) as Day } }
      break
    }
    span = { ...span, facts: cited, other: { point, from: FAR, to: PAST } }
  }
  spans.push(span)
}

function layApproved(spans: Span[], type: ApplicationType, filing: Filing, facts: readonly FactId[]): void {
  const from = filing.decided?.day
  if (from === undefined) return
  const until = filing.decided?.fact.until
  const to = until === undefined || until === 'duration-of-status' ? FAR : (parseDay(until) ?? FAR)
  const grant = (rule: string, reason: string, last: Day): void => {
    spans.push({ from, to: last, effect: 'protected', rule, facts, reason, expires: false, other: undefined })
  }
  if (type === 'adjustment-of-status') grant(adjustedRule.id, 'adjusted', FAR)
  else if (type === 'asylum') grant(refugeRule.id, 'asylee', FAR)
  else if (type === 'tps') grant(tpsRule.id, 'tps', to)
  else if (type === 'deferred-action') grant(deferredActionRule.id, 'deferred-action', to)
  else if (type === 'family-unity') grant(familyUnityRule.id, 'family-unity', to)
}

const KEEPS_ADJUSTMENT = /^(H-|L-|K-[34]|V)/

/** The departure that ended a pending application: any without advance parole, but for classes that keep it. */
function abandonedOn(filedOn: Day, frames: readonly Frame[]): Day {
  for (const frame of frames) {
    const { end } = frame.stay
    if (end.kind !== 'departed' || end.on < filedOn || end.by.fact.onAdvanceParole === true) continue
    const classOfAdmission = frame.terms.at(-1)?.fact.class ?? ''
    if (!KEEPS_ADJUSTMENT.test(classOfAdmission)) return end.on
  }
  return FAR
}

function laySpanOfGrant(
  spans: Span[],
  grant: DatedFact<ProtectionGranted>,
  person: PersonFacts,
  flags: string[],
): void {
  const { fact, day, cites } = grant
  const rule = ruleOfProtection[fact.protection]
  if (rule === undefined || fact.protection === 'satisfactory-departure') return
  if (day === undefined) {
    flags.push('grant-day-uncertain')
    return
  }
  const until = fact.until === undefined ? FAR : (parseDay(fact.until) ?? FAR)
  if (until === FAR && fact.protection === 'voluntary-departure') flags.push('grant-end-unknown')
  const ended = person.endings.find(
    (one) => one.fact.protection === fact.protection && one.day !== undefined && one.day >= day,
  )
  const to = Math.min(until, ended?.day ?? FAR) as Day
  const facts = ended === undefined ? cites : [...cites, ...ended.cites]
  spans.push({
    from: day,
    to,
    effect: 'protected',
    rule,
    facts,
    reason: fact.protection,
    expires: false,
    other: undefined,
  })
}

/** Minority keeps days out of the count; it authorises nothing. Two birth records are two readings. */
function layMinority(spans: Span[], person: PersonFacts): void {
  let born: Day | undefined
  let earliest: Day | undefined
  for (const birth of person.births) {
    born = born === undefined || birth.born > born ? birth.born : born
    earliest = earliest === undefined || birth.born < earliest ? birth.born : earliest
  }
  if (born === undefined || earliest === undefined) return
  const facts = person.births.flatMap((one) => one.fact.cites)
  const to = lastDayUnderEighteen(born)
  const birthday = { point: 'birthday', from: PAST, to: lastPossibleBirthday(born) } as const
  const span = { from: PAST, effect: 'uncounted', rule: minorRule.id, facts, reason: 'minor', expires: false } as const
  if (earliest === born) spans.push({ ...span, to, other: birthday })
  else {
    const other = { point: 'birth-records-differ', from: PAST, to: lastDayUnderEighteen(earliest) } as const
    spans.push({ ...span, to, other }, { ...span, from: FAR, to: PAST, other: birthday })
  }
}
