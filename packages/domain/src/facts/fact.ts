import type {
  AdmissionTerms,
  ApplicationDecided,
  ApplicationFiled,
  Permit,
  ProtectionEnded,
  ProtectionGranted,
  Visa,
} from './authorisation.ts'
import type { Arrival, Correction, Departure, ForeignEntry, PresenceEvidence } from './crossing.ts'
import type { Birth, Finding, ProceedingsBegan, SourceAsked, Standing, StatusEvent } from './standing.ts'

/** Something a source says happened. The JSON Schema in `docs/facts.schema.json` is generated from this type. */
export type Fact =
  | Arrival
  | Departure
  | ForeignEntry
  | PresenceEvidence
  | Correction
  | AdmissionTerms
  | Visa
  | Permit
  | ApplicationFiled
  | ApplicationDecided
  | ProtectionGranted
  | ProtectionEnded
  | Finding
  | StatusEvent
  | Birth
  | Standing
  | ProceedingsBegan
  | SourceAsked

/** Everything recorded about one person, in any order; the engine never depends on the order. */
export interface History {
  readonly jurisdiction: 'schengen' | 'us'
  readonly facts: readonly Fact[]
}
