import type { Turn } from './act-types.ts'
import type { ExtensionsPart } from './extension-types.ts'
import type { Choice } from './redress-types.ts'

/** The shapes of the page of oversight, as the server writes them; a test holds the two together. */
export interface NoticedRow {
  alertId: string
  who: string
  words: string
  whenWords: string
  toldWords: string
  next: string
  record?: { recordId: string; label: string; purpose?: string }
}
export interface ProposedRole {
  proposal: string
  who: string
  roleWords: string
  spanWords: string
  reason: string
  byWords: string
  voidWords: string
  sign: Turn
}
export interface HeldRoleRow {
  user: string
  who: string
  role: string
  roleWords: string
  spanWords: string
  take: Turn
}
export interface RolesPart {
  waiting: ProposedRole[]
  held: HeldRoleRow[]
  propose: Turn
  roles: Choice[]
  longestWords: string
}
export interface RaisedRow {
  user: string
  who: string
  personsWords: string
  dayWords: string
  endWords: string
  byWords: string
  reason: string
}
export interface BudgetsPart {
  raised: RaisedRow[]
  raise: Turn
  days: Choice[]
  usual: { role: string; soft: number; hard: number }[]
  mostWords: string
}
export interface HandOverPart {
  handOver: Turn
  most: number
}
export interface OversightView {
  title: string
  lead: string[]
  madeAt: string
  people: Choice[]
  noticed: NoticedRow[]
  kinds: { words: string; toldWords: string }[]
  roles?: RolesPart
  budgets?: BudgetsPart
  handOver?: HandOverPart
  extensions?: ExtensionsPart
}
/** What was passed on to the reader, and still waits. */
export interface PassedOn {
  title: string
  tasks: {
    handOver: string
    taskId: string
    recordId: string
    recordLabel: string
    from: string
    at: string
    words: string
  }[]
  more: boolean
}
/** What somebody has begun and not finished: ids, and what kind of work it is. */
export interface WorkInHand {
  user: string
  tasks: {
    taskId: string
    recordId: string
    recordLabel: string
    kind: string
    kindWords: string
    openedAt: string
    openedWords: string
  }[]
  more: boolean
}
