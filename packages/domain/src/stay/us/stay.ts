import type { Day } from '../../calendar/day.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { Ask, Determination, UnlawfulPresence } from '../determination.ts'
import { recordRules } from '../record/record.rules.ts'
import { Tables } from '../tables.ts'
import { liftBar } from './bar-exceptions.ts'
import type { UsReason } from './codes.ts'
import { withoutContested } from './contested.ts'
import { layRuns } from './day-runs.ts'
import { fixedPeriodRule } from './fixed-period.rule.ts'
import {
  daysAfterStay,
  departedBy,
  endFacts,
  lastAuthorisedDay,
  measuredOn,
  type StayCase,
  scopeOf,
} from './measured.ts'
import { nextChange } from './next-change.ts'
import { fixedPeriodAsk, flagStatusSource, missingExitAsk, sixtyDayAsk, statusSourceAsk, wouldChange } from './notes.ts'
import { type Judged, type Measure, saysUntilWhen } from './outcome.ts'
import { judgeAll } from './readings.ts'
import { departureMeasureRule, scopeRule } from './scope.rule.ts'
import { PAST } from './span.ts'
import { countUnlawfulPresence } from './unlawful-presence.ts'

/** The explained answer about one stay. Scope first, then contradictions, then the arithmetic. */
export function determineStay(one: StayCase): Determination {
  const measured = measuredOn(one, one.question.asOf)
  const { measure, from } = measured
  const scoped = scopeOf(one, measure.position)
  const now =
    scoped === undefined ? determineMeasured(one, measure, from) : outside(one, scoped.reason, scoped.fact.cites)
  const next = nextChange(one, now, measured)
  return next === undefined ? now : { ...now, next }
}

function determineMeasured(one: StayCase, measure: Measure, from: Day): Determination {
  const { frame, authorised, person, flags } = one
  const { position } = measure
  const readings = judgeAll(measure, from)
  const contradiction = frame.stay.contradictions[0]
  const judged: Judged =
    contradiction === undefined ? readings : { outcome: 'CONTRADICTORY', because: [contradiction.code as UsReason] }
  const days = daysAfterStay(measure, from, judged, readings.masks)
  const tables = new Tables()
  const ended = endFacts(frame, position)
  const arrived = frame.stay.arrival?.cites ?? []
  tables.factNumbers(arrived)
  // A stay of which no day is known has no ledger and no count.
  const runs = from === PAST ? [] : layRuns(measure, from, authorised.status.rule, { arrived, ended }, tables)
  tables.factNumbers(authorised.statusFacts)
  for (const { facts } of frame.stay.contradictions) tables.factNumbers(facts)
  const asks: Ask[] = [...one.asks, ...readings.asks]
  if (contradiction !== undefined) asks.push({ code: 'contradictory-records', readings: [] })
  const presence = countOf(one, measure, from, asks, tables)
  pushAll(asks, [
    contradiction === undefined ? missingExitAsk(judged, measure, days.min, days.max) : undefined,
    sixtyDayAsk(authorised.status, position),
    fixedPeriodAsk(measure.admission, position, one.law),
  ])
  noteRules(one, judged, asks, tables)
  const unconfirmed = frame.stay.unconfirmedDepartures.length > 0 && frame.stay.end.kind !== 'departed'
  if (unconfirmed) flags.push('unconfirmed-departure-only')
  if (frame.stay.arrival === undefined) flags.push('arrival-not-recorded')
  flagStatusSource(judged.outcome, person, flags)
  pushAll(asks, [statusSourceAsk(judged.outcome, flags)])
  return {
    jurisdiction: 'us',
    stay: frame.stay.id,
    outcome: judged.outcome,
    because: judged.because,
    arrivedOn: frame.stay.arrival?.day,
    departedOn: departedBy(one, position.asOf),
    lastAuthorisedDay: lastAuthorisedDay(measure),
    daysAfterAuthorisedStay: days,
    excessOverNinetyInWindow: undefined,
    unlawfulPresence: contradiction === undefined ? presence : withoutContested(presence),
    asks: mergeAsks(asks),
    runs,
    countedBefore: [],
    facts: tables.facts,
    rules: tables.rules,
    next: undefined,
    wouldChange: wouldChange(judged, flags, unconfirmed),
    flags: flags.length < 2 ? flags : [...new Set(flags)].sort(),
  }
}

