import { type Day, formatDay, type IsoDate, parseDay } from '../calendar/day.ts'
import type { FactId } from '../facts/envelope.ts'
import type {
  Answer,
  Ask,
  Bar,
  Bounds,
  DayRun,
  DayState,
  Determination,
  Outcome,
  UnlawfulPresence,
  WindowPosition,
} from './determination.ts'

/** `max` absent: no upper bound is known. A bounds field that is absent altogether means exactly zero. */
export interface BoundsJson {
  readonly min: number
  readonly max?: number
}

export interface DayRunJson {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly state: DayState
  readonly facts: readonly number[]
  readonly rules: readonly number[]
}

/** Absent fields have their plain value: no day counted, no bar, not sensitive. */
export interface UnlawfulPresenceJson {
  readonly firstDay?: IsoDate
  readonly daysWithDepartureDay?: BoundsJson
  readonly daysWithoutDepartureDay?: BoundsJson
  readonly barByCount?: { readonly withDepartureDay: Bar; readonly withoutDepartureDay: Bar }
  readonly barAttaches?: Exclude<UnlawfulPresence['barAttaches'], 'none'>
  readonly thresholdSensitive?: true
}

/**
 * A determination as the ledger stores it: strings, safe integers, booleans, arrays and objects only, dates as ISO
 * text, and nothing that has its plain value (no empty list, no zero bounds). Nothing is lost: see
 * `determinationFromJson`.
 */
export interface DeterminationJson {
  readonly jurisdiction: 'schengen' | 'us'
  readonly stay: FactId
  readonly outcome: Outcome
  readonly because: readonly string[]
  readonly arrivedOn?: IsoDate
  readonly departedOn?: IsoDate
  readonly lastAuthorisedDay?: IsoDate | 'duration-of-status'
  readonly daysAfterAuthorisedStay?: BoundsJson
  /** Present for Schengen, also where it is zero; absent for the United States. */
  readonly excessOverNinetyInWindow?: BoundsJson
  readonly unlawfulPresence?: UnlawfulPresenceJson
  readonly asks?: readonly Ask[]
  readonly runs?: readonly DayRunJson[]
  readonly countedBefore?: readonly DayRunJson[]
  readonly facts: readonly FactId[]
  readonly rules: readonly string[]
  readonly next?: { readonly on: IsoDate; readonly what: string; readonly rule: string }
  readonly wouldChange?: readonly string[]
  readonly flags?: readonly string[]
}

export interface WindowJson {
  readonly windowStart: IsoDate
  readonly daysUsed: BoundsJson
  /** Absent: none. */
  readonly daysOver?: BoundsJson
  readonly runsOver?: readonly { readonly from: IsoDate; readonly to: IsoDate }[]
  readonly presentOnDate?: boolean
  readonly maxConsecutiveDays: BoundsJson
  readonly lastLawfulDayIfPresent?: IsoDate
  readonly nextLawfulEntry?: IsoDate
  readonly daysAvailableAtNextEntry?: number
}

export interface AnswerJson {
  readonly jurisdiction: 'schengen' | 'us'
  readonly rulebook: string
  readonly determinations: readonly DeterminationJson[]
  readonly window?: WindowJson
}

/** The answer in the form that is stored and sent. */
export function answerToJson(answer: Answer): AnswerJson {
  const { jurisdiction, rulebook, window } = answer
  const determinations = answer.determinations.map(determinationToJson)
  return { jurisdiction, rulebook, determinations, ...(window === undefined ? {} : { window: windowToJson(window) }) }
}

/** One determination in the form that is stored. */
export function determinationToJson(one: Determination): DeterminationJson {
  const json: Mutable<DeterminationJson> = {
    jurisdiction: one.jurisdiction,
    stay: one.stay,
    outcome: one.outcome,
    because: one.because,
    facts: one.facts,
    rules: one.rules,
  }
  if (one.arrivedOn !== undefined) json.arrivedOn = formatDay(one.arrivedOn)
  if (one.departedOn !== undefined) json.departedOn = formatDay(one.departedOn)
  const last = one.lastAuthorisedDay
  if (last !== undefined) json.lastAuthorisedDay = last === 'duration-of-status' ? last : formatDay(last)
  if (!isZero(one.daysAfterAuthorisedStay)) json.daysAfterAuthorisedStay = boundsToJson(one.daysAfterAuthorisedStay)
  if (one.excessOverNinetyInWindow !== undefined) {
    json.excessOverNinetyInWindow = boundsToJson(one.excessOverNinetyInWindow)
  }
  if (one.unlawfulPresence !== undefined) json.unlawfulPresence = presenceToJson(one.unlawfulPresence)
  if (one.asks.length > 0) json.asks = one.asks
  if (one.runs.length > 0) json.runs = one.runs.map(runToJson)
  if (one.countedBefore.length > 0) json.countedBefore = one.countedBefore.map(runToJson)
  if (one.next !== undefined) json.next = { ...one.next, on: formatDay(one.next.on) }
  if (one.wouldChange.length > 0) json.wouldChange = one.wouldChange
  if (one.flags.length > 0) json.flags = one.flags
  return json
}

