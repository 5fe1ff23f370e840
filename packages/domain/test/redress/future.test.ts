import { parseDay } from '@passage/domain/calendar/day'
import { futureAnswer, futureItem } from '@passage/domain/redress/future'
import { expect, test } from 'vitest'
import { dayAfter, wrongDay } from './support.ts'

/* What is said to have happened has happened: `filedAt` is 10 January 2026, late in the evening. */
const today = dayAfter(0)
const on = (proposed: string) => futureItem([{ what: 'field', fact: 'r/2', field: 'on', proposed }], today)

test('a day that has not come yet is refused with its place; tomorrow has come somewhere', () => {
  expect(parseDay('2026-01-10')).toBe(today)
  expect([on('2026-01-10'), on('2026-01-11')]).toEqual([undefined, undefined])
  expect(on('2026-01-12')).toMatchObject({ code: 'redress.in-future', pointer: '/items/0/proposed' })
  const missing = { what: 'missing', fact: 'r/1', kind: 'departure', on: '2027-01-01' } as const
  expect(futureItem([wrongDay, missing], today)).toMatchObject({ pointer: '/items/1/on' })
})

test('of other fields the future is no fault: until when a stay is authorised, say', () => {
  expect(futureItem([{ what: 'field', fact: 'r/1', field: 'until', proposed: '2027-01-01' }], today)).toBeUndefined()
})

test('a decision gives no day that has not come yet', () => {
  const request = { items: [wrongDay] }
  const answers = (value: string) => [{ item: 0, granted: true, value }] as const
  expect(futureAnswer(request, answers('2025-11-02'), today)).toBeUndefined()
  expect(futureAnswer(request, answers('2026-02-01'), today)).toMatchObject({ pointer: '/answers/0/value' })
  expect(futureAnswer(request, [{ item: 0, granted: false, reason: 'no' }], today)).toBeUndefined()
})