function outside(one: StayCase, reason: UsReason, facts: readonly FactId[]): Determination {
  const { stay } = one.frame
  return {
    jurisdiction: 'us',
    stay: stay.id,
    outcome: 'OUT_OF_SCOPE',
    because: [reason],
    arrivedOn: stay.arrival?.day,
    departedOn: departedBy(one, one.question.asOf),
    lastAuthorisedDay: undefined,
    daysAfterAuthorisedStay: { min: 0, max: 0 },
    excessOverNinetyInWindow: undefined,
    unlawfulPresence: undefined,
    asks: [],
    runs: [],
    countedBefore: [],
    facts: [...(stay.arrival?.cites ?? []), ...facts],
    rules: [scopeRule.id],
    next: undefined,
    wouldChange: ['correction'],
    flags: one.flags,
  }
}

/** Unlawful presence, unless the record does not say until when the stay was authorised: then no count is given. */
function countOf(
  one: StayCase,
  measure: Measure,
  from: Day,
  asks: Ask[],
  tables: Tables,
): UnlawfulPresence | undefined {
  if (!saysUntilWhen(measure) || from === PAST) return undefined
  const count = countUnlawfulPresence(measure.spans, from, measure.position, one.authorised.filing)
  const lifted = liftBar(count.presence, one.frame, one.person, measure.position, one.law)
  for (const ask of count.asks) asks.push(ask)
  for (const ask of lifted.asks) asks.push(ask)
  for (const id of lifted.rules) tables.ruleNumbers({ id })
  tables.factNumbers(lifted.facts)
  return lifted.barAttaches === count.presence.barAttaches
    ? count.presence
    : { ...count.presence, barAttaches: lifted.barAttaches }
}

function noteRules(one: StayCase, judged: Judged, asks: readonly Ask[], tables: Tables): void {
  for (const id of one.authorised.rulesUsed) tables.ruleNumbers({ id })
  const { stay } = one.frame
  if (stay.unconfirmedDepartures.length > 0) tables.ruleNumbers(recordRules.manifestAlone)
  switch (judged.outcome) {
    case 'DEPARTED_ON_TIME':
    case 'DEPARTED_LATE':
      tables.ruleNumbers(departureMeasureRule)
      break
    case 'CONTRADICTORY':
      tables.ruleNumbers(recordRules.contradiction)
      break
    case 'NO_DEPARTURE_RECORD':
    case 'PRESENT_AFTER_AUTHORISED_STAY':
      tables.ruleNumbers(recordRules.openStay)
      break
    default:
      break
  }
  if (stay.arrival === undefined && stay.end.kind === 'departed') tables.ruleNumbers(recordRules.orphanExit)
  if (asks.some((ask) => ask.code === 'fixed-period-rule')) tables.ruleNumbers(fixedPeriodRule)
}

function pushAll(asks: Ask[], more: readonly (Ask | undefined)[]): void {
  for (const ask of more) if (ask !== undefined) asks.push(ask)
}

/** One ask a code; the readings of the outcome and of the count stand together in it. */
function mergeAsks(asks: readonly Ask[]): readonly Ask[] {
  if (asks.length < 2) return asks
  const merged = new Map<string, Ask>()
  for (const ask of asks) {
    const known = merged.get(ask.code)
    merged.set(ask.code, known === undefined ? ask : { ...ask, readings: [...known.readings, ...ask.readings] })
  }
  return [...merged.values()]
}
