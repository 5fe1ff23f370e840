import type { IsoDate } from '../calendar/day.ts'
import type { FactEnvelope, FactId, StateCode } from './envelope.ts'

/** The terms on which a person was let in: class and until when. Later terms replace earlier ones from their day. */
export interface AdmissionTerms extends FactEnvelope {
  readonly kind: 'admission-terms'
  /** The arrival they belong to. Absent: the latest arrival on or before `occurred`, or none on record. */
  readonly arrival?: FactId
  /** Class of admission as written on the record: `B-2`, `F-1`, `WT`, `parole`. */
  readonly class: string
  /** Absent: the record does not say. Never read as "no limit". */
  readonly until?: IsoDate | 'duration-of-status'
  /** End of the approved petition, where the record says it; days granted beyond it are in `until`. */
  readonly petitionValidTo?: IsoDate
}

/** A visa sticker: may be tighter than the general rule. Days and entries are limits of their own. */
export interface Visa extends FactEnvelope {
  readonly kind: 'visa'
  readonly type: 'C' | 'D' | 'nonimmigrant'
  readonly validFrom: IsoDate
  readonly validUntil: IsoDate
  readonly durationOfStayDays?: number
  readonly entries?: 1 | 2 | 'multiple'
  readonly issuer?: StateCode
}

/** A residence permit or long-stay visa: days under it are outside the 90/180 count (SBC art. 6(2)). */
export interface Permit extends FactEnvelope {
  readonly kind: 'permit'
  readonly permit: 'residence-permit' | 'long-stay-visa'
  readonly issuer: StateCode
  readonly from: IsoDate
  /** Absent: the record gives no end. */
  readonly until?: IsoDate
}

export type ApplicationType =
  | 'extension-of-stay'
  | 'change-of-status'
  | 'adjustment-of-status'
  | 'asylum'
  | 'tps'
  | 'deferred-action'
  | 'family-unity'
  | 'vawa-self-petition'
  | 'visa-abroad'
  | 'bilateral-extension'
  | 'other'

/** An application was received; `occurred` is the filing date that counts. */
export interface ApplicationFiled extends FactEnvelope {
  readonly kind: 'application-filed'
  /** Reference shared by the filing and its decision. */
  readonly application: string
  readonly type: ApplicationType
  readonly state?: StateCode
}

/** The answer to an application. `until` is the new last authorised day where it grants time. */
export interface ApplicationDecided extends FactEnvelope {
  readonly kind: 'application-decided'
  readonly application: string
  readonly result: 'approved' | 'denied' | 'withdrawn' | 'abandoned'
  readonly ground?: 'merits' | 'untimely' | 'frivolous' | 'unauthorised-work' | 'other'
  readonly until?: IsoDate | 'duration-of-status'
}

export type ProtectionType =
  | 'tps'
  | 'deferred-action'
  | 'daca'
  | 'parole'
  | 'voluntary-departure'
  | 'satisfactory-departure'
  | 'family-unity'
  | 'asylee'
  | 'refugee'
  | 'withholding'
  | 'bilateral-extension'

/** An authority lets the person stay for a time or without end. First day: `occurred`. */
export interface ProtectionGranted extends FactEnvelope {
  readonly kind: 'protection-granted'
  readonly protection: ProtectionType
  /** Last day covered. Absent: open until ended. */
  readonly until?: IsoDate
  readonly state?: StateCode
}

/** A protection ended. `occurred` is the last day that it still covered. */
export interface ProtectionEnded extends FactEnvelope {
  readonly kind: 'protection-ended'
  readonly protection: ProtectionType
}
