import type { Answer, Determination } from '../../../src/stay/determination.ts'
import { determine } from '../../../src/stay/determine.ts'
import { day } from './facts.ts'
import { type RandomCase, randomCase } from './random-history.ts'
import { type Expectation, reference } from './reference.ts'

const LETTER = {
  authorised: 'a',
  protected: 'p',
  unlawful: 'u',
  'out-of-status': 'o',
  unproven: '?',
  absent: '-',
  excluded: 'x',
}

export type Engine = (one: RandomCase) => Answer

export function engineAnswer({ facts, asOf, rulebookOn }: RandomCase): Answer {
  const question = { asOf: day(asOf), knownAt: '2026-11-22T12:00:00.000Z', rulebookOn: day(rulebookOn) }
  return determine({ jurisdiction: 'us', facts }, question)
}

/** The engine's answer in the terms of the reference. */
export function comparable(one: Determination): Expectation {
  const up = one.unlawfulPresence
  const pair = (bounds: { readonly min: number; readonly max: number | undefined }) =>
    [bounds.min, bounds.max ?? -1] as const
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

export interface Difference {
  readonly seed: number
  readonly engine: unknown
  readonly reference: unknown
}

/** Compares the cases of `count` seeds in a row; returns the first differences and how many stays were late. */
export function compareMany(
  seed: number,
  count: number,
  engine: Engine = engineAnswer,
  limit = 5,
): { readonly late: number; readonly asked: number; readonly differences: readonly Difference[] } {
  const differences: Difference[] = []
  let late = 0
  let asked = 0
  for (let one = seed; one < seed + count && differences.length < limit; one++) {
    const randomly = randomCase(one)
    const expected = reference(randomly.facts, randomly.asOf, randomly.rulebookOn)
    const actual = engine(randomly).determinations
    for (const { outcome, asks } of actual) {
      if (outcome === 'DEPARTED_LATE') late++
      if (asks.length > 0) asked++
    }
    const compared = actual.map(comparable)
    if (JSON.stringify(compared) !== JSON.stringify(expected)) {
      differences.push({ seed: one, engine: compared, reference: expected })
    }
  }
  return { late, asked, differences }
}
