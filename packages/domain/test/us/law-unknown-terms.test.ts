import { describe, expect, test } from 'vitest'
import type { Fact } from '../../src/facts/fact.ts'
import { answer, determineLast, inWords, runsInWords } from './support/ask.ts'
import { arrival, decided, departure, filed, foreignEntry, grantEnded, granted, seen, terms } from './support/facts.ts'

const rulesOf = (facts: readonly Fact[], asOf: string): string[] => {
  const one = determineLast(facts, { asOf })
  return one.runs.map((run) => `${run.state} ${run.rules.map((at) => one.rules[at]).join(' ')}`)
}

describe('no record says until when (design section 2: nothing is read against a person because it is missing)', () => {
  test('a stay without admission record has no unlawful day, neither closed nor open', () => {
    const closed = [arrival('2025-12-02'), departure('2026-03-01')]
    expect(runsInWords(determineLast(closed))).toEqual(['2025-12-02..2026-03-01 unproven'])
    expect(rulesOf(closed, '2026-11-22')).toEqual(['unproven us.terms-unknown'])
    expect(rulesOf([arrival('2025-12-02')], '2026-04-01')).toEqual([
      'unproven us.terms-unknown',
      'unproven record.open-stay',
    ])
    expect(inWords(determineLast(closed))).toMatchObject({ outcome: 'NOT_DETERMINABLE', daysAfter: [0, undefined] })
  })
  test('nor has one whose record gives no date', () => {
    expect(rulesOf([arrival('2025-12-02'), terms('2025-12-02', 'B-2'), departure('2026-03-01')], '2026-03-02')).toEqual(
      ['unproven us.terms-unknown'],
    )
  })
  test('a filing in between protects its days, and those before it stay open', () => {
    const facts = [arrival('2025-12-02'), filed('2026-01-10', 'asylum'), seen('2026-02-01')]
    expect(runsInWords(determineLast(facts, { asOf: '2026-02-01' }))).toEqual([
      '2025-12-02..2026-01-09 unproven',
      '2026-01-10..2026-02-01 protected',
    ])
  })
})

describe('days before the record says something are neither lawful nor unlawful', () => {
  const silent = [arrival('2026-01-01'), terms('2026-01-01', 'B-2')]
  const runs = (...facts: Fact[]): string[] => runsInWords(determineLast(facts))

  test('terms with a date that come later leave the days before them open, and no presence is counted', () => {
    const facts = [...silent, terms('2026-02-01', 'B-2', '2026-05-01'), departure('2026-04-12')]
    expect(runs(...facts)).toEqual(['2026-01-01..2026-01-31 unproven', '2026-02-01..2026-04-12 authorised'])
    expect(inWords(determineLast(facts))).toMatchObject({
      outcome: 'DEPARTED_ON_TIME',
      daysAfter: [0, 31],
      firstAccrualDay: null,
      inclDepartureDay: undefined,
    })
  })
  test('after those terms the days are late for certain; the open ones are possible, never proven', () => {
    const facts = [...silent, terms('2026-02-01', 'B-2', '2026-03-01'), departure('2026-04-12')]
    expect(inWords(determineLast(facts))).toMatchObject({ outcome: 'DEPARTED_LATE', daysAfter: [42, 73] })
  })
  test('terms without a date that come after the departure change nothing about the stay', () => {
    const known = [arrival('2026-01-01'), terms('2026-01-01', 'B-2', '2026-03-01'), departure('2026-04-12')]
    const late = terms('2026-06-15', 'B-2', undefined, { arrival: 'arrival-2026-01-01' })
    expect(inWords(determineLast([...known, late]))).toEqual(inWords(determineLast(known)))
  })
  test('two records without a date are no record of a limit', () => {
    const late = terms('2026-06-15', 'B-2', undefined, { arrival: 'arrival-2026-01-01' })
    expect(inWords(determineLast([...silent, late, departure('2026-04-12')]))).toMatchObject({
      outcome: 'NOT_DETERMINABLE',
      because: ['no-authorised-until'],
      daysAfter: [0, undefined],
    })
  })
  test('an extension approved without a date leaves the days of the silent record open too', () => {
    const facts = [
      ...silent,
      filed('2026-02-01', 'extension-of-stay'),
      decided('2026-03-01', 'extension-of-stay', 'approved'),
    ]
    expect(runs(...facts, departure('2026-04-12')).every((run) => !run.endsWith('unlawful'))).toBe(true)
  })
  test('left on an unknown day of a range in which a day is open: a person is asked', () => {
    const facts = [
      ...silent,
      terms('2026-02-01', 'B-2', '2026-01-15'),
      seen('2026-01-20'),
      arrival('2026-03-01'),
      terms('2026-03-01', 'B-2', '2026-05-01'),
    ]
    const first = answer(facts, { asOf: '2026-04-01' }).determinations[0]
    expect(first?.outcome).toBe('NOT_DETERMINABLE')
  })
})

