import type { Day } from '@passage/domain/calendar/day'
import type { Port } from '@passage/domain/calendar/ports'
import type { EvidenceClass } from '@passage/domain/facts/envelope'
import type { FullName } from '../names/full-name.ts'
import type { Origin } from '../names/origin.ts'

export type Mode = 'air' | 'sea' | 'land'

/** A person of this world as they truly are. */
export interface TruePerson {
  readonly index: number
  readonly origin: Origin
  readonly name: FullName
  readonly sex: 'F' | 'M' | 'X'
  readonly born: Day
  readonly nationality: string
  readonly documents: readonly TrueDocument[]
  readonly stays: readonly TrueStay[]
}

export interface TrueDocument {
  readonly type: 'P'
  readonly number: string
  readonly issuer: string
}

/** A stay as it truly was. Days are local days of the port. */
export interface TrueStay {
  readonly arrivedOn: Day
  readonly arrivedAt: number
  readonly arrivalPort: Port
  readonly arrivalMode: Mode
  readonly arrivalDocument: number
  readonly admission: TrueAdmission | undefined
  readonly filing: TrueFiling | undefined
  /** Undefined: the person did not leave before the end of the world, and may never leave. */
  readonly departedOn: Day | undefined
  readonly departedAt: number | undefined
  readonly departurePort: Port
  readonly departureMode: Mode
  readonly departureDocument: number
  /** Whether the exit left any record. */
  readonly exitRecorded: boolean
  readonly stayed: 'left-in-time' | 'left-late' | 'never-left'
}

export interface TrueAdmission {
  readonly class: string
  readonly until: Day | 'duration-of-status'
}

export interface TrueFiling {
  readonly filedOn: Day
  readonly result: 'approved' | 'pending' | 'denied'
  readonly decidedOn: Day | undefined
  readonly until: Day | undefined
  /** When the border system hears of it: at once, weeks later, or not at all. */
  readonly heard: 'at-once' | 'late' | 'never'
}

export type EventKind =
  | 'arrival'
  | 'departure'
  | 'booked-line'
  | 'swapped-line'
  | 'filing'
  | 'decision'
  | 'status-answer'

/** One record that some source will deliver. Instants are milliseconds since 1970 UTC. */
export interface PlannedRecord {
  readonly kind: EventKind
  /** Position in the person's stays. */
  readonly stay: number
  /** Names the record within the person; a repeat carries the ordinal of what it repeats. */
  readonly ordinal: number
  readonly repeat: 'sent-twice' | 'told-twice' | undefined
  readonly occurredAt: number
  readonly occurredOn: Day
  readonly reportedAt: number
  readonly deliveredAt: number
  readonly evidence: EvidenceClass
}

export interface PersonPlan {
  readonly person: TruePerson
  readonly records: readonly PlannedRecord[]
}