/** Reads back what `determinationToJson` wrote. Throws a RangeError on a date that does not exist. */
export function determinationFromJson(json: DeterminationJson): Determination {
  const last = json.lastAuthorisedDay
  return {
    jurisdiction: json.jurisdiction,
    stay: json.stay,
    outcome: json.outcome,
    because: json.because,
    arrivedOn: optionalDay(json.arrivedOn),
    departedOn: optionalDay(json.departedOn),
    lastAuthorisedDay: last === 'duration-of-status' ? last : optionalDay(last),
    daysAfterAuthorisedStay: boundsFromJson(json.daysAfterAuthorisedStay),
    excessOverNinetyInWindow:
      json.excessOverNinetyInWindow === undefined ? undefined : boundsFromJson(json.excessOverNinetyInWindow),
    unlawfulPresence: json.unlawfulPresence === undefined ? undefined : presenceFromJson(json.unlawfulPresence),
    asks: json.asks ?? [],
    runs: (json.runs ?? []).map(runFromJson),
    countedBefore: (json.countedBefore ?? []).map(runFromJson),
    facts: json.facts,
    rules: json.rules,
    next: json.next === undefined ? undefined : { ...json.next, on: dayFrom(json.next.on) },
    wouldChange: json.wouldChange ?? [],
    flags: json.flags ?? [],
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

function isZero({ min, max }: Bounds): boolean {
  return min === 0 && max === 0
}

function boundsToJson({ min, max }: Bounds): BoundsJson {
  return max === undefined ? { min } : { min, max }
}

function boundsFromJson(json: BoundsJson | undefined): Bounds {
  return json === undefined ? { min: 0, max: 0 } : { min: json.min, max: json.max }
}

function runToJson(run: DayRun): DayRunJson {
  return { from: formatDay(run.from), to: formatDay(run.to), state: run.state, facts: run.facts, rules: run.rules }
}

function runFromJson(run: DayRunJson): DayRun {
  return { from: dayFrom(run.from), to: dayFrom(run.to), state: run.state, facts: run.facts, rules: run.rules }
}

function presenceToJson(one: UnlawfulPresence): UnlawfulPresenceJson {
  const json: Mutable<UnlawfulPresenceJson> = {}
  if (one.firstDay !== undefined) json.firstDay = formatDay(one.firstDay)
  if (!isZero(one.daysWithDepartureDay)) json.daysWithDepartureDay = boundsToJson(one.daysWithDepartureDay)
  if (!isZero(one.daysWithoutDepartureDay)) json.daysWithoutDepartureDay = boundsToJson(one.daysWithoutDepartureDay)
  const { withDepartureDay, withoutDepartureDay } = one.barByCount
  if (withDepartureDay !== 'none' || withoutDepartureDay !== 'none') json.barByCount = one.barByCount
  if (one.barAttaches !== 'none') json.barAttaches = one.barAttaches
  if (one.thresholdSensitive) json.thresholdSensitive = true
  return json
}

function presenceFromJson(json: UnlawfulPresenceJson): UnlawfulPresence {
  return {
    firstDay: optionalDay(json.firstDay),
    daysWithDepartureDay: boundsFromJson(json.daysWithDepartureDay),
    daysWithoutDepartureDay: boundsFromJson(json.daysWithoutDepartureDay),
    barByCount: json.barByCount ?? { withDepartureDay: 'none', withoutDepartureDay: 'none' },
    barAttaches: json.barAttaches ?? 'none',
    thresholdSensitive: json.thresholdSensitive ?? false,
  }
}

function windowToJson(window: WindowPosition): WindowJson {
  const json: Mutable<WindowJson> = {
    windowStart: formatDay(window.windowStart),
    daysUsed: boundsToJson(window.daysUsed),
    maxConsecutiveDays: boundsToJson(window.maxConsecutiveDays),
  }
  if (window.daysOver.max !== 0) json.daysOver = boundsToJson(window.daysOver)
  if (window.runsOver.length > 0) {
    json.runsOver = window.runsOver.map(({ from, to }) => ({ from: formatDay(from), to: formatDay(to) }))
  }
  if (window.presentOnDate !== undefined) json.presentOnDate = window.presentOnDate
  if (window.lastLawfulDayIfPresent !== undefined)
    json.lastLawfulDayIfPresent = formatDay(window.lastLawfulDayIfPresent)
  if (window.nextLawfulEntry !== undefined) json.nextLawfulEntry = formatDay(window.nextLawfulEntry)
  if (window.daysAvailableAtNextEntry !== undefined) json.daysAvailableAtNextEntry = window.daysAvailableAtNextEntry
  return json
}

function optionalDay(date: IsoDate | undefined): Day | undefined {
  return date === undefined ? undefined : dayFrom(date)
}

function dayFrom(date: IsoDate): Day {
  const day = parseDay(date)
  if (day === undefined) throw new RangeError(`not a date: ${date}`)
  return day
}
