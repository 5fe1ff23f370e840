import type { Tone } from './types.ts'

/** The shapes of corrections, as the server writes them; a test holds the two together. */
export interface RightRow {
  code: string
  words: string
  basis: 'law' | 'design' | 'unknown'
  basisWords: string
  rule: string
}
export interface RecordLine {
  fact: string
  kind: string
  words: string
  fields: { field: string; words: string; says?: string }[]
  mark?: string
  statements: string[]
}
export interface ClockView {
  standing: 'running' | 'overdue' | 'met' | 'met-late'
  from: string
  days: number
  due: string
  left: number
  words: string
  arithmetic: string
  basisWords: string
}
export interface AskedItem {
  item: number
  what: string
  field: string
  before: string
  asked: string
  needs: string[]
  unanswered: string
  answer?: { granted: boolean; words: string; reason?: string }
}
export interface ToldRow {
  notice: string
  who: string
  why: string
  told: string
  acknowledged?: string
  late: boolean
}
export interface FileRow {
  file: string
  name: string
  words: string
  address: string
}
export interface RequestView {
  request: string
  receipt: string
  kind: string
  kindWords: string
  state: string
  stateWords: string
  tone: Tone
  filed: string
  clock?: ClockView
  items: AskedItem[]
  shown: { words: string; on?: string }[]
  files: FileRow[]
  words?: string
  statement?: string
  journal: { words: string; when: string; receipt?: string }[]
  told: ToldRow[]
  steps: string[]
  reviewUntil?: string
  proposal?: string[]
}
/** A request about this record that stands on another one. */
export interface RequestElsewhere {
  receipt: string
  kindWords: string
  stateWords: string
  tone: Tone
  recordId: string
  recordLabel: string
}
export interface Choice {
  code: string
  words: string
}
export interface RedressView {
  recordId: string
  rights: RightRow[]
  personWords: string
  lines: RecordLine[]
  requests: RequestView[]
  elsewhere: RequestElsewhere[]
  disclosures: { disclosure: string; who: string; why: string; when: string }[]
  kinds: Choice[]
  evidence: Choice[]
  classes: Choice[]
  missing: Choice[]
  mayFile: boolean
}
/** What whoever sent something in holds in hands. */
export interface Receipt {
  receipt: string
  request: string
  recorded: string
  repeated: boolean
  standsOn?: { recordId: string; recordLabel: string }
  mark?: string
}
