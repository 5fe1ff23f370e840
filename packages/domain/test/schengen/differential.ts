import { formatDay, parseDay } from '../../src/calendar/day.ts'
import type { History } from '../../src/facts/fact.ts'
import { assemble } from '../../src/stay/history/assemble.ts'
import { determineSchengen } from '../../src/stay/schengen/determine.ts'
import { asFacts, generator, randomHistory } from './random-histories.ts'
import { type ReferenceAnswer, type ReferenceHistory, reference } from './reference.ts'

export type Engine = typeof determineSchengen
export interface Difference {
  readonly history: ReferenceHistory
  readonly on: string
  readonly engine: unknown
  readonly reference: ReferenceAnswer
}
const KNOWN = '2030-01-01T00:00:00.000Z'

/** Compares the engine with the reference on `count` random histories; returns the first differences found. */
export function compareMany(
  seed: number,
  count: number,
  engine: Engine = determineSchengen,
  limit = 5,
): { readonly compared: number; readonly late: number; readonly differences: readonly Difference[] } {
  const random = generator(seed)
  const differences: Difference[] = []
  let late = 0
  for (let i = 0; i < count; i++) {
    const { history, on } = randomHistory(random)
    const expected = reference(history, on)
    const given = answerOf(asFacts(history), on, engine)
    if (expected.outcomes.includes('DEPARTED_LATE')) late++
    if (JSON.stringify(given) !== JSON.stringify(expected)) {
      differences.push({ history, on, engine: given, reference: expected })
      if (differences.length >= limit) break
    }
  }
  return { compared: count, late, differences }
}

/** The engine's answer in the reference's form. */
function answerOf(history: History, on: string, engine: Engine): ReferenceAnswer {
  const asOf = parseDay(on)
  if (asOf === undefined) throw new Error(`${on} is not a date`)
  const { determinations, window } = engine(assemble(history, KNOWN), { asOf, knownAt: KNOWN })
  return {
    outcomes: determinations.map((one) => one.outcome),
    daysOver: determinations.map(({ daysAfterAuthorisedStay: { min, max } }) => ({ min, max: max ?? -1 })),
    daysUsed: { min: window?.daysUsed.min ?? -1, max: window?.daysUsed.max ?? -1 },
    together: { min: window?.daysOver.min ?? -1, max: window?.daysOver.max ?? -1 },
    present: window?.presentOnDate,
    longest: { min: window?.maxConsecutiveDays.min ?? -1, max: window?.maxConsecutiveDays.max ?? -1 },
    nextEntry: window?.nextLawfulEntry === undefined ? '' : formatDay(window.nextLawfulEntry),
  }
}
