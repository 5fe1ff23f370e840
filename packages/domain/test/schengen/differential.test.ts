import { describe, expect, test } from 'vitest'
import { compareMany } from './differential.ts'
import { RANDOM_HISTORIES } from './sizes.ts'
import { wrongEngines } from './wrong-engines.ts'

test('engine and day-by-day reference agree on random histories', () => {
  const { differences, late, compared } = compareMany(20_261_124, RANDOM_HISTORIES)
  expect(differences).toEqual([])
  expect(compared).toBe(RANDOM_HISTORIES)
  // Witness: the histories reach the side of the rule where something is at stake.
  expect(late).toBeGreaterThan(RANDOM_HISTORIES / 20)
})

describe('a planted wrong engine is caught', () => {
  test.each(Object.entries(wrongEngines))('%s', (_name, engine) => {
    expect(compareMany(7, RANDOM_HISTORIES, engine, 1).differences.length).toBeGreaterThan(0)
  })
})
