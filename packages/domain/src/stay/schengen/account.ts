import type { Day } from '../../calendar/day.ts'
import { findPort } from '../../calendar/ports.ts'
import type { Arrival, Departure } from '../../facts/crossing.ts'
import { lastPossibleDay } from '../history/evidence.ts'
import type { AssembledHistory, StayRecord } from '../history/types.ts'
import { type Exclusion, exclusionsOf } from './exclusions.ts'
import { firstCountedDay } from './membership.rule.ts'
import { type Presence, presenceOf } from './presence.ts'
import { FOREVER, merge, type Span, subtract, union, until } from './spans.ts'
import { type VisaLimit, visaLimitOf } from './visa.ts'
import { firstDayOver } from './window.ts'

/** Counted days on the shortest and on the longest reading of the record. */
export interface Before {
  readonly proven: readonly Span[]
  readonly possible: readonly Span[]
}

/** The account of one stay: what is counted, and until when it is lawful. */
export interface StayAccount {
  readonly stay: StayRecord
  readonly before: Before
  readonly presence: Presence
  /** Days of this stay that are not counted, in order. */
  readonly holes: readonly Span[]
  readonly exclusions: readonly Exclusion[]
  /** Counted days of this stay, not cut at any date. */
  readonly counted: Before
  /** The same where days under a permit of another State than the one stayed in are counted; undefined without any. */
  readonly withForeign: { readonly before: readonly Span[]; readonly counted: readonly Span[] } | undefined
  readonly visa: VisaLimit | undefined
  /** Last lawful day if the person stays on, on the longest reading (earliest) and on the shortest (latest). */
  readonly lastLawful: { readonly earliest: Day; readonly latest: Day }
  /** The State where the stay took place is never or not yet Schengen territory on any day of it. */
  readonly outsideTerritory: boolean
}

const NO_SPANS: readonly Span[] = []
const NOTHING_BEFORE: Before = { proven: NO_SPANS, possible: NO_SPANS }

/** Goes through the stays in order of day; each stands on what is counted of those before it. */
export function accountsOf(assembled: AssembledHistory): StayAccount[] {
  const exclusions = exclusionsOf(assembled.others)
  const accounts: StayAccount[] = []
  let before: Before = NOTHING_BEFORE
  let foreign: readonly Span[] | undefined
  let previousEnd: Day | undefined
  const entries: Day[] = []
  for (const stay of assembled.stays) {
    const plain = accountOf(stay, before, previousEnd, exclusions, assembled, entries)
    const account = exclusions.length === 0 ? plain : { ...plain, withForeign: withForeignOf(plain, foreign) }
    accounts.push(account)
    if (!isWordAlone(stay)) {
      before = after(before, account.counted)
      if (account.withForeign !== undefined) foreign = merge(account.withForeign.before, account.withForeign.counted)
    }
    previousEnd = lastPossibleDay(stay.end) ?? previousEnd
    if (stay.arrival?.day !== undefined) entries.push(stay.arrival.day)
  }
  return accounts
}

/** Counted days where permits of other States leave out none, once there is such a permit in this stay or before it. */
function withForeignOf(account: StayAccount, foreign: readonly Span[] | undefined): StayAccount['withForeign'] {
  const { stay, presence, exclusions, before, counted } = account
  const others = exclusions.filter((one) => isPermitOfOtherState(one, stay) && touches(presence.possible, one))
  if (others.length === 0) return foreign === undefined ? undefined : { before: foreign, counted: counted.proven }
  const holes = holesOf(
    firstCountedDay(stateOf(stay)),
    exclusions.filter((one) => !others.includes(one)),
  )
  const own = presence.proven === undefined ? NO_SPANS : subtract([presence.proven], holes)
  return { before: foreign ?? before.proven, counted: own }
}

/** Whether a permit comes from another State than the one that the record places the stay in, where both are known. */
export function isPermitOfOtherState({ kind, issuer }: Exclusion, stay: StayRecord): boolean {
  const state = stateOf(stay)
  return kind === 'permit' && issuer !== undefined && state !== undefined && state !== issuer
}

export function touches(days: Span, span: Span): boolean {
  return span.from <= days.to && span.to >= days.from
}

/** An arrival that is only said, and that no exit bears out, says nothing about other stays. */
function isWordAlone({ arrival, end, seenOn }: StayRecord): boolean {
  return arrival?.fact.evidence === 'stated' && end.kind !== 'departed' && seenOn.length === 0
}

/** Where both readings are the same they are one array, so that what stands on them is worked out once. */
function after(before: Before, counted: Before): Before {
  const proven = merge(before.proven, counted.proven)
  if (before.proven === before.possible && counted.proven === counted.possible) return { proven, possible: proven }
  return { proven, possible: merge(before.possible, counted.possible) }
}

