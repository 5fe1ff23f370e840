/** What a reviewer can say about two records. None is chosen before somebody chooses. */
export const matchAnswers = {
  same: { words: 'Same person' },
  'not-same': { words: 'Not the same' },
  'cannot-tell': { words: 'Cannot tell' },
} as const satisfies Record<string, { readonly words: string }>
export type MatchAnswer = keyof typeof matchAnswers
export const allMatchAnswers = Object.keys(matchAnswers) as readonly MatchAnswer[]

/** Reasons that can be picked; own words can stand beside them. The person reads them. */
export const matchReasons = {
  'misread-character': 'One character was misread',
  'renewed-document': 'The document was renewed',
  'name-written-otherwise': 'The name is written in another way',
  'other-fields-agree': 'All other fields agree',
  'paper-seen': 'Paper proof seen',
  'different-person': 'The fields that differ belong to somebody else',
  'presences-overlap': 'Both were present at the same time',
  'too-little': 'The records say too little',
} as const satisfies Record<string, string>
export type MatchReason = keyof typeof matchReasons
export const allMatchReasons = Object.keys(matchReasons) as readonly MatchReason[]

/** Characters of a reviewer’s own words. */
export const LONGEST_REASON = 1000

/** One answer of one reviewer. `against`: acting on it leaves the person worse than acting on its opposite, or than now. */
export interface Given {
  readonly by: string
  readonly answer: MatchAnswer
  readonly reasons: readonly MatchReason[]
  readonly words: string
  readonly against: boolean
  readonly at: string
}
