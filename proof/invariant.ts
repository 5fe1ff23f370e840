import type { Day } from '@passage/domain/calendar/day'
import type { Case, CaseEntry, CaseEvent, Told } from '@passage/domain/case/case'
import type { FactValue } from '@passage/domain/case/fact'
import type { Engine } from './engine.ts'

/** One step that was tried: the case before, what was asked, the answer, and the case after. */
export interface Edge {
  readonly engine: Engine
  readonly before: Case
  readonly asked: CaseEvent | Told
  readonly on: Day
  readonly entry: CaseEntry
  readonly after: Case
}

/**
 * What an invariant says of one edge. `out`: it is not about it. `held`: what it forbids was asked for and was not done: the state
 * that it guards was reached. `open`: the same kind of step was done lawfully: the good path is open. `broken`: a violation.
 */
export type Seen = 'out' | 'held' | 'open' | 'broken'

/** Something that never happens, whatever comes before. Written from the law, not from the tables of a pack. */
export interface Invariant {
  readonly id: string
  readonly text: string
  readonly law: readonly string[]
  readonly pack: 'us' | 'eu-rd' | 'every'
  /** Events and told things that it is about. Absent: all. */
  readonly about?: readonly string[]
  readonly see: (edge: Edge) => Seen
}

/** The event of an edge where somebody acts, or reports; undefined where something is told. */
export const eventOf = ({ asked }: Edge): CaseEvent | undefined => ('mode' in asked ? asked : undefined)

/** A fact as the step sees it: what the event brings stands before what is on record. Undefined is unknown. */
export const fact = (edge: Edge, name: string): FactValue | undefined =>
  eventOf(edge)?.facts?.[name] ?? edge.before.facts[name]
export const has = (edge: Edge, name: string, ...values: readonly FactValue[]): boolean => {
  const value = fact(edge, name)
  return value !== undefined && values.includes(value)
}
export const inState = ({ before }: Edge, region: string, ...states: readonly string[]): boolean =>
  states.includes(before.regions[region] ?? '')
/** A lawyer signed for this rule and this kind of step. */
export const signed = ({ before, asked }: Edge, gate: string): boolean =>
  before.findings.some((one) => one.gate === gate && one.event === asked.type)
/** Days from a recorded day to the day of the step; undefined where the day is not known. */
export const daysSince = (edge: Edge, name: string): number | undefined => {
  const day = fact(edge, name)
  return typeof day === 'number' ? edge.on - day : undefined
}

/** Whether a paper reached whom the law names, told from the services alone: from the day on that the paper in force was made, and on no day still to come. */
export function reached(
  { before, on: today }: Edge,
  document: string,
  madeOn: string,
  withCounsel: 'counsel' | 'both' = 'counsel',
): boolean {
  const made = before.facts[madeOn]
  const arrived = before.services.filter(
    (one) =>
      one.document === document &&
      one.on <= today &&
      !(typeof made === 'number' && one.on < made) &&
      !one.undeliverable &&
      (one.proof === 'proven' || (one.proof === 'attempted' && one.method === 'mail')) &&
      (one.method !== 'mail' || one.recipient === 'counsel' || one.address === 'last-given'),
  )
  const on = (recipient: string) => arrived.some((one) => one.recipient === recipient)
  const counsel = before.appearances.some(({ endedOn, scope }) => endedOn === undefined && scope !== 'limited')
  const self = on(before.facts['served-for'] === 'adult' ? 'adult' : 'person')
  return counsel ? on('counsel') && (withCounsel === 'counsel' || self) : self
}

/** Steps that are never done, as an act, while something is so. */
export function never(
  parts: Omit<Invariant, 'see' | 'about'> & {
    readonly steps: readonly string[]
    readonly while: (edge: Edge) => boolean
  },
): Invariant {
  const { steps, while: holds, ...rest } = parts
  const see = (edge: Edge): Seen => {
    if (eventOf(edge)?.mode !== 'act') return 'out'
    const stands = holds(edge)
    if (edge.entry.kind === 'done') return stands ? 'broken' : 'open'
    return stands ? 'held' : 'out'
  }
  return { ...rest, about: steps, see }
}
