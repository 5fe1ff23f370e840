import { type Day, dayOf } from '../../calendar/day.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { Bounds, Determination, Question, WindowPosition } from '../determination.ts'
import { lastPossibleDay } from '../history/evidence.ts'
import type { AssembledHistory, DatedFact } from '../history/types.ts'
import { Tables } from '../tables.ts'
import { accountsOf, type StayAccount } from './account.ts'
import { applyRules, isUnderPermitOfOtherState } from './applied.ts'
import type { SchengenFlag, SchengenWouldChange } from './codes.ts'
import { ninetyInAnyOneEighty, WINDOW_DAYS } from './limit.rule.ts'
import { lastAuthorised, nextChange } from './next-change.ts'
import { type Judged, judge } from './outcome.ts'
import { overOf } from './over.ts'
import { positionOn } from './position.ts'
import { countedBefore, factsBeside, factsOf, runsOf } from './runs.ts'
import { outOfScope } from './scope.rule.ts'
import { FOREVER } from './spans.ts'
import { isOutsideOn, type Outside, outsideOf, outsideStandings } from './standing.ts'

/** Last day on which exit capture by the system was not complete by law (partial suspension allowed, EES-22d). */
const CAPTURE_INCOMPLETE_UNTIL = dayOf(2026, 9, 6)

/**
 * One determination for each stay that had begun by `asOf`, and the person's position in the window. Scope comes
 * before arithmetic: somebody outside the rules gets no count at all.
 */
export function determineSchengen(
  assembled: AssembledHistory,
  question: Question,
): { readonly determinations: readonly Determination[]; readonly window: WindowPosition | undefined } {
  const accounts = accountsOf(assembled)
  const { asOf } = question
  const begun = accounts.filter((account) => account.presence.possible.from <= asOf || !isPlaced(account))
  const standings = outsideStandings(assembled.others)
  const allClaims = undecidedClaims(assembled.others)
  const position = isOutsideOn(asOf, standings) ? undefined : positionOn(accounts, asOf)
  const latest = begun.at(-1)
  const determinations = begun.map((account) => {
    const standing = outsideOf(account, asOf, standings)
    if (standing !== undefined) return outside(account, standing)
    const next = account === latest ? position : undefined
    return determineStay(accounts, account, assembled, asOf, claimsOn(account, allClaims), next)
  })
  return { determinations, window: position }
}

function isPlaced({ presence }: StayAccount): boolean {
  return presence.possible.from < FOREVER
}

function determineStay(
  accounts: readonly StayAccount[],
  account: StayAccount,
  assembled: AssembledHistory,
  asOf: Day,
  claims: readonly FactId[],
  position: WindowPosition | undefined,
): Determination {
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
    daysAfterAuthorisedStay: outOfScopeHere ? NO_DAYS : { min: over.proven.days, max: over.possible.days },
    excessOverNinetyInWindow: outOfScopeHere ? undefined : { min: over.proven.excess, max: over.possible.excess },
    runs,
    countedBefore: before,
    facts: tables.facts,
    rules: tables.rules,
    next: nextChange(account, judged, asOf, position),
    wouldChange: wouldChange(account, judged),
    flags: flagsOf(account, assembled, judged),
  }
}

const NO_DAYS: Bounds = { min: 0, max: 0 }

function bare(account: StayAccount, judged: Judged): Determination {
  const { stay } = account
  return {
    jurisdiction: 'schengen',
    stay: stay.id,
    outcome: judged.outcome,
    because: judged.because,
    arrivedOn: stay.arrival?.day,
    departedOn: stay.end.kind === 'departed' ? stay.end.on : undefined,
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
  const asks = standing.reason === 'eu-family-card-unknown' ? [{ code: 'card-unknown', readings: [] }] : []
  const judged = { outcome: 'OUT_OF_SCOPE', because: [standing.reason], asks } as unknown as Judged
  const change: SchengenWouldChange = asks.length > 0 ? 'residence-card' : 'correction'
  const facts = [...factsOf(account), ...standing.facts]
  return { ...bare(account, judged), facts, rules: [outOfScope.id], wouldChange: [change] }
}

/** An extension asked for during a stay or in the window before it concerns that stay, and no other one. */
function claimsOn({ presence }: StayAccount, claims: readonly DatedFact[]): readonly FactId[] {
  return claims
    .filter((claim) => {
      const first = claim.day ?? claim.dayRange?.earliest
      const last = claim.day ?? claim.dayRange?.latest
      if (first === undefined || last === undefined) return true
      return first <= presence.possible.to && last > presence.possible.from - WINDOW_DAYS
    })
    .flatMap(({ cites }) => cites)
}

/** Extensions that were asked of a State and that it has not decided, or granted without saying until when. */
function undecidedClaims(others: readonly DatedFact[]): readonly DatedFact[] {
  const claims: DatedFact[] = []
  for (const claim of others) {
    const { fact } = claim
    if (fact.kind !== 'application-filed' || fact.type !== 'bilateral-extension') continue
    const decided = others.some(
      ({ fact: other }) =>
        other.kind === 'application-decided' &&
        other.application === fact.application &&
        (other.result !== 'approved' || other.until !== undefined),
    )
    if (!decided) claims.push(claim)
  }
  return claims
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
