import { addDays, type Day } from '@passage/domain/calendar/day'
import { instantOf } from '../draw/clock.ts'
import { randomFor } from '../draw/random.ts'
import type { WorldOptions } from '../options.ts'
import { rates } from '../rates/rates.data.ts'
import type { PlannedRecord, TrueFiling, TruePerson, TrueStay } from './types.ts'

/** What the source of filings and status says when it is asked about a stay. */
export interface StatusAnswer {
  readonly on: Day
  readonly at: number
  /** False: it leaves out a filing that there was. */
  readonly complete: boolean
}

const ANSWERS = 6
const DAYS_UNTIL_ASKED = 10
const NINE = 9 * 60
const DAY_MS = 86_400_000
const LATE_MS = 45 * DAY_MS

/**
 * In the United States that source is asked about everybody whom the border saw leave after the date on the record;
 * mostly it answers. Undefined: it was not asked, or was silent.
 */
export function statusAnswer(
  options: WorldOptions,
  person: TruePerson,
  stay: TrueStay,
  position: number,
): StatusAnswer | undefined {
  const until = stay.admission?.until
  if (options.deployment !== 'us' || typeof until !== 'number') return undefined
  if (stay.departedOn === undefined || stay.departedOn <= until || !stay.exitRecorded) return undefined
  const random = randomFor(options.seed, person.index, ANSWERS * 1000 + position)
  if (!random.chance(rates.statusSourceAnswers.value)) return undefined
  const on = addDays(stay.departedOn, DAYS_UNTIL_ASKED)
  const complete = !random.chance(rates.statusAnswerIncomplete.value)
  return { on, at: instantOf(on, NINE, stay.departurePort.zone), complete }
}

/** When the border system hears of a filing: by itself, or with the answer if that comes first; undefined: never. */
export function heardWithAnswer(
  heard: TrueFiling['heard'],
  deliveredAt: number,
  answer: StatusAnswer | undefined,
): number | undefined {
  const alone = heard === 'never' ? undefined : heard === 'late' ? deliveredAt + LATE_MS : deliveredAt
  if (answer?.complete !== true) return alone
  const told = Math.max(deliveredAt, answer.at)
  return alone === undefined ? told : Math.min(alone, told)
}

/** The answer itself, delivered after what it told of. */
export function addStatusAnswer(answer: StatusAnswer, position: number, into: PlannedRecord[]): void {
  const { on, at } = answer
  into.push({
    kind: 'status-answer',
    stay: position,
    ordinal: into.length,
    repeat: undefined,
    occurredAt: at,
    occurredOn: on,
    reportedAt: at,
    deliveredAt: at + 60_000,
    evidence: 'agency-act',
  })
}
