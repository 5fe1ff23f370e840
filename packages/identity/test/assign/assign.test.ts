import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exclusive } from '../../src/assign/marginals.ts'
import { assign } from '../../src/assign/one-to-one.ts'
import type { Edge } from '../../src/cluster/average-link.ts'
import { heldBits } from '../../src/model/bits.ts'

const edge = (a: number, b: number, weight: number): Edge => ({ a, b: 100 + b, weight })

/** Every set of edges that share no row. */
function matchings(edges: readonly Edge[]): readonly (readonly Edge[])[] {
  const [first, ...rest] = edges
  if (first === undefined) return [[]]
  const free = rest.filter(({ a, b }) => a !== first.a && b !== first.b)
  return [...matchings(rest), ...matchings(free).map((some) => [first, ...some])]
}
const total = (edges: readonly Edge[]) => edges.reduce((sum, { weight }) => sum + weight, 0)

const graphs = fc
  .uniqueArray(fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: -40, max: 80 })), {
    selector: ([a, b]) => `${a} ${b}`,
    maxLength: 11,
  })
  .map((some) => some.map(([a, b, weight]) => edge(a, b, weight / 8)))

test('the best whole, not the best first', () => {
  const edges = [edge(0, 0, 10), edge(0, 1, 9), edge(1, 0, 9)]
  expect(assign(edges).pairs).toEqual([
    { ...edge(0, 1, 9), margin: 8 },
    { ...edge(1, 0, 9), margin: 8 },
  ])
})

test('the assignment weighs as much as the best of all, and no row has two partners', () => {
  fc.assert(
    fc.property(graphs, (edges) => {
      const { pairs, leftAside } = assign(edges)
      expect(leftAside).toBe(0)
      expect(new Set(pairs.map(({ a }) => a)).size).toBe(pairs.length)
      expect(new Set(pairs.map(({ b }) => b)).size).toBe(pairs.length)
      expect(total(pairs)).toBeCloseTo(Math.max(...matchings(edges).map(total)))
    }),
    { numRuns: 300 },
  )
})

test('the margin of a pair is what the best whole loses without it', () => {
  fc.assert(
    fc.property(graphs, (edges) => {
      const ways = matchings(edges)
      for (const { a, b, margin } of assign(edges).pairs) {
        const without = ways.filter((some) => !some.some((one) => one.a === a && one.b === b))
        expect(margin).toBeCloseTo(Math.max(...ways.map(total)) - Math.max(...without.map(total)), 6)
      }
    }),
    { numRuns: 300 },
  )
})

test('a component too large is thinned out, which is said, and still gives partners', () => {
  const edges = Array.from({ length: 320 }, (_, a) => [edge(a, a, 20), edge(a, (a + 1) % 320, 1)]).flat()
  const { pairs, leftAside } = assign(edges)
  expect(pairs).toHaveLength(320)
  expect(leftAside).toBeGreaterThan(0)
})

test('two partners that are equally likely get a half each, one alone keeps its probability', () => {
  expect(exclusive([edge(0, 0, 20), edge(0, 1, 20)])[0]).toBeCloseTo(0.5, 3)
  expect(exclusive([edge(0, 0, 3)])[0]).toBeCloseTo(8 / 9, 6)
  const twins = [edge(0, 0, 20), edge(0, 1, 20), edge(1, 0, 20), edge(1, 1, 20)]
  for (const p of exclusive(twins)) expect(p).toBeCloseTo(0.5, 2)
})

test('where edges hold no cycle, the probabilities are exactly those of all ways to pair', () => {
  const paths = fc
    .array(fc.integer({ min: -40, max: 60 }), { minLength: 1, maxLength: 7 })
    .map((weights) => weights.map((weight, at) => edge(Math.floor((at + 1) / 2), Math.floor(at / 2), weight / 8)))
  fc.assert(
    fc.property(paths, (edges) => {
      const ways = matchings(edges).map((some) => ({
        some,
        odds: 2 ** total(some.map((one) => ({ ...one, weight: heldBits(one.weight) }))),
      }))
      const all = ways.reduce((sum, { odds }) => sum + odds, 0)
      const found = exclusive(edges)
      edges.forEach((one, at) => {
        const share = ways.filter(({ some }) => some.includes(one)).reduce((sum, { odds }) => sum + odds, 0) / all
        expect(found[at]).toBeCloseTo(share, 3)
      })
    }),
  )
})
