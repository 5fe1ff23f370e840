import { describe, expect, test } from 'vitest'
import { answerToJson, determinationFromJson, determinationToJson } from '../../src/stay/answer-json.ts'
import type { Determination } from '../../src/stay/determination.ts'
import { richCase } from './rich-histories.ts'
import { RICH_HISTORIES } from './sizes.ts'
import { ask } from './support.ts'

const seeds = Array.from({ length: RICH_HISTORIES }, (_, i) => i + 1)
const answerOf = (seed: number) => {
  const { history, on, knownAt } = richCase(seed)
  return ask(history, on, knownAt)
}
const everyAnswer = (): readonly Determination[] => seeds.flatMap((seed) => answerOf(seed).determinations)

/** What must hold of every answer, whatever the history; the right answers themselves stand in the law tables. */
describe('for a rich history', () => {
  test('what is stored reads back as what was answered', () => {
    for (const one of everyAnswer()) {
      expect(determinationFromJson(JSON.parse(JSON.stringify(determinationToJson(one))))).toEqual(one)
    }
  })

  test('nothing is late without a day over the limit that the ledger shows as unlawful', () => {
    let late = 0
    for (const one of everyAnswer()) {
      if (one.outcome !== 'DEPARTED_LATE' && one.outcome !== 'PRESENT_AFTER_AUTHORISED_STAY') continue
      late++
      expect(one.daysAfterAuthorisedStay.min).toBeGreaterThan(0)
      expect(one.runs.map(({ state }) => state)).toContain('unlawful')
    }
    expect(late).toBeGreaterThan(0)
  })

  test('bounds are bounds; the runs of days follow one another, and each cites a rule and facts that the answer names', () => {
    for (const one of everyAnswer()) {
      const { min, max } = one.daysAfterAuthorisedStay
      if (max !== undefined) expect(max).toBeGreaterThanOrEqual(min)
      for (const [i, run] of one.runs.entries()) {
        expect(run.to).toBeGreaterThanOrEqual(run.from)
        if (i > 0) expect(run.from).toBe((one.runs[i - 1]?.to ?? 0) + 1)
        for (const at of run.facts) expect(one.facts[at]).toBeDefined()
        for (const at of run.rules) expect(one.rules[at]).toBeDefined()
        expect(run.rules.length).toBeGreaterThan(0)
      }
    }
  })
})

describe('the window as it is stored', () => {
  const stored = (seed: number) => {
    const { determinations, window } = answerOf(seed)
    return {
      engine: window,
      json: answerToJson({ jurisdiction: 'schengen', rulebook: '', determinations, window }).window,
    }
  }
  test('leaves out what is plain and nothing else', () => {
    const kept = { over: 0, notOver: 0, here: 0, away: 0, open: 0, last: 0 }
    for (const seed of seeds) {
      const { engine, json } = stored(seed)
      expect(json === undefined).toBe(engine === undefined)
      if (engine === undefined || json === undefined) continue
      expect(json.runsOver?.length ?? 0).toBe(engine.runsOver.length)
      expect(json.daysOver ?? { min: 0, max: 0 }).toEqual(engine.daysOver)
      expect(json.presentOnDate).toBe(engine.presentOnDate)
      expect(json.lastLawfulDayIfPresent === undefined).toBe(engine.lastLawfulDayIfPresent === undefined)
      expect(json.daysAvailableAtNextEntry).toBe(engine.daysAvailableAtNextEntry)
      expect('runsOver' in json).toBe(engine.runsOver.length > 0)
      expect('daysOver' in json).toBe(engine.daysOver.max !== 0)
      for (const name of ['presentOnDate', 'lastLawfulDayIfPresent', 'nextLawfulEntry'] as const) {
        expect(name in json).toBe(engine[name] !== undefined)
      }
      kept[engine.daysOver.max === 0 ? 'notOver' : 'over']++
      kept[engine.presentOnDate === undefined ? 'open' : engine.presentOnDate ? 'here' : 'away']++
      if (engine.lastLawfulDayIfPresent !== undefined) kept.last++
    }
    for (const count of Object.values(kept)) expect(count).toBeGreaterThan(0)
  })
})
