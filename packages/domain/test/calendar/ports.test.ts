import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, formatDay, parseDay } from '../../src/calendar/day.ts'
import { findPort, listedPorts, localDayAt, startOfLocalDay, zoneOfPort } from '../../src/calendar/ports.ts'

test('a port is found by its short code and by its UN/LOCODE', () => {
  expect(findPort('HNL')).toEqual(findPort('USHNL'))
  expect(findPort('HNL')).toMatchObject({ state: 'US', zone: 'Pacific/Honolulu', mode: 'air' })
})

test.each([
  ['DEXXX', 'Europe/Berlin'],
  ['PLABC', 'Europe/Warsaw'],
])('%s is not listed, but its State has one legal time: %s', (code, zone) => {
  expect(zoneOfPort(code)).toBe(zone)
  expect(findPort(code)?.name).toBeUndefined()
})

test.each(['USXXX', 'QQQ', 'XXABC', 'de123', '', 'DE', 'DEXXXX'])('%j is unknown, which is an answer', (code) => {
  expect(findPort(code)).toBeUndefined()
})

test('every listed port has a zone that this platform knows', () => {
  expect(listedPorts().length).toBeGreaterThan(100)
  for (const port of listedPorts()) expect(localDayAt('2026-06-01T12:00:00Z', port.zone), port.code).toBeDefined()
})

describe('the local day of an instant', () => {
  test.each([
    ['2026-02-01T08:30:00Z', 'Pacific/Honolulu', '2026-01-31'],
    ['2026-01-31T23:30:00Z', 'Europe/Berlin', '2026-02-01'],
    ['2026-01-31T10:59:59Z', 'Pacific/Auckland', '2026-01-31'],
    ['2026-01-31T11:00:00Z', 'Pacific/Auckland', '2026-02-01'],
    ['2026-03-29T00:59:59Z', 'Europe/Berlin', '2026-03-29'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(formatDay(localDayAt(instant, zone) as Day)).toBe(day)
  })
  test('text that is no instant has no day', () => {
    expect(localDayAt('yesterday', 'Europe/Berlin')).toBeUndefined()
  })
})

test('a local day starts at the first instant that bears its date, also when the clock changes', () => {
  for (const { zone } of listedPorts()) {
    for (const date of ['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01']) {
      const day = parseDay(date) as Day
      const start = startOfLocalDay(day, zone)
      expect(localDayAt(new Date(start).toISOString(), zone)).toBe(day)
      expect(localDayAt(new Date(start - 1).toISOString(), zone)).toBe(day - 1)
    }
  }
})

const zones = [...new Set(listedPorts().map(({ zone }) => zone))]

test('what is remembered for a quarter of an hour is the local day, in every zone and at any instant', () => {
  const afresh = (time: number, timeZone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(time)
  const instant = fc.integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2040, 0, 1) })
  fc.assert(
    fc.property(fc.constantFrom(...zones), instant, (zone, time) => {
      const lastOfQuarter = Math.ceil((time + 1) / 900_000) * 900_000 - 1
      for (const each of [time, lastOfQuarter]) {
        expect(formatDay(localDayAt(new Date(each).toISOString(), zone) as Day)).toBe(afresh(each, zone))
      }
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['America/New_York', '2026-11-01', '2026-11-01T04:00:00.000Z'],
  ['America/New_York', '2026-11-02', '2026-11-02T05:00:00.000Z'],
  ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
])('midnight in %s on %s is %s', (zone, date, expected) => {
  expect(new Date(startOfLocalDay(parseDay(date) as Day, zone)).toISOString()).toBe(expected)
})
