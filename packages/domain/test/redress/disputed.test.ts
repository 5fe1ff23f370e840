import { disputed, mayUseAdversely } from '@passage/domain/redress/disputed'
import type { RedressEvent } from '@passage/domain/redress/request'
import { foldRequests, type Request } from '@passage/domain/redress/request'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  after,
  dayAfter,
  decided,
  examined,
  filed,
  no,
  notMine,
  reviewAsked,
  reviewed,
  stated,
  withdrawn,
  wrongDay,
  yes,
} from './support.ts'

const both = ['r/1', 'r/2']
const barred = (request: Request, day: number) => mayUseAdversely(['r/2'], [request], dayAfter(day)) !== undefined

test('what is disputed is barred from the filing on, and only that', () => {
  const request = after(filed())
  expect([...disputed(both, [request], dayAfter(0))]).toEqual([['r/2', { mark: 'open', receipts: ['PR-1'] }]])
  expect(mayUseAdversely(['r/2'], [request], dayAfter(0))).toMatchObject({
    code: 'disputed-not-used-adversely',
    rule: { id: 'redress.design.not-adversely' },
    detail: expect.stringContaining('PR-1'),
    remedy: expect.stringContaining('decision'),
  })
  // The good path is open: a fact that nobody disputes can be used.
  expect(mayUseAdversely(['r/1'], [request], dayAfter(0))).toBeUndefined()
})

test('after a refusal the bar stays while a review can be asked, and while it runs', () => {
  const refused = after(filed(), examined(), decided([no(0)], 2))
  expect([barred(refused, 2), barred(refused, 32), barred(refused, 33)]).toEqual([true, true, false])
  const asked = after(filed(), examined(), decided([no(0)], 2), reviewAsked(30))
  expect(barred(asked, 300)).toBe(true)
  const over = after(filed(), examined(), decided([no(0)], 2), reviewAsked(30), reviewed([no(0)], 31))
  expect(barred(over, 31)).toBe(false)
})

test('overdue never lifts it: time alone does not decide a request', () => {
  expect(barred(after(filed()), 10_000)).toBe(true)
})

test('what was granted is corrected and disputed no more; what was refused in part is still', () => {
  const part = after(filed([wrongDay, notMine]), examined(), decided([yes(0), no(1)], 2))
  expect([...disputed(both, [part], dayAfter(2)).keys()]).toEqual(['r/1'])
})

test('a statement notes and does not bar; a withdrawal ends both', () => {
  const noted = after(filed(), examined(), decided([no(0)], 2), stated(3))
  expect(disputed(both, [noted], dayAfter(40)).get('r/2')?.mark).toBe('noted')
  expect(barred(noted, 40)).toBe(false)
  const alone = after(filed([wrongDay], 'statement'))
  expect(disputed(both, [alone], dayAfter(0)).get('r/2')?.mark).toBe('noted')
  expect(disputed(both, [after(filed(), stated(1), withdrawn(2))], dayAfter(2)).size).toBe(0)
})

const other = (event: RedressEvent): RedressEvent =>
  ({ ...event, body: { ...event.body, request: 'p' } }) as RedressEvent
const events = fc.array(
  fc
    .constantFrom<RedressEvent>(
      filed(),
      filed([notMine]),
      examined(),
      decided([yes(0)]),
      decided([no(0)]),
      reviewAsked(),
      reviewed([yes(0)]),
      reviewed([no(0)]),
      withdrawn(),
    )
    .chain((event) => fc.constantFrom(event, other(event))),
  { maxLength: 14 },
)
const openStates: readonly string[] = ['received', 'in-examination', 'refusal-proposed', 'review-asked']

test('whatever happened, a fact under an open request is never usable adversely, and the gate is not always shut', () => {
  const seen = { shut: 0, open: 0 }
  fc.assert(
    fc.property(events, fc.integer({ min: 0, max: 60 }), (all, day) => {
      const requests = foldRequests(all)
      for (const fact of both) {
        const open = requests.some(({ state, items }) => openStates.includes(state) && items[0]?.fact === fact)
        const answer = mayUseAdversely([fact], requests, dayAfter(day))
        if (open) expect(answer?.code).toBe('disputed-not-used-adversely')
        seen[answer === undefined ? 'open' : 'shut']++
      }
    }),
    { seed: 3, numRuns: 600 },
  )
  expect(seen.shut).toBeGreaterThan(100)
  expect(seen.open).toBeGreaterThan(100)
})

test('planted: a gate that looks at the first request only lets a disputed fact through', () => {
  const careless = (facts: readonly string[], requests: readonly Request[]) =>
    mayUseAdversely(facts, requests.slice(0, 1), dayAfter(0))
  const requests = foldRequests([filed([notMine]), other(filed())])
  expect(mayUseAdversely(['r/2'], requests, dayAfter(0))).toBeDefined()
  expect(careless(['r/2'], requests)).toBeUndefined()
})
