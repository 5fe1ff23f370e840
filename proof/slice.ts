import type { Day } from '@passage/domain/calendar/day'
import type { Case, CaseEvent, Told } from '@passage/domain/case/case'
import type { FactValue } from '@passage/domain/case/fact'
import type { Pack } from '@passage/domain/case/pack'
import type { Engine } from './engine.ts'

/** Something that can be tried in every state: an event, or something that is told. */
export interface Action {
  /** Short words, as they stand in a counter-example. */
  readonly id: string
  readonly make: (on: Day) => CaseEvent | Told
  /** `stop` halts what is done to the person, `redress` asks or orders that it be put right: each state must have both. */
  readonly is?: 'stop' | 'redress'
  /** Asked in every state, judged, and not followed further. */
  readonly probe?: true
  /** Where it is tried at all: a paper is served once, a finding signed once at a time. Absent: everywhere. */
  readonly when?: (state: Case) => boolean
}

/** What a slice lets vary. Everything else stands as the beginning of the slice left it. */
interface Varies {
  readonly regions: readonly string[]
  /** The values a fact may take; that it is unknown is always one of them. */
  readonly facts: Readonly<Record<string, readonly FactValue[]>>
  /** Facts of which it is kept, beside the fact, what the person or counsel said last. Absent: of none. */
  readonly said?: readonly string[]
  /** Moments in their order; time passes from one to the next and never back. */
  readonly days: readonly Day[]
}

/** A part of the law that is explored whole: from one beginning, every order of every action, until no state is new. */
export interface Slice {
  readonly id: string
  readonly pack: Pack
  readonly words: string
  /** The beginning, reached from an empty case by real steps, each of which was open. */
  readonly begin: (engine: Engine) => Case
  readonly varies: Varies
  readonly actions: readonly Action[]
  /** A stub under which nothing can be done: no stop and no redress are asked of it. */
  readonly stub?: true
  /** What of this part of the law stands still here. */
  readonly leavesOut: string
}
