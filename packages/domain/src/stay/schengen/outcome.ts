import type { Day } from '../../calendar/day.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { Ask, Outcome } from '../determination.ts'
import { lastSeen } from '../history/evidence.ts'
import { type StayAccount, stateOfCrossing, touches } from './account.ts'
import type { SchengenAsk, SchengenReason } from './codes.ts'
import type { Exclusion } from './exclusions.ts'
import { permitOfOtherStateAsk } from './foreign-permit.ts'
import { IN_FORCE_FROM } from './limit.rule.ts'
import type { Over } from './over.ts'
import { isArrivalConfirmed } from './presence.ts'
import { covers } from './spans.ts'

export interface Judged {
  readonly outcome: Outcome
  readonly because: readonly SchengenReason[]
  readonly asks: readonly Ask[]
  /** What made the stay lawful again after days over: the outcome is measured from there. */
  readonly cover?: Exclusion
}

type Overs = { readonly proven: Over; readonly possible: Over; readonly stayedOn: Over }

/**
 * The outcome of one stay on `asOf`. What the record leaves open is never settled against the person: where the
 * readings fall on different sides of the limit, the answer is that it cannot be determined, and a person is asked.
 * `claims`: bilateral extensions asked for that no State has decided.
 */
export function judge(account: StayAccount, over: Overs, asOf: Day, claims: readonly FactId[]): Judged {
  const contradiction = account.stay.contradictions[0]
  if (contradiction !== undefined) {
    return answer('CONTRADICTORY', [contradiction.code as SchengenReason], [ask('contradictory-records')])
  }
  const unplaced = judgeUnplaced(account)
  if (unplaced !== undefined) return unplaced
  const end = endBy(account, asOf)
  const judged = end === 'open' ? judgeOpen(account, over, asOf) : judgeEnded(account, over, asOf, end)
  return withDoubts(account, judged, over, claims, asOf)
}

/** Whether the stay had ended by `asOf`, as far as the record goes. */
function endBy(account: StayAccount, asOf: Day): 'departed' | 'some-day' | 'open' {
  const { end } = account.stay
  if (end.kind === 'departed') return end.on <= asOf ? 'departed' : 'open'
  if (end.kind === 'open') return 'open'
  return end.notAfter <= asOf ? 'some-day' : 'open'
}

function judgeUnplaced({ stay, outsideTerritory }: StayAccount): Judged | undefined {
  if (outsideTerritory) return answer('OUT_OF_SCOPE', ['not-schengen-territory'], [])
  if (stay.arrival === undefined) {
    const departed = stay.end.kind === 'open' ? 'departure-not-confirmed' : 'missing-entry'
    return answer('NOT_DETERMINABLE', ['no-arrival-record'], [ask(departed)])
  }
  if (!isArrivalConfirmed(stay) && stay.end.kind === 'open' && stay.seenOn.length === 0) {
    return answer('NOT_DETERMINABLE', ['arrival-not-confirmed'], [ask('arrival-not-confirmed')])
  }
  if (stay.arrival.day === undefined && stay.arrival.dayRange === undefined) {
    return answer('NOT_DETERMINABLE', ['arrival-day-uncertain'], [ask('missing-entry')])
  }
  return undefined
}

function judgeEnded(account: StayAccount, over: Overs, asOf: Day, end: 'departed' | 'some-day'): Judged {
  const dayKnown = end === 'departed'
  if (over.possible.days === 0) {
    const why = lawfulReason(account, asOf)
    return answer('DEPARTED_ON_TIME', dayKnown ? [why] : [why, 'departure-day-not-recorded'], [])
  }
  const { end: exit } = account.stay
  if (exit.kind === 'departed' && !covers(over.possible.spans, exit.on))
    return lawfulAgain('DEPARTED_ON_TIME', account, exit.on)
  if (!isArrivalConfirmed(account.stay)) return unconfirmed(over)
  if (over.proven.days > 0) {
    const why = limitReason(account)
    return answer('DEPARTED_LATE', dayKnown ? [why] : [why, 'departure-day-not-recorded'], [])
  }
  const unknown = dayKnown ? 'earlier-stay-unknown' : 'departure-day-unknown'
  return answer('NOT_DETERMINABLE', [unknown], [ask('missing-exit', readings(over))])
}

function judgeOpen(account: StayAccount, over: Overs, asOf: Day): Judged {
  if (over.possible.days === 0) return answer('WITHIN', [lawfulReason(account, asOf)], [])
  if (!covers(over.possible.spans, asOf)) return lawfulAgain('WITHIN', account, asOf)
  if (!isArrivalConfirmed(account.stay)) return unconfirmed(over)
  if (over.proven.days > 0) {
    const seen = lastSeen(account.stay)
    const later = account.stay.end.kind === 'departed' || (seen !== undefined && seen.day <= asOf)
    return answer(
      'PRESENT_AFTER_AUTHORISED_STAY',
      later ? [limitReason(account), 'seen-after-authorised-stay'] : [limitReason(account)],
      [],
    )
  }
  if (over.stayedOn.days > 0)
    return answer('NO_DEPARTURE_RECORD', ['no-exit-record'], [ask('missing-exit', readings(over))])
  return answer('NOT_DETERMINABLE', ['earlier-stay-unknown'], [ask('missing-exit', readings(over))])
}

/**
 * Earlier days were over, and the last one is not: only something that covers days can bring that about. The outcome is
 * measured against what is in force on the last day; the gap stays in the day ledger and in the count.
 */
