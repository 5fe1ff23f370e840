import { expect, test } from 'vitest'
import { link } from '../../src/link/link.ts'
import { type LinkModel, MODEL_FORMAT } from '../../src/model/model.ts'
import { NORMALISE_VERSION } from '../../src/normalise/version.ts'
import { LinkIndex } from '../../src/stream/link-index.ts'

test.each([
  ['common', { TOWN: 50 }, 'more common than most'],
  ['not known to be common', {}, 'no rarer than most'],
])('a value that is %s, where values hardly ever agree by chance, is told as what it is', (_, common, words) => {
  const comparisons = [{ name: 'family', fields: [{ column: 'family', kind: 'family' as const }] }]
  const model: LinkModel = {
    ...{ format: MODEL_FORMAT, normalise: NORMALISE_VERSION, comparisons, prior: -3, weights: [[0, 9, 5, 2, 0, -4]] },
    frequencies: { family: { rows: 100, chance: 0.002, common } },
  }
  const records = ['a', 'b'].map((id) => ({ id, values: { family: 'Town' } }))
  const index = new LinkIndex({ comparisons, model })
  for (const record of records) index.put(record)
  for (const found of [link(records, { comparisons, model }), index]) {
    const { steps } = found.explain('a', 'b')
    expect(steps.map(({ found: told }) => told).at(-1)).toBe(`the agreeing value is ${words}`)
    expect(steps.at(-1)?.bits).toBeLessThan(0)
  }
})

test.each([
  ['1990-12-64', '1975-03-03', 'no day of a calendar in one of them, and not near', 0],
  ['1990-12-64', '1990-12-64', 'the same, and no day of a calendar', 4],
  ['1990-12-64', '1990-12-04', 'one digit apart', 3],
  ['1990', '1990', 'the same year, and no day given', 5],
  ['1990-12', '1990-12', 'the same month, and no day given', 5],
  ['1990-01-01', '1990-01-01', 'the same first of January, which also stands for an unknown day', 5],
  ['1990-12-64', '', 'not given in one of them', 0],
  ['1990-12-04', '1975-03-03', 'different', -6],
])('birth dates %s and %s are told as %s', (one, other, words, bits) => {
  const comparisons = [{ name: 'born', fields: [{ column: 'born', kind: 'date' as const }] }]
  const model: LinkModel = {
    ...{ format: MODEL_FORMAT, normalise: NORMALISE_VERSION, comparisons, prior: -3 },
    ...{ weights: [[0, 9, 5, 4, 3, 3, 2, -2, -6]], frequencies: {} },
  }
  const records = Object.entries({ a: one, b: other }).map(([id, born]) => ({ id, values: { born } }))
  const index = new LinkIndex({ comparisons, model })
  for (const record of records) index.put(record)
  for (const found of [link(records, { comparisons, model }), index])
    expect(found.explain('a', 'b').steps.at(-1)).toEqual({ what: 'born', found: words, bits })
})
