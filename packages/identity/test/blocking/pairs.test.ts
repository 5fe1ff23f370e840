import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyCompleteness } from '../../src/blocking/completeness.ts'
import { defaultKeys, refinements } from '../../src/blocking/default-keys.ts'
import { EVERY_PAIR, extract, keyName } from '../../src/blocking/key.ts'
import { type Blocks, blocksOf } from '../../src/blocking/pairs.ts'
import { type LinkRecord, tableOf } from '../../src/link/table.ts'
import { madeUp, madeUpComparisons } from '../support/made-up.ts'

const keys = defaultKeys(madeUpComparisons)
const refine = refinements(madeUpComparisons)
const LIMITS = { largestGroup: 100, window: 5 }

function pairsOf(blocks: Blocks): readonly string[] {
  const pairs: string[] = []
  blocks.forEach((a, b) => {
    pairs.push(`${a} ${b}`)
  })
  return pairs
}

test('every pair comes once, the lower row first, and exactly where a key says so', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.integer(),
      fc.constantFrom(2, 5, 100),
      (persons, seed, largestGroup) => {
        const table = tableOf(madeUp(persons, seed), madeUpComparisons)
        const blocks = blocksOf(table, keys, refine, { largestGroup, window: 3 })
        const pairs = pairsOf(blocks)
        expect(new Set(pairs).size).toBe(pairs.length)
        const given = new Set(pairs)
        for (let a = 0; a < table.ids.length; a++)
          for (let b = a + 1; b < table.ids.length; b++)
            expect(given.has(`${a} ${b}`), `${a} ${b}`).toBe(blocks.keysOf(a, b).length > 0)
      },
    ),
    { numRuns: 40 },
  )
})

test('of two files only pairs across them come, in windows too', () => {
  const both = madeUp(40, 3).map((record, at): LinkRecord => ({ ...record, side: at % 2 === 0 ? 'left' : 'right' }))
  const same = both.map((record): LinkRecord => ({ ...record, values: { given: 'ANNA', family: 'LEE' } }))
  for (const records of [both, same]) {
    const table = tableOf(records, madeUpComparisons)
    const blocks = blocksOf(table, keys, refine, { largestGroup: 8, window: 2 })
    const pairs = pairsOf(blocks)
    expect(pairs.length).toBeGreaterThan(0)
    expect(new Set(pairs).size).toBe(pairs.length)
    for (const pair of pairs) {
      const [a = 0, b = 0] = pair.split(' ').map(Number)
      expect([table.sides?.[a], table.sides?.[b]]).toEqual([0, 1])
    }
  }
})

test('the keys of a kind find what one error has changed', () => {
  const records = madeUp(300, 5)
  const table = tableOf(records, madeUpComparisons)
  const truePairs = table.ids.flatMap((id, row) => {
    const other = table.ids.indexOf(id.replace(/-0$/, '-1'))
    return id.endsWith('-0') && other > 0 ? [[row, other] as const] : []
  })
  const all = keyCompleteness(blocksOf(table, keys, refine, LIMITS), truePairs)
  expect(truePairs.length).toBeGreaterThan(100)
  expect(all.share).toBe(1)
  const [only] = keys.filter((key) => keyName(key) === 'born:date')
  const one = keyCompleteness(blocksOf(table, only === undefined ? [] : [only], refine, LIMITS), truePairs)
  expect(one.share).toBeLessThan(1)
  expect(one.byKey[0]?.alone).toBe(one.share)
})

test.each([
  // Names in each other's place, an error in one of them, and another year: no words and no date are the same.
  ['given|family:skeleton + born:month-day', ['PAVEL', 'ZAKHAROV', '1983-05-04'], ['ZKHAROV', 'PAWEL', '1985-05-04']],
  ['family:sound with given:sound', ['HUI', 'LIANG', '1984-02-04'], ['LIANG', 'HI', '1984-06-09']],
])('%s brings together swapped names that are not quite the same', (name, a, b) => {
  const records = [a, b].map(([given = '', family = '', born = ''], at) => ({
    id: String(at),
    values: { given, family, born },
  }))
  const blocks = blocksOf(tableOf(records, madeUpComparisons), keys, refine, LIMITS)
  expect(blocks.keysOf(0, 1).map((key) => keyName(keys[key] ?? EVERY_PAIR))).toEqual([name])
})

test.each([
  [['text'], 'Brandt & Sons Motors Ltd', 'Brandt and Sons Motors'],
  [['text', 'text'], 'Brandt Motors', 'Motors Brandt'],
  [['text', 'identifier'], 'Brandt Motors', 'Brant Motors'],
  [['given'], 'Johanna', 'Johana'],
  [['family', 'sex'], 'Brandt', 'Brand'],
  [['given', 'email'], 'Johanna Maria', 'Maria'],
  [['postcode'], '10115', '10115'],
] as const)('what stands in no key beside others has keys of its own: %j', (kinds, one, other) => {
  const comparisons = kinds.map((kind, at) => ({ name: `c${at}`, fields: [{ column: `c${at}`, kind }] }))
  const records = [one, other].map((text, at): LinkRecord => ({ id: `r${at}`, values: { c0: text } }))
  const blocks = blocksOf(tableOf(records, comparisons), defaultKeys(comparisons), refinements(comparisons), LIMITS)
  expect(pairsOf(blocks)).toEqual(['0 1'])
})

