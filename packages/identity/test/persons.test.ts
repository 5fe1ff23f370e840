import { personsOf } from '@passage/identity/persons'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const records = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
const pairs = fc.array(fc.record({ a: fc.constantFrom(...records), b: fc.constantFrom(...records) }), { maxLength: 12 })

/** Written in another way on purpose: spread the smallest name along pairs until nothing moves. */
function slowPersons(links: readonly { a: string; b: string }[]): Map<string, string> {
  const person = new Map(
    links.flatMap(
      ({ a, b }) =>
        [
          [a, a],
          [b, b],
        ] as [string, string][],
    ),
  )
  for (let moved = true; moved; ) {
    moved = false
    for (const { a, b } of links) {
      const least = [person.get(a) ?? a, person.get(b) ?? b].sort()[0] ?? a
      for (const record of [a, b]) {
        if (person.get(record) !== least) moved = person.set(record, least) !== undefined
      }
    }
  }
  return person
}

test('connected records are one person, named by the smallest record id', () => {
  expect(
    personsOf([
      { a: 'c', b: 'b' },
      { a: 'e', b: 'd' },
      { a: 'b', b: 'a' },
    ]),
  ).toEqual(
    new Map([
      ['c', 'a'],
      ['b', 'a'],
      ['a', 'a'],
      ['e', 'd'],
      ['d', 'd'],
    ]),
  )
})

test('the order of links does not matter, and a slow reading gives the same', () => {
  fc.assert(
    fc.property(pairs, (links) => {
      const fast = personsOf(links)
      expect(new Map(fast)).toEqual(slowPersons(links))
      expect(new Map(personsOf(links.toReversed()))).toEqual(new Map(fast))
    }),
  )
})
