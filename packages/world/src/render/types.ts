import type { IsoDate, IsoInstant } from '@passage/domain/calendar/day'
import type { EvidenceClass } from '@passage/domain/facts/envelope'
import type { Fact } from '@passage/domain/facts/fact'

/** The document as one source read it, errors and all. */
export interface RenderedDocument {
  readonly type: string
  readonly number: string
  readonly issuer: string
}

export interface RenderedName {
  readonly family: string
  /** Absent: the person has one name. */
  readonly given?: string
}

/** One crossing as a source delivers it: the shape that intake takes. */
export interface CrossingRecord {
  readonly source: string
  readonly sourceKey: string
  readonly direction: 'arrival' | 'departure'
  readonly occurredAt: IsoInstant
  readonly reportedAt: IsoInstant
  readonly port: string
  readonly mode: 'air' | 'sea' | 'land'
  readonly evidence: EvidenceClass
  readonly jurisdiction: 'us' | 'schengen'
  readonly document: RenderedDocument
  readonly name: RenderedName
  readonly birthDate: IsoDate
  readonly nationality: string
  readonly sexMarker: 'F' | 'M' | 'X'
  readonly admission?: { readonly class: string; readonly until?: IsoDate | 'duration-of-status' }
  readonly manner?: 'inspected'
  readonly newAdmissionIssued?: boolean
}

type WithoutEnvelope<F> = F extends Fact ? Omit<F, 'id' | 'recorded' | 'source'> : never

/** Any other fact as a source delivers it, about whoever holds the document. */
export interface OtherRecord {
  readonly source: string
  readonly sourceKey: string
  readonly jurisdiction: 'us' | 'schengen'
  readonly fact: WithoutEnvelope<Fact>
  readonly about: { readonly document: RenderedDocument; readonly name: RenderedName; readonly birthDate: IsoDate }
}

export type ReadingError =
  | 'document-misread'
  | 'transliteration'
  | 'name-order-swapped'
  | 'name-truncated'
  | 'day-month-swapped'
  | 'birth-year-wrong'
  | 'visual-form'
  | 'port-unknown'

/** What is true about one record; kept beside it, never inside. */
export interface RecordTruth {
  readonly person: number
  readonly stay: number
  readonly kind: 'arrival' | 'departure' | 'booked-line' | 'swapped-line' | 'filing' | 'decision' | 'status-answer'
  /** Whether what the record says happened. */
  readonly happened: boolean
  readonly repeat?: 'sent-twice' | 'told-twice'
  readonly errors: readonly ReadingError[]
}

/** A record on its way: when it reaches us, what it says, and what is true. */
export interface Delivery {
  /** Milliseconds since 1970 UTC. */
  readonly deliveredAt: number
  readonly record: CrossingRecord | OtherRecord
  readonly truth: RecordTruth
}

export function isCrossing(record: CrossingRecord | OtherRecord): record is CrossingRecord {
  return 'direction' in record
}
