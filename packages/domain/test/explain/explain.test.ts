import { describe, expect, test } from 'vitest'
import { determinationToJson } from '../../src/stay/answer-json.ts'
import type { Determination, Outcome } from '../../src/stay/determination.ts'
import { askWords, readingName, resultWord } from '../../src/stay/explain/ask-words.ts'
import {
  consequenceWords,
  dayWords,
  flagWords,
  nextWords,
  pillWords,
  wouldChangeWords,
} from '../../src/stay/explain/note-words.ts'
import { reasonWords } from '../../src/stay/explain/reason-words.ts'
import { writtenBounds, writtenDate } from '../../src/stay/explain/written-date.ts'
import { explainDetermination } from '../../src/stay/explain.ts'
import { usAsks, usFlags, usNext, usReasons, usWouldChange } from '../../src/stay/us/codes.ts'
import { READING_NAMES } from '../../src/stay/us/span.ts'
import { usFixtures } from '../us/fixtures/all.ts'
import { answer, determineLast } from '../us/support/ask.ts'
import { engineAnswer } from '../us/support/differential.ts'
import { arrival, departure, filed, seen, terms } from '../us/support/facts.ts'
import { randomCase } from '../us/support/random-history.ts'
import { CHANGED_HISTORIES } from '../us/support/sizes.ts'

const explained = (one: Determination) => explainDetermination(determinationToJson(one))

/** Determinations of all vectors and of many random histories. */
const many = (): readonly Determination[] => [
  ...usFixtures.flatMap((fixture) => answer(fixture.facts, fixture.question).determinations),
  ...Array.from({ length: CHANGED_HISTORIES }, (_, i) => engineAnswer(randomCase(i + 1)).determinations).flat(),
]

/** Words that may not stand in what is shown about people (design section 6), and the one that only people may find. */
const BANNED = /\b(target|hit|suspect|alien|illegal|score|risk|track|overstay\w*)\b/i

describe('every code has words', () => {
  test.each([
    ['reasons', usReasons, reasonWords],
    ['asks', usAsks, askWords],
    ['flags', usFlags, flagWords],
    ['what would change it', usWouldChange, wouldChangeWords],
    ['next changes', usNext, nextWords],
  ] as const)('%s', (_name, codes, words) => {
    for (const code of codes)
      expect([code, (words as Record<string, string>)[code]]).toEqual([code, expect.any(String)])
  })

  test('whatever the engine wrote about vectors and random histories', () => {
    let codes = 0
    const known = (table: Readonly<Record<string, string>>, list: readonly string[]): void => {
      for (const code of list) {
        expect([code, table[code]]).toEqual([code, expect.any(String)])
        codes++
      }
    }
    for (const one of many()) {
      known(reasonWords, one.because)
      known(flagWords, one.flags)
      known(wouldChangeWords, one.wouldChange)
      known(
        askWords,
        one.asks.map((ask) => ask.code),
      )
      if (one.next !== undefined) known(nextWords, [one.next.what])
      for (const { readings } of one.asks) {
        for (const { name, result } of readings)
          expect([name, readingName(name), resultWord(result)]).toEqual([name, expect.any(String), expect.any(String)])
      }
    }
    expect(codes).toBeGreaterThan(CHANGED_HISTORIES)
  })

  test('days beyond the authorised stay are named so: none proven does not read as none authorised', () => {
    const words = many()
      .flatMap((one) => explained(one).asks)
      .flatMap(({ readings }) => readings)
      .filter(({ name }) => name === 'Proven' || name === 'Possible')
      .map((reading) => reading.words)
    expect(words).toContain('After the authorised stay: 0 days proven.')
    for (const text of words)
      expect(text).toMatch(/^After the authorised stay: (\d+ days? proven|up to \d+ days? possible)\.$/)
  })

  test('both names of every reading', () => {
    for (const names of Object.values(READING_NAMES))
      for (const name of names) expect([name, readingName(name)]).toEqual([name, expect.any(String)])
  })

  test('every rule that was applied is explained with a sentence and a citation', () => {
    for (const one of many()) {
      for (const rule of explained(one).rules) {
        expect(rule.sentence).not.toBe(rule.id)
        expect(rule.citation.length).toBeGreaterThan(0)
      }
    }
  })
})

