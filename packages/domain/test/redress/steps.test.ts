import type { Day } from '@passage/domain/calendar/day'
import { stepFault } from '@passage/domain/redress/decide'
import type { RedressEvent } from '@passage/domain/redress/request'
import { evolve, foldRequests, type Request } from '@passage/domain/redress/request'
import { bothAnswers, needsSecond } from '@passage/domain/redress/second-person'
import { allStates, allSteps, isOpenStep, states, steps } from '@passage/domain/redress/steps'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  after,
  decided,
  examined,
  filed,
  no,
  notMine,
  proposed,
  reviewAsked,
  reviewed,
  stated,
  withdrawn,
  wrongDay,
  yes,
} from './support.ts'

test('the whole way: filed, examined, refused in part, reviewed, stated', () => {
  const two = filed([wrongDay, notMine])
  const way = [two, examined(), decided([yes(0), no(1)]), reviewAsked(), reviewed([no(1)]), stated()]
  const seen = way.map((_, at) => after(...way.slice(0, at + 1)).state)
  expect(seen).toEqual([
    'received',
    'in-examination',
    'granted-in-part',
    'review-asked',
    'granted-in-part-on-review',
    'granted-in-part-on-review',
  ])
  const end = after(...way)
  expect(end.journal.map(({ receipt }) => receipt)).toEqual(['PR-1', undefined, undefined, 'PR-2', undefined, 'PR-3'])
  expect(end).toMatchObject({ decidedBy: 'vera', reviewedBy: 'otto', statement: { words: 'I was not there' } })
})

test('a refusal of “this trip is not mine” takes two: what both refuse is refused, what either grants is granted', () => {
  const two = filed([notMine, notMine], 'not-my-trip')
  const waits = after(two, examined(), proposed([no(0), yes(1)]))
  expect([waits.state, waits.answers, waits.proposed?.by]).toEqual(['refusal-proposed', [], 'vera'])
  expect(needsSecond(waits, [yes(0)])).toBe(false)
  expect(needsSecond(waits, [yes(0), no(1)])).toBe(true)
  expect(needsSecond({ kind: 'correct' }, [no(0)])).toBe(false)
  expect(bothAnswers([no(0), yes(1)], [yes(0), no(1)])).toEqual([yes(0), yes(1)])
  const both = bothAnswers(
    [{ item: 0, granted: false, reason: 'no' }],
    [{ item: 0, granted: false, reason: 'Seen at the desk' }],
  )
  expect(both).toEqual([{ item: 0, granted: false, reason: 'no\nSeen at the desk' }])
  const [today, by] = [20_000 as Day, 'vera']
  expect(stepFault('decide', waits, { by, today })?.code).toBe('redress.second-needed')
  expect(stepFault('decide', waits, { by: 'otto', today })).toBeUndefined()
  const asked = after(two, examined(), proposed([no(0), no(1)]), decided([no(0), no(1)]), reviewAsked())
  expect(stepFault('review', { ...asked, decidedBy: 'otto' }, { by, today })?.code).toBe('redress.same-person')
})

test('a review that grants what was refused', () => {
  const end = after(filed(), examined(), decided([no(0)]), reviewAsked(), reviewed([yes(0)]))
  expect([end.state, end.answers]).toEqual(['granted-on-review', [yes(0)]])
})

test('whoever can still do something has a step, and what is over has none but a statement', () => {
  for (const state of allStates) {
    const open = allSteps.filter((step) => isOpenStep(step, state))
    const turn = states[state].by
    if (turn !== 'nobody')
      expect(
        open.some((step) => steps[step].by === turn),
        state,
      ).toBe(true)
    else expect(open.filter((step) => step !== 'state')).toEqual([])
    // A person can always withdraw what waits for somebody else.
    if (states[state].open) expect(open).toContain('withdraw')
  }
})

const anyEvent = fc.constantFrom<RedressEvent>(
  filed(),
  filed(undefined, 'statement'),
  examined(),
  decided([yes(0)]),
  proposed([no(0)]),
  decided([no(0)]),
  reviewAsked(),
  reviewed([yes(0)]),
  reviewed([no(0)]),
  stated(),
  withdrawn(),
)

test('any order of events: an event counts exactly when its step is open, and what was granted stays granted', () => {
  let moved = 0
  fc.assert(
    fc.property(fc.array(anyEvent, { maxLength: 12 }), (drawn) => {
      const events = [filed([wrongDay, notMine]), ...drawn]
      let request: Request | undefined
      for (const event of events) {
        const before = request
        request = evolve(before, event)
        if (before === undefined || request === undefined || request === before) continue
        moved++
        expect(request.journal).toHaveLength(before.journal.length + 1)
        expect(before.state).not.toBe('withdrawn')
        for (const answer of before.answers.filter(({ granted }) => granted))
          expect(request.answers).toContainEqual(answer)
        if (event.type === 'redress-reviewed') expect(before.state).toBe('review-asked')
        if (event.type === 'redress-decided') expect(['in-examination', 'refusal-proposed']).toContain(before.state)
      }
      expect(foldRequests(events)).toEqual(request === undefined ? [] : [request])
    }),
    { seed: 5, numRuns: 500 },
  )
  expect(moved).toBeGreaterThan(300)
})
