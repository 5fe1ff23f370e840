import { personsOf } from '@passage/identity/persons'
import type { ClosingPair } from './choose.ts'
import type { Nearby } from './nearby.ts'

/**
 * The same pairs, less those that would together bring two persons into one whom people ruled apart. Persons are as they
 * stand without any link by a departure: so a ruling counts the same before such a link and after it, and by way of any
 * record of the two.
 */
export function withoutRuled(
  wanted: readonly ClosingPair[],
  { persons }: Nearby,
  ruledApart: readonly ClosingPair[],
): readonly ClosingPair[] {
  const personOf = new Map([...persons].flatMap(([person, ids]) => ids.map((id) => [id, person] as const)))
  const ofPersons = ({ a, b }: ClosingPair) => ({ a: personOf.get(a) ?? a, b: personOf.get(b) ?? b })
  const joined = personsOf(wanted.map(ofPersons))
  const wholeOf = (person: string) => joined.get(person) ?? person
  const barred = new Set(
    ruledApart.map(ofPersons).flatMap(({ a, b }) => (a !== b && wholeOf(a) === wholeOf(b) ? [wholeOf(a)] : [])),
  )
  return wanted.filter((pair) => !barred.has(wholeOf(ofPersons(pair).a)))
}
