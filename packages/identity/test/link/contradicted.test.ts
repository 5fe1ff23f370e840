import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Edge } from '../../src/cluster/average-link.ts'
import { contradicted } from '../../src/link/contradicted.ts'
import { link } from '../../src/link/link.ts'
import type { LinkRecord } from '../../src/link/table.ts'
import { personsOf } from '../../src/persons.ts'
import { LinkIndex } from '../../src/stream/link-index.ts'

/* Whom people ruled apart no third record joins: what is linked, taken together, never says what a ruling denies. */
const MARGIN = 6
const edge = (a: number, b: number, weight: number): Edge => ({ a, b, weight })
const comparisons = [
  {
    name: 'name',
    fields: [{ column: 'given', kind: 'given' } as const, { column: 'family', kind: 'family' } as const],
  },
  { name: 'birth date', fields: [{ column: 'born', kind: 'date' } as const] },
]
const others = Array.from({ length: 300 }, (_, n): LinkRecord => {
  const born = `19${10 + (n % 80)}-0${1 + (n % 9)}-1${n % 9}`
  return { id: `x${n}`, values: { given: `G${(n * 7919) % 97}`, family: `F${(n * 31) % 89}`, born } }
})
const alike = ['a', 'b', 'c'].map(
  (id): LinkRecord => ({ id, values: { given: 'Annabella', family: 'Leeuwenhoek', born: '1980-05-06' } }),
)
const answersOf = (pairs: readonly { a: string; b: string; answer: string }[]) =>
  pairs.filter(({ a }) => /^[abc]$/.test(a)).map(({ a, b, answer }) => `${a}${b} ${answer}`)

test('a record that fits two who were ruled apart as well as each other is linked to neither, in a file and in a stream', () => {
  const free = link([...others, ...alike], { comparisons })
  expect(answersOf(free.pairs)).toEqual(['ab linked', 'ac linked', 'bc linked'])
  const setUp = { comparisons, model: free.model, apart: [['a', 'b']] as const }
  const ruled = link([...others, ...alike], setUp)
  expect(answersOf(ruled.pairs)).toEqual(['ac undetermined', 'bc undetermined'])
  const index = new LinkIndex(setUp)
  for (const record of [...alike.toReversed(), ...others]) index.put(record)
  expect(answersOf(index.answers().pairs)).toEqual(answersOf(ruled.pairs))
})

test('of two files, which may have the same ids, a ruling is about records of both, in a file and in a stream', () => {
  const sided = (records: readonly LinkRecord[], side: 'left' | 'right') => records.map((one) => ({ ...one, side }))
  const records = [
    ...sided([...others, ...alike.slice(0, 2)], 'left'),
    ...sided([...others, ...alike.slice(2)], 'right'),
  ]
  const { model, pairs } = link(records, { comparisons })
  expect(answersOf(pairs)).toEqual(['ac linked', 'bc linked'])
  for (const ruling of [['a', 'b'] as const, ['c', 'c'] as const]) {
    const setUp = { comparisons, model, apart: [ruling] }
    const index = new LinkIndex({ ...setUp, twoFiles: true })
    for (const record of records.toReversed()) index.put(record)
    expect(answersOf(index.answers().pairs)).toEqual(answersOf(link(records, setUp).pairs))
  }
})

test('that a record is not itself says nothing about others', () => {
  expect(contradicted([edge(0, 1, 20), edge(0, 2, 20)], [[0, 0]], MARGIN).size).toBe(0)
})

test('a record that fits one of the two clearly better is linked to that one', () => {
  const [better, worse] = [edge(0, 2, 20), edge(1, 2, 13)]
  expect([...contradicted([worse, better], [[0, 1]], MARGIN)]).toEqual([worse])
  expect(contradicted([worse, better], [], MARGIN).size).toBe(0)
})

test('two are not joined by way of several others either: the weakest link is left open', () => {
  const chain = [edge(0, 1, 20), edge(1, 2, 9), edge(2, 3, 15)]
  expect([...contradicted(chain, [[3, 0]], MARGIN)]).toEqual([chain[1]])
})

test('whatever is linked and ruled, and in whatever order: no set of the linked holds two who were ruled apart', () => {
  const row = fc.nat({ max: 9 })
  const pair = fc.tuple(row, row).filter(([a, b]) => a !== b)
  const edges = fc
    .uniqueArray(fc.tuple(pair, fc.integer({ min: 5, max: 30 })), {
      selector: ([[a, b]]) => [a, b].sort().join(' '),
      maxLength: 30,
    })
    .map((all) => all.map(([[a, b], weight]) => edge(Math.min(a, b), Math.max(a, b), weight)))
  fc.assert(
    fc.property(edges, fc.array(pair, { maxLength: 6 }), (all, drawn) => {
      const apart = drawn.filter(([a, b]) => !all.some((one) => one.a === Math.min(a, b) && one.b === Math.max(a, b)))
      const open = contradicted(all, apart, MARGIN)
      const kept = all.filter((one) => !open.has(one))
      const persons = personsOf(kept.map(({ a, b }) => ({ a: String(a), b: String(b) })))
      for (const [a, b] of apart) {
        const [one, other] = [persons.get(String(a)) ?? `${a}`, persons.get(String(b)) ?? `${b}`]
        expect(one).not.toBe(other)
      }
      expect(contradicted(all.toReversed(), apart, MARGIN)).toEqual(new Set(all.filter((one) => open.has(one))))
    }),
    { numRuns: 500 },
  )
})
