import { expect, test } from 'vitest'
import { link } from '../../src/link/link.ts'
import { checkModel, ModelFault } from '../../src/model/model.ts'
import { forOthers, forPopulation, othersAmong } from '../../src/model/population.ts'
import { madeUp, madeUpComparisons } from '../support/made-up.ts'

const options = { comparisons: madeUpComparisons, seed: 5 }
const learnt = (persons: number) => {
  const records = madeUp(persons, 5)
  return { records: records.length, model: link(records, options).model }
}
const few = learnt(400)

test('a model learnt on few records and told of many begins as one that was learnt on the many', () => {
  const many = learnt(1_600)
  expect(few.model.others).toBe(few.records - 1)
  expect(Math.abs(few.model.prior - many.model.prior)).toBeGreaterThan(1.5)
  const told = forOthers(few.model, othersAmong(many.records))
  expect(Math.abs(told.prior - many.model.prior)).toBeLessThan(0.2)
  expect(told.weights).toBe(few.model.weights)
  expect(forOthers(told, othersAmong(few.records)).prior).toBeCloseTo(few.model.prior, 2)
})

test('of two files, those of the larger one are the others', () => {
  const records = madeUp(400, 5).map((one) => ({
    ...one,
    side: one.id.endsWith('-0') ? ('left' as const) : ('right' as const),
  }))
  const { model } = link(records, options)
  const left = records.filter(({ side }) => side === 'left').length
  expect(model.others).toBe(left)
  expect(othersAmong(3, left)).toBe(left)
  // A right file three times as large: each record of the left one has as many partners among three times as many.
  expect(forOthers(model, othersAmong(left, 3 * left)).prior).toBeCloseTo(model.prior - Math.log2(3), 2)
})

test('a model for two files of another size says among how many it is, so that it is not told so twice', () => {
  const told = forPopulation(few.model, 3_000, 9_000)
  expect(told.others).toBe(9_000)
  expect(forOthers(told, othersAmong(3_000, 9_000))).toEqual(told)
  expect(forOthers(told, othersAmong(3_000, 36_000)).prior).toBeCloseTo(told.prior - 2, 2)
})

test('files of no record and of one are no fault', () => {
  for (const others of [othersAmong(0), othersAmong(1), othersAmong(0, 0)])
    expect(forOthers(few.model, others).prior).toBeLessThan(24)
})

test('a model that does not say among how many it was learnt stays as it is; one that says nonsense is refused', () => {
  const { others: _, ...silent } = few.model
  expect(forOthers(silent, 1_000_000)).toBe(silent)
  expect(() => checkModel(silent, madeUpComparisons)).not.toThrow()
  for (const others of [0, -3, Number.NaN])
    expect(() => checkModel({ ...few.model, others }, madeUpComparisons)).toThrow(ModelFault)
})
