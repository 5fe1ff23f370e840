import { dayOf, formatDay } from '@passage/domain/calendar/day'
import { listedPorts, localDayAt } from '@passage/domain/calendar/ports'
import { localDay, localDayNear, localDayStart } from '@passage/ledger/determine/local-midnight'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const zones = [...new Set(listedPorts().map(({ zone }) => zone))]
const instant = fc.date({
  min: new Date('1973-01-01T00:00:00Z'),
  max: new Date('2040-01-01T00:00:00Z'),
  noInvalidDate: true,
})

test('the remembered local day is the local day, in every zone and at any instant', () => {
  fc.assert(
    fc.property(fc.constantFrom(...zones), instant, (zone, at) => {
      const text = at.toISOString()
      expect(localDayNear(text, zone)).toBe(localDayAt(text, zone))
      const quarterEnd = new Date(Math.ceil((at.getTime() + 1) / 900_000) * 900_000 - 1).toISOString()
      expect(localDayNear(quarterEnd, zone)).toBe(localDayAt(quarterEnd, zone))
    }),
    { numRuns: 2000 },
  )
})

test('a local day begins at the instant found, and not a minute before', () => {
  const day = fc.integer({ min: dayOf(2000, 1, 1), max: dayOf(2035, 1, 1) })
  fc.assert(
    fc.property(fc.constantFrom(...zones), day, (zone, number) => {
      const wanted = number as ReturnType<typeof dayOf>
      const start = localDayStart(wanted, zone)
      expect(localDayAt(new Date(start).toISOString(), zone)).toBeGreaterThanOrEqual(wanted)
      expect(localDayAt(new Date(start - 60_000).toISOString(), zone)).toBeLessThan(wanted)
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z'],
  ['America/New_York', '2026-11-02', '2026-11-02T05:00:00.000Z'],
  ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
])('midnight in %s on %s is %s', (zone, date, expected) => {
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number]
  expect(new Date(localDayStart(dayOf(year, month, dayOfMonth), zone)).toISOString()).toBe(expected)
})

test('the day of one instant differs by zone', () => {
  const at = new Date('2026-11-24T03:00:00Z')
  expect([formatDay(localDay(at, 'America/New_York')), formatDay(localDay(at, 'Europe/Paris'))]).toEqual([
    '2026-11-23',
    '2026-11-24',
  ])
})
