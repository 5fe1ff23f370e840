import type { RightCode } from './rights.ts'

interface Kind {
  /** As the person reads it in the form. */
  readonly words: string
  /** The right that it uses. */
  readonly right: RightCode
  /** Somebody examines it and decides; a statement stands by itself. */
  readonly examined: boolean
}

/** What somebody can bring. A review of a refusal is asked within the request that was refused (`steps.ts`). */
export const requestKinds = {
  correct: { words: 'Something recorded is wrong', right: 'ask', examined: true },
  complete: { words: 'Something is missing', right: 'ask', examined: true },
  'not-my-trip': { words: 'This trip is not mine', right: 'ask', examined: true },
  'erase-overstay-entry': {
    words: 'Take me off the list of people who stayed too long',
    right: 'overstay-entry',
    examined: true,
  },
  evidence: { words: 'I can show evidence', right: 'ask', examined: true },
  statement: { words: 'I disagree, and want that to stand beside it', right: 'statement', examined: false },
} as const satisfies Record<string, Kind>

export type RequestKind = keyof typeof requestKinds
export const allRequestKinds = Object.keys(requestKinds) as readonly RequestKind[]

/** What a person can show. What it is worth, an examiner says, with a class of evidence of the record. */
export const evidenceKinds = {
  'foreign-stamp': 'A stamp or entry of another State',
  'passport-stamp': 'A stamp in the passport',
  'boarding-pass': 'A boarding pass',
  ticket: 'A ticket or booking',
  'official-letter': 'A letter of an authority',
  'proof-abroad': 'A lease, pay slip or bill from abroad',
  other: 'Something else',
} as const satisfies Record<string, string>

export type EvidenceKind = keyof typeof evidenceKinds
export const allEvidenceKinds = Object.keys(evidenceKinds) as readonly EvidenceKind[]
