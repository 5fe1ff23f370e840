import { describe, expect, test } from 'vitest'
import { defaultKeys } from '../../src/blocking/default-keys.ts'
import { link } from '../../src/link/link.ts'
import type { LinkRecord } from '../../src/link/table.ts'
import { LinkIndex } from '../../src/stream/link-index.ts'
import { householdComparisons as comparisons, households, isSamePerson } from '../support/households.ts'

const records = households(400, 5)
const found = link(records, { comparisons, randomPairs: 200_000 })
const truePairs = records.filter(({ id }) => id.endsWith('-1')).length
const linked = found.pairs.filter(({ answer }) => answer === 'linked')

describe('people who share a street, a telephone and a family name', () => {
  test('are not one person, and who is on record twice is found, moved or not', () => {
    const right = linked.filter(({ a, b }) => isSamePerson(a, b)).length
    expect(right).toBeGreaterThan(0.95 * truePairs)
    expect(linked.length - right).toBeLessThan(0.02 * truePairs)
  })

  test('would be one person, if the model knew nothing of what is shared', () => {
    const { shared, ...blind } = found.model
    expect(shared?.comparisons).toEqual(expect.arrayContaining(['street', 'place', 'phone']))
    const wrong = link(records, { comparisons, model: blind }).pairs.filter(
      ({ a, b, answer }) => answer === 'linked' && !isSamePerson(a, b),
    )
    expect(wrong.length).toBeGreaterThan(truePairs / 2)
  })

  test('and why is said in a line of its own, with which all lines add up', () => {
    const one = linked.find(({ a, b }) => isSamePerson(a, b))
    const { steps, weight } = found.explain(one?.a ?? '', one?.b ?? '')
    const less = steps.find(({ found: words }) => words.startsWith('people of one household share these'))
    expect(less?.bits).toBeLessThan(0)
    expect(steps.reduce((sum, { bits }) => sum + bits, 0)).toBe(weight)
    expect(weight).toBe(one?.weight)
  })

  test('are weighed by a stream as by a file', () => {
    const some = records.slice(0, 300)
    const keys = defaultKeys(comparisons)
    const index = new LinkIndex({ comparisons, keys, model: found.model })
    for (const record of some) index.put(record)
    const byFile = link(some, { comparisons, keys, model: found.model })
    expect(index.answers().pairs).toEqual(byFile.pairs)
    expect(byFile.pairs.length).toBeGreaterThan(10)
  })

  test('are two where they are twins: they share the birth date, too, and teach nothing of one person', () => {
    const pairs = link(households(500, 8, 5, 6), { comparisons, randomPairs: 200_000 }).pairs
    const sure = pairs.filter(({ probability }) => probability >= 0.95)
    const right = sure.filter(({ a, b }) => isSamePerson(a, b)).length
    expect(right).toBeGreaterThan(0.95 * sure.length)
    expect(right).toBeGreaterThan(200)
  })

  test('are two in two files as well, of which few have a partner in the other', () => {
    const families = households(600, 31, 50, 6).map((one, at): LinkRecord => {
      const isCopy = one.id.endsWith('-1')
      return { ...one, side: isCopy || at % 2 === 1 ? 'right' : 'left' }
    })
    const pairs = link(families, { comparisons, randomPairs: 200_000 }).pairs
    const sure = pairs.filter(({ probability }) => probability >= 0.95)
    const right = sure.filter(({ a, b }) => isSamePerson(a, b)).length
    expect(right).toBeGreaterThan(0.8 * sure.length)
    expect(right).toBeGreaterThan(20)
  })

  test('keep what is their own: a rare given name counts in full, a rare family name for nothing more', () => {
    const columns = households(300, 5)[0]?.values
    const at = (home: number, given: string) => ({ ...columns, given, family: 'SOLKO', street: `${home} LONG STREET` })
    const all = [
      ...Array.from({ length: 60 }, (_, home) => ({ id: `often ${home}`, values: at(home, 'MARDA') })),
      ...[1, 2].map((copy) => ({ id: `rare ${copy}`, values: at(99, 'XANTHIPPE') })),
      ...[1, 2].map((copy) => ({ id: `common ${copy}`, values: at(98, 'MARDA') })),
    ]
    const shared = { comparisons: ['name', 'street'], less: Array.from({ length: 40 }, (_, bits) => bits) }
    const { explain } = link(all, { comparisons, model: { ...found.model, shared } })
    const less = ['rare', 'common'].map((name) => explain(`${name} 1`, `${name} 2`).steps.at(-1)?.bits ?? 0)
    expect(less[0]).toBeLessThan(0)
    expect(less[0]).toBe(less[1])
  })
})

describe.each([
  ['a street, a place and a telephone', ['name', 'street', 'place', 'phone']],
  ['a street and a place', ['name', 'street', 'place']],
  ['a telephone', ['name', 'phone']],
])('without birth dates, families who share %s', (_, names) => {
  const own = comparisons.filter(({ name }) => names.includes(name))

  test.each([
    [300, 3, 1],
    [1_000, 3, 1],
    [1_000, 10, 2],
  ])('are promised no surer than they are (%i homes, one in %i twice, draw %i)', (homes, oneIn, seed) => {
    const families = households(homes, seed, oneIn)
    const twice = families.filter(({ id }) => id.endsWith('-1')).length
    const { pairs } = link(families, { comparisons: own })
    const likely = pairs.filter(({ probability }) => probability >= 0.5)
    const sure = pairs.filter(({ probability }) => probability >= 0.95)
    const expected = sure.reduce((sum, { probability }) => sum + 1 - probability, 0)
    const wrong = sure.filter(({ a, b }) => !isSamePerson(a, b)).length
    expect(wrong).toBeLessThanOrEqual(3 * expected + 2 * Math.sqrt(expected))
    const found = likely.filter(({ a, b }) => isSamePerson(a, b)).length
    expect(found, 'those who did not move are found').toBeGreaterThan(0.65 * twice)
  })

  test('are found from 0.95 on where three in ten are on record twice', () => {
    const families = households(1_000, 1, 3)
    const { pairs } = link(families, { comparisons: own })
    const right = pairs.filter(({ a, b, probability }) => probability >= 0.95 && isSamePerson(a, b)).length
    expect(right).toBeGreaterThan(0.4 * families.filter(({ id }) => id.endsWith('-1')).length)
  })
})
