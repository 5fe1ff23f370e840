import { addDays } from '@passage/domain/calendar/day'
import { dayOfInstant } from '@passage/domain/redress/clock'
import type { Request } from '@passage/domain/redress/request'
import { clockView } from '@passage/server/redress/clock-words'
import { expect, test } from 'vitest'

const filedAt = '2026-01-10T12:00:00.000Z'
const request = { state: 'received', filedAt, jurisdiction: 'us' } as Request
const after = (days: number) => clockView(request, addDays(dayOfInstant(filedAt), days))?.words

test('an overdue request says what the rule is, and not that somebody was told: the date alone does not show that', () => {
  expect(after(46)).toBe('Overdue by 1 day: due on Tuesday 24 February. Supervisors are told of such a delay.')
  expect(after(45)).toBe('Due today, Tuesday 24 February.')
})
