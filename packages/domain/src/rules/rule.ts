import type { IsoDate } from '../calendar/day.ts'

/** `adopted`: passed, not applicable yet. `vacated`: set aside by a court. `contested`: courts differ. */
export type LegalStatus = 'in-force' | 'stayed' | 'vacated' | 'contested' | 'adopted' | 'superseded'

/** Where the operative words stand and how we came to know them. */
export interface Authority {
  /** Citation in the field's form, such as `8 USC 1182(a)(9)(B)(ii)`. */
  readonly citation: string
  /** Operative words as read, in the language of the copy. Absent: no text was read. */
  readonly quote?: string
  /** What was read, and of which day. */
  readonly read?: string
  /** `text`: statute or regulation. `agency-policy`: manual or memo. `design`: Passage requires it, no law does. */
  readonly kind: 'text' | 'case' | 'agency-policy' | 'design'
  /** `read`: the words were read. `secondary`: a digest. `memory`: from memory, to be confirmed. */
  readonly basis: 'read' | 'secondary' | 'memory'
}

/** A rule of law as data. The arithmetic that uses it stands beside it, in the same file. */
export interface Rule {
  readonly id: string
  /** One sentence, as an official would say it to the person. */
  readonly text: string
  readonly authority: readonly Authority[]
  readonly inForce: { readonly from: IsoDate | undefined; readonly until: IsoDate | undefined }
  readonly legalStatus: LegalStatus
  /** The day a named human last compared the rule with the official text. Undefined until someone has. */
  readonly lastCheckedOn: IsoDate | undefined
}
