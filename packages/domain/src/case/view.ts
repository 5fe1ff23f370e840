import type { Day } from '../calendar/day.ts'
import type { Case, CaseEvent } from './case.ts'
import { EVENT_DAY, EVENT_STEP, type Reader, readsOf } from './condition.ts'
import type { FactValue } from './fact.ts'
import { lawOfDay } from './law.ts'
import type { Gate, Moment, Pack } from './pack.ts'
import type { ReadValue } from './refusal.ts'
import { type Served, servedTruth } from './service.ts'

/** The name of the fact that says who is served for the person: `person` or `adult`. */
export const SERVED_FOR = 'served-for'

/** What a step sees of a case: what is known, and what the event brings. */
export function readerOf(pack: Pack, state: Case, moment: Moment, event?: CaseEvent): Reader {
  const anew = event === undefined ? undefined : lawOfDay(pack, moment.lawOf).byEvent.get(event.type)?.anew
  const fact = (name: string): FactValue | undefined => {
    if (name === EVENT_DAY) return moment.on
    if (name === EVENT_STEP) return event?.type
    const derive = pack.derived[name]
    if (derive !== undefined) return derive(reader, moment)
    return event?.facts?.[name] ?? (anew?.includes(name) ? undefined : state.facts[name])
  }
  const reader: Reader = {
    fact,
    region: (name) => state.regions[name] ?? '',
    toldUntil: (deadline) => {
      const days = state.told.filter((one) => one.deadline === deadline).map(({ adverseAfter }) => adverseAfter)
      return days.length === 0 ? undefined : (Math.max(...days) as Day)
    },
    served: (document) => {
      const kind = pack.documents[document]
      if (kind === undefined) return 'unknown'
      const whom = (fact(SERVED_FOR) ?? 'unknown') as Served
      const madeOn = kind.madeOn === undefined ? undefined : (fact(kind.madeOn) as Day | undefined)
      const { services, appearances } = state
      return servedTruth(document, { kind, services, appearances, whom, madeOn, on: moment.on })
    },
  }
  return reader
}

/** What a gate reads, with the values found. */
export function readValues(pack: Pack, gate: Gate, reader: Reader): readonly ReadValue[] {
  return readsOf(gate.clear).map(({ kind, name }) => {
    if (kind === 'region') return { name, words: name, value: reader.region(name) }
    if (kind === 'served') {
      const truth = reader.served(name)
      const words = `proof that ${pack.documents[name]?.words ?? name} was served`
      return truth === 'unknown' ? { name, words } : { name, words, value: truth }
    }
    const value = reader.fact(name)
    const words = pack.facts[name]?.words ?? name
    return value === undefined ? { name, words } : { name, words, value }
  })
}

/** What a finding rests on: the values that its gate read, and which order it is about, as text. Another value makes another text. */
export function restsOn(pack: Pack, gate: Gate, reader: Reader): string {
  const read = readValues(pack, gate, reader).map(({ name, value }) => [name, value ?? null])
  const of = (pack.findingsOf ?? []).map((name) => [name, reader.fact(name) ?? null])
  return JSON.stringify([...read, ...of])
}
