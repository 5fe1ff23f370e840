import { type Day, dayOf } from '../../calendar/day.ts'
import type { FactId } from '../../facts/envelope.ts'
import { lastDayOf, type Said } from '../another-answer.ts'
import type { Bounds, Determination } from '../determination.ts'
import { lastPossibleDay } from '../history/evidence.ts'
import type { AssembledHistory } from '../history/types.ts'
import { Tables } from '../tables.ts'
import type { StayAccount } from './account.ts'
import { applyRules, isUnderPermitOfOtherState } from './applied.ts'
import type { SchengenFlag, SchengenWouldChange } from './codes.ts'
import { lastAuthorised } from './last-authorised.ts'
import { ninetyInAnyOneEighty, WINDOW_DAYS } from './limit.rule.ts'
import { type Judged, judge } from './outcome.ts'
import { overOf } from './over.ts'
import { countedBefore, factsBeside, factsOf, lastRunOf, runsOf } from './runs.ts'
import { outOfScope } from './scope.rule.ts'
import { type Outside, outsideOf } from './standing.ts'

/** Last day on which exit capture by the system was not complete by law (partial suspension allowed, EES-22d). */
const CAPTURE_INCOMPLETE_UNTIL = dayOf(2026, 9, 6)

/** Everything that the answer about one stay is made from, but for the day asked about. */
export interface StayCase {
  readonly accounts: readonly StayAccount[]
  readonly account: StayAccount
  readonly assembled: AssembledHistory
  readonly standings: readonly Outside[]
  /** Bilateral extensions asked for that no State has decided. */
  readonly claims: readonly FactId[]
}

/** The answer about one stay on a day, without what would change it next: scope first, then the arithmetic. */
export function answerOn(one: StayCase, asOf: Day): Determination {
  const { account, standings } = one
  const standing = outsideOf(account, asOf, standings)
  return standing === undefined ? measured(one, asOf) : outside(account, standing)
}

/** What that answer says, without the ledger: enough to see whether it is another one (ADR 12). */
export function saidOn({ account, standings, claims }: StayCase, asOf: Day): Said {
  const standing = outsideOf(account, asOf, standings)
  if (standing !== undefined) {
    const { because, asks } = outOfRules(standing)
    const nothing = {
      departedOn: departedOn(account),
      lastAuthorisedDay: undefined,
      daysAfterAuthorisedStay: NO_DAYS,
      day: undefined,
    }
    return { outcome: 'OUT_OF_SCOPE', because, asks, ...nothing }
  }
  const over = overOf(account, asOf)
  const judged = judge(account, over, asOf, claims)
  const tables = new Tables()
  const last = lastRunOf(account, over.proven, asOf, tables)
  return {
    outcome: judged.outcome,
    because: judged.because,
    asks: judged.asks,
    departedOn: departedOn(account),
    lastAuthorisedDay: lastAuthorised(account, judged),
    daysAfterAuthorisedStay: daysOver(judged, over),
    day: lastDayOf({ runs: last === undefined ? [] : [last], facts: tables.facts, rules: tables.rules }),
  }
}

function measured({ accounts, account, assembled, claims }: StayCase, asOf: Day): Determination {
  const over = overOf(account, asOf)
  const judged = judge(account, over, asOf, claims)
  const tables = new Tables()
  tables.factNumbers(factsOf(account))
  tables.factNumbers(factsBeside(account))
  tables.factNumbers(claims)
  tables.ruleNumbers(ninetyInAnyOneEighty)
  const runs = runsOf(account, over.proven, asOf, tables)
  const last = Math.min(lastPossibleDay(account.stay.end) ?? asOf, asOf) as Day
  const before = countedBefore(accounts, account, over.proven.spans[0]?.from ?? last, WINDOW_DAYS, tables)
  applyRules(tables, account, judged)
  const outOfScopeHere = judged.outcome === 'OUT_OF_SCOPE'
  return {
    ...bare(account, judged),
    lastAuthorisedDay: lastAuthorised(account, judged),
    daysAfterAuthorisedStay: daysOver(judged, over),
    excessOverNinetyInWindow: outOfScopeHere ? undefined : { min: over.proven.excess, max: over.possible.excess },
    runs,
    countedBefore: before,
    facts: tables.facts,
    rules: tables.rules,
    next: undefined,
    wouldChange: wouldChange(account, judged),
    flags: flagsOf(account, assembled, judged),
  }
}

