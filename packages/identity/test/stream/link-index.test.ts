import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultKeys } from '../../src/blocking/default-keys.ts'
import { link } from '../../src/link/link.ts'
import { hashOf } from '../../src/link/sample.ts'
import type { LinkRecord } from '../../src/link/table.ts'
import { LinkIndex } from '../../src/stream/link-index.ts'
import { madeUp, madeUpComparisons } from '../support/made-up.ts'

const keys = defaultKeys(madeUpComparisons)
const { model } = link(madeUp(400, 11), { comparisons: madeUpComparisons, randomPairs: 20_000 })
const setUp = { comparisons: madeUpComparisons, model, keys }

const BY_DAY = { column: 'born', take: 'month-day' as const }

const shuffled = (records: readonly LinkRecord[], seed: number): readonly LinkRecord[] =>
  [...records].sort((a, b) => hashOf(`${a.side} ${a.id}`, seed) - hashOf(`${b.side} ${b.id}`, seed))

/** What a file linked in one go says, in the shape of an index. */
function batch(records: readonly LinkRecord[], options: object = {}) {
  const { pairs, persons } = link(records, { ...setUp, largestGroup: 4, ...options })
  return { pairs, persons: [...(persons ?? [])] }
}
function streamed(records: readonly LinkRecord[], options: object = {}) {
  const index = new LinkIndex({ ...setUp, largestGroup: 4, ...options })
  for (const record of records) index.put(record)
  return index
}

/** Few names and days, so that groups overflow, part and are compared by neighbours. */
const crowd = (size: number, seed: number): readonly LinkRecord[] =>
  Array.from({ length: size }, (_, at): LinkRecord => {
    const draw = (what: string, from: number) => hashOf(`${at} ${what}`, seed) % from
    return {
      id: `r${hashOf(`${at}`, 7)}`,
      values: {
        given: ['ANNA', 'ANA', 'LEO'][draw('given', 3)] ?? '',
        family: ['LEE', 'LI'][draw('family', 2)] ?? '',
        born: `1980-01-0${1 + draw('day', 2)}`,
        document: draw('document', 3) === 0 ? 'P1234567' : null,
      },
    }
  })

