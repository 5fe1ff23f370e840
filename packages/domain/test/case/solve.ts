import { type Case, newCase } from '../../src/case/case.ts'
import { type Condition, EVENT_DAY } from '../../src/case/condition.ts'
import type { FactValue } from '../../src/case/fact.ts'
import type { Pack } from '../../src/case/pack.ts'
import type { Service } from '../../src/case/service.ts'
import { d } from './toy.ts'

/** What must be so for a condition: states of regions, values of facts, and which documents are served. */
export interface World {
  readonly regions: Readonly<Record<string, string>>
  readonly facts: Readonly<Record<string, FactValue>>
  readonly served: Readonly<Record<string, boolean>>
}
/** The day of every event in a search. */
export const ON = '2026-02-02'
const nothing: World = { regions: {}, facts: {}, served: {} }

/** Every way in which a condition can be made true (or, with `wanted` false, false), as far as one fact each is needed. */
export function waysTo(pack: Pack, condition: Condition, wanted: boolean): readonly World[] {
  if ('not' in condition) return waysTo(pack, condition.not, !wanted)
  if ('all' in condition || 'any' in condition) {
    const together = 'all' in condition ? wanted : !wanted
    const parts = ('all' in condition ? condition.all : condition.any).map((part) => waysTo(pack, part, wanted))
    return together ? parts.reduce<readonly World[]>(product, [nothing]) : parts.flat()
  }
  if ('region' in condition) {
    const { states = [] } = pack.regions[condition.region] ?? {}
    return states
      .filter((state) => condition.in.includes(state) === wanted)
      .map((state) => ({ ...nothing, regions: { [condition.region]: state } }))
  }
  if ('served' in condition) return [{ ...nothing, served: { [condition.served]: wanted } }]
  if ('from' in condition) return waysBetween(condition, wanted)
  if ('atLeast' in condition)
    return [{ ...nothing, facts: { [condition.fact]: wanted ? condition.atLeast : condition.atLeast - 1 } }]
  if ('is' in condition) {
    const values = pack.facts[condition.fact]?.values ?? []
    return values
      .filter((value) => condition.is.includes(value) === wanted)
      .map((value) => ({ ...nothing, facts: { [condition.fact]: value } }))
  }
  if ('stepIn' in condition)
    return [{ ...nothing, facts: { [condition.stepIn]: wanted ? pack.transitions.map(({ event }) => event) : [] } }]
  const [set, inside] = 'inSet' in condition ? [condition.inSet, wanted] : [condition.notInSet, !wanted]
  return [{ ...nothing, facts: { [condition.fact]: 'A', [set]: inside ? ['A'] : ['B'] } }]
}

/** The day of the event is fixed: only the other day can be chosen. */
function waysBetween(condition: Extract<Condition, { from: string }>, wanted: boolean): readonly World[] {
  if (!('daysAtLeast' in condition)) return []
  if (condition.to !== EVENT_DAY) {
    const days = condition.daysAtLeast - (wanted ? 0 : 1)
    return [{ ...nothing, facts: { [condition.from]: d(ON) - days, [condition.to]: d(ON) } }]
  }
  const days = wanted ? condition.daysAtLeast : condition.daysAtLeast - 1
  return [{ ...nothing, facts: { [condition.from]: d(ON) - days } }]
}

/** Worlds that agree with one of each side. */
export function product(left: readonly World[], right: readonly World[]): readonly World[] {
  const found: World[] = []
  for (const a of left)
    for (const b of right) {
      const both = join(a, b)
      if (both !== undefined) found.push(both)
      if (found.length > 400) return found
    }
  return found
}

function join(a: World, b: World): World | undefined {
  for (const part of ['regions', 'facts', 'served'] as const) {
    for (const [name, value] of Object.entries(b[part])) {
      const other = a[part][name]
      if (other !== undefined && JSON.stringify(other) !== JSON.stringify(value)) return undefined
    }
  }
  return {
    regions: { ...a.regions, ...b.regions },
    facts: { ...a.facts, ...b.facts },
    served: { ...a.served, ...b.served },
  }
}

/** A case in such a world. */
export function caseIn(pack: Pack, { regions, facts, served }: World): Case {
  const start = newCase(pack, { places: ['circuit-9'] })
  const services: readonly Service[] = Object.entries(served).map(([document, good]) => ({
    service: document,
    document,
    recipient: 'person',
    on: d('2025-01-02'),
    method: 'in-person',
    proof: good ? 'proven' : 'none',
    address: 'not-needed',
    undeliverable: false,
  }))
  return { ...start, regions: { ...start.regions, ...regions }, facts: { 'served-for': 'person', ...facts }, services }
}
