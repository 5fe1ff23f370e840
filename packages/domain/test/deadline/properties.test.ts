import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/calendar/day.ts'
import { addTerm } from '../../src/deadline/add.ts'
import { closedBecause } from '../../src/deadline/closed-days.ts'
import { compute } from '../../src/deadline/compute.ts'
import type { DeadlineRule } from '../../src/deadline/rule.ts'
import { usDeadlines } from '../../src/deadline/us/deadlines.ts'
import { california, d } from './support.ts'

const inDays = usDeadlines.filter(({ term }) => term.unit !== 'hours' && term.unit !== 'open-hours')
const rules = fc.constantFrom(...inDays)
const triggers = fc.integer({ min: d('2016-01-01'), max: d('2015-12-31') + 5000 }).map((day) => day as Day)

const dueOf = (rule: DeadlineRule, on: Day): Day => {
  const found = compute(rule, { entry: 'e', on }, california)
  if (found.kind !== 'deadline') throw new Error(found.because)
  return found.due
}
const moved = inDays.filter(({ rolls, sense }) => rolls !== undefined && sense === 'latest')
const closed = (rule: DeadlineRule, day: Day) =>
  closedBecause(
    day,
    (rule.rolls ?? []).flatMap((id) => california.calendars[id] ?? []),
    'narrow',
  )

/** A property that must hold, and a planted engine on which it must fail. */
function holds(
  name: string,
  property: (due: typeof dueOf) => fc.IRawProperty<unknown, false>,
  planted: typeof dueOf,
): void {
  test(name, () => fc.assert(property(dueOf), { numRuns: 2000 }))
  test(`${name}: a planted fault is caught`, () => {
    expect(fc.check(property(planted), { numRuns: 2000 }).failed).toBe(true)
  })
}

describe('every deadline in days', () => {
  holds(
    'a roll never makes it earlier',
    (due) =>
      fc.property(rules, triggers, (rule, on) => {
        const first = rule.counts === 'next-day' ? on : addDays(on, -1)
        return (
          due(rule, on) >=
          addTerm(
            first,
            rule.term,
            (rule.business ?? []).flatMap((id) => california.calendars[id] ?? []),
            'narrow',
          )
        )
      }),
    (rule, on) => {
      const day = dueOf(rule, on)
      return closed(rule, addDays(day, -1)) === undefined ? day : addDays(day, -3)
    },
  )
  holds(
    'one that closed days move never ends on a closed day',
    (due) => fc.property(fc.constantFrom(...moved), triggers, (rule, on) => closed(rule, due(rule, on)) === undefined),
    (rule, on) => addTerm(on, rule.term, [], 'narrow'),
  )
  holds(
    'a later trigger never ends earlier',
    (due) => fc.property(rules, triggers, (rule, on) => due(rule, on) <= due(rule, addDays(on, 1))),
    (rule, on) => addDays(dueOf(rule, on), on % 7 === 0 ? 9 : 0),
  )
  test('the earlier end is told, and nothing adverse follows before the later one; both happen', () => {
    let apart = 0
    fc.assert(
      fc.property(rules, triggers, (rule, on) => {
        const found = compute(rule, { entry: 'e', on }, california)
        if (found.kind !== 'deadline') return false
        if (found.due < found.adverseAfter) apart += 1
        return found.due <= found.adverseAfter
      }),
      { numRuns: 20_000 },
    )
    expect(apart).toBeGreaterThan(0)
  })
})
