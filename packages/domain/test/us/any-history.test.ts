import { describe, expect, test } from 'vitest'
import type { Fact } from '../../src/facts/fact.ts'
import { digest } from '../../src/rulebook/digest.ts'
import { determinationFromJson, determinationToJson } from '../../src/stay/answer-json.ts'
import type { Determination } from '../../src/stay/determination.ts'
import { explainDetermination } from '../../src/stay/explain.ts'
import { anyCase } from './support/any-history.ts'
import { answer } from './support/ask.ts'

const CASES = 900
const seeds = Array.from({ length: CASES }, (_, i) => i + 1)
const answerOf = (seed: number) => {
  const { facts, question } = anyCase(seed)
  return answer(facts, question)
}
const explained = (one: Determination) => explainDetermination(determinationToJson(one))
const everyAnswer = (): readonly Determination[] => seeds.flatMap((seed) => answerOf(seed).determinations)
const stored = (seed: number): string => JSON.stringify(answerOf(seed).determinations.map(determinationToJson))

/*
 * Digests of thirty histories each, of what is stored and of what is written to a reader. A change here is a change of
 * what people are told: see golden.test.ts for what it needs before
 * npx vitest run --project unit packages/domain/test/us/any-history.test.ts -u
 */
test('the answers to histories of every kind have not changed, nor has a word of their explanation', async () => {
  const lines: string[] = []
  for (let from = 1; from <= CASES; from += 30) {
    const thirty = seeds.slice(from - 1, from + 29)
    const words = thirty.map((seed) => answerOf(seed).determinations.map(explained))
    lines.push(`${from} ${digest(thirty.map(stored).join('\n'))} ${digest(JSON.stringify(words))}`)
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/any-history.txt')
})

describe('for a history of any kind', () => {
  test('the order of the facts never matters', () => {
    const differing = seeds.filter((seed) => {
      const { facts, question } = anyCase(seed)
      const turned = answer(facts.toReversed(), question).determinations.map(determinationToJson)
      return JSON.stringify(turned) !== stored(seed)
    })
    expect(differing).toEqual([])
  })

  test('what is stored reads back as what was answered', () => {
    for (const one of everyAnswer()) {
      expect(determinationFromJson(JSON.parse(JSON.stringify(determinationToJson(one))))).toEqual(one)
    }
  })

  test('the runs of days follow one another, and each cites a fact and a rule that the answer names', () => {
    for (const one of everyAnswer()) {
      one.runs.forEach((run, i) => {
        const before = one.runs[i - 1]
        if (before !== undefined) expect(run.from).toBe(before.to + 1)
        expect(run.to).toBeGreaterThanOrEqual(run.from)
        for (const at of run.facts) expect(one.facts[at]).toBeDefined()
        for (const at of run.rules) expect(one.rules[at]).toBeDefined()
        expect(run.rules.length).toBeGreaterThan(0)
      })
    }
  })

  test('bounds are bounds, and nothing is late without a day on which it was', () => {
    for (const one of everyAnswer()) {
      const { min, max } = one.daysAfterAuthorisedStay
      expect(min).toBeGreaterThanOrEqual(0)
      if (max !== undefined) expect(max).toBeGreaterThanOrEqual(min)
      if (one.outcome === 'DEPARTED_LATE' || one.outcome === 'PRESENT_AFTER_AUTHORISED_STAY')
        expect(min).toBeGreaterThan(0)
    }
  })

  test('facts recorded after the day of knowledge change nothing', () => {
    const differing = seeds.filter((seed) => {
      const { facts, question } = anyCase(seed)
      const later = (fact: Fact, i: number): Fact => ({
        ...fact,
        id: `later-${i}`,
        recorded: '2026-12-01T00:00:00.000Z',
      })
      const more = [...anyCase(seed + CASES).facts.map(later), ...facts]
      return JSON.stringify(answer(more, question).determinations.map(determinationToJson)) !== stored(seed)
    })
    expect(differing).toEqual([])
  })
})
