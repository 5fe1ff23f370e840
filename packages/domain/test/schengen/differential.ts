import { type Day, formatDay, parseDay } from '../../src/calendar/day.ts'
import type { History } from '../../src/facts/fact.ts'
import { assemble } from '../../src/stay/history/assemble.ts'
import { determineSchengen } from '../../src/stay/schengen/determine.ts'
import { asFacts, generator, randomHistory } from './random-histories.ts'
import { type ReferenceAnswer, type ReferenceHistory, reference, referenceChanges } from './reference.ts'

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

/** Days over which the outcomes are followed. */
const FOLLOWED_DAYS = 100

/**
 * Compares the days on which outcomes change: the engine's, by going from one announced change to the next, with those
 * that the reference finds by asking about every day.
 */
export function compareChanges(
  seed: number,
  count: number,
  engine: Engine = determineSchengen,
): { readonly changes: number; readonly differences: readonly unknown[] } {
  const random = generator(seed)
  const differences: unknown[] = []
  let changes = 0
  for (let i = 0; i < count; i++) {
    const { history, on } = randomHistory(random)
    const expected = referenceChanges(history, on, FOLLOWED_DAYS)
    const given = changesOf(asFacts(history), on, engine)
    changes += expected.filter((day) => day !== '').length
    if (JSON.stringify(given) !== JSON.stringify(expected)) differences.push({ history, on, given, expected })
  }
  return { changes, differences }
}

function changesOf(history: History, on: string, engine: Engine): readonly string[] {
  const assembled = assemble(history, KNOWN)
  const answerOn = (asOf: number) => engine(assembled, { asOf: asOf as Day, knownAt: KNOWN }).determinations
  const first = dayOf(on)
  return answerOn(first).map(({ stay, outcome, next }) => {
    let announced = next
    while (announced !== undefined && announced.on <= first + FOLLOWED_DAYS) {
      const then = answerOn(announced.on).find((one) => one.stay === stay)
      if (then?.outcome !== outcome) return formatDay(announced.on)
      announced = then.next
    }
    return ''
  })
}

function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`${text} is not a date`)
  return day
}

/** The engine's answer in the reference's form. */
function answerOf(history: History, on: string, engine: Engine): ReferenceAnswer {
  const { determinations, window } = engine(assemble(history, KNOWN), { asOf: dayOf(on), knownAt: KNOWN })
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
