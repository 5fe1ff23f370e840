import type { Turn } from './act-types.ts'
import type { Pill, Term } from './types.ts'

/** The shapes of the way to a finding, as the server writes them; a test holds the two together. */
export interface CourseStep {
  code: string
  words: string
  state: 'done' | 'now' | 'waits'
  stateWords: string
}
export interface CourseEntry {
  id: string
  type: string
  title: string
  when: string
  terms: Term[]
  text: string
}
export interface StayCourse {
  stayId: string
  period: string
  pill: Pill
  mark?: string
  says: string
  determination?: number
  title: string
  lead: string[]
  steps: CourseStep[]
  entries: CourseEntry[]
  notice?: string
  answers: { answer: string; words: string }[]
  proposal?: string
  finding?: string
  turns: { notice: Turn; answer: Turn; proposal: Turn; signature: Turn; withdrawal: Turn }
}
export interface FindingsView {
  recordId: string
  title: string
  lead: string[]
  courses: StayCourse[]
  others: { stayId: string; period: string; words: string }[]
  othersWords: string
  othersRule: { id: string; citation: string }
  earliest: { date: string; words: string }
  means: { code: string; words: string }[]
  worksHere: boolean
}