function lawfulAgain(outcome: Outcome, account: StayAccount, last: Day): Judged {
  const cover = account.exclusions
    .filter((one) => one.from <= last)
    .sort((a, b) => a.from - b.from)
    .at(-1)
  const judged = answer(outcome, [lawfulReason(account, last)], [])
  return cover === undefined ? judged : { ...judged, cover }
}

function unconfirmed(over: Overs): Judged {
  return answer('NOT_DETERMINABLE', ['arrival-not-confirmed'], [ask('arrival-not-confirmed', readings(over))])
}

/** What else a person must look at before anybody relies on the answer. */
function withDoubts(account: StayAccount, judged: Judged, over: Overs, claims: readonly FactId[], asOf: Day): Judged {
  const asks = [...judged.asks]
  const late = judged.outcome !== 'WITHIN' && judged.outcome !== 'DEPARTED_ON_TIME'
  const hasDays = (kind: Exclusion['kind']): boolean =>
    account.exclusions.some((one) => one.kind === kind && touches(account.presence.possible, one))
  if (hasDays('right-to-remain')) asks.push(ask('right-to-remain'))
  if (hasDays('standing')) asks.push(ask('standing-changed'))
  const foreign = permitOfOtherStateAsk(account, asOf, over.proven.days)
  if (foreign !== undefined) asks.push(foreign)
  const visa = account.visa?.ask
  if (visa !== undefined) asks.push(ask(visa))
  if (visa === 'visa-exhausted-at-entry')
    return { outcome: 'NOT_DETERMINABLE', because: ['visa-exhausted-at-entry'], asks }
  if (claims.length > 0) {
    asks.push(ask('bilateral-extension'))
    if (late)
      return { outcome: 'NOT_DETERMINABLE', because: ['bilateral-extension-undecided', ...judged.because], asks }
  }
  const outlived =
    !late && claims.length === 0 && outlivedExtension(account, Math.min(asOf, account.presence.possible.to))
  if (outlived) return { ...judged, outcome: 'NOT_DETERMINABLE', asks: [...asks, ask('bilateral-extension')] }
  if (claims.length === 0 && hasDoubtfulExtension(account, over.proven)) asks.push(ask('bilateral-extension'))
  const adverse = judged.outcome === 'DEPARTED_LATE' || judged.outcome === 'PRESENT_AFTER_AUTHORISED_STAY'
  const older = adverse && isUnderOlderRule(over.possible)
  return older
    ? { outcome: 'NOT_DETERMINABLE', because: ['older-rule'], asks: [...asks, ask('older-rule')] }
    : { ...judged, asks }
}

/**
 * An extension holds only in the State that gave it, and is asked for before the 90 days are over (CISA art. 20(2a) to
 * (2d)). Where a record says otherwise the days stay covered, and a person looks at it.
 */
function hasDoubtfulExtension({ exclusions, presence, stay }: StayAccount, over: Over): boolean {
  const { end } = stay
  const left = end.kind === 'departed' ? stateOfCrossing(end.by.fact) : undefined
  return exclusions.some((one) => {
    if (one.kind !== 'host-extension' || !touches(presence.possible, one)) return false
    const elsewhere = left !== undefined && one.issuer !== undefined && left !== one.issuer
    return elsewhere || covers(over.spans, (one.from - 1) as Day)
  })
}

/** Whether the days over all lie in the time before the present rule (Reg. (EU) 610/2013). */
function isUnderOlderRule({ spans }: Over): boolean {
  const last = spans.at(-1)
  return last !== undefined && last.to < IN_FORCE_FROM
}

/** After an extension ends the person leaves, or something else holds; how the days then count is not for arithmetic. */
function outlivedExtension(account: StayAccount, last: number): boolean {
  const ends = account.exclusions
    .filter((one) => one.kind === 'host-extension' && one.from <= last && touches(account.presence.possible, one))
    .map((one) => one.to)
  const covered = account.exclusions.some((one) => one.from <= last && one.to >= last)
  return ends.length > 0 && Math.max(...ends) < last && !covered
}

/** Why the stay is lawful up to `last`: what covers some of its days, or the general rule. What begins later is no reason. */
function lawfulReason({ exclusions, presence }: StayAccount, last: Day): SchengenReason {
  const { from: first, to: end } = presence.possible
  const days = { from: first, to: Math.min(end, last) as Day }
  for (const { kind, from, to } of exclusions) {
    if (kind !== 'standing' && touches(days, { from, to })) return kind
  }
  return 'within-ninety-days'
}

function limitReason({ visa, lastLawful }: StayAccount): SchengenReason {
  return visa !== undefined && visa.last <= lastLawful.latest ? 'visa-ended' : 'over-ninety-days'
}

function readings(over: Overs): Ask['readings'] {
  return [
    {
      point: 'missing-exit',
      name: 'proven-days',
      days: over.proven.days,
      result: over.proven.days > 0 ? 'over' : 'within',
    },
    {
      point: 'missing-exit',
      name: 'possible-days',
      days: over.possible.days,
      result: over.possible.days > 0 ? 'over' : 'within',
    },
  ]
}

function ask(code: SchengenAsk, of: Ask['readings'] = []): Ask {
  return { code, readings: of }
}

function answer(outcome: Outcome, because: readonly SchengenReason[], asks: readonly Ask[]): Judged {
  return { outcome, because, asks }
}
