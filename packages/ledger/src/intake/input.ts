import type { DocumentAsRead, Manner, Mode } from '@passage/domain/facts/crossing'
import type { EvidenceClass } from '@passage/domain/facts/envelope'

export type Jurisdiction = 'schengen' | 'us'
/** Live goes first; corrections from partners and bulk loads wait behind it. */
export type Lane = 'live' | 'corrections' | 'bulk'
export const LANES: readonly Lane[] = ['live', 'corrections', 'bulk']

/** A name as the source has it. */
export interface NameInput {
  readonly family: string
  readonly given?: string
}

/** One crossing as one source reports it: `POST /v1/crossings`, a line of an import. Unknown fields are refused. */
export interface CrossingInput {
  /** Which system says so, as shown under Sources. */
  readonly source: string
  /** The source's own key of this record. The same key again is a repeat, or a contradiction. */
  readonly sourceKey: string
  readonly direction: 'arrival' | 'departure'
  /** RFC 3339 instant. At least one of `occurredAt` and `occurredOn` is there. */
  readonly occurredAt?: string
  /** Local date at the port. */
  readonly occurredOn?: string
  /** When the source knew. */
  readonly reportedAt?: string
  readonly port?: string
  readonly state?: string
  readonly mode?: Mode
  readonly evidence: EvidenceClass
  /** Whether the border verified the person biometrically. Yes or no; no sample is taken in. */
  readonly biometricallyVerified?: boolean
  /** Default: that of the deployment. */
  readonly jurisdiction?: Jurisdiction
  /** Departure: State of destination. */
  readonly destination?: string
  /** Arrival: State come from. */
  readonly from?: string
  readonly document?: DocumentAsRead
  readonly name: NameInput
  readonly birthDate?: string
  readonly nationality?: string
  readonly sexMarker?: 'F' | 'M' | 'X'
  /** Arrival: the terms of admission. `until` absent: the record does not say. */
  readonly admission?: { readonly class: string; readonly until?: string }
  readonly manner?: Manner
  readonly newAdmissionIssued?: boolean
  readonly onAdvanceParole?: boolean
  /** The source's own entry/exit record number, where it pairs entry and exit itself. */
  readonly sourceRecord?: string
}

/** Whom a fact other than a crossing is about. */
export type AboutInput =
  | { readonly recordId: string }
  | {
      readonly document?: DocumentAsRead
      readonly name: NameInput
      readonly birthDate?: string
      readonly nationality?: string
      readonly sexMarker?: 'F' | 'M' | 'X'
    }

/** Any other fact: a filing, a decision, a permit, a correction. `fact` is a Fact without `id`, `recorded`, `source`. */
export interface OtherFactInput {
  readonly source: string
  readonly sourceKey: string
  readonly jurisdiction?: Jurisdiction
  readonly fact: { readonly kind: string; readonly [field: string]: unknown }
  readonly about: AboutInput
}

export type IntakeInput = CrossingInput | OtherFactInput

/** Where the record went, and what proves it. */
export interface IntakeReceipt {
  readonly recordId: string
  readonly seq: number
  /** `<record id>/<seq>`: names the fact, and the stay when it is an arrival. */
  readonly factId: string
  /** 64 hex digits. */
  readonly commitment: string
  /** When we knew. */
  readonly recordedAt: string
}

/** Why a record was not taken in. `path` is a JSON Pointer; codes are never renamed or reused. */
export interface IntakeFault {
  readonly code: IntakeCode
  readonly path: string
  readonly text: string
}
export type IntakeCode =
  | 'intake.not-json'
  | 'intake.not-an-object'
  | 'intake.forbidden-field'
  | 'intake.unknown-field'
  | 'intake.missing-field'
  | 'intake.wrong-type'
  | 'intake.no-such-date'
  | 'intake.partial-birth-date'
  | 'intake.born-later'
  | 'intake.not-an-instant'
  | 'intake.never-occurred'
  | 'intake.unwritable-text'
  | 'intake.too-long'
  | 'intake.too-large'
  | 'intake.too-deep'
  | 'intake.corrects-other-person'
  | 'intake.fact'
  | 'intake.future'
  | 'intake.nobody'
  | 'intake.key-reused'
  | 'intake.unknown-record'
  | 'intake.corrects-unknown'

/**
 * The answer for one record. `accepted`: committed, linked, determined and projected. `known`: taken in before, with
 * the first receipt. `quarantined`: kept whole for a person, nothing follows from it. `refused`: nothing was kept.
 */
export type IntakeOutcome =
  | { readonly status: 'accepted'; readonly receipt: IntakeReceipt; readonly flags: readonly string[] }
  | { readonly status: 'known'; readonly receipt: IntakeReceipt; readonly flags: readonly string[] }
  | ({ readonly status: 'quarantined'; readonly quarantineId: string } & IntakeFault)
  | ({ readonly status: 'refused' } & IntakeFault)
