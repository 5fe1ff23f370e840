import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alternating, repeatsByRow } from '../../src/assign/alternating.ts'
import { assignDepartures, type Weighing } from '../../src/assign/crossings.ts'
import type { Edge } from '../../src/cluster/average-link.ts'
import { MOST_BITS } from '../../src/model/bits.ts'

/* Entries are 0 to 3, exits 4 to 7. Times meet, pairs stand twice and either way round, and rows are paired with themselves. */
const ENTRIES = [0, 1, 2, 3]
const weight = fc.constantFrom(-18, -6, 0, 2, 9, 17, 30, 44, 60)
const pairs = (a: readonly number[], b: readonly number[]) =>
  fc.array(fc.record({ a: fc.constantFrom(...a), b: fc.constantFrom(...b), weight }), { maxLength: 8 })
const EXITS = [4, 5, 6, 7]
const edgesDrawn = fc.uniqueArray(fc.record({ a: fc.constantFrom(...ENTRIES), b: fc.constantFrom(...EXITS), weight }), {
  selector: ({ a, b }) => `${a} ${b}`,
  maxLength: 10,
})
const repeatsDrawn = fc.tuple(pairs(ENTRIES, ENTRIES), pairs(EXITS, EXITS)).map((both) => both.flat())
const timesDrawn = fc.array(fc.nat(9), { minLength: 8, maxLength: 8 })
const IN_TIME: Weighing = { isAdverse: () => false, hasTwoGrounds: () => false }
const turned = (edges: readonly Edge[]) => edges.map(({ a, b, weight }): Edge => ({ a: b, b: a, weight }))

/** What lies between two crossings, looked for in the slow way: every pair there is, one after the other. */
function slow(edge: Edge, edges: readonly Edge[], repeats: readonly Edge[], at: readonly number[]): number {
  let strongest = 0
  for (const own of [edge.a, edge.b]) {
    for (const { a, b, weight } of [...edges, ...repeats]) {
      const other = a === own ? b : b === own ? a : undefined
      if (other === undefined || other === edge.a || other === edge.b) continue
      const time = at[other] ?? 0
      if (time > (at[edge.a] ?? 0) && time < (at[edge.b] ?? 0)) strongest = Math.max(strongest, weight)
    }
  }
  return strongest > 0 ? Math.min(edge.weight, MOST_BITS) - strongest : edge.weight
}

test('a pair is weakened by the strongest crossing between its ends, and by nothing else', () => {
  fc.assert(
    fc.property(edgesDrawn, repeatsDrawn, timesDrawn, (all, repeats, at) => {
      const edges = all.filter(({ a, b }) => (at[b] ?? 0) > (at[a] ?? 0))
      const crossingOf = (row: number) => ({ at: at[row] ?? 0, recorded: 0.99 })
      const found = alternating(edges, crossingOf, repeatsByRow(repeats))
      expect(found.map((one) => one.weight)).toEqual(edges.map((edge) => slow(edge, edges, repeats, at)))
    }),
    { numRuns: 1000 },
  )
})

test('repeats count the same in any order, either way round, and twice', () => {
  fc.assert(
    fc.property(edgesDrawn, repeatsDrawn, timesDrawn, (edges, repeats, at) => {
      const crossingOf = (row: number) => ({ at: at[row] ?? 0, recorded: row < 4 ? 0.99 : 0.9 })
      const answers = (some: readonly Edge[], more: readonly Edge[]) =>
        assignDepartures(ENTRIES, some, crossingOf, IN_TIME, more)
      const one = answers(edges, repeats)
      for (const more of [repeats.toReversed(), turned(repeats), [...repeats, ...repeats]])
        expect(answers(edges, more)).toEqual(one)
      expect(
        answers(edges.toReversed(), repeats).map(({ answer, probability }) => [answer, probability.toFixed(9)]),
      ).toEqual(one.map(({ answer, probability }) => [answer, probability.toFixed(9)]))
    }),
    { numRuns: 500 },
  )
})