describe('before anything on record had happened there is nothing to say', () => {
  test('an exit without arrival is no stay of a day before it', () => {
    expect(answer([departure('2026-04-12')], { asOf: '2026-04-11' }).determinations).toEqual([])
    expect(answer([departure('2026-04-12')], { asOf: '2026-04-12' }).determinations).toHaveLength(1)
  })
  test('unless somebody saw the person by then, or terms had been given', () => {
    expect(answer([seen('2026-03-01'), departure('2026-04-12')], { asOf: '2026-03-01' }).determinations).toHaveLength(1)
    const withTerms = [terms('2026-03-01', 'B-2', '2026-05-01'), departure('2026-04-12')]
    expect(answer(withTerms, { asOf: '2026-03-01' }).determinations).toHaveLength(1)
    expect(answer(withTerms, { asOf: '2026-02-28' }).determinations).toEqual([])
  })
})

test('somebody who was not admitted is not late against terms that come later (8 USC 1182(a)(6)(A)(i))', () => {
  const facts = [
    arrival('2026-01-01', { manner: 'without-inspection' }),
    terms('2026-01-01', 'EWI'),
    terms('2026-03-01', 'parole', '2026-05-01'),
  ]
  const one = determineLast(facts, { asOf: '2026-02-01' })
  expect([one.outcome, one.because]).toEqual(['NOT_DETERMINABLE', ['no-admission']])
  expect(one.runs[0]?.rules.map((at) => one.rules[at])).toEqual(['us.without-admission'])
})

describe('each day that nothing proves says why', () => {
  const visitor = [arrival('2025-12-02'), terms('2025-12-02', 'B-2', '2026-05-31')]
  test('left on an unknown day, a port without zone, an open stay', () => {
    expect(rulesOf([...visitor, foreignEntry('2026-05-20', 'MX')], '2026-09-01')).toEqual([
      'authorised us.date-certain',
      'unproven record.missing-exit',
    ])
    const zoneless = departure('2026-05-20', { occurred: { at: '2026-05-20T12:00:00Z' }, port: 'QQQ' })
    expect(rulesOf([...visitor, zoneless], '2026-09-01').at(-1)).toBe('unproven record.port-unknown')
    expect(rulesOf(visitor, '2026-06-02')).toEqual(['authorised us.date-certain', 'unproven record.open-stay'])
  })
  test('a day of arrival that one reading denies', () => {
    const came = arrival('2025-12-02', { occurred: { at: '2025-12-02T12:00:00Z' }, port: 'QQQ' })
    expect(rulesOf([came, terms('2025-12-02', 'B-2', '2026-05-31')], '2026-01-01')[0]).toBe(
      'unproven record.port-unknown',
    )
  })
})

describe('U10: somebody paroled in was not admitted, and the grant gives the date (8 USC 1182(d)(5), AFM 40.9.2)', () => {
  const paroled = [arrival('2025-01-01', { manner: 'paroled' }), granted('2025-01-01', 'parole', '2025-12-31')]
  test('days count from the day after it, as they do where terms of class parole say the same (US-D5)', () => {
    const expected = {
      outcome: 'PRESENT_AFTER_AUTHORISED_STAY',
      lastAuthorisedDay: '2025-12-31',
      firstAccrualDay: '2026-01-01',
      inclDepartureDay: 60,
    }
    expect(inWords(determineLast([...paroled, seen('2026-03-01')], { asOf: '2026-03-01' }))).toMatchObject(expected)
    const byTerms = [terms('2025-01-01', 'parole', '2025-12-31'), seen('2026-03-01')]
    expect(inWords(determineLast(byTerms, { asOf: '2026-03-01' }))).toMatchObject(expected)
  })
  test('ended early, it ends early; without an end on record it authorises and counts nothing', () => {
    const ended = [...paroled, grantEnded('2025-06-30', 'parole'), departure('2025-07-04')]
    expect(inWords(determineLast(ended))).toMatchObject({ outcome: 'DEPARTED_LATE', daysAfter: 4 })
    const open = [
      arrival('2025-01-01', { manner: 'paroled' }),
      granted('2025-01-01', 'parole'),
      departure('2025-07-04'),
    ]
    expect(inWords(determineLast(open))).toMatchObject({ outcome: 'DEPARTED_ON_TIME', because: ['parole'] })
  })
  test('terms on record come first, and a grant of years ago is not this parole', () => {
    const admitted = [...paroled, terms('2025-01-01', 'B-2', '2026-01-31'), departure('2026-01-31')]
    expect(inWords(determineLast(admitted))).toMatchObject({ outcome: 'DEPARTED_ON_TIME', daysAfter: 0 })
    const old = [granted('2020-01-01', 'parole', '2020-12-31'), arrival('2025-01-01', { manner: 'paroled' })]
    expect(determineLast(old, { asOf: '2025-06-01' }).outcome).toBe('NOT_DETERMINABLE')
  })
})
