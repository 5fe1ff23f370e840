import { describe, expect, test } from 'vitest'
import { answerToJson, determinationFromJson, determinationToJson } from '../../src/stay/answer-json.ts'
import type { Determination } from '../../src/stay/determination.ts'
import { determine } from '../../src/stay/determine.ts'
import { usFixtures } from '../us/fixtures/all.ts'
import { answer, determineLast } from '../us/support/ask.ts'
import { engineAnswer } from '../us/support/differential.ts'
import { arrival, day, departure, terms } from '../us/support/facts.ts'
import { randomCase } from '../us/support/random-history.ts'
import { CHANGED_HISTORIES } from '../us/support/sizes.ts'

const RECORD = '1f0e8a52-7c41-4a0f-9b7e-2f6f0d9c7e11'
const question = { asOf: day('2026-11-22'), knownAt: '2026-11-22T12:00:00.000Z' }

describe('determinations as JSON', () => {
  const all = (): readonly Determination[] => [
    ...usFixtures.flatMap((fixture) => answer(fixture.facts, fixture.question).determinations),
    ...Array.from({ length: CHANGED_HISTORIES }, (_, i) => engineAnswer(randomCase(i + 1)).determinations).flat(),
  ]

  test('nothing is lost on the way there and back, also through text', () => {
    for (const one of all()) {
      const json = determinationToJson(one)
      expect(determinationFromJson(JSON.parse(JSON.stringify(json)))).toEqual(one)
    }
  })

  test('only strings, safe integers, booleans, arrays and objects; no null, nothing undefined', () => {
    const check = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(check)
      else if (typeof value === 'object') {
        expect(value).not.toBeNull()
        for (const inner of Object.values(value as object)) check(inner)
      } else if (typeof value === 'number') expect(Number.isSafeInteger(value)).toBe(true)
      else expect(['string', 'boolean']).toContain(typeof value)
    }
    for (const one of all()) check(determinationToJson(one))
  })

  test('a plain stay takes no more than 600 bytes', () => {
    const facts = [
      arrival('2026-01-01', { id: `${RECORD}/1` }),
      terms('2026-01-01', 'B-2', '2026-06-30', { id: `${RECORD}/2` }),
      departure('2026-06-12', { id: `${RECORD}/3` }),
    ]
    expect(JSON.stringify(determinationToJson(determineLast(facts))).length).toBeLessThanOrEqual(600)
  })

  test('plain values are left out, and read back', () => {
    const json = determinationToJson(
      determineLast([arrival('2026-01-01'), terms('2026-01-01', 'B-2', '2026-06-30'), departure('2026-06-12')]),
    )
    expect(json).toEqual({
      jurisdiction: 'us',
      stay: 'arrival-2026-01-01',
      outcome: 'DEPARTED_ON_TIME',
      because: ['within-authorised-stay'],
      arrivedOn: '2026-01-01',
      departedOn: '2026-06-12',
      lastAuthorisedDay: '2026-06-30',
      unlawfulPresence: {},
      runs: [{ from: '2026-01-01', to: '2026-06-12', state: 'authorised', facts: [0, 1, 2], rules: [0] }],
      facts: ['arrival-2026-01-01', 'terms-2026-01-01', 'departure-2026-06-12'],
      rules: ['us.date-certain', 'us.departure-measure'],
      wouldChange: ['correction'],
    })
  })

  test('a whole answer carries rulebook and, for Schengen, the window', () => {
    const us = determine({ jurisdiction: 'us', facts: [arrival('2026-01-01')] }, question)
    expect(Object.keys(answerToJson(us))).toEqual(['jurisdiction', 'rulebook', 'determinations'])
    const facts = [arrival('2026-10-01', { state: 'FR' }), departure('2026-10-10', { state: 'FR' })]
    const schengen = answerToJson(determine({ jurisdiction: 'schengen', facts }, question))
    expect(schengen.window).toMatchObject({ windowStart: '2026-05-27', daysUsed: { min: 10, max: 10 } })
    expect(schengen.determinations[0]?.excessOverNinetyInWindow).toEqual({ min: 0, max: 0 })
  })

  test('the window of somebody over the limit: the days over, and the last lawful day and next entry as dates', () => {
    const facts = [arrival('2026-06-01', { state: 'FR' }), departure('2026-09-08', { state: 'FR' })]
    const { window } = answerToJson(determine({ jurisdiction: 'schengen', facts }, question))
    expect(window).toEqual({
      windowStart: '2026-05-27',
      daysUsed: { min: 100, max: 100 },
      daysOver: { min: 10, max: 10 },
      runsOver: [{ from: '2026-08-30', to: '2026-09-08' }],
      presentOnDate: false,
      maxConsecutiveDays: { min: 0, max: 0 },
      nextLawfulEntry: '2026-12-08',
      daysAvailableAtNextEntry: 90,
    })
  })

  test('the window of somebody who is here: the last lawful day if present', () => {
    const facts = [arrival('2026-11-01', { state: 'FR' }), departure('2026-11-30', { state: 'FR' })]
    const { window } = answerToJson(determine({ jurisdiction: 'schengen', facts }, question))
    expect(window).toMatchObject({ presentOnDate: true, lastLawfulDayIfPresent: '2027-01-29' })
    expect(window).not.toHaveProperty('daysOver')
  })

  test('a date that does not exist is refused, and said', () => {
    const json = determinationToJson(determineLast([arrival('2026-01-01')]))
    expect(() => determinationFromJson({ ...json, arrivedOn: '2026-02-30' })).toThrow('not a date: 2026-02-30')
  })

  test('asked without a day for the rulebook, it is the one in force on the day of knowledge; a text that is no instant is refused', () => {
    const facts = [arrival('2026-01-01')]
    const ask = (knownAt: string) => determine({ jurisdiction: 'us', facts }, { asOf: day('2026-11-22'), knownAt })
    expect(ask('2026-11-22T12:00:00.000Z').jurisdiction).toBe('us')
    expect(ask('2026-11-22T12:00:00.000Z').rulebook).toBe(ask('2026-11-22T23:00:00+01:00').rulebook)
    expect(ask('2018-01-01T12:00:00.000Z').rulebook).not.toBe(ask('2026-11-22T12:00:00.000Z').rulebook)
    expect(() => ask('soon')).toThrow('not an instant: soon')
  })
})
