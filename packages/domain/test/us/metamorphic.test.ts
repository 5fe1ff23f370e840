import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Fact } from '../../src/facts/fact.ts'
import type { Determination } from '../../src/stay/determination.ts'
import { engineAnswer } from './support/differential.ts'
import { isoOf, type RandomCase, randomCase } from './support/random-history.ts'
import { num } from './support/reference/days.ts'
import { CHANGED_HISTORIES } from './support/sizes.ts'

/** Everything that must not depend on how the facts were delivered. */
function essence({ facts: _facts, flags: _flags, runs, ...rest }: Determination): unknown {
  return { ...rest, runs: runs.map(({ from, to, state }) => ({ from, to, state })) }
}

function essences(one: RandomCase): unknown[] {
  return engineAnswer(one).determinations.map(essence)
}

const seeds = fc.integer({ min: 1, max: 1_000_000 })
const often = { numRuns: CHANGED_HISTORIES, seed: 20_261_124 }

/** The same history 1,461 days later: four years with one leap day, so that months and leap days fall alike. */
function shifted(fact: Fact, days: number): Fact {
  const move = (value: unknown): unknown => {
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return isoOf(num(value) + days)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, move(inner)]))
    }
    return value
  }
  return move(fact) as Fact
}

describe('what must not change an answer', () => {
  test('the order in which facts were recorded', () => {
    fc.assert(
      fc.property(seeds, fc.infiniteStream(fc.nat()), (seed, order) => {
        const one = randomCase(seed)
        const facts = one.facts
          .map((fact) => [order.next().value ?? 0, fact] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, fact]) => fact)
        expect(engineAnswer({ ...one, facts })).toEqual(engineAnswer(one))
      }),
      often,
    )
  })

  test('the same fact delivered twice', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const one = randomCase(seed)
        expect(engineAnswer({ ...one, facts: [...one.facts, ...one.facts] })).toEqual(engineAnswer(one))
      }),
      often,
    )
  })

  test('a second source that tells of the same crossings', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const one = randomCase(seed)
        const again = one.facts
          .filter((fact) => fact.kind === 'arrival')
          .map((fact): Fact => ({ ...fact, id: `${fact.id}-z`, source: 'other', recorded: '2016-01-01T00:00:00.000Z' }))
        expect(essences({ ...one, facts: [...one.facts, ...again] })).toEqual(essences(one))
      }),
      often,
    )
  })

  test('a fact that was retracted before anybody knew it', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const one = randomCase(seed)
        const envelope = { recorded: '2016-01-01T00:00:00.000Z', source: 'border', evidence: 'agency-act' } as const
        const occurred = { on: one.asOf }
        const wrong: Fact = { ...envelope, id: 'wrong', occurred, kind: 'departure' }
        const taken = { kind: 'correction', corrects: 'wrong', effect: 'retracted', reason: 'another person' } as const
        const facts = [...one.facts, wrong, { ...envelope, id: 'taken', occurred, ...taken }]
        expect(engineAnswer({ ...one, facts })).toEqual(engineAnswer(one))
      }),
      often,
    )
  })
})

describe('what changes an answer only in its dates', () => {
  test('all dates moved by the same four years, where no dated rule lies between', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const one = randomCase(seed)
        fc.pre(
          num(one.asOf) > num('2003-01-01') && num(one.asOf) < num('2022-01-01') && one.rulebookOn === '2019-06-01',
        )
        const later = { ...one, facts: one.facts.map((fact) => shifted(fact, 1461)), asOf: isoOf(num(one.asOf) + 1461) }
        const states = (all: readonly Determination[]): unknown =>
          all.map((each) => [
            each.outcome,
            each.daysAfterAuthorisedStay,
            each.unlawfulPresence?.daysWithDepartureDay,
            each.unlawfulPresence?.barAttaches,
            each.runs.map((run) => [run.to - run.from, run.state]),
          ])
        expect(states(engineAnswer(later).determinations)).toEqual(states(engineAnswer(one).determinations))
      }),
      { ...often, numRuns: Math.ceil(CHANGED_HISTORIES / 5) },
    )
  })
})

describe('properties, each with a witness', () => {
  const answers = Array.from({ length: CHANGED_HISTORIES }, (_, i) => randomCase(i + 1)).flatMap((one) =>
    engineAnswer(one).determinations.map((each) => ({ one, each })),
  )

  test('every day of the stay stands in exactly one run, and cites a fact and a rule', () => {
    let days = 0
    for (const { each } of answers) {
      each.runs.forEach((run, at) => {
        expect(run.to).toBeGreaterThanOrEqual(run.from)
        expect(run.facts.length * run.rules.length).toBeGreaterThan(0)
        const before = each.runs[at - 1]
        if (before !== undefined) expect(run.from).toBe(before.to + 1)
        days += run.to - run.from + 1
      })
      if (each.arrivedOn !== undefined && each.runs[0] !== undefined) expect(each.runs[0].from).toBe(each.arrivedOn)
      if (each.departedOn !== undefined && each.runs.length > 0) expect(each.runs.at(-1)?.to).toBe(each.departedOn)
    }
    expect(days).toBeGreaterThan(1_000)
  })

  test('the days of unlawful presence are the sum of the unlawful runs', () => {
    let counted = 0
    for (const { each } of answers) {
      if (each.unlawfulPresence === undefined) continue
      const sum = each.runs
        .filter((run) => run.state === 'unlawful')
        .reduce((all, run) => all + run.to - run.from + 1, 0)
      expect(each.unlawfulPresence.daysWithDepartureDay.min).toBe(sum)
      if (sum > 0) counted++
    }
    expect(counted).toBeGreaterThan(CHANGED_HISTORIES / 20)
  })

  test('left in time is never late, whatever day one asks, and nothing changes by itself after a departure', () => {
    let asked = 0
    for (const { one, each } of answers) {
      if (each.outcome !== 'DEPARTED_ON_TIME' || each.departedOn === undefined) continue
      const later = engineAnswer({ ...one, asOf: isoOf(num(one.asOf) + 500) }).determinations
      expect(later.find((other) => other.stay === each.stay)?.outcome).toBe('DEPARTED_ON_TIME')
      expect(each.next).toBeUndefined()
      asked++
    }
    expect(asked).toBeGreaterThan(CHANGED_HISTORIES / 20)
  })
})
