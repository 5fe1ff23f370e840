import { clockOf, isOverdue, reviewUntil } from '@passage/domain/redress/clock'
import { expect, test } from 'vitest'
import {
  after,
  dayAfter,
  decided,
  examined,
  filed,
  no,
  reviewAsked,
  reviewed,
  stated,
  withdrawn,
  yes,
} from './support.ts'

test('45 days: the day of receipt is day 0, the period ends with day 45', () => {
  const request = after(filed())
  expect(clockOf(request, dayAfter(0))).toMatchObject({
    trigger: 'received',
    from: '2026-01-10',
    days: 45,
    due: '2026-02-24',
    left: 45,
    standing: 'running',
  })
  expect(clockOf(request, dayAfter(45))).toMatchObject({ left: 0, standing: 'running' })
  expect(clockOf(request, dayAfter(46))).toMatchObject({ left: -1, standing: 'overdue' })
  expect([isOverdue(request, dayAfter(45)), isOverdue(request, dayAfter(46))]).toEqual([false, true])
})

test('a due day on a weekend is not moved', () => {
  // 26 July 2026 is a Sunday.
  const request = { ...after(filed()), filedAt: '2026-06-11T10:00:00.000Z' }
  expect(clockOf(request, dayAfter(0))?.due).toBe('2026-07-26')
})

test('taking the request up does not stop the clock; the decision does, and says whether it was late', () => {
  const taken = after(filed(), examined(44))
  expect(clockOf(taken, dayAfter(46))?.standing).toBe('overdue')
  expect(clockOf(after(filed(), examined(), decided([yes(0)], 45)), dayAfter(99))).toMatchObject({ standing: 'met' })
  expect(clockOf(after(filed(), examined(), decided([no(0)], 46)), dayAfter(99))).toMatchObject({
    standing: 'met-late',
    left: -1,
  })
})

test('a review has a clock of its own, and can be asked for 30 days', () => {
  const refused = after(filed(), examined(), decided([no(0)], 2))
  expect(reviewUntil(refused)).toBe(dayAfter(32))
  const asked = after(filed(), examined(), decided([no(0)]), reviewAsked(3))
  expect(clockOf(asked, dayAfter(3))).toMatchObject({ trigger: 'review-asked', days: 30, due: '2026-02-12', left: 30 })
  expect(isOverdue(asked, dayAfter(34))).toBe(true)
  const done = after(filed(), examined(), decided([no(0)]), reviewAsked(3), reviewed([no(0)], 4))
  expect([clockOf(done, dayAfter(90))?.standing, reviewUntil(done)]).toEqual(['met', undefined])
})

test('which law sets the clock: the regulation in the Schengen area, our design elsewhere', () => {
  const request = after(filed())
  expect(clockOf(request, dayAfter(0))?.rule.id).toBe('redress.design.answer')
  expect(clockOf({ ...request, jurisdiction: 'schengen' }, dayAfter(0))?.rule.authority[0]?.citation).toBe(
    'Reg. (EU) 2017/2226 art. 52(1)',
  )
})

test('no clock for what needs no answer', () => {
  expect(clockOf(after(filed(undefined, 'statement')), dayAfter(50))).toBeUndefined()
  expect(clockOf(after(filed(), withdrawn()), dayAfter(50))).toBeUndefined()
  expect(clockOf(after(filed(), stated()), dayAfter(50))?.standing).toBe('overdue')
})
