import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/calendar/day.ts'
import type { Determination, NextChange } from '../../src/stay/determination.ts'
import { type Followed, faultOf, followed } from './day-by-day.ts'
import { FOLLOWED_DAYS, FOLLOWED_HISTORIES } from './sizes.ts'

const all: readonly Followed[] = Array.from({ length: FOLLOWED_HISTORIES }, (_, i) =>
  followed(i + 1, FOLLOWED_DAYS),
).flat()

/** Faults of announcements that `announce` makes of the answers. */
function faults(announce: (now: Determination) => NextChange | undefined): string[] {
  return all.map((one) => faultOf(one, announce(one.now))).filter((fault) => fault !== undefined)
}

describe('for a rich history, asked about every day of a long stretch', () => {
  test('the announced change is the first day of another answer, and none goes unannounced', () => {
    expect(faults(({ next }) => next)).toEqual([])
  })

  test('witness: many answers change, in every way that is announced', () => {
    const changed = all.filter(({ found }) => found !== undefined)
    expect(changed.length).toBeGreaterThan(all.length / 6)
    const outcomes = changed.filter(({ now, found, on }) => on(found as Day)?.outcome !== now.outcome)
    expect(outcomes.length).toBeGreaterThan(changed.length / 3)
    expect([...new Set(all.map(({ now }) => now.next?.what))].sort()).toEqual([
      'authorised-stay-begins',
      'authorised-stay-ends',
      'departure',
      'entry-lawful-again',
      'reasons-change',
      'retention-ends',
      'scope-begins',
      'scope-changes',
      undefined,
    ])
  })
})

describe('a planted wrong announcement is caught:', () => {
  const moved = (next: NextChange | undefined, days: number) => next && { ...next, on: (next.on + days) as Day }
  const wrong: Readonly<Record<string, (now: Determination) => NextChange | undefined>> = {
    'a day early': ({ next }) => moved(next, -1),
    'a day late': ({ next }) => moved(next, 1),
    'nothing beside an answer out of scope': ({ outcome, next }) => (outcome === 'OUT_OF_SCOPE' ? undefined : next),
    'nothing beside an answer left to a person': ({ outcome, next }) =>
      outcome === 'NOT_DETERMINABLE' ? undefined : next,
    'no standing that begins': ({ next }) => (next?.what === 'scope-changes' ? undefined : next),
    'no permit that begins later': ({ next }) => (next?.what === 'authorised-stay-begins' ? undefined : next),
    'no other reasons': ({ next }) => (next?.what === 'reasons-change' ? undefined : next),
    'no entry that is lawful again': ({ next }) => (next?.what === 'entry-lawful-again' ? undefined : next),
    'the next day, whatever happens on it': ({ next, runs }) =>
      next ?? { on: ((runs.at(-1)?.to ?? 0) + 1) as Day, what: 'departure', rule: 'schengen.90-in-180' },
  }
  test.each(Object.entries(wrong))('%s', (_name, announce) => {
    expect(faults(announce).length).toBeGreaterThan(0)
  })
})
