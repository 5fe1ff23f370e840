import { expect, test } from 'vitest'
import { link } from '../../src/link/link.ts'
import { camps } from '../support/camps.ts'

const comparisons = [
  {
    name: 'name',
    fields: [
      { column: 'given', kind: 'given' },
      { column: 'family', kind: 'family' },
    ],
  },
  { name: 'birth date', fields: [{ column: 'born', kind: 'date' }] },
  { name: 'street', fields: [{ column: 'street', kind: 'text' }] },
  {
    name: 'place',
    fields: [
      { column: 'postcode', kind: 'postcode' },
      { column: 'town', kind: 'text' },
    ],
  },
] as const

test('strangers of one camp are not one person: no key brings them together, so that pairs drawn from all must tell', () => {
  const records = camps(3000, 4)
  const { pairs, model } = link(records, { comparisons, randomPairs: 200_000 })
  const likely = pairs.filter(({ probability }) => probability >= 0.5)
  const wrong = likely.filter(({ a, b }) => a.split('-')[0] !== b.split('-')[0])
  const twice = records.filter(({ id }) => id.endsWith('-1')).length
  expect(model.shared?.comparisons).toEqual(expect.arrayContaining(['street', 'place']))
  expect(wrong.length).toBeLessThan(0.03 * twice)
  expect(likely.length - wrong.length).toBeGreaterThan(0.97 * twice)
})
