import { formatDay } from '@passage/domain/calendar/day'
import { localDayAt, zoneOfPort } from '@passage/domain/calendar/ports'
import type { IdentityAsRead } from '@passage/identity/identity'
import type { CanonicalValue } from '@passage/tlog/canonical'
import type { CrossingInput, IntakeInput } from './input.ts'

/** A fact as it stands in an entry: without `id` and `recorded`, which follow from the entry's place and time. */
export type FactText = { readonly [field: string]: CanonicalValue | undefined }

export function isCrossing(input: IntakeInput): input is CrossingInput {
  return !('fact' in input)
}

/** Who the record is about, as read; undefined when it names a record id. */
export function identityOf(input: IntakeInput): IdentityAsRead | undefined {
  const from = isCrossing(input) ? input : input.about
  if ('recordId' in from) return undefined
  return {
    name: { family: from.name.family, ...(from.name.given === undefined ? {} : { given: from.name.given }) },
    ...(from.document === undefined ? {} : { document: from.document }),
    ...(from.birthDate === undefined ? {} : { birthDate: from.birthDate }),
    ...(from.nationality === undefined ? {} : { nationality: from.nationality }),
    ...(from.sexMarker === undefined ? {} : { sexMarker: from.sexMarker }),
  }
}

/** The facts that one record states. The first is the one that the entry is named by. */
export function factsFrom(input: IntakeInput, factId: string): readonly FactText[] {
  if (!isCrossing(input)) return [{ ...(input.fact as FactText), source: input.source }]
  const crossing = crossingFact(input)
  if (input.admission === undefined) return [crossing]
  const terms: FactText = {
    arrival: factId,
    class: input.admission.class,
    evidence: crossing.evidence,
    kind: 'admission-terms',
    occurred: localDayOf(input) ?? crossing.occurred,
    reported: crossing.reported,
    source: crossing.source,
    until: input.admission.until,
  }
  return [crossing, terms]
}

/** Terms have no port of their own: they say the local day, where it is known. */
function localDayOf(input: CrossingInput): FactText | undefined {
  if (input.occurredOn !== undefined) return { on: input.occurredOn }
  const zone = input.port === undefined ? undefined : zoneOfPort(input.port)
  if (zone === undefined || input.occurredAt === undefined) return undefined
  const local = localDayAt(input.occurredAt, zone)
  return local === undefined ? undefined : { on: formatDay(local) }
}

/** Members in order, since canonical text wants them so. */
function crossingFact(input: CrossingInput): FactText {
  const departing = input.direction === 'departure'
  return {
    destination: departing ? input.destination : undefined,
    document: documentText(input.document),
    evidence: evidenceOf(input),
    from: departing ? undefined : input.from,
    kind: input.direction,
    manner: departing ? undefined : input.manner,
    mode: input.mode,
    newAdmissionIssued: departing ? undefined : input.newAdmissionIssued,
    occurred: { at: input.occurredAt, on: input.occurredOn },
    onAdvanceParole: departing ? input.onAdvanceParole : undefined,
    port: input.port,
    reported: input.reportedAt,
    source: input.source,
    sourceRecord: input.sourceRecord,
    state: input.state,
  }
}

function documentText(document: CrossingInput['document']): FactText | undefined {
  return document === undefined ? undefined : { issuer: document.issuer, number: document.number, type: document.type }
}

/** That a border verified the person biometrically is an evidence class; nothing else about it is kept. */
function evidenceOf(input: CrossingInput): string {
  return input.biometricallyVerified === true && input.evidence === 'border-document'
    ? 'border-biometric'
    : input.evidence
}

/** What a reader must know about the record as it came in. */
export function flagsOf(input: IntakeInput): readonly string[] {
  if (!isCrossing(input)) return []
  const flags: string[] = []
  const zone = input.port === undefined ? undefined : zoneOfPort(input.port)
  if (input.port !== undefined && zone === undefined) flags.push('port-unknown')
  if (input.occurredAt !== undefined && input.occurredOn !== undefined && zone !== undefined) {
    const local = localDayAt(input.occurredAt, zone)
    if (local !== undefined && formatDay(local) !== input.occurredOn) flags.push('date-and-instant-differ')
  }
  return flags
}
