import type { Day } from '../calendar/day.ts'
import type { Facts, FactValue } from './fact.ts'
import type { Pack } from './pack.ts'
import type { FailedGate } from './refusal.ts'
import type { Appearance } from './representation.ts'
import type { Service } from './service.ts'
import type { DayChange, ToldDay } from './told-days.ts'

/** Whose law decides where courts differ. Unknown is not a place: every rule that is tied to one applies. */
export interface Forum {
  /** Places in which the case stands, such as a circuit and a State: `circuit-9`, `state-CA`. Undefined: not known. */
  readonly places: readonly string[] | undefined
}

/** What a lawyer signed about one gate of one case. It rests on what the gate read then, and lapses when that changes. */
export interface Finding {
  readonly finding: string
  readonly gate: string
  /** The event that it lets through. One finding opens one kind of step. */
  readonly event: string
  readonly by: string
  readonly role: string
  readonly on: Day
  readonly reasons: string
  /** What the step would bring, such as the country: the finding is about a step with these facts and no other. */
  readonly facts?: Facts
  /** Of contested law: the rival that was applied. */
  readonly rival?: string
  /** What the gate read when it was signed, as text. */
  readonly restsOn: string
}

/** A duty that is open. */
export interface OpenDuty {
  readonly duty: string
  readonly since: Day
  /** The event that opened it. */
  readonly from: string
}

/** One case: its regions side by side and what is known. Folded from its entries; never stored. */
export interface Case {
  readonly pack: string
  readonly forum: Forum
  readonly regions: Readonly<Record<string, string>>
  readonly facts: Facts
  /** What the person or counsel told last of a fact, where they told it. */
  readonly said: Facts
  readonly services: readonly Service[]
  readonly appearances: readonly Appearance[]
  readonly findings: readonly Finding[]
  readonly duties: readonly OpenDuty[]
  /** Last days that were told and run. */
  readonly told: readonly ToldDay[]
  /** Breaches that a source reported: what was done although a gate stood. They call for redress. */
  readonly breaches: readonly Breach[]
  readonly entries: number
  readonly refusals: number
}

/** Something that was done although it was not open. Recorded as a fact, never as permitted. */
export interface Breach {
  readonly event: string
  readonly on: Day
  readonly failing: readonly string[]
  /** Names of whoever did and signed it. Absent: it was folded before they were kept. */
  readonly by?: readonly string[]
}

/** Who does it. */
export interface Actor {
  readonly role: string
  readonly name: string
}

/** Somebody who signed. A conflict that was not asked for is unknown, and counts as one. */
export interface Signer extends Actor {
  readonly conflict: 'none' | 'declared' | 'unknown'
}

/** Something that is to happen (`act`), or that a source says has happened (`report`). A report is never refused. */
export interface CaseEvent {
  readonly type: string
  readonly on: Day
  readonly by: Actor
  readonly mode: 'act' | 'report'
  readonly facts?: Facts
  readonly signers?: readonly Signer[]
  readonly reasons?: string
}

/** Things that are told in every pack: they are written down and move nothing by themselves. */
export type Told =
  | {
      readonly type: 'fact-recorded'
      readonly on: Day
      readonly by: Actor
      readonly fact: string
      readonly value: FactValue
    }
  /** It is not known any more, or never was: what was recorded was wrong. */
  | { readonly type: 'fact-unknown'; readonly on: Day; readonly by: Actor; readonly fact: string }
  | { readonly type: 'service-recorded'; readonly on: Day; readonly by: Actor; readonly service: Service }
  | { readonly type: 'service-returned'; readonly on: Day; readonly by: Actor; readonly service: string }
  | { readonly type: 'appearance-entered'; readonly on: Day; readonly by: Actor; readonly appearance: Appearance }
  | {
      readonly type: 'appearance-ended'
      readonly on: Day
      readonly by: Actor
      readonly appearance: string
      /** Who permitted it, where it ends only by permission. */
      readonly permittedBy?: string
    }
  | {
      readonly type: 'finding-signed'
      readonly on: Day
      readonly by: Actor
      readonly finding: Omit<Finding, 'restsOn'>
    }
  | { readonly type: 'finding-withdrawn'; readonly on: Day; readonly by: Actor; readonly finding: string }
  | { readonly type: 'forum-told'; readonly on: Day; readonly by: Actor; readonly forum: Forum }
  /** Last days began, ended or were counted again. Written by the system after whatever changed them; nobody else tells it. */
  | {
      readonly type: 'days-told'
      readonly on: Day
      readonly by: Actor
      readonly days: readonly ToldDay[]
      readonly changes: readonly DayChange[]
      /** What changed them: the position of the entry, or that law, calendar or time moved on. */
      readonly because: string
    }

/** How one region moved. */
export interface Moved {
  readonly region: string
  readonly from: string
  readonly to: string
}

/** The law under which something was decided. */
export interface UnderLaw {
  readonly pack: string
  readonly version: string
  readonly lawOf: Day
}

/** One line of a case. A refusal is a line, too. */
export type CaseEntry =
  | {
      readonly kind: 'done'
      readonly event: CaseEvent
      readonly under: UnderLaw
      readonly transition: string
      readonly moved: readonly Moved[]
      readonly sets: Facts
      /** Facts that are unknown after it. Absent: none. */
      readonly forgets?: readonly string[]
      /**
       * What is another one from here on, also on the same day: the fact that says which order or claim it is, and papers. What was
       * served, or found, in an earlier entry is about the one before. Absent: nothing.
       */
      readonly begins?: readonly string[]
      readonly opens: readonly string[]
      readonly meets: readonly string[]
      /** Open duties that fell with it, unmet: what they stood on is no more. Absent: none. */
      readonly lifts?: readonly string[]
      /** Appearances that ended with it. Absent: none. */
      readonly ends?: readonly string[]
      /** Findings that let it through. */
      readonly findings: readonly string[]
      /** Of a report: what stood against it. Empty for an act. */
      readonly breach: readonly FailedGate[]
    }
  | { readonly kind: 'told'; readonly told: Told; readonly under: UnderLaw; readonly restsOn?: string }
  | {
      readonly kind: 'refused'
      readonly event: CaseEvent | Told
      readonly under: UnderLaw
      /** The code of the first that failed; never renamed, never reused. */
      readonly code: string
      /** Everything that stands against it, with full text. */
      readonly failing: readonly FailedGate[]
    }

/** A case before anything happened. */
export function newCase(pack: Pack, forum: Forum): Case {
  const regions = Object.fromEntries(Object.entries(pack.regions).map(([name, { initial }]) => [name, initial]))
  return {
    pack: pack.id,
    forum,
    regions,
    facts: {},
    said: {},
    services: [],
    appearances: [],
    findings: [],
    duties: [],
    told: [],
    breaches: [],
    entries: 0,
    refusals: 0,
  }
}
