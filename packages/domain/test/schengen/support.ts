import { expect } from 'vitest'
import { type Day, formatDay, parseDay } from '../../src/calendar/day.ts'
import type { History } from '../../src/facts/fact.ts'
import type { Determination, WindowPosition } from '../../src/stay/determination.ts'
import { assemble } from '../../src/stay/history/assemble.ts'
import { determineSchengen } from '../../src/stay/schengen/determine.ts'
import type { WindowExpectation } from './fixtures/case.ts'

export const KNOWN = '2026-11-24T00:00:00.000Z'

/** The day named, which must exist. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === undefined) throw new Error(`${text} is not a date`)
  return parsed
}

export function ask(history: History, on: string, knownAt = KNOWN) {
  return determineSchengen(assemble(history, knownAt), { asOf: day(on), knownAt })
}

/** Days over the limit as runs, over all stays, in order; a day that two stays cover stands once. */
export function runsOver(determinations: readonly Determination[]) {
  const merged: { from: Day; to: Day }[] = []
  const all = determinations.flatMap((one) => one.runs.filter((run) => run.state === 'unlawful'))
  for (const { from, to } of all.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, to) as Day
    else merged.push({ from, to })
  }
  return merged.map(inWords)
}

function inWords({ from, to }: { readonly from: Day; readonly to: Day }) {
  return { from: formatDay(from), to: formatDay(to), days: to - from + 1 }
}

/** Compares an answer with the fields of a published or computed case. */
export function expectWindow(
  answer: { readonly determinations: readonly Determination[]; readonly window: WindowPosition | undefined },
  expected: WindowExpectation,
): void {
  const { window, determinations } = answer
  expect(window).toBeDefined()
  if (window === undefined) return
  expect(formatDay(window.windowStart)).toBe(expected.windowStart)
  expect(window.daysUsed).toEqual({ min: expected.daysUsed, max: expected.daysUsed })
  expect(window.presentOnDate).toBe(expected.presentOnDate)
  const longest = expected.maxConsecutiveDaysFromDate
  expect(window.maxConsecutiveDays).toEqual({ min: longest, max: longest })
  const last = window.lastLawfulDayIfPresent
  expect(last === undefined ? null : formatDay(last)).toBe(expected.lastLawfulDayIfContinuouslyPresentFromDate)
  expect(runsOver(determinations)).toEqual(expected.overstayRuns)
  expect(window.runsOver.map(inWords)).toEqual(expected.overstayRuns)
  expect(window.daysOver).toEqual({ min: expected.overstayDaysToDate, max: expected.overstayDaysToDate })
  if (expected.nextLawfulEntry !== undefined) {
    expect(window.nextLawfulEntry === undefined ? null : formatDay(window.nextLawfulEntry)).toBe(
      expected.nextLawfulEntry,
    )
    expect(window.daysAvailableAtNextEntry).toBe(expected.daysAvailableAtNextEntry)
  }
}
