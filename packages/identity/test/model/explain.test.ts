import { expect, test } from 'vitest'
import { link } from '../../src/link/link.ts'
import { type LinkModel, MODEL_FORMAT } from '../../src/model/model.ts'
import { NORMALISE_VERSION } from '../../src/normalise/version.ts'
import { LinkIndex } from '../../src/stream/link-index.ts'

test.each([
  ['common', { TOWN: 50 }, 'more common than most'],
  ['not known to be common', {}, 'no rarer than most'],
])('a value that is %s, where values hardly ever agree by chance, is told as what it is', (_, common, words) => {
  const comparisons = [{ name: 'town', fields: [{ column: 'town', kind: 'text' as const }] }]
  const model: LinkModel = {
    ...{ format: MODEL_FORMAT, normalise: NORMALISE_VERSION, comparisons, prior: -3, weights: [[0, 9, 5, 2, 0, -4]] },
    frequencies: { town: { rows: 100, chance: 0.002, common } },
  }
  const records = ['a', 'b'].map((id) => ({ id, values: { town: 'Town' } }))
  const index = new LinkIndex({ comparisons, model })
  for (const record of records) index.put(record)
  for (const found of [link(records, { comparisons, model }), index]) {
    const { steps } = found.explain('a', 'b')
    expect(steps.map(({ found: told }) => told).at(-1)).toBe(`the agreeing value is ${words}`)
    expect(steps.at(-1)?.bits).toBeLessThan(0)
  }
})