describe('records that come one by one', () => {
  test('give the answers of the whole file, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer(), fc.boolean(), (size, seed, crowded) => {
        const records = crowded ? crowd(size, seed) : madeUp(size, seed)
        const whole = batch(records)
        const index = streamed(shuffled(records, seed))
        expect(index.answers()).toEqual(whole)
      }),
      { numRuns: 60 },
    )
  })

  test('of two files with one partner at most, too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer(), fc.boolean(), (size, seed, crowded) => {
        const records = (crowded ? crowd(size, seed) : madeUp(size, seed)).map((record, at): LinkRecord => {
          return { ...record, side: at % 2 === 0 ? 'left' : 'right' }
        })
        const whole = batch(records, { oneToOne: true })
        const index = streamed(shuffled(records, seed), { oneToOne: true, twoFiles: true })
        expect(index.answers().pairs).toEqual(whole.pairs)
      }),
      { numRuns: 60 },
    )
  })

  test('what is kept of a record ends with it, also where groups are put together again', () => {
    const one = [{ parts: [{ column: 'document', take: 'whole' as const }] }]
    const record = (id: string, given: string, family: string): LinkRecord => ({
      id,
      values: { given, family, born: '1980-01-01', document: 'P1234567' },
    })
    const index = new LinkIndex({ ...setUp, keys: one, largestGroup: 2 })
    for (const id of ['a1', 'a2']) index.put(record(id, 'ANNA', 'LEE'))
    index.put(record('gone', 'ABEL', 'LEE'))
    index.remove('gone')
    const left = [record('b1', 'ABEL', 'LEE'), record('b2', 'ABELL', 'LEE')]
    for (const later of left) index.put(later)
    const whole = batch([record('a1', 'ANNA', 'LEE'), record('a2', 'ANNA', 'LEE'), ...left], {
      keys: one,
      largestGroup: 2,
    })
    expect(whole.pairs.map(({ a, b }) => `${a} ${b}`)).toContain('b1 b2')
    expect(index.answers()).toEqual(whole)
  })

  test('who is near in one key and in a whole group of another is one pair', () => {
    // Nothing parts days and months in each other's place, but one key tells them apart.
    const keys = [{ parts: [{ column: 'family', take: 'whole' as const }] }, { parts: [BY_DAY] }]
    const records = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, at): LinkRecord => {
      return { id, values: { given: 'ANNA', family: 'LEE', born: at % 2 === 0 ? '1980-03-04' : '1980-04-03' } }
    })
    const index = streamed(records, { keys })
    expect(index.overflows().length).toBe(1)
    expect(index.answers()).toEqual(batch(records, { keys }))
    const { compared, components } = index.put({ id: 'bb', values: records[1]?.values ?? {} })
    const own = components.flatMap(({ pairs }) => pairs).filter(({ a, b }) => a === 'bb' || b === 'bb')
    expect(new Set(own.map(({ a, b }) => `${a} ${b}`)).size).toBe(own.length)
    expect(own.length).toBe(compared)
  })

  test('corrected, late and taken away, give what the records that are left give', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.integer(), fc.boolean(), (size, seed, crowded) => {
        const records = crowded ? crowd(size, seed) : madeUp(size, seed)
        const wrong = records.map(
          ({ id }, at): LinkRecord => ({ id, values: records[(at * 7 + 3) % records.length]?.values ?? {} }),
        )
        const index = streamed([...shuffled(wrong, seed), ...shuffled(records, seed + 1)])
        expect(index.answers()).toEqual(batch(records))
        const [kept, dropped] = [records.filter((_, at) => at % 3 !== 0), records.filter((_, at) => at % 3 === 0)]
        for (const { id } of dropped) index.remove(id)
        expect(index.size).toBe(kept.length)
        expect(index.answers()).toEqual(batch(kept))
        for (const record of dropped) index.put(record)
        expect(index.answers()).toEqual(batch(records))
      }),
      { numRuns: 40 },
    )
  })

  test('tell of each record what the whole says of its component, and weigh few pairs', () => {
    const records = madeUp(300, 4)
    const index = new LinkIndex(setUp)
    let compared = 0
    for (const record of records) {
      const update = index.put(record)
      compared += update.compared
      expect(update.overgrown).toBe(0)
    }
    const last = records.at(-1)?.id ?? ''
    const [again] = index
      .put(records.at(-1) ?? { id: '', values: {} })
      .components.filter(({ persons }) => persons.some(([id]) => id === last))
    const whole = index.answers()
    expect(again?.pairs).toEqual(whole.pairs.filter(({ a, b }) => again?.persons.some(([id]) => id === a || id === b)))
    expect(whole.pairs.filter(({ answer }) => answer === 'linked').length).toBeGreaterThan(50)
    expect(compared).toBeLessThan((records.length * (records.length - 1)) / 4)
    const [linked] = whole.pairs
    expect(index.explain(linked?.a ?? '', linked?.b ?? '').weight).toBe(linked?.weight)
    expect(() => index.explain('nobody', last)).toThrow('No record has the id nobody')
  })

  test('of one person without end are bounded: the component is left to the whole answer', () => {
    const index = new LinkIndex(setUp)
    let overgrown = 0
    for (let at = 0; at < 400; at++) {
      const update = index.put({ id: `r${at}`, values: { given: 'ANNA', family: 'LEE', born: '1980-03-04' } })
      expect(update.compared).toBeLessThanOrEqual(110)
      overgrown += update.overgrown
    }
    expect(overgrown).toBeGreaterThan(0)
    expect(index.overflows().length).toBeGreaterThan(0)
  })

  test('a ruling that names an id that never came is refused as by the whole file; one of a record taken away is not', () => {
    const records = madeUp(5, 3)
    const [first = '', second = ''] = records.map(({ id }) => id)
    const wrong = { apart: [[first, 'nobody']] as const }
    expect(() => batch(records, wrong)).toThrow('No record has the id nobody')
    expect(() => streamed(records, wrong).answers()).toThrow('No record has the id nobody')
    const index = streamed(records, { apart: [[first, second]] })
    index.remove(second)
    expect(index.answers()).toEqual(batch(records.filter(({ id }) => id !== second)))
  })

  test('a ruling keeps apart what comes later', () => {
    const values = { given: 'ANNA', family: 'OKAFOR', born: '1980-03-04', document: 'P7654321' }
    const index = new LinkIndex({ ...setUp, apart: [['a', 'b']] })
    index.put({ id: 'b', values })
    const { components } = index.put({ id: 'a', values })
    expect(components.flatMap(({ pairs }) => pairs)).toEqual([])
    expect(new Map(index.answers().persons).get('b')).toBe('b')
    const unruled = new LinkIndex(setUp)
    unruled.put({ id: 'b', values })
    expect(unruled.put({ id: 'a', values }).components[0]?.pairs[0]?.answer).toBe('linked')
  })
})