describe('a key that gathers too much', () => {
  test('is narrowed by other fields, which is said', () => {
    const records = Array.from({ length: 400 }, (_, at): LinkRecord => {
      return {
        id: `r${at}`,
        values: { family: 'NGUYEN', given: `${'ABCDEFGHIJ'[at % 10]}NH`, born: `19${50 + (at % 40)}-03-04` },
      }
    })
    const table = tableOf(records, madeUpComparisons)
    const key = { parts: [{ column: 'family', take: 'whole' as const }] }
    const blocks = blocksOf(table, [key], refine, { largestGroup: 50, window: 5 })
    expect(blocks.overflows).toEqual([{ key: 'family:whole', groups: 1, rows: 400, windowed: 0, cut: 0 }])
    expect(pairsOf(blocks)).toHaveLength((10 * 40 * 39) / 2)
  })

  test('and cannot be narrowed, compares neighbours only, which is said too', () => {
    const records = Array.from({ length: 1000 }, (_, at): LinkRecord => ({ id: `r${at}`, values: { family: 'LEE' } }))
    const blocks = blocksOf(
      tableOf(records, madeUpComparisons),
      [{ parts: [{ column: 'family', take: 'whole' }] }],
      refine,
      LIMITS,
    )
    expect(blocks.overflows[0]?.windowed).toBe(1000)
    expect(pairsOf(blocks)).toHaveLength(5 * 1000 - 15)
  })

  test('for a million rows alike in everything, the pairs grow with the rows and not with their square', () => {
    const rows = 1_000_000
    const records = Array.from(
      { length: rows },
      (_, at): LinkRecord => ({ id: String(at).padStart(7, '0'), values: ALIKE }),
    )
    const blocks = blocksOf(tableOf(records, madeUpComparisons), keys.slice(0, 2), refine, LIMITS)
    let pairs = 0
    blocks.forEach(() => {
      pairs++
    })
    expect(pairs).toBe(5 * rows - 15)
    expect(blocks.overflows.map(({ windowed }) => windowed)).toEqual([rows])
  })
})
const ALIKE = { family: 'LEE', given: 'ANNA', born: '1980-04-03' }

test('a row that would stand under a hundred texts is cut, and counted', () => {
  const words = Array.from({ length: 60 }, (_, at) => `W${at}`).join(' ')
  const records: LinkRecord[] = [{ id: 'a', values: { given: words, family: words } }]
  const table = tableOf(records, madeUpComparisons)
  const blocks = blocksOf(table, keys, refine, LIMITS)
  expect(blocks.overflows.some(({ cut }) => cut === 1)).toBe(true)
})

test('extracts of hostile values give text or nothing', () => {
  const takes = [
    'whole',
    'initial',
    'start',
    'sound',
    'skeleton',
    'words',
    'year',
    'year-or-next',
    'date',
    'month-day',
    'deletions',
    'account',
  ] as const
  fc.assert(
    fc.property(fc.constantFrom(...takes), fc.string({ unit: 'binary', maxLength: 50 }), (take, value) => {
      for (const text of extract(take, 'text', value)) expect(text).not.toBe('')
    }),
  )
  expect(extract('date', 'date', '1980-04-03')).toEqual(extract('date', 'date', '1980-03-04'))
  expect(extract('deletions', 'identifier', 'A1234567')).toEqual(
    expect.arrayContaining(['A123456', '1234567'].map((one) => one)),
  )
  expect(keyName(EVERY_PAIR)).toBe('every pair')
})

test('whatever is compared gives a key, so that a file of any size is compared at all', () => {
  const kinds = [
    'given',
    'family',
    'text',
    'date',
    'identifier',
    'postcode',
    'email',
    'category',
    'sex',
    'nationality',
  ] as const
  fc.assert(
    fc.property(fc.subarray([...kinds], { minLength: 1 }), (some) => {
      const comparisons = some.map((kind) => ({ name: kind, fields: [{ column: kind, kind }] }))
      expect(defaultKeys(comparisons)).not.toEqual([])
    }),
  )
  const comparisons = [{ name: 'street', fields: [{ column: 'street', kind: 'text' }] }] as const
  const table = tableOf(
    ['12 Oak Street', 'Oak Street 12', '12 Oak Stret', '3 Elm Way'].map((street, id) => ({
      id: `${id}`,
      values: { street },
    })),
    comparisons,
  )
  const pairs = pairsOf(blocksOf(table, defaultKeys(comparisons), refinements(comparisons), LIMITS))
  expect(pairs.toSorted()).toEqual(['0 1', '0 2', '1 2'])
})

test('titles beside a year meet by their words, too: with an error in the one and another year', () => {
  const comparisons = [
    { name: 'title', fields: [{ column: 'title', kind: 'text' }] },
    { name: 'year', fields: [{ column: 'year', kind: 'date' }] },
  ] as const
  const rows = [
    ['Optimising joins of streams', '1999'],
    ['Optimizing joins of streams', '1999'],
    ['Optimising joins of streams', '2000'],
    ['Optimising joins of strems', ''],
    ['A history of tea', '1999'],
  ]
  const table = tableOf(
    rows.map(([title = '', year = ''], id) => ({ id: `${id}`, values: { title, year } })),
    comparisons,
  )
  const pairs = pairsOf(blocksOf(table, defaultKeys(comparisons), refinements(comparisons), LIMITS))
  for (const pair of ['0 1', '0 2', '0 3', '1 2', '1 3', '2 3']) expect(pairs).toContain(pair)
})

test('of people with names, streets are looked up beside a name only', () => {
  const named = defaultKeys([
    { name: 'name', fields: [{ column: 'family', kind: 'family' }] },
    { name: 'street', fields: [{ column: 'street', kind: 'text' }] },
    { name: 'born', fields: [{ column: 'born', kind: 'date' }] },
  ]).map(keyName)
  expect(named).toContain('street:whole + family:skeleton')
  expect(named).not.toContain('street:words')
})
