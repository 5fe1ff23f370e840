import { formatDay } from '../../calendar/day.ts'
import type { CaseEntry, CaseEvent, Moved, Told } from '../case.ts'
import type { Pack } from '../pack.ts'
import type { FailedGate } from '../refusal.ts'
import {
  dateOf,
  type FactText,
  factsFromText,
  factsToText,
  type ReadText,
  readFromText,
  readToText,
} from './fact-text.ts'
import { type ToldText, toldFromText, toldToText } from './told-text.ts'

/** The law under which something was decided, as it is written down. */
export interface UnderText {
  readonly pack: string
  readonly version: string
  readonly lawOf: string
}
export type EventText = Omit<CaseEvent, 'on' | 'facts'> & { readonly on: string; readonly facts?: readonly FactText[] }
/** A gate that did not let a step through, whole: what was said then is never worked out anew. */
export type FailedText = Omit<FailedGate, 'reads'> & { readonly reads: readonly ReadText[] }

export interface DoneText {
  readonly event: EventText
  readonly under: UnderText
  readonly transition: string
  readonly moved: readonly Moved[]
  readonly sets: readonly FactText[]
  readonly forgets?: readonly string[]
  readonly begins?: readonly string[]
  readonly opens: readonly string[]
  readonly meets: readonly string[]
  readonly lifts?: readonly string[]
  readonly ends?: readonly string[]
  readonly findings: readonly string[]
  readonly breach: readonly FailedText[]
}
export interface ToldEntryText {
  readonly told: ToldText
  readonly under: UnderText
  readonly restsOn?: string
}
export interface RefusedText {
  /** What was tried: a step, or something that was to be told. */
  readonly event?: EventText
  readonly told?: ToldText
  readonly under: UnderText
  readonly code: string
  readonly failing: readonly FailedText[]
}

/** A line of a case as it is written down, by kind. */
export type CaseEntryText =
  | ({ readonly kind: 'done' } & DoneText)
  | ({ readonly kind: 'told' } & ToldEntryText)
  | ({ readonly kind: 'refused' } & RefusedText)

const isEvent = (event: CaseEvent | Told): event is CaseEvent => 'mode' in event

export function eventToText(pack: Pack, { facts, ...event }: CaseEvent): EventText {
  return {
    ...event,
    on: formatDay(event.on),
    ...(facts === undefined ? {} : { facts: factsToText(pack, facts) }),
  }
}

/** @throws RangeError for a date that does not exist */
export function eventFromText({ facts, on, ...event }: EventText): CaseEvent {
  return { ...event, on: dateOf(on), ...(facts === undefined ? {} : { facts: factsFromText(facts) }) }
}

const failedToText = (pack: Pack, { reads, ...gate }: FailedGate): FailedText => ({
  ...gate,
  reads: reads.map((read) => readToText(pack, read)),
})
const failedFromText = ({ reads, ...gate }: FailedText): FailedGate => ({
  ...gate,
  lastCheckedOn: gate.lastCheckedOn,
  reads: reads.map(readFromText),
})

export function entryToText(pack: Pack, entry: CaseEntry): CaseEntryText {
  const under = { ...entry.under, lawOf: formatDay(entry.under.lawOf) }
  if (entry.kind === 'told') return { ...entry, told: toldToText(pack, entry.told), under }
  if (entry.kind === 'done') {
    const { event, sets, breach } = entry
    return {
      ...entry,
      under,
      event: eventToText(pack, event),
      sets: factsToText(pack, sets),
      breach: breach.map((gate) => failedToText(pack, gate)),
    }
  }
  const { event, code, failing } = entry
  const tried = isEvent(event) ? { event: eventToText(pack, event) } : { told: toldToText(pack, event) }
  return { kind: 'refused', ...tried, under, code, failing: failing.map((gate) => failedToText(pack, gate)) }
}

/** @throws RangeError where the text says no line of a case: what the ledger holds was checked when it was written */
export function entryFromText(text: CaseEntryText): CaseEntry {
  const under = { ...text.under, lawOf: dateOf(text.under.lawOf) }
  if (text.kind === 'told') return { ...text, told: toldFromText(text.told), under }
  if (text.kind === 'done') {
    const { event, sets, breach } = text
    return {
      ...text,
      under,
      event: eventFromText(event),
      sets: factsFromText(sets),
      breach: breach.map(failedFromText),
    }
  }
  const event = text.event === undefined ? undefined : eventFromText(text.event)
  const told = text.told === undefined ? undefined : toldFromText(text.told)
  const tried = event ?? told
  if (tried === undefined) throw new RangeError('a refusal names what was refused')
  return { kind: 'refused', event: tried, under, code: text.code, failing: text.failing.map(failedFromText) }
}
