import { formatDay } from '@passage/domain/calendar/day'
import { randomFor } from '../draw/random.ts'
import type { WorldOptions } from '../options.ts'
import type { PersonPlan, PlannedRecord, TrueStay } from '../plan/types.ts'
import { rates } from '../rates/rates.data.ts'
import { type Reading, readPerson } from './read.ts'
import type { CrossingRecord, Delivery, OtherRecord, ReadingError } from './types.ts'

const RENDER = 4
/** Codes that no port table holds. */
const UNKNOWN_PORTS = ['XXZZZ', 'QQQ', 'ZZ-0000']

const SOURCES: Readonly<Record<PlannedRecord['kind'], string>> = {
  arrival: 'border-entry',
  departure: 'border-exit',
  'booked-line': 'carrier-manifest',
  'swapped-line': 'carrier-manifest',
  filing: 'benefits-office',
  decision: 'benefits-office',
  'status-answer': 'benefits-office',
}

/** Writes out one planned record as its source would send it. */
export function renderRecord(options: WorldOptions, plan: PersonPlan, planned: PlannedRecord): Delivery {
  const stay = plan.person.stays[planned.stay]
  if (stay === undefined) throw new Error(`Person ${plan.person.index} has no stay ${planned.stay}.`)
  const crossing = isAtBorder(planned)
  const leaves = crossing && planned.kind !== 'arrival'
  const which = leaves ? stay.departureDocument : stay.arrivalDocument
  const reading = readPerson(options.seed, plan.person, which, planned.ordinal)
  const errors = reading.errors
  const record = crossing
    ? crossingOf(options, plan, planned, stay, reading, errors)
    : fromOffice(options, plan, planned, stay, reading)
  const happened = planned.kind !== 'booked-line' && planned.kind !== 'swapped-line'
  const truth = { person: plan.person.index, stay: planned.stay, kind: planned.kind, happened, errors }
  return {
    deliveredAt: planned.deliveredAt,
    record,
    truth: planned.repeat === undefined ? truth : { ...truth, repeat: planned.repeat },
  }
}

function crossingOf(
  options: WorldOptions,
  plan: PersonPlan,
  planned: PlannedRecord,
  stay: TrueStay,
  reading: Reading,
  errors: ReadingError[],
): CrossingRecord {
  const arrives = planned.kind === 'arrival'
  const random = randomFor(options.seed, plan.person.index, RENDER * 1000 + planned.ordinal)
  const unknown = random.chance(rates.portUnknown.value)
  if (unknown) errors.push('port-unknown')
  const port = arrives ? stay.arrivalPort.code : stay.departurePort.code
  const record: CrossingRecord = {
    source: sourceOf(planned),
    sourceKey: keyOf(options, plan, planned),
    direction: arrives ? 'arrival' : 'departure',
    occurredAt: new Date(planned.occurredAt).toISOString(),
    reportedAt: new Date(planned.reportedAt).toISOString(),
    port: unknown ? (UNKNOWN_PORTS[random.below(UNKNOWN_PORTS.length)] ?? port) : port,
    mode: arrives ? stay.arrivalMode : stay.departureMode,
    evidence: planned.evidence,
    jurisdiction: options.deployment,
    document: reading.document,
    name: reading.name,
    birthDate: reading.birthDate,
    nationality: reading.document.issuer,
    sexMarker: plan.person.sex,
  }
  if (!arrives) return record
  const admission = stay.admission
  const entered = { ...record, manner: 'inspected' as const }
  if (admission === undefined || planned.repeat === 'told-twice') return entered
  const until = admission.until === 'duration-of-status' ? admission.until : formatDay(admission.until)
  return { ...entered, newAdmissionIssued: true, admission: { class: admission.class, until } }
}

function isAtBorder({ kind }: PlannedRecord): boolean {
  return kind !== 'filing' && kind !== 'decision' && kind !== 'status-answer'
}

function fromOffice(
  options: WorldOptions,
  plan: PersonPlan,
  planned: PlannedRecord,
  stay: TrueStay,
  reading: Reading,
): OtherRecord {
  return {
    source: sourceOf(planned),
    sourceKey: keyOf(options, plan, planned),
    jurisdiction: options.deployment,
    fact: factOf(options, plan, planned, stay),
    about: { document: reading.document, name: reading.name, birthDate: reading.birthDate },
  }
}

function factOf(
  options: WorldOptions,
  plan: PersonPlan,
  planned: PlannedRecord,
  { filing }: TrueStay,
): OtherRecord['fact'] {
  const envelope = {
    occurred: { on: formatDay(planned.occurredOn) },
    reported: new Date(planned.reportedAt).toISOString(),
    evidence: planned.evidence,
  }
  if (planned.kind === 'status-answer') {
    return { ...envelope, kind: 'source-asked', about: 'status-and-filings', answered: true }
  }
  if (filing === undefined) throw new Error('A filing record belongs to a stay with a filing.')
  const application = `A${options.seed}-${plan.person.index}-${planned.stay}`
  if (planned.kind === 'filing')
    return { ...envelope, kind: 'application-filed', application, type: 'extension-of-stay' }
  return {
    ...envelope,
    kind: 'application-decided',
    application,
    result: filing.result === 'approved' ? 'approved' : 'denied',
    ...(filing.result === 'denied' ? { ground: 'merits' as const } : {}),
    ...(filing.until === undefined ? {} : { until: formatDay(filing.until) }),
  }
}

function sourceOf(planned: PlannedRecord): string {
  return planned.repeat === 'told-twice' ? 'partner-exchange' : SOURCES[planned.kind]
}

/** Unique within the source and the seed; a record sent twice keeps its key. */
function keyOf(options: WorldOptions, plan: PersonPlan, planned: PlannedRecord): string {
  return `w${options.seed}-${plan.person.index.toString(36)}-${planned.ordinal.toString(36)}`
}
