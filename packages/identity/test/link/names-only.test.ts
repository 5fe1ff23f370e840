import { expect, test } from 'vitest'
import { link } from '../../src/link/link.ts'
import type { ComparisonSpec } from '../../src/model/layout.ts'
import { namesakes } from '../support/namesakes.ts'

const comparisons: readonly ComparisonSpec[] = [
  {
    name: 'name',
    fields: [
      { column: 'given', kind: 'given' },
      { column: 'family', kind: 'family' },
    ],
  },
]
test.each([
  [2_000, 1],
  [2_000, 2],
  [2_000, 3],
  [450, 4],
  [450, 5],
])('where names are all there is, %i persons are promised no surer than they are (draw %i)', (persons, seed) => {
  const records = namesakes({ persons, seed, oneIn: 4, given: 150, family: 400 })
  const found = link(records, { comparisons })
  const likely = found.pairs.filter(({ probability }) => probability >= 0.5)
  const right = likely.filter(({ a, b }) => a.split('-')[0] === b.split('-')[0]).length
  expect(right).toBeGreaterThan(0.6 * (records.length - persons))
  expect(right / likely.length).toBeGreaterThan(1 - found.expected(0.5).wrongShare - 0.08)
})

test.each([1, 2])(
  'where one in twenty is on record twice, names alone promise no more than they keep (draw %i)',
  (seed) => {
    const persons = 14_000
    const records = namesakes({ persons, seed, oneIn: 20, given: 400, family: 4_000 })
    const found = link(records, { comparisons })
    const likely = found.pairs.filter(({ probability }) => probability >= 0.5)
    const right = likely.filter(({ a, b }) => a.split('-')[0] === b.split('-')[0]).length
    expect(right).toBeGreaterThan(0.6 * (records.length - persons))
    expect(right / likely.length).toBeGreaterThan(1 - found.expected(0.5).wrongShare - 0.08)
  },
)

test.each([1, 2])('namesakes too rare to be drawn are no persons who have moved (draw %i)', (seed) => {
  const records = namesakes({ persons: 14_000, seed, oneIn: 2, given: 400, family: 4_000, towns: 300 })
  const found = link(records, {
    comparisons: [...comparisons, { name: 'town', fields: [{ column: 'town', kind: 'text' }] }],
  })
  const likely = found.pairs.filter(({ probability }) => probability >= 0.95)
  const right = likely.filter(({ a, b }) => a.split('-')[0] === b.split('-')[0]).length
  expect(right).toBeGreaterThan(0.6 * (records.length - 14_000))
  expect(1 - right / likely.length).toBeLessThan(2 * found.expected(0.95).wrongShare + 0.001)
})
