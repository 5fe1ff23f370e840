import type { Turn } from './act-types.ts'
import type { Pill, Term, Tone } from './types.ts'

/** The shapes of a case, as the server writes them; a test holds the two together. */
export interface GateRow {
  code: string
  state: 'met' | 'holds' | 'unknown' | 'no-finding' | 'contested' | 'withheld'
  stateWords: string
  text: string
  citation: string
  basis: string
  reads: Term[]
  clears?: string
  decider?: string
  rivals?: { id: string; text: string; where?: string }[]
}
export interface CasePart {
  region: string
  words: string
  state: string
  stateWords: string
  began: boolean
}
export interface CaseLine {
  seq: number
  type: string
  title: string
  when: string
  by: string
  terms: Term[]
  reasons?: string
  tone: Tone
  gates: GateRow[]
  law: string
  commitment: string
}
export interface CaseDeadline {
  code: string
  words: string
  owner: string
  due?: string
  dueWords: string
  standing: 'runs' | 'passed' | 'not-running'
  steps: Term[]
  missed?: string
  extension?: string
  citation: string
}
export interface CaseField {
  fact: string
  words: string
  kind: 'choice' | 'day' | 'number' | 'text' | 'set'
  values: string[]
  now?: string
  roles: string[]
}
export interface CaseStep {
  event: string
  text: string
  citation: string
  against: number
  protects: boolean
  roles: string[]
  mine: boolean
  begins: boolean
  goesOn: boolean
  fields: CaseField[]
  holding: number
  gates: GateRow[]
}
export interface CaseProposal {
  proposal: string
  title: string
  by: string
  when: string
  reasons: string
  terms: Term[]
  gates: GateRow[]
  sign: Turn
  end: Turn
}
export interface CaseConsequence {
  code: string
  words: string
  standing: string
  rests: string
  citation: string
}
export interface CaseRelative {
  label: string
  since: string
  relief: string
  ruling: string
  opens?: { recordId: string; caseId: string }
}
/** Lead or riders of a case, and what waits about them. */
export interface CaseFamily {
  title: string
  own: string
  lead?: CaseRelative
  riders: CaseRelative[]
  unsettled?: { words: string; remedy: string }
  waiting: FamilyWaiting[]
  last?: { line: number; words: string; label: string }
}
/** What would take something from a rider, signed by one, waiting for another. */
export interface FamilyWaiting {
  proposal: string
  title: string
  by: string
  when: string
  terms: Term[]
  effects: { words: string; takes: boolean }[]
  lead?: { record: string; case: string }
  sign: Turn
  end: Turn
}
/** Cases among which the reader names the lead. */
export interface FamilyLeads {
  cases: { caseId: string; recordId: string; label: string; opened: string }[]
  words: string
  more: boolean
}
/** What joining, severing or withdrawing would do. Asking changes nothing. */
export interface FamilyPreview {
  what: 'join' | 'sever' | 'withdraw'
  rider: string
  lead: string
  effects: { code: string; on: string; words: string; rule: string; citation: string; takes: boolean }[]
  keeps: { words: string; rule: string; citation: string }
  byTwo: boolean
  gates: GateRow[]
  ruling: { rule: string; citation: string }
}
export interface CaseView {
  caseId: string
  recordId: string
  label: string
  name: string
  facts: Term[]
  pill: Pill
  title: string
  lead: string[]
  parts: CasePart[]
  execution: { words: string; title: string; gates: GateRow[] }
  proposals: CaseProposal[]
  duties: { code: string; words: string; owner: string; since: string }[]
  deadlines: CaseDeadline[]
  steps: CaseStep[]
  fields: CaseField[]
  documents: { code: string; words: string; served: string }[]
  counsel: { appearance: string; words: string; standing: boolean }[]
  breaches: string[]
  consequences: CaseConsequence[]
  family?: CaseFamily
  lines: CaseLine[]
  work: Turn
  sign: Turn
  file: Turn
  law: string
  seq: number
}
export interface CasesView {
  recordId: string
  title: string
  lead: string[]
  cases: {
    caseId: string
    recordId: string
    label: string
    words: string
    opened: string
    stands: string
    reason: string
  }[]
  packs: { code: string; words: string }[]
  open: Turn
}
