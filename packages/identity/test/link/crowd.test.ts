import { describe, expect, test } from 'vitest'
import { defaultKeys } from '../../src/blocking/default-keys.ts'
import { link } from '../../src/link/link.ts'
import type { LinkRecord } from '../../src/link/table.ts'
import { LinkIndex } from '../../src/stream/link-index.ts'
import { madeUp, madeUpComparisons } from '../support/made-up.ts'

const keys = defaultKeys(madeUpComparisons)
const { model } = link(madeUp(400, 11), { comparisons: madeUpComparisons, randomPairs: 20_000 })
const MOST_ANSWERED = 1_000
const setUp = { comparisons: madeUpComparisons, model, keys, mostAnswered: MOST_ANSWERED }
const pair = { given: 'ANNA', family: 'OKAFOR', born: '1984-05-06', document: 'P7654321' }

/** So many records of one default value, and two of one person. */
function crowd(size: number): readonly LinkRecord[] {
  const values = { given: 'ANNA', family: 'LEE', born: '1980-03-04' }
  const many = Array.from({ length: size }, (_, at): LinkRecord => ({ id: `r${at}`, values }))
  return [...many, { id: 'x', values: pair }, { id: 'y', values: pair }]
}

describe('more records of one value than anybody can have', () => {
  const records = crowd(MOST_ANSWERED + 1)
  const found = link(records, setUp)

  test('are compared with neighbours only, which each key says', () => {
    expect(found.compared).toBeLessThan(records.length * 12)
    expect(found.overflows.map(({ windowed }) => windowed)).toContain(MOST_ANSWERED + 1)
  })

  test('are put together with nobody, every pair is for a person, and how many there are is said', () => {
    expect(found.crowds).toEqual([{ first: 'r0', records: MOST_ANSWERED + 1 }])
    expect(found.persons?.get('r17')).toBe('r17')
    expect(new Set(found.pairs.filter(({ a }) => a.startsWith('r')).map(({ answer }) => answer))).toEqual(
      new Set(['undetermined']),
    )
  })

  test('do not keep others from being linked', () => {
    expect(found.persons?.get('y')).toBe('x')
  })

  test('one by one, too, each in bounded work, with the same answers', () => {
    const index = new LinkIndex(setUp)
    let [compared, overgrown] = [0, 0]
    for (const record of records) {
      const update = index.put(record)
      compared = Math.max(compared, update.compared)
      overgrown = Math.max(overgrown, update.overgrown)
    }
    expect(compared).toBeLessThanOrEqual(110)
    expect(overgrown).toBe(1)
    expect(index.answers().pairs).toEqual(found.pairs)
  })
})

test('fewer are answered as ever', () => {
  const found = link(crowd(40), setUp)
  expect(found.crowds).toEqual([])
  expect(found.persons?.get('r17')).toBe('r0')
})

describe('what is odd is compared in bounded time, with reasons that add up', () => {
  const compare = (a: Record<string, string>, b: Record<string, string>) =>
    link(
      [
        { id: 'a', values: a },
        { id: 'b', values: b },
      ],
      setUp,
    )

  test.each([
    ['emoji', '😀😀', '🎉'],
    ['names of one letter', 'K', 'K'],
    ['names of 4,000 letters', 'LONG'.repeat(1_000), `${'LONG'.repeat(999)}LANG`],
    ['mixed scripts', 'АННА Anna 李', 'Anna АННА 李'],
    ['nothing but marks', '---', "'''"],
    ['lone surrogates', '\ud800', '\udfff'],
  ])('%s', (_, given, other) => {
    const { steps, weight } = compare({ given, family: given }, { given: other, family: other }).explain('a', 'b')
    expect(Number.isFinite(weight)).toBe(true)
    expect(steps.reduce((sum, { bits }) => sum + bits, 0)).toBe(weight)
  })

  test('twins of one birth date, one family name and like given names are not linked', () => {
    const twin = { family: 'OKAFOR', born: '1984-05-06', town: 'LEETOWN' }
    const { pairs } = compare(
      { ...twin, given: 'JOSE', document: 'P1111111' },
      { ...twin, given: 'ROSA', document: 'P2222222' },
    )
    expect(pairs.map(({ answer }) => answer)).not.toContain('linked')
  })
})
