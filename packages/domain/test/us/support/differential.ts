import { determine } from '../../../src/stay/determine.ts'
import type { Answer, Determination } from '../../../src/stay/determination.ts'
import { day } from './facts.ts'
import { type RandomCase, randomCase } from './random-history.ts'
import { type Expectation, reference } from './reference.ts'

const LETTER = { authorised: 'a', protected: 'p', unlawful: 'u', 'out-of-status': 'o', unproven: '?', absent: '-', excluded: 'x' }

export type Engine = (one: RandomCase) => Answer

export function engineAnswer({ facts, asOf, rulebookOn }: RandomCase): Answer {
  const question = { asOf: day(asOf), knownAt: '2026-11-22T12:00:00.000Z', rulebookOn: day(rulebookOn) }
  return determine({ jurisdiction: 'us', facts }, question)
}

/** The engine's answer in the terms of the reference. */
export function comparable(one: Determination): Expectation {
  const up = one.unlawfulPresence
  const pair = (bounds: { readonly min: number; readonly max: number | undefined }) => [bounds.min, bounds.max ?? -1] as const
  return {
    stay: one.stay,
    outcome: one.outcome,
    days: one.runs.map((run) => LETTER[run.state].repeat(run.to - run.from + 1)).join(''),
    after: [one.daysAfterAuthorisedStay.min, one.daysAfterAuthorisedStay.max],
    counted: up === undefined ? undefined : pair(up.daysWithDepartureDay),
    countedWithout: up === undefined ? undefined : pair(up.daysWithoutDepartureDay),
    bars: up === undefined ? undefined : [up.barByCount.withDepartureDay, up.barByCount.withoutDepartureDay],
  }
}

/** Compares one random case; undefined when engine and reference agree. */
export function difference(seed: number, engine: Engine = engineAnswer): { readonly engine: unknown; readonly reference: unknown } | undefined {
  const one = randomCase(seed)
  const expected = reference(one.facts, one.asOf, one.rulebookOn)
  const actual = engine(one).determinations.map(comparable)
  return JSON.stringify(actual) === JSON.stringify(expected) ? undefined : { engine: actual, reference: expected }
}
