import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOST_ROWS_OF_ONE } from '../../src/cluster/near-groups.ts'
import { link } from '../../src/link/link.ts'
import { hashOf } from '../../src/link/sample.ts'
import type { LinkRecord } from '../../src/link/table.ts'
import { explanationLines } from '../../src/model/explain.ts'
import { madeUp, madeUpComparisons } from '../support/made-up.ts'

const options = { comparisons: madeUpComparisons, randomPairs: 20_000 }
const records = madeUp(400, 11)
const whole = link(records, options)

test('made-up persons are found again without labels', () => {
  const copies = records.filter(({ id }) => id.endsWith('-1')).length
  const linked = whole.pairs.filter(({ answer }) => answer === 'linked')
  const right = linked.filter(({ a, b }) => a.split('-')[0] === b.split('-')[0])
  expect(right.length / linked.length).toBeGreaterThan(0.99)
  expect(right.length / copies).toBeGreaterThan(0.95)
  for (const { a, b } of right) expect(whole.persons?.get(a)).toBe(whole.persons?.get(b))
})

test('records in any order give the same model, pairs and persons', () => {
  const model = JSON.stringify(whole.model)
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const shuffled = [...records].sort((a, b) => hashOf(a.id, seed) - hashOf(b.id, seed))
      const again = link(shuffled, options)
      expect(JSON.stringify(again.model)).toBe(model)
      expect(again.pairs).toEqual(whole.pairs)
      expect([...(again.persons ?? [])]).toEqual([...(whole.persons ?? [])])
    }),
    { numRuns: 5 },
  )
})

test('a frozen model gives the same answers, read back from JSON', () => {
  const again = link(records, { ...options, model: JSON.parse(JSON.stringify(whole.model)) })
  expect(again.pairs).toEqual(whole.pairs)
})

test('every explanation adds up to the weight exactly, in plain words', () => {
  expect(whole.pairs.length).toBeGreaterThan(100)
  for (const { a, b, weight } of whole.pairs) {
    const explained = whole.explain(a, b)
    expect(explained.weight).toBe(weight)
    expect(explained.steps.reduce((sum, { bits }) => sum + bits, 0)).toBe(weight)
    expect(whole.explain(b, a).weight).toBe(weight)
  }
  const swapped = whole.pairs
    .map(({ a, b }) => explanationLines(whole.explain(a, b)).join('\n'))
    .find((text) => text.includes('place'))
  expect(swapped).toContain('given and family name')
  expect(() => whole.explain('nobody', '0-0')).toThrow()
})

test('a ruling keeps two records apart whatever they weigh', () => {
  const [strongest] = [...whole.pairs].sort((x, y) => y.weight - x.weight)
  const ruled = [[strongest?.a ?? '', strongest?.b ?? '']] as const
  const again = link(records, { ...options, apart: ruled })
  expect(again.pairs.some(({ a, b }) => a === strongest?.a && b === strongest?.b)).toBe(false)
  expect(again.persons?.get(strongest?.a ?? '')).not.toBe(again.persons?.get(strongest?.b ?? ''))
})

describe('two files', () => {
  const sided = records.map((record): LinkRecord => ({ ...record, side: record.id.endsWith('-0') ? 'left' : 'right' }))

  test('a ruling keeps apart across the files, where both number their records alike, too', () => {
    const alike = sided.map((record): LinkRecord => ({ ...record, id: record.id.split('-')[0] ?? '' }))
    const found = link(alike, options)
    const [strongest] = found.pairs.filter(({ a, b }) => a === b).sort((x, y) => y.weight - x.weight)
    const id = strongest?.a ?? ''
    const again = link(alike, { ...options, apart: [[id, id]] })
    expect(found.pairs.filter(({ a, b }) => a === id && b === id)).toHaveLength(1)
    expect(again.pairs.filter(({ a, b }) => a === id && b === id)).toHaveLength(0)
    expect(again.pairs).toHaveLength(found.pairs.length - 1)
    expect(() => link(alike, { ...options, apart: [[id, 'nobody']] })).toThrow('nobody')
  })

  test('a record has one partner at most, and partners are right', () => {
    const found = link(sided, { ...options, oneToOne: true })
    const linked = found.pairs.filter(({ answer }) => answer === 'linked')
    expect(linked.length).toBeGreaterThan(100)
    expect(new Set(linked.map(({ a }) => a)).size).toBe(linked.length)
    expect(new Set(linked.map(({ b }) => b)).size).toBe(linked.length)
    expect(linked.filter(({ a, b }) => a.split('-')[0] !== b.split('-')[0]).length).toBeLessThanOrEqual(1)
    expect(found.persons).toBeUndefined()
  })

  test('identical twins are undetermined, both of them, and never linked by chance', () => {
    const [one] = sided.filter(({ side }) => side === 'right')
    const twin: LinkRecord = { id: 'twin', side: 'right', values: one?.values ?? {} }
    const found = link([...sided, twin], { ...options, oneToOne: true })
    const rivals = found.pairs.filter(({ b, probability }) => (b === 'twin' || b === one?.id) && probability > 0.1)
    expect(rivals.length).toBeGreaterThanOrEqual(2)
    expect(rivals.map(({ answer }) => answer)).not.toContain('linked')
  })
})

