import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addYears,
  civilOf,
  type Day,
  dayOf,
  daysInMonth,
  formatDay,
  isLeapYear,
  parseDay,
} from '../../src/calendar/day.ts'

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-02-29', 11_016],
  ['2026-11-24', 20_781],
])('%s is day %i', (text, day) => {
  expect(parseDay(text)).toBe(day)
  expect(formatDay(day as Day)).toBe(text)
})

test('every day agrees with the platform’s calendar, both ways', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (serial) => {
      const date = new Date(serial * 86_400_000)
      expect(civilOf(serial as Day)).toEqual({
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        date: date.getUTCDate(),
      })
      expect(dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(serial)
    }),
  )
})

test.each([
  '2026-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '26-01-01',
  '2026-1-1',
  ' 2026-01-01',
  '2026-01-01T00:00Z',
  '',
])('%s is not a date', (text) => {
  expect(parseDay(text)).toBeUndefined()
})

describe('years and months', () => {
  test.each([
    [2024, true],
    [2023, false],
    [2000, true],
    [1900, false],
  ])('%i leap: %s', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap)
    expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28)
  })
  test('29 February plus a year is 28 February (Reg. 1182/71 art. 3(2)(c))', () => {
    const leap = parseDay('2024-02-29') as Day
    expect(formatDay(addYears(leap, 5))).toBe('2029-02-28')
    expect(formatDay(addYears(leap, 4))).toBe('2028-02-29')
  })
})
