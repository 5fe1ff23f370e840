import type { Turn } from './act-types.ts'
import type { Comparison, Pill, Term } from './types.ts'

/** The shapes of match review, as the server writes them; a test holds the two together. */
export type MatchAnswer = 'same' | 'not-same' | 'cannot-tell'
export type MatchReason =
  | 'misread-character'
  | 'renewed-document'
  | 'name-written-otherwise'
  | 'other-fields-agree'
  | 'paper-seen'
  | 'different-person'
  | 'presences-overlap'
  | 'too-little'
export interface MatchHead {
  recordId: string
  recordLabel: string
  title: string
  lines: { words: string; late: boolean }[]
}
export interface MatchStepRow {
  what: string
  found: string
  bits: number
  bitsWords: string
  side: 'for' | 'against' | 'not-known'
}
export interface MatchChoice {
  answer: MatchAnswer
  words: string
  follows: string[]
  takes: string
  told: string
  signed: boolean
}
export interface MatchGiven {
  byWords: string
  answerWords: string
  reasons: string[]
  words?: string
  atWords: string
}
export interface MatchView {
  recordId: string
  otherRecord: string
  pill: Pill
  title: string
  lead: string
  facts: Term[]
  heads: MatchHead[]
  comparison: Comparison
  hidden?: string
  steps: MatchStepRow[]
  weightWords: string
  rivals: { words: string; href?: string }[]
  rules: { id: string; text: string; citation: string }[]
  choices: MatchChoice[]
  reasons: { code: MatchReason; words: string }[]
  given: MatchGiven[]
  givenWords: string
  answered: boolean
  answer: Turn
  again: Turn
}
export interface MatchDone {
  recorded: string
  settled: boolean
  words: string
  repeated: boolean
}
