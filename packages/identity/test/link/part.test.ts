import { expect, test } from 'vitest'
import { defaultKeys, refinements } from '../../src/blocking/default-keys.ts'
import { blocksFrom, blocksOf } from '../../src/blocking/pairs.ts'
import { ruleOf } from '../../src/link/component.ts'
import { answered, link } from '../../src/link/link.ts'
import { edgesOf, halfOf, weighPart } from '../../src/link/part.ts'
import { readyFrom } from '../../src/link/prepare.ts'
import { tableOf } from '../../src/link/table.ts'
import { madeUp, madeUpComparisons } from '../support/made-up.ts'

test('two halves, one of them weighed with groups that were handed over, give the answers of the whole', () => {
  const records = madeUp(300, 5)
  const keys = defaultKeys(madeUpComparisons)
  const whole = link(records, { comparisons: madeUpComparisons, keys, largestGroup: 4, randomPairs: 20_000 })
  const table = tableOf(records, madeUpComparisons)
  const blocks = blocksOf(table, keys, refinements(madeUpComparisons), { largestGroup: 4, window: 5 })
  const half = halfOf(records.length)
  const otherTable = tableOf([...records].reverse(), madeUpComparisons)
  const others = blocksFrom(otherTable, structuredClone(blocks.indexes), 5)
  const ready = readyFrom(table, blocks, whole.model)
  const parts = [weighPart(readyFrom(otherTable, others, whole.model), 0, half), weighPart(ready, half, records.length)]
  expect(parts.every(({ compared }) => compared > 100)).toBe(true)
  expect(parts.reduce((sum, { compared }) => sum + compared, 0)).toBe(whole.compared)
  const found = answered(ready, edgesOf(parts), [], ruleOf({}))
  expect(found.pairs).toEqual(whole.pairs)
  expect(found.persons).toEqual(whole.persons)
})