describe('the words', () => {
  test('nothing that is shown about people holds a banned word', () => {
    const tables = [
      reasonWords,
      askWords,
      flagWords,
      wouldChangeWords,
      nextWords,
      pillWords,
      consequenceWords,
      dayWords,
    ]
    for (const table of tables) for (const words of Object.values(table)) expect(words).not.toMatch(BANNED)
    for (const one of many()) {
      const { lead, toPerson, consequence } = explained(one)
      for (const words of [lead, toPerson, consequence]) expect(words).not.toMatch(BANNED)
    }
  })

  test('sentences begin with a capital, end with a full stop and are short', () => {
    for (const one of many()) {
      const { lead, toPerson, consequence, rules, wouldChange } = explained(one)
      for (const words of [lead, toPerson, consequence, ...rules.map((rule) => rule.sentence), ...wouldChange]) {
        expect(words).toMatch(/^[A-Z].*\.$/)
        expect(words.length).toBeLessThan(260)
      }
    }
  })

  test('dates and days are written out', () => {
    expect(writtenDate('2026-10-12')).toBe('12 October 2026')
    expect(writtenDate('no date')).toBe('no date')
    expect(writtenBounds(undefined)).toBe('0 days')
    expect(writtenBounds({ min: 1, max: 1 })).toBe('1 day')
    expect(writtenBounds({ min: 0, max: 93 })).toBe('between 0 and 93 days')
    expect(writtenBounds({ min: 3 })).toBe('at least 3 days')
  })
})

const visitor = [arrival('2026-04-16'), terms('2026-04-16', 'B-2', '2026-10-12')]

