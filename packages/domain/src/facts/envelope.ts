import type { IsoDate, IsoInstant } from '../calendar/day.ts'

/** Names one fact. In the ledger it is `<record id>/<sequence>`; in a file any text unique within the history. */
export type FactId = string
/** ISO 3166-1 alpha-2 of a State, such as `PL`. */
export type StateCode = string
/** UN/LOCODE (five characters) or IATA code (three letters) of a port of entry. */
export type PortCode = string

/**
 * What kind of record stands behind a fact. The class says how the source came to know,
 * never how believable a person is. Precedence among classes is dated data: `stay/history/precedence.ts`.
 */
export type EvidenceClass =
  | 'border-biometric' // border record, identity verified biometrically (yes or no; no sample is ever held)
  | 'border-document' // border record, document read
  | 'passport-stamp'
  | 'foreign-border' // border record of another State, shared or shown
  | 'agency-act' // a decision, receipt or appointment of an authority
  | 'carrier-boarded' // manifest line closed after boarding
  | 'carrier-booked' // manifest line before boarding, "implied departure"
  | 'document-shown' // ticket, pay slip, lease: shown by the person
  | 'stated' // said by the person or by a third party

/**
 * When it was true. `on` is the local date at the place; `at` is an instant that still needs the port's
 * time zone. At least one is present. Where both are present and disagree, `on` stands and a flag is raised.
 */
export interface Occurred {
  readonly on?: IsoDate
  readonly at?: IsoInstant
}

/** What every fact carries: three times, who said it, and how they knew. */
export interface FactEnvelope {
  readonly id: FactId
  readonly occurred: Occurred
  /** When the source knew. Absent: the source did not say. */
  readonly reported?: IsoInstant
  /** When we knew. `knownAt` questions compare with this time only. */
  readonly recorded: IsoInstant
  /** Which system or office says so, as registered under Sources. */
  readonly source: string
  readonly evidence: EvidenceClass
}
