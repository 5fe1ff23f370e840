import { expect, test } from 'vitest'
import { type LinkModel, MODEL_FORMAT } from '../../src/model/model.ts'
import { movedSince } from '../../src/model/moved.ts'
import { NORMALISE_VERSION } from '../../src/normalise/version.ts'

const comparisons = [
  { name: 'town', fields: [{ column: 'town', kind: 'category' as const }] },
  { name: 'sex', fields: [{ column: 'sex', kind: 'sex' as const }] },
]
const withWeights = (town: readonly number[], sex: readonly number[]): LinkModel => ({
  ...{ format: MODEL_FORMAT, normalise: NORMALISE_VERSION, comparisons, prior: -9, frequencies: {} },
  weights: [town, sex],
})
const before = withWeights([0, 5, -4], [0, 1, -6])
const now = withWeights([0, 2.5, -2], [0, 1, -1])

test('what has moved by two bits is told in words, the farthest first', () => {
  expect(
    movedSince(before, now, [
      [0, 500, 30],
      [0, 400, 40],
    ]),
  ).toEqual([
    { comparison: 'sex', found: 'different', before: -6, now: -1, pairs: 40 },
    { comparison: 'town', found: 'the same', before: 5, now: 2.5, pairs: 500 },
    { comparison: 'town', found: 'different', before: -4, now: -2, pairs: 30 },
  ])
})

test('not what moved by less, nor what hardly any pair shows', () => {
  expect(
    movedSince(before, before, [
      [0, 500, 30],
      [0, 400, 40],
    ]),
  ).toEqual([])
  const less = withWeights([0, 3.01, -2.01], [0, 1, -1])
  expect(
    movedSince(before, less, [
      [0, 500, 30],
      [0, 400, 19],
    ]),
  ).toEqual([])
  expect(
    movedSince(before, less, [
      [0, 500, 30],
      [0, 400, 20],
    ]),
  ).toHaveLength(1)
})
