import { describe, expect, test } from 'vitest'
import { defaultKeys } from '../../src/blocking/default-keys.ts'
import { comparatorOf } from '../../src/compare/kinds.ts'
import { boundOf } from '../../src/link/bound.ts'
import { comparerOf } from '../../src/link/comparer.ts'
import { KEPT_FROM, link } from '../../src/link/link.ts'
import { RowLines } from '../../src/link/row-lines.ts'
import { scorerOf } from '../../src/link/scorer.ts'
import { tableOf, type WholeTable } from '../../src/link/table.ts'
import { bitsFor, probabilityOf } from '../../src/model/bits.ts'
import { SWAPS } from '../../src/model/layout.ts'
import type { LinkModel } from '../../src/model/model.ts'
import { householdComparisons, households } from '../support/households.ts'
import { madeUp, madeUpComparisons } from '../support/made-up.ts'
import { manyColumns, manyComparisons } from '../support/many-columns.ts'

/** Holds the bound against the weights of all pairs of a table. */
function heldAgainstWeights(table: WholeTable, model: LinkModel, least: number) {
  const comparer = comparerOf(table)
  const scorer = scorerOf(table, comparer, model)
  const lines = new RowLines(table)
  lines.reach(table.ids.length)
  const bound = boundOf(table, lines, comparer, model, least)
  const counts = { below: 0, found: 0, wrong: 0 }
  for (let a = 0; a < table.ids.length; a++) {
    for (let b = a + 1; b < table.ids.length; b++) {
      const [isBelow, weighsLess] = [bound.isBelow(a, b), scorer.weight(a, b) < least]
      counts.below += Number(weighsLess)
      counts.found += Number(isBelow)
      counts.wrong += Number(isBelow && !weighsLess)
    }
  }
  return counts
}

const sets = [
  ['many columns', manyColumns(300, 5), manyComparisons],
  ['names, dates and documents', madeUp(300, 8), madeUpComparisons],
  ['people who share a household', households(120, 8), householdComparisons],
] as const

describe.each(sets)('of %s', (_, records, comparisons) => {
  const table = () => tableOf(records, comparisons)
  const { model } = link(records, { comparisons, keys: defaultKeys(comparisons), randomPairs: 20_000 })

  test.each([bitsFor(KEPT_FROM), 0, 12])('no pair is said to weigh less than %d bits that does not', (least) => {
    const { below, found, wrong } = heldAgainstWeights(table(), model, least)
    expect(wrong).toBe(0)
    expect(found).toBeGreaterThan(0.8 * below)
  })

  test('a model off the grain changes nothing', () => {
    const odd = { ...model, weights: model.weights.map((some) => some.map((one) => one * 1.1)) }
    expect(heldAgainstWeights(table(), odd, bitsFor(KEPT_FROM)).wrong).toBe(0)
  })

  test('a glance that takes near values for far ones is noticed', () => {
    const wrong = ['born', 'nationality', 'document', 'insurance'].map((column) => {
      const faulty = table()
      if (!comparisons.some(({ fields }) => fields.some((field) => field.column === column))) return 0
      const { packed } = faulty.column(column).dictionary
      const far = faulty.comparisons.flatMap(({ fields }) => fields).find((field) => field.column === column)
      if (packed !== undefined && far !== undefined) packed.nearest = () => comparatorOf(far.kind).levels.length - 1
      return [bitsFor(KEPT_FROM), 0, 12].reduce((sum, least) => sum + heldAgainstWeights(faulty, model, least).wrong, 0)
    })
    expect(wrong.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(0)
  })
})

test('names in each other’s place and parted otherwise are bounded too, also where a part is not given', () => {
  const names = ['', 'ANNA', 'ANNA MARIA', 'MARIA', 'SHAO', 'QIANG', 'ZZHAO', 'LIM', 'IM', 'MENG TAO', 'MING']
  const records = madeUp(120, 8)
  const { model } = link(records, { comparisons: madeUpComparisons, randomPairs: 20_000 })
  const parted = records.map(({ id, values }, at) => {
    const [given, family] = [names[at % names.length] ?? '', names[(at * 7 + (at >> 3)) % names.length] ?? '']
    return { id, values: { ...values, given, family } }
  })
  const table = tableOf(parted, madeUpComparisons)
  const swaps = comparerOf(table).layouts[0]?.swap ?? -1
  for (const number of SWAPS.keys()) {
    // Each in turn says more than any names in their own place.
    const weights = model.weights.map((some, at) => (at === 0 ? some.with(swaps + number, 15) : some))
    for (const least of [-10, 0, 5]) {
      const { wrong, found } = heldAgainstWeights(table, { ...model, weights }, least)
      expect([number, least, wrong]).toEqual([number, least, 0])
      expect(found).toBeGreaterThan(0)
    }
  }
})

test('bits and probabilities are one another’s inverse', () => {
  for (const bits of [-20, -9.97, 0, 3.5, 8, 9, 20]) expect(bitsFor(probabilityOf(bits))).toBeCloseTo(bits, 6)
  expect(probabilityOf(bitsFor(KEPT_FROM) - 1 / 1024)).toBeLessThan(KEPT_FROM)
})
