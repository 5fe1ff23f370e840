import { parseDay } from '@passage/domain/calendar/day'
import { expect, test } from 'vitest'
import { tripsOf } from '../src/crossings/crossings.ts'
import { errorRate, otherDocuments, readingRates, strains } from '../src/crossings/rates.data.ts'
import { origins } from '../src/names/full-name.ts'

test.each(['strained', 'overstrained'] as const)(
  'the %s world has every error as often for all origins, never for most',
  (profile) => {
    const { manual } = readingRates
    const strain = strains[profile]
    for (const what of Object.keys(manual) as (keyof typeof manual)[]) {
      const rates = new Set(origins.map(({ id }) => errorRate(profile, 'manual', id, what)))
      expect([...rates]).toEqual([Math.min(0.5, manual[what] * strain.readings)])
      for (const { id } of origins) expect(errorRate('alike', 'manual', id, what)).toBe(manual[what])
    }
    expect(errorRate('by-origin', 'manual', 'korean', 'otherRomanisation')).toBeCloseTo(0.18)
    expect(otherDocuments(profile).second).toBeCloseTo(otherDocuments('alike').second * strain.documents)
  },
)

test('the profile changes what is written down, not who crosses and when', () => {
  for (const index of [0, 5, 77]) {
    const [plain, strained] = (['alike', 'strained'] as const).map((profile) => tripsOf(3, index, profile))
    expect(strained?.map(({ truth }) => truth.until)).toEqual(plain?.map(({ truth }) => truth.until))
  }
})

test('birth dates are written down with a wrong digit, and are days of the calendar all the same', () => {
  let wrong = 0
  for (let index = 0; index < 2000; index++) {
    for (const { readings } of tripsOf(5, index, 'strained')) {
      for (const { born } of readings) expect(parseDay(born)).toBeDefined()
      const [entry = '', exit = ''] = readings.map(({ born }) => born)
      const apart = [...entry].filter((digit, at) => exit !== '' && digit !== exit[at])
      if (
        apart.length === 1 &&
        entry.slice(0, 3) === exit.slice(0, 3) &&
        Math.abs(Number(entry.slice(0, 4)) - Number(exit.slice(0, 4))) !== 1
      )
        wrong++
    }
  }
  expect(wrong).toBeGreaterThan(5)
})
