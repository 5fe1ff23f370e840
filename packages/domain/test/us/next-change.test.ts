import { describe, expect, test } from 'vitest'
import { type Day, formatDay } from '../../src/calendar/day.ts'
import type { Fact } from '../../src/facts/fact.ts'
import type { Determination, NextChange } from '../../src/stay/determination.ts'
import { anyCase } from './support/any-history.ts'
import { answer, TODAY } from './support/ask.ts'
import { type Followed, faultOf, followed } from './support/day-by-day.ts'
import { engineAnswer } from './support/differential.ts'
import { day, standing } from './support/facts.ts'
import { randomCase } from './support/random-history.ts'
import { FOLLOWED_DAYS, FOLLOWED_HISTORIES } from './support/sizes.ts'

const seeds = Array.from({ length: FOLLOWED_HISTORIES }, (_, i) => i + 1)
/** Standings are rare among histories of any kind, so every third one gets one that covers the question, or comes later. */
function withStanding(facts: readonly Fact[], asOf: string, seed: number): readonly Fact[] {
  if (seed % 3 !== 0) return facts
  const moved = (days: number): string => formatDay((day(asOf) + days) as Day)
  const [from, to] = seed % 2 === 0 ? [-400, seed % 50] : [seed % 70, 200]
  return [...facts, standing(moved(from), 'crew', moved(to))]
}

const all: readonly Followed[] = seeds.flatMap((seed) => {
  const { facts, question } = anyCase(seed)
  const random = randomCase(seed)
  const asked = question.asOf ?? TODAY
  const more = withStanding(facts, asked, seed)
  const onAny = (asOf: Day) => answer(more, { ...question, asOf: formatDay(asOf) })
  const onRandom = (asOf: Day) => engineAnswer({ ...random, asOf: formatDay(asOf) })
  return [
    ...followed(`any ${seed}`, day(asked), FOLLOWED_DAYS, onAny),
    ...followed(`random ${seed}`, day(random.asOf), FOLLOWED_DAYS, onRandom),
  ]
})

/** Faults of announcements that `announce` makes of the answers. */
function faults(announce: (now: Determination) => NextChange | undefined): string[] {
  return all.map((one) => faultOf(one, announce(one.now))).filter((fault) => fault !== undefined)
}

describe('for a history of any kind, asked about every day of a long stretch', () => {
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
      'more-than-180-days',
      'one-year',
      'readings-part',
      'reasons-change',
      'scope-begins',
      'scope-changes',
      'status-period-ends',
      undefined,
    ])
  })
})

describe('a planted wrong announcement is caught:', () => {
  const moved = (next: NextChange | undefined, days: number) => next && { ...next, on: (next.on + days) as Day }
  const without =
    (what: string) =>
    ({ next }: Determination): NextChange | undefined =>
      next?.what === what ? undefined : next
  const wrong: Readonly<Record<string, (now: Determination) => NextChange | undefined>> = {
    'a day early': ({ next }) => moved(next, -1),
    'a day late': ({ next }) => moved(next, 1),
    'nothing beside an answer out of scope': without('scope-begins'),
    'no standing that begins': without('scope-changes'),
    'no other reasons': without('reasons-change'),
    'no 181st day': without('more-than-180-days'),
    'no year': without('one-year'),
    'nothing beside records that contradict each other': ({ outcome, next }) =>
      outcome === 'CONTRADICTORY' ? undefined : next,
  }
  test.each(Object.entries(wrong))('%s', (_name, announce) => {
    expect(faults(announce).length).toBeGreaterThan(0)
  })
})
