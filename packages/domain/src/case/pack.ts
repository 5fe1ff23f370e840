import type { Day } from '../calendar/day.ts'
import type { Authority, Rule } from '../rules/rule.ts'
import type { Condition, Reader } from './condition.ts'
import type { FactKind, FactValue } from './fact.ts'
import type { Scope } from './representation.ts'
import type { Document } from './service.ts'

/** A part of a case that has exactly one state at a time, beside the others. */
export interface Region {
  /** The heading under which it stands, such as `protection`: what side by side regions have in common. */
  readonly group: string
  readonly states: readonly string[]
  readonly initial: string
  /** From whom the law keeps that this part of the case has begun. */
  readonly withheld?: FactKind['withheld']
}

/** How one region moves in a step. The first move of a region whose `from` holds is taken. */
export interface Move {
  readonly region: string
  /** States it moves from; `*` is any. */
  readonly from: readonly string[] | '*'
  /** The state it moves to; `same` leaves it, so that `from` is only asked. */
  readonly to: string
  /** Where no move of the region fits, it stays as it is, and the step is open all the same. */
  readonly optional?: true
}

/**
 * What a gate does while it is not clear. `H` refuses. `L` passes only with the signed finding of a named lawyer. `X`, contested
 * law, has no automatic answer: it refuses for now, names the rival rules and the person who must decide.
 */
export type GateClass = 'H' | 'L' | 'X'

/** One of the rules that contested law leaves. */
export interface Rival {
  readonly id: string
  readonly text: string
  readonly authority: readonly Authority[]
  /** Circuits, or States, where it was held. Absent: not tied to a place. */
  readonly where?: readonly string[]
  /** Under this reading the step, or these of the steps, are not allowed: whoever names it opens nothing. */
  readonly closes?: true | readonly string[]
}

/** A rule that makes a step impossible while something holds, or while it is unknown whether it holds. */
export interface Gate extends Rule {
  readonly class: GateClass
  /** What must be proven for the step to be open. Unknown is not proven. */
  readonly clear: Condition
  /** What would clear it, and who can. */
  readonly wayOn: string
  /** Who signs for L and X. */
  readonly decider?: string
  /** The rules between which nobody has decided. X only. */
  readonly rivals?: readonly Rival[]
  /** Places where it holds; elsewhere it does not. A forum that is not known is inside: the protective reading. */
  readonly where?: readonly string[]
  /** The duty that it raises by itself while it is not clear, whatever step is asked for. */
  readonly alert?: string
}

/** One row of the table: what an event does, what must be clear before it, whose it is and by what law. */
export interface Transition {
  readonly id: string
  readonly event: string
  readonly text: string
  readonly authority: readonly Authority[]
  readonly inForce: Rule['inForce']
  readonly legalStatus: Rule['legalStatus']
  readonly lastCheckedOn: Rule['lastCheckedOn']
  readonly moves: readonly Move[]
  readonly gates: readonly string[]
  /** Roles that may do it. */
  readonly by: readonly string[]
  /** An act against the person: how many people sign it. Absent: it is none. */
  readonly adverse?: 1 | 2
  /** It protects, redresses or only tells: open in every state. A test holds that it has no gate. */
  readonly protective?: true
  /** Facts that come with the event, and no others. */
  readonly brings?: readonly string[]
  /** Facts that it sets by itself. */
  readonly sets?: Readonly<Record<string, FactValue>>
  /** The fact that takes the day of the step. */
  readonly setsDay?: string
  /**
   * Facts that begin anew with it, such as what was found at an earlier hearing: what was known of them before is not read by its
   * gates, and is unknown afterwards. Only what the step itself brings counts.
   */
  readonly anew?: readonly string[]
  /**
   * Sets that it adds to, such as countries that a grant rules out: nothing that was in one falls out of it, and one that is brought
   * empty says nothing.
   */
  readonly adds?: readonly string[]
  /** Days that it moves later only, such as the end of what was extended: an earlier one that is brought takes nothing away. */
  readonly later?: readonly string[]
  /**
   * A stretch of time that ends with it where that region moves, such as detention: from the day of one fact to the day of the
   * step. It is added to the stretches of the other where those are known, and the day it began is unknown afterwards.
   */
  readonly stretch?: { readonly region: string; readonly from: string; readonly into: string }
  /** Facts that it uses up, such as a notice of this one step: its gates read them, and afterwards they are unknown. */
  readonly spends?: readonly string[]
  /** Appearances of this reach that end with it, such as one for a hearing that is over. */
  readonly endsScope?: Scope
  /** Duties that it opens, by id. */
  readonly opens?: readonly string[]
  /** Duties that it meets. */
  readonly meets?: readonly string[]
  /** Duties that fall with what they stood on, such as an order: owed no more, and not met. */
  readonly lifts?: readonly string[]
}

/** Something an authority, or the person, has to do. Agency duties weigh the same as those of the person. */
export interface DutyKind {
  readonly id: string
  readonly words: string
  readonly owner: 'agency' | 'court' | 'person'
  /** The deadline rule that says until when, if one does. */
  readonly deadline?: string
}

/** The law of a procedure in one jurisdiction, as data. The core knows only region, state and event. */
export interface Pack {
  readonly id: string
  readonly version: string
  readonly regions: Readonly<Record<string, Region>>
  readonly facts: Readonly<Record<string, FactKind>>
  /** Facts that follow from others. A derived fact is never recorded. */
  readonly derived: Readonly<Record<string, (reader: Reader, at: Moment) => FactValue | undefined>>
  readonly documents: Readonly<Record<string, Document>>
  readonly gates: readonly Gate[]
  readonly transitions: readonly Transition[]
  readonly duties: readonly DutyKind[]
  /** The event that is the execution of the order: `executable` asks for it. */
  readonly execution: string
  /** The law by which an appearance ends only by permission. Absent: Passage alone requires it. */
  readonly permission?: readonly Authority[]
  /** Roles whose signature on a finding counts as a lawyer's. */
  readonly lawyers: readonly string[]
  /** Days that say which order, or which claim, a finding is about: it rests on them, too, and lapses with another one. */
  readonly findingsOf?: readonly string[]
}

/** When something is judged. */
export interface Moment {
  /** The day on which the event happens, in the forum. */
  readonly on: Day
  /** The day whose law is applied. */
  readonly lawOf: Day
}
