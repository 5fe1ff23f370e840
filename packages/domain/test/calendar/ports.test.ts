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