function accountOf(
  stay: StayRecord,
  before: Before,
  previousEnd: Day | undefined,
  exclusions: readonly Exclusion[],
  assembled: AssembledHistory,
  entries: readonly Day[],
): StayAccount {
  const entry = stay.arrival?.day ?? stay.arrival?.dayRange?.earliest
  const first = firstCountedDay(stateOf(stay))
  const visa = entry === undefined ? undefined : visaLimitOf(assembled.others, entry, before.proven, entries)
  const own = extensionsBehind(
    exclusions,
    (plain) => lastLawfulDays(entry, before, holesOf(first, plain), visa).earliest,
  )
  const holes = holesOf(first, own)
  const lastLawful = cappedByExtension(lastLawfulDays(entry, before, holes, visa), entry, own)
  const presence = presenceOf(stay, previousEnd, lastLawful.latest)
  const ended = lastPossibleDay(stay.end)
  return {
    stay,
    before,
    presence,
    holes,
    exclusions: own,
    counted: countedOf(presence, holes),
    withForeign: undefined,
    visa,
    lastLawful,
    outsideTerritory: first === 'never' || (first !== 'always' && ended !== undefined && ended < first),
  }
}

/** An extension lengthens a stay; the days that were lawful without it go on being counted. */
function extensionsBehind(
  exclusions: readonly Exclusion[],
  lastLawfulWith: (plain: readonly Exclusion[]) => Day,
): readonly Exclusion[] {
  const plain = exclusions.filter((one) => one.kind !== 'host-extension')
  if (plain.length === exclusions.length) return exclusions
  const next = (lastLawfulWith(plain) + 1) as Day
  return exclusions.map((one) =>
    one.kind === 'host-extension' && one.from < next && one.to >= next ? { ...one, from: next } : one,
  )
}

/** The end of an extension is the safe last day: whether days go on to be counted after it is not for arithmetic. */
function cappedByExtension(
  last: StayAccount['lastLawful'],
  entry: Day | undefined,
  exclusions: readonly Exclusion[],
): StayAccount['lastLawful'] {
  let { earliest } = last
  for (const one of exclusions) {
    const holds = one.kind === 'host-extension' && entry !== undefined && one.to >= entry && one.to < earliest
    if (holds && !exclusions.some((other) => other.from <= one.to + 1 && other.to > one.to)) earliest = one.to
  }
  return { ...last, earliest }
}

function countedOf({ proven, possible }: Presence, holes: readonly Span[]): Before {
  const longest = subtract([possible], holes)
  if (proven === undefined) return { proven: NO_SPANS, possible: longest }
  const same = proven.from === possible.from && proven.to === possible.to
  return { proven: same ? longest : subtract([proven], holes), possible: longest }
}

function lastLawfulDays(
  entry: Day | undefined,
  before: Before,
  holes: readonly Span[],
  visa: VisaLimit | undefined,
): StayAccount['lastLawful'] {
  if (entry === undefined) return { earliest: FOREVER, latest: FOREVER }
  const latest = lastLawfulDay(entry, before.proven, holes, visa)
  const same = before.proven === before.possible
  return { earliest: same ? latest : lastLawfulDay(entry, before.possible, holes, visa), latest }
}

/** The State that was entered, or left where no entry is on record, from the record or from its port. */
export function stateOf({ arrival, end }: StayRecord): string | undefined {
  const crossing = arrival?.fact ?? (end.kind === 'departed' ? end.by.fact : undefined)
  return crossing === undefined ? undefined : stateOfCrossing(crossing)
}

/** The State of a crossing, from the record or from its port. */
export function stateOfCrossing({ state, port }: Arrival | Departure): string | undefined {
  return state ?? (port === undefined ? undefined : findPort(port)?.state)
}

function holesOf(first: Day | 'always' | 'never', exclusions: readonly Exclusion[]): readonly Span[] {
  if (first === 'never') return [{ from: -FOREVER as Day, to: FOREVER }]
  if (first === 'always' && exclusions.length === 0) return NO_HOLES
  const notYet = first === 'always' ? [] : [{ from: -FOREVER as Day, to: (first - 1) as Day }]
  return union([...notYet, ...exclusions])
}
const NO_HOLES: readonly Span[] = []

/** The last lawful day of somebody whom `cover` takes in on its first day, whatever went before it. */
export function lastLawfulUnder({ before, counted, holes }: StayAccount, cover: Span): Day {
  const earlier = merge(before.possible, until(counted.possible, (cover.from - 1) as Day))
  return lastLawfulDay(cover.from, earlier, holes, undefined)
}

/**
 * The last day up to which somebody who enters on `entry` and stays on is lawful. `FOREVER` when nothing ends it, such
 * as a right to remain without end. Days in holes are not counted, so the limit moves behind them.
 */
function lastLawfulDay(entry: Day, before: readonly Span[], holes: readonly Span[], visa: VisaLimit | undefined): Day {
  const open = subtract([{ from: entry, to: FOREVER }], holes)
  const visaEnd = visa === undefined ? FOREVER : firstUncovered(visa.last, holes)
  let own: Span[] = []
  for (const stretch of open) {
    own = [...own, stretch]
    // Earlier stays may reach into this one: such a day counts, also where this stay leaves it out.
    const over = firstDayOver(merge(before, own), stretch)
    if (over !== undefined) return Math.min(over - 1, visaEnd) as Day
  }
  return visaEnd
}

/** A visa that runs out while a permit or right to remain covers the days ends the stay only after that cover. */
function firstUncovered(visaLast: Day, holes: readonly Span[]): Day {
  const cover = holes.find((hole) => hole.from <= visaLast + 1 && hole.to > visaLast)
  return cover === undefined ? visaLast : cover.to
}
