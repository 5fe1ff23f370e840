import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { defaultKeys } from '../../src/blocking/default-keys.ts'
import { comparerOf } from '../../src/link/comparer.ts'
import { link } from '../../src/link/link.ts'
import { scorerOf } from '../../src/link/scorer.ts'
import { tableOf } from '../../src/link/table.ts'
import { LinkIndex } from '../../src/stream/link-index.ts'
import { manyColumns, manyComparisons } from '../support/many-columns.ts'

/**
 * Answers of the plain code that compared strings letter by letter, as digests. Whatever makes comparing quicker must
 * give the same bytes; a change of an answer is made on purpose, with a new normalisation version or an ADR.
 */
const records = manyColumns(700, 3)
const comparisons = manyComparisons
const keys = defaultKeys(comparisons)
const found = link(records, { comparisons, keys, randomPairs: 50_000 })
const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)

describe('quick ways give the answers of the plain ones, byte for byte:', () => {
  test('the model that is learnt', () => {
    expect(digest(found.model)).toBe('d60dab2a2886b156')
  })

  test('every pair and person of a file', () => {
    expect(found.pairs.length).toBeGreaterThan(500)
    expect(digest([found.pairs, [...(found.persons ?? [])], found.compared])).toBe('fe712615caa5d110')
  })

  test('every outcome and weight of all pairs there are', () => {
    const table = tableOf(records, comparisons)
    const comparer = comparerOf(table)
    const scorer = scorerOf(table, comparer, found.model)
    const sums = createHash('sha256')
    for (let a = 0; a < records.length; a++) {
      for (let b = a + 1; b < records.length; b++) {
        const weight = scorer.weight(a, b)
        sums.update(`${weight} ${scorer.outcomes.join()} ${scorer.frequency.join()};`)
      }
    }
    expect(sums.digest('hex').slice(0, 16)).toBe('ed68e7a10087b459')
  })

  test('every update of a stream', () => {
    const index = new LinkIndex({ comparisons, keys, model: found.model, largestGroup: 6 })
    const updates = records.slice(0, 300).map((record) => index.put(record))
    const taken = records.slice(0, 60).map(({ id }) => index.remove(id))
    expect(digest([updates, taken, index.answers(), index.overflows()])).toBe('29c244e596bb0cbc')
  })
})