describe('the sentence that answers', () => {
  const rows: readonly (readonly [Outcome, string, string, Determination])[] = [
    [
      'WITHIN',
      'The stay is authorised until 12 October 2026.',
      'You may stay until 12 October 2026.',
      determineLast(visitor, { asOf: '2026-10-12' }),
    ],
    [
      'WITHIN',
      'The stay is authorised by a filing or a grant.',
      'You may stay for now, because of what was filed or granted for you.',
      determineLast([...visitor, filed('2026-10-01', 'extension-of-stay')]),
    ],
    [
      'DEPARTED_ON_TIME',
      'Departed on 9 October 2026, in time.',
      'You left on 9 October 2026, in time.',
      determineLast([...visitor, departure('2026-10-09')]),
    ],
    [
      'DEPARTED_LATE',
      'Departed on 20 October 2026. The record shows 8 days after the authorised stay.',
      'You left on 20 October 2026. The records show 8 days after your stay ended. This is not a finding against you.',
      determineLast([...visitor, departure('2026-10-20')]),
    ],
    [
      'NO_DEPARTURE_RECORD',
      'The stay ended on 12 October 2026. No departure record has been matched.',
      'Your stay ended on 12 October 2026. We have no record that you left. This is not a finding against you.',
      determineLast(visitor),
    ],
    [
      'PRESENT_AFTER_AUTHORISED_STAY',
      'The stay ended on 12 October 2026. A dated record shows the person here after that.',
      'Your stay ended on 12 October 2026. A record shows you here after that. This is not a finding against you.',
      determineLast([...visitor, seen('2026-10-20')]),
    ],
    [
      'CONTRADICTORY',
      'The records of this stay cannot all be true.',
      'Our records about your stay do not agree. A person is looking at them. You do not need to do anything.',
      determineLast([...visitor, departure('2026-10-09'), seen('2026-10-20')]),
    ],
    [
      'NOT_DETERMINABLE',
      'Until when the stay was authorised cannot be determined.',
      'We cannot say yet until when you may stay. A person is looking at it.',
      determineLast([arrival('2026-04-16')]),
    ],
    [
      'NOT_DETERMINABLE',
      'The law can be read in two ways here, and the answers differ.',
      'We cannot say yet until when you may stay. A person is looking at it.',
      determineLast([...visitor, filed('2026-10-12', 'extension-of-stay')]),
    ],
    [
      'NOT_DETERMINABLE',
      'The stay goes with the status, and the record gives no last day.',
      'We cannot say yet until when you may stay. A person is looking at it.',
      determineLast([arrival('2026-04-16'), terms('2026-04-16', 'F-1', 'duration-of-status')]),
    ],
    [
      'NOT_DETERMINABLE',
      'The record shows an entry without admission.',
      'We cannot say yet until when you may stay. A person is looking at it.',
      determineLast([arrival('2026-04-16', { manner: 'without-inspection' })]),
    ],
  ]
  test.each(rows)('%s: %s', (outcome, lead, toPerson, one) => {
    expect(explained(one)).toMatchObject({ pill: { code: outcome, words: pillWords[outcome] }, lead, toPerson })
  })

  test('a missing departure is "Departure not confirmed"', () => {
    expect(explained(determineLast(visitor)).pill.words).toBe('Departure not confirmed')
  })
  test('the reason stands before the consequence where nothing is doubtful', () => {
    expect(explained(determineLast([...visitor, departure('2026-10-09')])).consequence).toBe(
      'The record gives a date, and it was not passed. Nothing follows from this stay.',
    )
  })
  test('the next change names the day', () => {
    expect(explained(determineLast(visitor, { asOf: '2026-10-01' })).next).toEqual({
      on: '2026-10-13',
      words: 'On 13 October 2026 the stay is no longer authorised, if nothing else is recorded.',
    })
    expect(explained(determineLast([...visitor, departure('2026-10-09')])).next).toBeUndefined()
  })
  test('readings stand side by side', () => {
    const facts = [terms('2024-07-02', 'B-2', '2025-01-01'), departure('2025-07-01')]
    expect(explained(determineLast(facts)).asks[0]).toEqual({
      code: 'departure-day',
      words: 'No source says whether the day of departure counts, and the answer depends on it.',
      readings: [
        { name: 'The day of departure counts', words: 'The day of departure counts: 181 days, over the 180-day line.' },
        {
          name: 'The day of departure does not count',
          words: 'The day of departure does not count: 180 days, no bar.',
        },
      ],
    })
  })
  test('days cite facts and rules by name', () => {
    expect(explained(determineLast([...visitor, departure('2026-10-20')])).days).toEqual([
      {
        from: '2026-04-16',
        to: '2026-10-12',
        state: 'authorised',
        words: 'Within the authorised stay',
        facts: ['arrival-2026-04-16', 'terms-2026-04-16', 'departure-2026-10-20'],
        rules: ['us.date-certain'],
      },
      {
        from: '2026-10-13',
        to: '2026-10-20',
        state: 'unlawful',
        words: 'After the authorised stay',
        facts: ['arrival-2026-04-16', 'terms-2026-04-16', 'departure-2026-10-20'],
        rules: ['us.date-certain'],
      },
    ])
  })
  test('rules that still wait for a record or a person are marked', () => {
    const one = explained(determineLast([...visitor, departure('2026-10-09', { evidence: 'carrier-boarded' })]))
    expect(one.rules.map(({ id, state }) => [id, state])).toEqual([
      ['us.date-certain', 'met'],
      ['record.open-stay', 'not-yet'],
      ['record.manifest-alone', 'not-yet'],
    ])
    const student = [arrival('2026-04-16'), terms('2026-04-16', 'F-1', 'duration-of-status')]
    expect(explained(determineLast(student)).rules.find(({ id }) => id === 'us.fixed-period')?.state).toBe('not-used')
  })
  test('codes of a later engine are shown as they are', () => {
    const json = {
      ...determinationToJson(determineLast(visitor)),
      because: ['new-code'],
      rules: ['new.rule'],
      runs: [],
    }
    expect(explainDetermination(json)).toMatchObject({
      reasons: ['new-code'],
      rules: [{ id: 'new.rule', sentence: 'new.rule', citation: '', state: 'met' }],
    })
  })
})
