import { describe, expect, test } from 'vitest'
import { compareMany } from './support/differential.ts'
import { IN_MUTATION_RUN, RANDOM_HISTORIES } from './support/sizes.ts'
import { wrongEngines } from './wrong-engines.ts'

test('engine and day-by-day reference agree on random histories, day for day', () => {
  const { differences, late, asked } = compareMany(1, RANDOM_HISTORIES)
  expect(differences).toEqual([])
  // Witness: the histories reach the sides of the rules where something is at stake.
  expect(late).toBeGreaterThan(RANDOM_HISTORIES / 20)
  expect(asked).toBeGreaterThan(RANDOM_HISTORIES / 20)
})

// They show that the comparison is awake; against mutants they add nothing.
describe.skipIf(IN_MUTATION_RUN)('a planted wrong engine is caught', () => {
  test.each(Object.entries(wrongEngines))('%s', (_name, engine) => {
    expect(compareMany(1, 2_000, engine, 1).differences.length).toBeGreaterThan(0)
  })
})
