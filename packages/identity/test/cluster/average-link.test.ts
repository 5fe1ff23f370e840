import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageLink, type Edge } from '../../src/cluster/average-link.ts'
import { Heap } from '../../src/cluster/heap.ts'
import { probabilityOf } from '../../src/model/bits.ts'

const RULE = { least: 0.5, value: probabilityOf }
const far = () => -20

function clusters(
  rows: number,
  edges: readonly Edge[],
  apart: readonly (readonly [number, number])[] = [],
): readonly number[] {
  const known = new Map(edges.map(({ a, b, weight }) => [`${a} ${b}`, weight]))
  return [...averageLink({ rows, edges, weightOf: (a, b) => known.get(`${a} ${b}`) ?? far(), apart }, RULE)]
}

test('strong pairs become one person, weak ones do not', () => {
  expect(
    clusters(4, [
      { a: 0, b: 1, weight: 9 },
      { a: 2, b: 3, weight: -9 },
    ]),
  ).toEqual([0, 0, 2, 3])
})

test('one strong pair does not chain two groups, as connected components would', () => {
  const triangle = (from: number): Edge[] => [
    { a: from, b: from + 1, weight: 15 },
    { a: from, b: from + 2, weight: 15 },
    { a: from + 1, b: from + 2, weight: 15 },
  ]
  expect(clusters(6, [...triangle(0), ...triangle(3), { a: 2, b: 3, weight: 5 }])).toEqual([0, 0, 0, 3, 3, 3])
})

test('a pair that no key gave is compared and not taken for a difference', () => {
  const edges: Edge[] = [
    { a: 0, b: 1, weight: 9 },
    { a: 1, b: 2, weight: 8 },
  ]
  const asked: string[] = []
  const found = averageLink(
    {
      rows: 3,
      edges,
      weightOf: (a, b) => {
        asked.push(`${a} ${b}`)
        return a === 0 && b === 2 ? 7 : 9
      },
    },
    RULE,
  )
  expect([...found]).toEqual([0, 0, 0])
  expect(asked).toContain('0 2')
})

test('what is ruled apart stays apart, also by way of others', () => {
  const edges: Edge[] = [
    { a: 0, b: 1, weight: 12 },
    { a: 0, b: 2, weight: 11 },
    { a: 1, b: 2, weight: 10 },
  ]
  expect(clusters(3, edges)).toEqual([0, 0, 0])
  expect(clusters(3, edges, [[1, 2]])).toEqual([0, 0, 2])
})

const graphs = fc.integer({ min: 2, max: 14 }).chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    edges: fc
      .uniqueArray(fc.tuple(fc.nat(rows - 1), fc.nat(rows - 1), fc.integer({ min: -6, max: 12 })), {
        selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
        maxLength: 40,
      })
      .map((some) =>
        some
          .filter(([a, b]) => a !== b)
          .map(([a, b, weight]): Edge => ({ a: Math.min(a, b), b: Math.max(a, b), weight })),
      ),
    apart: fc.array(fc.tuple(fc.nat(rows - 1), fc.nat(rows - 1)), { maxLength: 3 }),
  }),
)

test('edges in any order give the same persons; nobody ruled apart is together; a witness that some are joined', () => {
  let joined = 0
  fc.assert(
    fc.property(graphs, fc.func(fc.integer()), ({ rows, edges, apart }, key) => {
      const ruled = apart.filter(([a, b]) => a !== b)
      const found = clusters(rows, edges, ruled)
      const shuffled = [...edges].sort((x, y) => key(x.a, x.b) - key(y.a, y.b))
      expect(clusters(rows, shuffled, ruled)).toEqual(found)
      for (const [a, b] of ruled) expect(found[a] === found[b]).toBe(false)
      found.forEach((lowest, row) => {
        expect(lowest).toBeLessThanOrEqual(row)
      })
      if (new Set(found).size < rows) joined++
    }),
  )
  expect(joined).toBeGreaterThan(10)
})

test('the heap gives what was put in, in order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const heap = new Heap<number>((a, b) => a > b)
      for (const number of numbers) heap.push(number)
      expect(numbers.map(() => heap.pop())).toEqual([...numbers].sort((a, b) => b - a))
      expect(heap.pop()).toBeUndefined()
    }),
  )
})

test('what every key gave and what none did come to the same persons: too weak an edge has no say', () => {
  let joined = 0
  const pairs = Array.from({ length: 9 }, (_, a) =>
    Array.from({ length: 8 - a }, (_, b) => [a, a + b + 1] as const),
  ).flat()
  const some = fc.array(fc.constantFrom(undefined, -30, -3, 1, 2, 9), {
    minLength: pairs.length,
    maxLength: pairs.length,
  })
  fc.assert(
    fc.property(some, (weights) => {
      const given = pairs.flatMap(([a, b], at) => (weights[at] === undefined ? [] : [{ a, b, weight: weights[at] }]))
      const rest = pairs.flatMap(([a, b], at) => (weights[at] === undefined ? [{ a, b, weight: far() }] : []))
      const found = clusters(9, given)
      joined += found.filter((lowest, row) => lowest !== row).length
      expect(clusters(9, [...given, ...rest])).toEqual(found)
    }),
  )
  expect(joined).toBeGreaterThan(100)
})

test('a group of which all pairs are high enough is one person at once, and as when it is joined step by step', () => {
  const weights = fc.array(fc.constantFrom(0, 0.25, 3, 9, 30), { minLength: 10, maxLength: 10 })
  const step = (a: number, b: number): Edge => ({ a, b, weight: -20 })
  fc.assert(
    fc.property(
      weights,
      fc.option(fc.constantFrom([0, 4] as const, [1, 2] as const), { nil: undefined }),
      (some, apart) => {
        const five = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].filter((b) => b > a).map((b) => [a, b] as const))
        const clique = five.map(([a, b], at): Edge => ({ a, b, weight: some[at] ?? 0 }))
        const ruled = apart === undefined ? [] : [apart]
        // A sixth row that nothing fits, ruled from nobody, keeps the group from being taken at once.
        const joined = clusters(
          7,
          [...clique, { a: 4, b: 5, weight: 0 }, ...[0, 1, 2, 3].map((a) => step(a, 5))],
          ruled,
        )
        expect(clusters(7, clique, ruled).slice(0, 5)).toEqual(joined.slice(0, 5))
        if (apart === undefined) expect(joined.slice(0, 5)).toEqual([0, 0, 0, 0, 0])
        else expect(new Set(joined.slice(0, 5)).size).toBeGreaterThan(1)
      },
    ),
  )
})