test('of the linked pairs each key says how many it brought together; of two files the ids may be the same', () => {
  const key = (column: string) => ({ parts: [{ column, take: 'whole' as const }] })
  const keyed = link(records, { ...options, model: whole.model, keys: [key('born'), key('family')] }).keysOfLinked()
  expect(keyed.share).toBe(1)
  for (const { share, alone } of keyed.byKey) expect(0 < alone && alone < share && share < 1).toBe(true)
  const [one, other] = keyed.byKey
  expect((one?.alone ?? 0) + (other?.share ?? 0)).toBeCloseTo(1)
  const sided = records.map(({ id, values }): LinkRecord => {
    const [person = '', copy] = id.split('-')
    return { id: person, values, side: copy === '1' ? 'right' : 'left' }
  })
  const two = link(sided, { ...options, model: whole.model, keys: [key('born')] })
  expect(two.keysOfLinked()).toMatchObject({ share: 1, byKey: [{ key: 'born:whole', share: 1, alone: 1 }] })
  expect(two.pairs.length).toBeGreaterThan(0)
})

describe('hostile input', () => {
  test('nothing, one record, empty fields and a filler link nobody', () => {
    expect(link([], options).pairs).toEqual([])
    expect(link([], options).model.prior).toBeLessThanOrEqual(0)
    expect(link([{ id: 'a', values: {} }], options).pairs).toEqual([])
    const empty = Array.from(
      { length: 50 },
      (_, at): LinkRecord => ({ id: `${at}`, values: { given: 'FNU', family: '', born: null } }),
    )
    const found = link(empty, options)
    expect(found.pairs.filter(({ answer }) => answer === 'linked')).toEqual([])
    expect(new Set(found.persons?.values()).size).toBe(50)
  })

  test('thousands of records that are alike in everything are answered; no person grows without end', () => {
    const alike = Array.from({ length: 3000 }, (_, at): LinkRecord => {
      return { id: String(at).padStart(5, '0'), values: { given: 'ANNA', family: 'LEE', born: '1980-01-01' } }
    })
    const found = link(alike, { ...options, model: whole.model })
    expect(found.overflows.some(({ windowed }) => windowed >= 3000)).toBe(true)
    expect(found.compared).toBeLessThan(3000 * 6)
    const sizes = [...Map.groupBy(found.persons?.values() ?? [], (person) => person).values()].map(
      ({ length }) => length,
    )
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MOST_ROWS_OF_ONE)
  })

  test('an id that stands twice is refused', () => {
    expect(() =>
      link(
        [
          { id: 'a', values: {} },
          { id: 'a', values: {} },
        ],
        options,
      ),
    ).toThrow('Two records have the id a')
  })

  test('emoji, lone surrogates, mixed scripts, long names and impossible dates are read and answered', () => {
    const odd = ['👩‍👩‍👧', '\ud800', 'A', 'x'.repeat(4000), 'Юлия Müller محمد', '\u0000', '1981-02-30', 'ﷺ']
    const strange = odd.flatMap((given, i) =>
      odd.map(
        (family, j): LinkRecord => ({
          id: `${i} ${j}`,
          values: { given, family, born: odd[(i + j) % odd.length] ?? null, document: given, town: family },
        }),
      ),
    )
    const found = link([...records, ...strange], options)
    for (const { weight, probability } of found.pairs) {
      expect(Number.isFinite(weight)).toBe(true)
      expect(probability).toBeGreaterThanOrEqual(0)
      expect(probability).toBeLessThanOrEqual(1)
    }
    const old = found.pairs.filter(({ a, b, answer }) => answer === 'linked' && a.includes('-') !== b.includes('-'))
    expect(old).toEqual([])
  })
})
