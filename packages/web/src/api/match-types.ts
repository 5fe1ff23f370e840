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
  lines: { words: string; known?: string; late: boolean }[]
}
export interface MatchStepRow {
  what: string
  found: string
  bits?: number
  bitsWords?: string
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
export interface MatchToldIn {
  language: string
  words: string
  told?: Record<MatchAnswer, string>
}
export interface MatchGiven {
  byWords: string
  answerWords: string
  reasons: string[]
  words?: string
  atWords: string
}
export type HoldReason = 'source-asked' | 'paper-awaited' | 'other-question-first'
export interface MatchHold {
  turn: Turn
  held?: string
  reasons: { code: HoldReason; words: string }[]
  from: string
  to: string
  daysWords: string
  takeUp: Turn
  takeUpReasons: { code: TakeUpReason; words: string }[]
  takenUp?: string
}
export type TakeUpReason = 'answer-came' | 'not-needed' | 'put-aside-in-error'
export type HandReason = 'reads-script' | 'knows-source' | 'worked-on-rival' | 'cannot-get-to-it'
export interface MatchHandOver {
  turn: Turn
  handed?: string
  reasons: { code: HandReason; words: string }[]
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
  tabWords: string
  rivals: { words: string; records?: string[] }[]
  contested?: string
  rules: { id: string; text: string; citation: string }[]
  choices: MatchChoice[]
  toldIn: MatchToldIn
  reasons: { code: MatchReason; words: string }[]
  given: MatchGiven[]
  givenWords: string
  answered: boolean
  hold: MatchHold
  handOver: MatchHandOver
  answer: Turn
  again: Turn
}
export interface MatchDone {
  recorded: string
  settled: boolean
  words: string
  repeated: boolean
}
export interface MatchRawRow {
  field: string
  one: { sent: string; compared: string }
  other: { sent: string; compared: string }
  exact: boolean
  note?: string
}
export interface MatchRaw {
  oneHead: string
  otherHead: string
  rows: MatchRawRow[]
  sources: string[]
  hidden?: string
}
export interface MatchBasis {
  again: { words: string; same?: boolean; before?: string; now: string; weightWords: string }
  entries: { words: string; href: string }[]
}
