import { addDays, type Day } from '@passage/domain/calendar/day'
import type { EvidenceClass } from '@passage/domain/facts/envelope'
import { instantOf } from '../draw/clock.ts'
import { type Random, randomFor } from '../draw/random.ts'
import type { WorldOptions } from '../options.ts'
import { rates } from '../rates/rates.data.ts'
import { makePerson } from './person.ts'
import { addStatusAnswer, heardWithAnswer, type StatusAnswer, statusAnswer } from './status-answer.ts'
import type { EventKind, Mode, PersonPlan, PlannedRecord, TruePerson, TrueStay } from './types.ts'

const RECORDS = 2
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const NOON = 12 * 60

/** Everything that sources will ever say about one person, in the order of the events, not of delivery. */
export function planPerson(options: WorldOptions, index: number): PersonPlan {
  const person = makePerson(options, index)
  const random = randomFor(options.seed, index, RECORDS)
  const records: PlannedRecord[] = []
  person.stays.forEach((stay, position) => {
    recordsOfStay(random, options, person, stay, position, records)
  })
  return { person, records }
}

function recordsOfStay(
  random: Random,
  options: WorldOptions,
  person: TruePerson,
  stay: TrueStay,
  position: number,
  into: PlannedRecord[],
): void {
  const add = (kind: EventKind, at: number, on: Day, evidence: EvidenceClass): PlannedRecord => {
    const planned = delivered(random, { kind, stay: position, ordinal: into.length, at, on, evidence })
    into.push(planned)
    return planned
  }
  const arrival = add('arrival', stay.arrivedAt, stay.arrivedOn, arrivalEvidence(random, options, stay.arrivalMode))
  repeats(random, arrival, into)
  addFalseExits(random, stay, add)
  const answer = statusAnswer(options, person, stay, position)
  addFilings(stay, person, answer, add, into)
  if (stay.departedOn !== undefined && stay.departedAt !== undefined && stay.exitRecorded) {
    const evidence = departureEvidence(random, options, stay.departureMode)
    repeats(random, add('departure', stay.departedAt, stay.departedOn, evidence), into)
  }
  if (answer !== undefined) addStatusAnswer(answer, position, into)
}

type Add = (kind: EventKind, at: number, on: Day, evidence: EvidenceClass) => PlannedRecord

/** Lines of carriers about exits that did not happen: booked and not boarded, and another one on the ticket. */
function addFalseExits(random: Random, stay: TrueStay, add: Add): void {
  const truth = stay.departedOn ?? addDays(stay.arrivedOn, 60)
  const length = truth - stay.arrivedOn
  if (stay.departureMode !== 'air' || length < 3) return
  const booked = random.chance(rates.bookedNotBoarded.value)
  const swapped = random.chance(rates.swappedTicket.value)
  const on = addDays(stay.arrivedOn, 1 + random.below(length - 1))
  if (!booked && !swapped) return
  const at = instantOf(on, NOON + random.below(300), stay.departurePort.zone)
  if (swapped) add('swapped-line', at, on, 'carrier-boarded')
  else add('booked-line', at, on, 'carrier-booked')
}

function addFilings(
  stay: TrueStay,
  person: TruePerson,
  answer: StatusAnswer | undefined,
  add: Add,
  into: PlannedRecord[],
): void {
  const filing = stay.filing
  if (filing === undefined || person.documents.length === 0) return
  const zone = stay.arrivalPort.zone
  const say = (kind: 'filing' | 'decision', on: Day): void => {
    add(kind, instantOf(on, NOON, zone), on, 'agency-act')
    const last = into.pop()
    const heardAt = last === undefined ? undefined : heardWithAnswer(filing.heard, last.deliveredAt, answer)
    if (last !== undefined && heardAt !== undefined) into.push({ ...last, deliveredAt: heardAt })
  }
  say('filing', filing.filedOn)
  if (filing.decidedOn !== undefined) say('decision', filing.decidedOn)
}

function repeats(random: Random, original: PlannedRecord, into: PlannedRecord[]): void {
  if (random.chance(rates.sentTwice.value)) {
    into.push({ ...original, repeat: 'sent-twice', deliveredAt: original.deliveredAt + random.below(30) * MINUTE_MS })
  }
  if (random.chance(rates.toldTwice.value)) {
    const ordinal = into.length
    const deliveredAt = original.deliveredAt + (1 + random.below(600)) * MINUTE_MS
    into.push({ ...original, ordinal, repeat: 'told-twice', evidence: 'border-document', deliveredAt })
  }
}

interface Said {
  readonly kind: EventKind
  readonly stay: number
  readonly ordinal: number
  readonly at: number
  readonly on: Day
  readonly evidence: EvidenceClass
}

/** Most records come within minutes, some days late, a few weeks late and so out of order. */
function delivered(random: Random, { at, on, ...said }: Said): PlannedRecord {
  const reportedAt = at + random.below(180) * 1000
  const x = random.next()
  const days = x < rates.weeksLate.value ? 14 + random.below(86) : x < WITHIN_DAYS ? 1 + random.below(9) : 0
  const deliveredAt = reportedAt + random.below(120_000) + days * DAY_MS
  return { ...said, repeat: undefined, occurredAt: at, occurredOn: on, reportedAt, deliveredAt }
}

const WITHIN_DAYS = rates.weeksLate.value + rates.daysLate.value

function arrivalEvidence(random: Random, { deployment }: WorldOptions, mode: Mode): EvidenceClass {
  const biometric = deployment === 'schengen' ? 0.97 : mode === 'land' ? 0.2 : 0.92
  return random.chance(biometric) ? 'border-biometric' : 'border-document'
}

function departureEvidence(random: Random, { deployment }: WorldOptions, mode: Mode): EvidenceClass {
  if (deployment === 'schengen') return random.chance(0.97) ? 'border-biometric' : 'border-document'
  if (mode === 'land') return 'border-document'
  return random.chance(0.45) ? 'border-biometric' : 'carrier-boarded'
}