const NO_DAYS: Bounds = { min: 0, max: 0 }

function daysOver({ outcome }: Judged, { proven, possible }: ReturnType<typeof overOf>): Bounds {
  return outcome === 'OUT_OF_SCOPE' ? NO_DAYS : { min: proven.days, max: possible.days }
}

function bare(account: StayAccount, judged: Judged): Determination {
  const { stay } = account
  return {
    jurisdiction: 'schengen',
    stay: stay.id,
    outcome: judged.outcome,
    because: judged.because,
    arrivedOn: stay.arrival?.day,
    departedOn: departedOn(account),
    lastAuthorisedDay: undefined,
    daysAfterAuthorisedStay: NO_DAYS,
    excessOverNinetyInWindow: undefined,
    unlawfulPresence: undefined,
    asks: judged.asks,
    runs: [],
    countedBefore: [],
    facts: factsOf(account),
    rules: [],
    next: undefined,
    wouldChange: [],
    flags: [],
  }
}

function outside(account: StayAccount, standing: Outside): Determination {
  const judged = outOfRules(standing)
  const change: SchengenWouldChange = judged.asks.length > 0 ? 'residence-card' : 'correction'
  const facts = [...factsOf(account), ...standing.facts]
  return { ...bare(account, judged), facts, rules: [outOfScope.id], wouldChange: [change] }
}

function departedOn({ stay: { end } }: StayAccount): Day | undefined {
  return end.kind === 'departed' ? end.on : undefined
}

function outOfRules({ reason }: Outside): Judged {
  const asks = reason === 'eu-family-card-unknown' ? [{ code: 'card-unknown', readings: [] }] : []
  return { outcome: 'OUT_OF_SCOPE', because: [reason], asks } as unknown as Judged
}

function wouldChange(account: StayAccount, judged: Judged): readonly SchengenWouldChange[] {
  switch (judged.outcome) {
    case 'WITHIN':
      return ['departure-record', 'permit-or-long-stay-visa']
    case 'NO_DEPARTURE_RECORD':
    case 'PRESENT_AFTER_AUTHORISED_STAY':
      return ['departure-record', 'proof-of-departure', 'permit-or-long-stay-visa', 'right-to-remain']
    case 'DEPARTED_LATE':
      return ['correction', 'permit-or-long-stay-visa', 'right-to-remain', 'host-state-decision']
    case 'DEPARTED_ON_TIME':
    case 'CONTRADICTORY':
      return ['correction']
    case 'OUT_OF_SCOPE':
      return ['correction']
    case 'NOT_DETERMINABLE':
      if (judged.asks.some((one) => one.code === 'bilateral-extension')) return ['host-state-decision', 'correction']
      if (judged.because[0] === 'visa-exhausted-at-entry') return ['correction', 'permit-or-long-stay-visa']
      if (judged.because[0] === 'older-rule') return ['correction']
      if (judged.because[0] === 'arrival-not-confirmed') return ['missing-entry-record', 'correction']
      return account.stay.arrival === undefined
        ? ['missing-entry-record']
        : ['missing-exit-record', 'proof-of-departure']
  }
}

function flagsOf(account: StayAccount, assembled: AssembledHistory, judged: Judged): readonly string[] {
  const flags: string[] = [...account.stay.flags, ...assembled.flags]
  const add = (flag: SchengenFlag) => flags.push(flag)
  const { stay } = account
  if (stay.unconfirmedDepartures.length > 0 && stay.end.kind !== 'departed') add('departure-indicated')
  if (judged.outcome === 'NO_DEPARTURE_RECORD' && account.lastLawful.latest <= CAPTURE_INCOMPLETE_UNTIL) {
    add('exit-capture-not-complete')
  }
  if (isUnderPermitOfOtherState(account)) add('permit-of-other-state')
  return flags.length < 2 ? flags : [...new Set(flags)].sort()
}
