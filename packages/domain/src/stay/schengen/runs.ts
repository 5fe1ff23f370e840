import type { Day } from '../../calendar/day.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { Rule } from '../../rules/rule.ts'
import type { DayRun, DayState } from '../determination.ts'
import { endedBy } from '../history/evidence.ts'
import { recordRules } from '../record/record.rules.ts'
import type { Tables } from '../tables.ts'
import type { StayAccount } from './account.ts'
import { visaSticker } from './authorisation.rules.ts'
import { type Exclusion, ruleOf } from './exclusions.ts'
import { entryAndExitDayCount, ninetyInAnyOneEighty } from './limit.rule.ts'
import { membershipByDate } from './membership.rule.ts'
import type { Over } from './over.ts'
import { covers, FOREVER, type Span } from './spans.ts'

const counting: readonly Rule[] = [ninetyInAnyOneEighty, entryAndExitDayCount]

/**
 * The day ledger of one stay, up to `asOf`: every day in exactly one run, each with the facts and rules that say so.
 * `over` is the reading on which days are called unlawful: only proven days are.
 */
export function runsOf(account: StayAccount, over: Over, asOf: Day, tables: Tables): DayRun[] {
  const { possible } = account.presence
  const last = Math.min(possible.to, asOf) as Day
  if (last < possible.from) return []
  const cuts = cutsOf(account, over, possible.from, last)
  const runs: DayRun[] = []
  for (let i = 0; i < cuts.length; i++) {
    const from = cuts[i] as Day
    const to = (i + 1 < cuts.length ? (cuts[i + 1] as Day) - 1 : last) as Day
    runs.push(runFrom(account, over, from, to, tables))
  }
  return runs
}

/** The last of those runs alone. */
export function lastRunOf(account: StayAccount, over: Over, asOf: Day, tables: Tables): DayRun | undefined {
  const { possible } = account.presence
  const last = Math.min(possible.to, asOf) as Day
  if (last < possible.from) return undefined
  const from = cutsOf(account, over, possible.from, last).at(-1) ?? possible.from
  return runFrom(account, over, from, last, tables)
}

/** First days of runs, ascending: wherever one of the spans begins or has just ended. */
function cutsOf(account: StayAccount, over: Over, first: Day, last: Day): Day[] {
  const proven = account.presence.proven
  const simple = account.holes.length === 0 && over.spans.length === 0
  if (simple && proven !== undefined && proven.from <= first && proven.to >= last) return [first]
  const cuts = new Set<Day>([first])
  const spans: Span[] = [
    ...account.holes,
    ...account.exclusions,
    ...over.spans,
    ...(proven === undefined ? [] : [proven]),
  ]
  for (const span of spans) {
    if (span.from > first && span.from <= last) cuts.add(span.from)
    if (span.to >= first && span.to < last) cuts.add((span.to + 1) as Day)
  }
  return [...cuts].sort((a, b) => a - b)
}

function runFrom(account: StayAccount, over: Over, from: Day, to: Day, tables: Tables): DayRun {
  const own = factsOf(account)
  const run = (state: DayState, facts: readonly FactId[], rules: readonly Rule[]): DayRun => ({
    from,
    to,
    state,
    facts: tables.factNumbers(facts),
    rules: tables.ruleNumbers(...rules),
  })
  const exclusion = account.exclusions.find((one) => one.from <= from && one.to >= from)
  if (exclusion !== undefined) return run(stateUnder(exclusion), [...own, ...exclusion.facts], [ruleOf(exclusion)])
  if (covers(account.holes, from)) return run('excluded', own, [membershipByDate])
  const { proven } = account.presence
  if (proven === undefined || from < proven.from || from > proven.to) {
    if (account.stay.contested !== undefined) return run('unproven', own, [recordRules.contradiction])
    const rule = account.stay.end.kind === 'open' ? recordRules.openStay : recordRules.missingExit
    return run('unproven', own, [account.stay.arrival === undefined ? recordRules.orphanExit : rule])
  }
  if (!covers(over.spans, from)) return run('authorised', withSeen(account, own, from, to), counting)
  const byVisa = account.visa !== undefined && from > account.visa.last
  const facts = byVisa ? [...own, ...(account.visa?.facts ?? [])] : own
  return run('unlawful', withSeen(account, facts, from, to), byVisa ? [visaSticker, entryAndExitDayCount] : counting)
}

/** The records that open and close the stay. */
export function factsOf({ stay }: StayAccount): readonly FactId[] {
  return [...(stay.arrival?.cites ?? []), ...endedBy(stay.end)]
}

/** Records that close nothing and count no day, but that the answer was given in sight of. */
export function factsBeside({ stay, visa }: StayAccount): readonly FactId[] {
  if (stay.unconfirmedDepartures.length + stay.contradictions.length === 0 && visa === undefined) return NO_FACTS
  return [
    ...stay.unconfirmedDepartures.flatMap(({ cites }) => cites),
    ...stay.contradictions.flatMap(({ facts }) => facts),
    ...(visa?.facts ?? []),
  ]
}
const NO_FACTS: readonly FactId[] = []

/** Evidence of presence is cited where it carries the days: on an open stay, up to the last time the person was seen. */
function withSeen(account: StayAccount, facts: readonly FactId[], from: Day, to: Day): readonly FactId[] {
  const seen = account.stay.seenOn
  if (seen.length === 0) return facts
  const inside = seen.filter((one) => one.day >= from && one.day <= to).map((one) => one.by)
  return inside.length === 0 ? facts : [...facts, ...inside]
}

function stateUnder(exclusion: Exclusion): DayState {
  return exclusion.kind === 'permit' || exclusion.kind === 'standing' ? 'excluded' : 'protected'
}

/** Earlier days that stand in the window of `decisive`, as runs that cite the stays they belong to. */
export function countedBefore(
  accounts: readonly StayAccount[],
  account: StayAccount,
  decisive: Day,
  windowDays: number,
  tables: Tables,
): DayRun[] {
  const oldest = decisive - windowDays + 1
  const runs: DayRun[] = []
  for (const earlier of accounts) {
    if (earlier === account) break
    for (const span of earlier.counted.proven) {
      const from = Math.max(span.from, oldest) as Day
      const to = Math.min(span.to, decisive) as Day
      if (to < from || span.to >= FOREVER) continue
      const facts = tables.factNumbers(factsOf(earlier))
      runs.push({ from, to, state: 'authorised', facts, rules: tables.ruleNumbers(...counting) })
    }
  }
  return runs
}
