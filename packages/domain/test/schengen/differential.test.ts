import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/calendar/day.ts'
import type { NextChange } from '../../src/stay/determination.ts'
import { determineSchengen } from '../../src/stay/schengen/determine.ts'
import { compareChanges, compareMany, type Engine } from './differential.ts'
import { RANDOM_HISTORIES } from './sizes.ts'
import { wrongEngines } from './wrong-engines.ts'

test('engine and day-by-day reference agree on random histories', () => {
  const { differences, late, compared } = compareMany(20_261_124, RANDOM_HISTORIES)
  expect(differences).toEqual([])
  expect(compared).toBe(RANDOM_HISTORIES)
  // Witness: the histories reach the side of the rule where something is at stake.
  expect(late).toBeGreaterThan(RANDOM_HISTORIES / 20)
})

describe('the days on which outcomes change', () => {
  const count = Math.max(4, RANDOM_HISTORIES / 75)
  test('are those that the reference finds by asking about every day', () => {
    const { differences, changes } = compareChanges(20_261_126, count)
    expect(differences).toEqual([])
    expect(changes).toBeGreaterThan(count / 5)
  })
  const announcing =
    (announce: (next: NextChange) => NextChange | undefined): Engine =>
    (assembled, question) => {
      const { determinations, window } = determineSchengen(assembled, question)
      return { determinations: determinations.map((one) => ({ ...one, next: one.next && announce(one.next) })), window }
    }
  test.each([
    ['announced a day late', announcing((next) => ({ ...next, on: (next.on + 1) as Day }))],
    ['where a departure is left out', announcing((next) => (next.what === 'departure' ? undefined : next))],
  ])('%s are caught', (_name, engine) => {
    expect(compareChanges(20_261_126, 4, engine).differences.length).toBeGreaterThan(0)
  })
})

describe('a planted wrong engine is caught', () => {
  test.each(Object.entries(wrongEngines))('%s', (_name, engine) => {
    expect(compareMany(7, RANDOM_HISTORIES, engine, 1).differences.length).toBeGreaterThan(0)
  })
})
