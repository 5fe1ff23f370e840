import { describe, expect, test } from 'vitest'
import { defaultKeys } from '../../src/blocking/default-keys.ts'
import { link } from '../../src/link/link.ts'
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
    expect(wrong.length).toBeGreaterThan(truePairs)
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
})
