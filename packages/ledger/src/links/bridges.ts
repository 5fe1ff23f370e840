import { personsOf } from '@passage/identity/persons'
import type { DecidedPair } from './enter-pairs.ts'
import type { StandingBetween } from './standing-between.ts'

/**
 * The same pairs, less the links that only together bring two persons between whom something stands into one: each of these
 * becomes a question, with the reason. One document is decided after the other, so none of them sees what the others join.
 */
export function openBridges(pairs: readonly DecidedPair[], between: StandingBetween): readonly DecidedPair[] {
  const links = pairs
    .filter(({ answer }) => answer === 'linked')
    .map(({ a, b }) => ({ a: between.person(a), b: between.person(b) }))
  const joined = personsOf(links)
  const reasons = new Map<string, string>()
  for (const [whole, persons] of Map.groupBy(joined.keys(), (person) => joined.get(person) ?? person)) {
    const why = whyApart(persons, between)
    if (why !== undefined) reasons.set(whole, why)
  }
  return pairs.map((pair) => {
    const why = pair.answer === 'linked' ? reasons.get(joined.get(between.person(pair.a)) ?? '') : undefined
    return why === undefined ? pair : { ...pair, answer: 'undetermined', reasons: [...pair.reasons, why] }
  })
}

/** Why the first two of these persons that must not be brought together must not be. */
function whyApart(persons: readonly string[], between: StandingBetween): string | undefined {
  for (const [at, one] of persons.entries()) {
    for (const other of persons.slice(at + 1)) {
      const why = between.apart(one, other)
      if (why !== undefined) return why
    }
  }
  return undefined
}
