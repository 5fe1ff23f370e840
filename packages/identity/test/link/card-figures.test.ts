import { expect, test } from 'vitest'
import { cardFigures } from '../../src/link/card-figures.ts'
import { prepare } from '../../src/link/prepare.ts'
import { cardText, modelCard } from '../../src/model/card.ts'
import { manyComparisons as comparisons, manyColumns } from '../support/many-columns.ts'

const records = manyColumns(2_000, 5)
const { model } = prepare(records, { comparisons, randomPairs: 50_000 })

test('a card says what each key brings together: of true pairs where they are known, else of those that are linked', () => {
  const unknown = cardFigures(
    records.map((record) => ({ record })),
    comparisons,
    model,
  )
  const { completeness, linked } = unknown
  expect(completeness.byKey.length).toBeGreaterThan(5)
  expect([completeness.of, completeness.share]).toEqual(['linked', 1])
  expect(linked).toBeGreaterThan(0)
  // Whoever has one partner at every second place shares nothing: no key brings them together, and the card says so.
  const strangers = records.map((record, at) => ({ record, person: `p${at >> 1}` }))
  const known = cardFigures(strangers, comparisons, model).completeness
  expect([known.of, known.pairs]).toEqual(['true', records.length / 2])
  expect(known.share).toBeLessThan(1)
  const best = Math.max(...known.byKey.map(({ share }) => share))
  expect(known.share).toBeGreaterThanOrEqual(best)
  const text = cardText(
    modelCard(model, { files: ['f'], learntFrom: 1, truth: undefined, evenBy: undefined, since: undefined }, unknown),
  )
  expect(text.join('\n')).toContain(`| ${completeness.byKey[0]?.key} | `)
  expect(text.join('\n')).toContain('How many pairs no key met is not known')
})
