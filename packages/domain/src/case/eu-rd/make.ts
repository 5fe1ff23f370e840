import { sinceDirective, sinceEntryExit, sincePact } from '../../rules/eu-dates.ts'
import { from, type SourceId } from '../../rules/eu-return.data.ts'
import type { Rule } from '../../rules/rule.ts'
import type { Condition } from '../condition.ts'
import type { FactValue } from '../fact.ts'
import type { Gate, Move, Transition } from '../pack.ts'
import type { EuFact } from './facts.ts'
import type { EuRegion, StateOf } from './regions.ts'

/** The fact is known and has one of these values. */
export const is = (fact: EuFact, ...values: readonly FactValue[]): Condition => ({ fact, is: values })
export const inState = <R extends EuRegion>(region: R, ...states: readonly StateOf<R>[]): Condition => ({
  region,
  in: states,
})
export const notIn = <R extends EuRegion>(region: R, ...states: readonly StateOf<R>[]): Condition => ({
  not: inState(region, ...states),
})
export const all = (...parts: readonly Condition[]): Condition => ({ all: parts })
export const any = (...parts: readonly Condition[]): Condition => ({ any: parts })

type GateParts = Pick<Gate, 'clear' | 'wayOn'> & { readonly law: readonly SourceId[] } & Partial<
    Pick<Gate, 'alert' | 'rivals' | 'inForce' | 'legalStatus' | 'lastCheckedOn'>
  >

/** A gate that refuses, whoever signs. */
export const gateH = (id: string, text: string, { law, ...parts }: GateParts): Gate => ({
  id,
  text,
  class: 'H',
  authority: from(...law),
  ...sinceDirective,
  ...parts,
})

/** A gate that refuses until a named lawyer has signed a finding. */
export const gateL = (id: string, text: string, parts: GateParts): Gate => ({
  ...gateH(id, text, parts),
  class: 'L',
  decider: 'a named lawyer, by a signed finding',
})

/** A gate of contested law. */
export const gateX = (id: string, text: string, parts: GateParts & Required<Pick<Gate, 'rivals'>>): Gate => ({
  ...gateH(id, text, parts),
  legalStatus: 'contested',
  class: 'X',
  decider: 'the chief legal officer, by a signed decision that names the reading',
})

/** How a region moves. */
export const move = <R extends EuRegion>(
  region: R,
  states: readonly StateOf<R>[] | '*',
  to: StateOf<R> | 'same',
  optional?: true,
): Move => ({ region, from: states, to, ...(optional ? { optional } : {}) })

type StepParts = {
  readonly law: readonly SourceId[]
  readonly by: readonly Role[]
  readonly moves: readonly Move[]
} & Partial<
  Pick<Transition, 'adverse' | 'protective' | 'opens' | 'meets' | 'lifts' | 'gates' | 'stretch'> &
    Pick<Rule, 'inForce' | 'legalStatus' | 'lastCheckedOn'>
> & {
    readonly brings?: readonly EuFact[]
    readonly sets?: Partial<Record<EuFact, FactValue>>
    readonly anew?: readonly EuFact[]
    readonly setsDay?: EuFact
    readonly later?: readonly EuFact[]
    readonly adds?: readonly EuFact[]
  }

/** A row of the table. */
export const step = (id: string, event: string, text: string, { law, ...parts }: StepParts): Transition => {
  const { sets, ...rest } = parts
  const row: Transition = { id, event, text, gates: [], authority: from(...law), ...sinceDirective, ...rest }
  return sets === undefined ? row : { ...row, sets: definedOf(sets) }
}

function definedOf(sets: Partial<Record<EuFact, FactValue>>): Readonly<Record<string, FactValue>> {
  return Object.fromEntries(
    Object.entries(sets).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/** Who acts in a return case. `source` is whoever reports what happened. */
export type Role = 'officer' | 'asylum-authority' | 'court' | 'judge' | 'other-state' | 'person' | 'counsel' | 'source'

export { sinceEntryExit, sincePact }
