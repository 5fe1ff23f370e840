import { formatDay } from '@passage/domain/calendar/day'
import { localDate, localDay } from '@passage/ledger/determine/local-midnight'
import { expect, test } from 'vitest'

test('the day of one instant differs by zone', () => {
  const at = new Date('2026-11-24T03:00:00Z')
  expect(formatDay(localDay(at, 'America/New_York'))).toBe('2026-11-23')
  expect(localDate(at, 'Europe/Paris')).toBe('2026-11-24')
})

test('another instant is asked anew', () => {
  expect(localDate(new Date('2026-11-24T03:00:00Z'), 'America/New_York')).toBe('2026-11-23')
  expect(localDate(new Date('2026-11-24T06:00:00Z'), 'America/New_York')).toBe('2026-11-24')
})
