import type { Day } from '../../calendar/day.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { Ask, Bounds, Determination, Question, UnlawfulPresence } from '../determination.ts'
import { endedBy } from '../history/evidence.ts'
import { recordRules } from '../record/record.rules.ts'
import { Tables } from '../tables.ts'
import { type Authorised, isSilent, ledgerStart } from './authorise.ts'
import { liftBar } from './bar-exceptions.ts'
import type { UsReason } from './codes.ts'
import { withoutContested } from './contested.ts'
import { layRuns } from './day-runs.ts'
import { fixedPeriodRule } from './fixed-period.rule.ts'
import type { Frame } from './frames.ts'
import type { UsLaw } from './law.ts'
import { nextChange } from './next-change.ts'
import { fixedPeriodAsk, flagStatusSource, missingExitAsk, sixtyDayAsk, statusSourceAsk, wouldChange } from './notes.ts'
import { type Judged, type Measure, saysUntilWhen } from './outcome.ts'
import type { PersonFacts } from './person.ts'
import { type Position, positionOn } from './position.ts'
import { daysAfter, judgeAll } from './readings.ts'
import { departureMeasureRule, outOfScope, scopeRule } from './scope.rule.ts'
import { FAR, PAST, type Span } from './span.ts'
import { isUnknown } from './unknown-days.ts'
import { countUnlawfulPresence } from './unlawful-presence.ts'

/** Everything that one determination is made from. */
export interface StayCase {
  readonly frame: Frame
  readonly person: PersonFacts
  readonly authorised: Authorised
  readonly spans: readonly Span[]
  /** Asks that were already found while the admission was put together. */
  readonly asks: readonly Ask[]
  readonly law: UsLaw
  readonly question: Question
  readonly flags: string[]
}

/** The explained answer about one stay. Scope first, then contradictions, then the arithmetic. */
export function determineStay(one: StayCase): Determination {
  const { frame, authorised, spans, question } = one
  const position = positionOn(frame, spans, question.asOf)
  const scoped = outOfScope(one.person.standings, Math.min(position.asOf, position.departedOn ?? FAR) as Day)
  if (scoped !== undefined) return outside(one, scoped.reason, scoped.fact.cites)
  const { admission } = authorised
  const measure: Measure = {
    admission,
    spans,
    position,
    statusLastDay: authorised.status.lastDay,
    hasTerms: !isSilent(admission),
  }
  const from = ledgerStart(frame, authorised, spans, position.departedOn)
  return determineMeasured(one, measure, from)
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
  const end = frame.stay.end
  return {
    jurisdiction: 'us',
    stay: frame.stay.id,
    outcome: judged.outcome,
    because: judged.because,
    arrivedOn: frame.stay.arrival?.day,
    departedOn: end.kind === 'departed' && end.on <= position.asOf ? end.on : undefined,
    lastAuthorisedDay: lastAuthorisedDay(measure),
    daysAfterAuthorisedStay: days,
    excessOverNinetyInWindow: undefined,
    unlawfulPresence: contradiction === undefined ? presence : withoutContested(presence),
    asks: mergeAsks(asks),
    runs,
    countedBefore: [],
    facts: tables.facts,
    rules: tables.rules,
    next:
      contradiction === undefined
        ? nextChange({ measure, judged, frame, standings: person.standings, from })
        : undefined,
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
    departedOn: stay.end.kind === 'departed' && stay.end.on <= one.question.asOf ? stay.end.on : undefined,
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

function daysAfterStay(measure: Measure, from: Day, judged: Judged, masks: readonly number[]): Bounds {
  const { admission, position, statusLastDay } = measure
  if (!measure.hasTerms || from === PAST || isUnknown(admission.unknown, position.possibleTo)) {
    return { min: 0, max: undefined }
  }
  const bounds = daysAfter(measure, from, masks)
  if (judged.because.includes('duration-of-status')) {
    const max = statusLastDay === undefined ? undefined : Math.max(0, position.possibleTo - statusLastDay)
    return { min: 0, max }
  }
  return bounds
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

/** What proves presence up to the end: the departure, or the last dated evidence. */
function endFacts(frame: Frame, position: Position): readonly FactId[] {
  const { end } = frame.stay
  if (end.kind !== 'open') return endedBy(end)
  const seen = frame.stay.seenOn
  for (let i = seen.length - 1; i >= 0; i--) {
    const one = seen[i]
    if (one !== undefined && (one.day <= position.asOf || i === 0)) return [one.by]
  }
  return []
}

/** The last day of the authorisation that was in force last; a filing without decision has no such day. */
function lastAuthorisedDay(measure: Measure): Determination['lastAuthorisedDay'] {
  const { admission, spans, position } = measure
  if (admission.kind === 'duration-of-status' && admission.end === FAR) return 'duration-of-status'
  let last: Day | undefined
  for (const span of spans) {
    if (span.effect === 'uncounted' || span.to >= FAR || span.to < span.from || span.from > position.possibleTo)
      continue
    if (span.to > PAST && (last === undefined || span.to > last)) last = span.to
  }
  return last
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
