import { expect, test } from 'vitest'
import { formatDay, parseDay } from '../../src/calendar/day.ts'
import type { Fact, History } from '../../src/facts/fact.ts'
import type { Determination } from '../../src/stay/determination.ts'
import { asFacts, generator, randomHistory } from './random-histories.ts'
import { CHANGED_HISTORIES } from './sizes.ts'
import { ask } from './support.ts'

/** Runs a property over random histories, each with the answer that stands before anything is changed. */
function overHistories(seed: number, property: (history: History, on: string, random: () => number) => void): void {
  const random = generator(seed)
  for (let i = 0; i < CHANGED_HISTORIES; i++) {
    const { history, on } = randomHistory(random)
    property(asFacts(history), on, random)
  }
}

test('the order in which facts are given does not matter', () => {
  overHistories(1, (history, on, random) => {
    const shuffled = { ...history, facts: history.facts.slice().sort(() => random() - 0.5) }
    expect(ask(shuffled, on)).toEqual(ask(history, on))
  })
})

test('the same fact twice is the same fact', () => {
  overHistories(2, (history, on) => {
    expect(ask({ ...history, facts: [...history.facts, ...history.facts] }, on)).toEqual(ask(history, on))
  })
})

test('a second source that tells the same crossings changes no outcome, no day and no name of a stay', () => {
  const shape = (one: Determination) => [one.stay, one.outcome, one.daysAfterAuthorisedStay, one.lastAuthorisedDay]
  overHistories(3, (history, on) => {
    const told: Fact[] = history.facts
      .filter((fact) => fact.kind === 'arrival' || fact.kind === 'departure')
      .map((fact) => ({ ...fact, id: `x-${fact.id}`, source: 'second', recorded: '2026-02-01T00:00:00.000Z' }))
    const both = ask({ ...history, facts: [...history.facts, ...told] }, on)
    expect(both.determinations.map(shape)).toEqual(ask(history, on).determinations.map(shape))
    expect(both.window).toEqual(ask(history, on).window)
  })
})

test('a stay split into two that touch gives the same days used and the same days over in sum', () => {
  const total = (all: readonly Determination[]) => all.reduce((sum, one) => sum + one.daysAfterAuthorisedStay.min, 0)
  overHistories(4, (history, on) => {
    const before = ask(history, on)
    const closed = before.determinations.find((one) => one.departedOn !== undefined && one.arrivedOn !== undefined)
    if (closed?.arrivedOn === undefined || closed.departedOn === undefined) return
    if (closed.departedOn - closed.arrivedOn < 3) return
    const middle = formatDay((closed.arrivedOn + 1) as never)
    const place = history.facts.find((fact) => fact.id === closed.stay)
    if (place?.kind !== 'arrival') return
    const extra: Fact[] = [
      { ...place, kind: 'departure', id: 'split/1', occurred: { on: middle } },
      { ...place, id: 'split/2', occurred: { on: formatDay((closed.arrivedOn + 2) as never) } },
    ]
    const after = ask({ ...history, facts: [...history.facts, ...extra] }, on)
    expect(after.window).toEqual(before.window)
    expect(total(after.determinations)).toBe(total(before.determinations))
  })
})

test('moving every date by the same number of days moves the answer by it', () => {
  const dated = /"(\d{4}-\d{2}-\d{2})"/g
  const plain = { HR: 'DE', RO: 'DE' } as Record<string, string>
  overHistories(5, (history, on) => {
    const text = JSON.stringify(
      history.facts.map((fact) => ('state' in fact ? { ...fact, state: plain[fact.state ?? ''] ?? 'DE' } : fact)),
    )
    const moved = text.replace(dated, (_, date) => `"${formatDay(((parseDay(date) ?? 0) + 1000) as never)}"`)
    const parse = (json: string) => ({ ...history, facts: JSON.parse(json) as Fact[] })
    const [before, after] = [ask(parse(text), on), ask(parse(moved), formatDay(((parseDay(on) ?? 0) + 1000) as never))]
    const shape = (one: Determination) => [one.outcome, one.daysAfterAuthorisedStay, one.excessOverNinetyInWindow]
    expect(after.determinations.map(shape)).toEqual(before.determinations.map(shape))
    expect(after.window?.nextLawfulEntry).toBe((before.window?.nextLawfulEntry ?? 0) + 1000)
  })
})

test('every day of a stay stands in exactly one run, with a fact and a rule, and the runs add up', () => {
  overHistories(6, (history, on) => {
    for (const one of ask(history, on).determinations) {
      if (one.outcome === 'OUT_OF_SCOPE') continue
      let next = one.runs[0]?.from
      for (const run of one.runs) {
        expect(run.from).toBe(next)
        expect(run.facts.length).toBeGreaterThan(0)
        expect(run.rules.length).toBeGreaterThan(0)
        next = (run.to + 1) as typeof run.to
      }
      const unlawful = one.runs
        .filter((run) => run.state === 'unlawful')
        .reduce((sum, run) => sum + run.to - run.from + 1, 0)
      expect(unlawful).toBe(one.daysAfterAuthorisedStay.min)
    }
  })
})
