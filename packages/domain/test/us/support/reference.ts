import type { Fact } from '../../../src/facts/fact.ts'
import { NEVER, num, on } from './reference/days.ts'
import { type Expectation, Judge } from './reference/judge.ts'
import { World } from './reference/world.ts'

export type { Expectation }

/**
 * The United States rules once more, day by day with sets, for comparison only. It shares no code with the engine: days
 * are counted from `Date`, every day is judged on its own, and nothing is fast. Histories are those of `randomCase`.
 */
export function reference(facts: readonly Fact[], asOfText: string, rulebookText: string): Expectation[] {
  const asOf = num(asOfText)
  const world = new World(facts, num(rulebookText))
  return world.visits
    .filter((visit) => (visit.arrival === undefined ? isSpokenOf(world, visit, asOf) : visit.from <= asOf))
    .map((visit) => new Judge(world, visit, world.visits.indexOf(visit), asOf).expectation())
}

/** Of a stay without arrival something must have happened by then: its end, its terms, or somebody saw the person. */
function isSpokenOf(world: World, visit: World['visits'][number], asOf: number): boolean {
  const first = Math.min(visit.leftFrom, ...visit.seen, ...world.termsFor(world.visits.indexOf(visit)).map(on))
  return first <= asOf || visit.leftFrom === NEVER
}
