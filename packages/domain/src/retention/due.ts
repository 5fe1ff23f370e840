import { addDays, addYears, type Day } from '../calendar/day.ts'
import type { FactId } from '../facts/envelope.ts'
import type { History } from '../facts/fact.ts'
import type { Determination } from '../stay/determination.ts'
import { determine } from '../stay/determine.ts'
import { assemble } from '../stay/history/assemble.ts'
import type { AssembledHistory, StayRecord } from '../stay/history/types.ts'
import { holdsOn, type LegalHold, type Unit } from './hold.ts'
import { retentionRules } from './schedule.rules.ts'

/** Why it cannot be said when something falls due. Then nothing is erased by time, and a person decides. */
export type UnknownCode =
  | 'retention.no-schedule'
  | 'retention.out-of-scope'
  | 'retention.contradictory'
  | 'retention.authorised-until-unknown'
  | 'retention.entry-unknown'
  | 'retention.family-not-known'

/** Whether something is to be erased, by which rule. `since` is the first day after its retention. */
export type Due =
  | { readonly state: 'not-yet'; readonly from: Day; readonly rule: string }
  | { readonly state: 'due'; readonly since: Day; readonly rule: string }
  | {
      readonly state: 'held'
      readonly code: 'retention.held'
      readonly since: Day
      readonly rule: string
      readonly holds: readonly string[]
    }
  | { readonly state: 'unknown'; readonly code: UnknownCode; readonly rule: string }

/** What is due of one person's history in one jurisdiction. */
export interface RetentionAnswer {
  readonly stays: ReadonlyMap<FactId, Due>
  /** The whole file: every identity record of the person. Due a day after the last of its stays. */
  readonly file: Due
}

const EVERYTHING_KNOWN = '9999-12-31T23:59:59Z'
const { eesExit, eesFile, eesNoExit, eesFamilyExit, eesFamilyNoExit, usSchedule } = retentionRules

/**
 * Which stays of a person, and whether the file, are to be erased on `on`, as the schedule of the jurisdiction says
 * (Regulation (EU) 2017/2226 art. 34). Unknown is an answer: then nothing falls due. A hold beats the schedule.
 * Pure: `on` is the local day of whoever keeps the record; periods of years end on the same date (29 February: on the
 * last day of that month).
 * @param holds the legal holds that stand for this person
 */
export function dueForErasure(history: History, holds: readonly LegalHold[], on: Day): RetentionAnswer {
  const assembled = assemble(history, EVERYTHING_KNOWN)
  const { determinations } = determine(history, { asOf: on, knownAt: EVERYTHING_KNOWN, rulebookOn: on })
  const answers = new Map(determinations.map((one) => [one.stay, one]))
  const family = familyOf(assembled)
  const plain = assembled.stays.map((stay) => ({
    stay,
    kept: history.jurisdiction === 'us' ? noSchedule : keptUntil(stay, answers.get(stay.id), family, on),
  }))
  const stays = plain.map(({ stay, kept }) => [stay.id, asked(kept, { stayId: stay.id }, holds, on)] as const)
  const file = asked(keptFile(plain.map(({ kept }) => kept)), { recordId: '' }, holds, on)
  return { stays: new Map(stays), file }
}

/** The last day on which something is kept, or why that cannot be said. */
type Kept = { readonly until: Day; readonly rule: string } | { readonly unknown: UnknownCode; readonly rule: string }
const noSchedule: Kept = { unknown: 'retention.no-schedule', rule: usSchedule.id }

/** Family of a Union citizen, by a record of standing: whether there is a residence card decides the schedule. */
type Family = 'no' | 'without-card' | 'not-known'

function familyOf({ others }: AssembledHistory): Family {
  const said = others.flatMap(({ fact }) =>
    fact.kind === 'standing' && fact.standing === 'union-citizen-family' ? [fact.residenceCard] : [],
  )
  if (said.length === 0) return 'no'
  return said.every((card) => card === false) ? 'without-card' : 'not-known'
}

function keptUntil(stay: StayRecord, answer: Determination | undefined, family: Family, on: Day): Kept {
  if (stay.contradictions.length > 0) return { unknown: 'retention.contradictory', rule: eesExit.id }
  // The count of ninety days does not reach family of a Union citizen; the records of their crossings are kept all the same.
  if (family === 'no' && (answer === undefined || answer.outcome === 'OUT_OF_SCOPE')) {
    return { unknown: 'retention.out-of-scope', rule: eesExit.id }
  }
  const general = generalSchedule(stay, answer)
  if (family === 'no') return general
  const own = familySchedule(stay)
  if (family === 'without-card' || 'unknown' in own) return own
  if ('unknown' in general) return general
  // Not known which of the two holds: before the first has ended and after both have, it makes no difference.
  const [earlier, later] = own.until < general.until ? [own, general] : [general, own]
  if (on <= earlier.until) return earlier
  return on > later.until ? later : { unknown: 'retention.family-not-known', rule: own.rule }
}

function generalSchedule(stay: StayRecord, answer: Determination | undefined): Kept {
  const exit = exitOf(stay)
  if (exit !== undefined) return { until: addYears(exit, 3), rule: eesExit.id }
  const last = answer?.lastAuthorisedDay
  if (last === undefined || last === 'duration-of-status') {
    return { unknown: 'retention.authorised-until-unknown', rule: eesNoExit.id }
  }
  return { until: addYears(last, 5), rule: eesNoExit.id }
}

function familySchedule(stay: StayRecord): Kept {
  const exit = exitOf(stay)
  if (exit !== undefined) return { until: addYears(exit, 1), rule: eesFamilyExit.id }
  const entry = stay.arrival?.day ?? stay.arrival?.dayRange?.latest
  if (entry === undefined) return { unknown: 'retention.entry-unknown', rule: eesFamilyNoExit.id }
  return { until: addYears(entry, 5), rule: eesFamilyNoExit.id }
}

/** The day of a recorded exit. Where its local day is uncertain by hours, the later one: nothing is erased too early. */
function exitOf({ end }: StayRecord): Day | undefined {
  if (end.kind === 'departed') return end.on
  return end.kind === 'departed-between' ? end.notAfter : undefined
}

function keptFile(stays: readonly Kept[]): Kept {
  const open = stays.find((kept) => 'unknown' in kept)
  if (open !== undefined) return open
  const ends = stays.flatMap((kept) => ('until' in kept ? [kept.until] : []))
  // A file without a stay: nothing on record says when its time began.
  if (ends.length === 0) return { unknown: 'retention.entry-unknown', rule: eesFile.id }
  return { until: addDays(Math.max(...ends) as Day, 1), rule: eesFile.id }
}

function asked(kept: Kept, unit: Unit, holds: readonly LegalHold[], on: Day): Due {
  const { rule } = kept
  if ('unknown' in kept) return { state: 'unknown', code: kept.unknown, rule }
  const since = addDays(kept.until, 1)
  if (on < since) return { state: 'not-yet', from: since, rule }
  const standing = holdsOn(unit, holds)
  if (standing.length > 0) return { state: 'held', code: 'retention.held', since, rule, holds: standing }
  return { state: 'due', since, rule }
}
