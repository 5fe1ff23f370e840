import type { FactEnvelope, FactId, PortCode, StateCode } from './envelope.ts'

export type Mode = 'air' | 'sea' | 'land' | 'rail'

/** How a person came in. Absent: the record does not say, and inspection is not assumed. */
export type Manner = 'inspected' | 'paroled' | 'without-inspection'

/** A travel document as one source read it. Never corrected, only compared. */
export interface DocumentAsRead {
  readonly type: string
  readonly number: string
  readonly issuer: StateCode
}

/**
 * Number of the source's own entry/exit record, where the source itself pairs an entry with an exit (as the EES does).
 * Two such records may overlap; days are then counted once. Without it crossings are paired in order of day.
 */
export type SourceRecord = string

/** Somebody came in. Opens a stay, which from then on is named by this fact's id. */
export interface Arrival extends FactEnvelope {
  readonly kind: 'arrival'
  readonly port?: PortCode
  /** State whose territory is entered; for a port code that is known it follows from the port. */
  readonly state?: StateCode
  readonly mode?: Mode
  readonly manner?: Manner
  readonly from?: StateCode
  readonly document?: DocumentAsRead
  readonly sourceRecord?: SourceRecord
  /**
   * Whether a new admission record (US: I-94) was issued at this arrival. `false`: readmitted on the old one.
   * Absent: not known.
   */
  readonly newAdmissionIssued?: boolean
}

/** Somebody left, or a carrier says they did; which of the two is the evidence class. */
export interface Departure extends FactEnvelope {
  readonly kind: 'departure'
  readonly port?: PortCode
  readonly state?: StateCode
  readonly mode?: Mode
  readonly destination?: StateCode
  readonly document?: DocumentAsRead
  readonly sourceRecord?: SourceRecord
  /** US: left with a grant of advance parole (Matter of Arrabally, 25 I&N Dec. 771). */
  readonly onAdvanceParole?: boolean
}

/** Another State recorded the person's entry: evidence of absence here from that day. */
export interface ForeignEntry extends FactEnvelope {
  readonly kind: 'foreign-entry'
  readonly state: StateCode
}

/** Dated evidence that the person was here on that day: an appointment kept, a hearing attended. */
export interface PresenceEvidence extends FactEnvelope {
  readonly kind: 'presence-evidence'
  readonly what: string
  readonly state?: StateCode
}

/** Takes back or replaces what an earlier fact said. The earlier fact stays in the record. */
export interface Correction extends FactEnvelope {
  readonly kind: 'correction'
  readonly corrects: FactId
  /** `retracted`: it did not happen. `replaced`: the replacement (same kind) stands in its place. */
  readonly effect: 'retracted' | 'replaced'
  /** Fields of the corrected fact that change. Envelope fields other than `occurred` and `evidence` stay. */
  readonly replacement?: Readonly<Record<string, unknown>>
  readonly reason: string
}
