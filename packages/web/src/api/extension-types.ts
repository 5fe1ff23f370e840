import type { Turn } from './act-types.ts'

/** The shapes of requests for an extension, as the server writes them; a test holds the two together. */
export interface OwnExtensionRow {
  request: string
  recordId: string
  recordLabel: string
  purpose: string
  purposeWords: string
  state: 'waiting' | 'extended' | 'refused' | 'ended'
  askedWords: string
  reason: string
  words: string
  answerReason?: string
}
export interface OwnExtensions {
  requests: OwnExtensionRow[]
}
export interface ExtensionRow {
  request: string
  recordId: string
  recordLabel: string
  who: string
  askedWords: string
  reason: string
  assignmentWords: string
  namedWords: string
  adds: { recordId: string; label: string }[]
  answer: Turn
}
export interface ExtensionsPart {
  waiting: ExtensionRow[]
}
export interface ExtensionDone {
  request: string
  recorded: string
  repeated: boolean
  words: string
}
