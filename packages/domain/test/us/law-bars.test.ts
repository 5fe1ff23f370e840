import { describe, expect, test } from 'vitest'
import type { Fact } from '../../src/facts/fact.ts'
import { determineLast, inWords, readingsOf, runsInWords } from './support/ask.ts'
import { arrival, birth, departure, filed, finding, granted, proceedings, seen, terms } from './support/facts.ts'

/** A visitor admitted until 31 January 2026. */
const visitor: readonly Fact[] = [arrival('2025-08-01'), terms('2025-08-01', 'B-2', '2026-01-31')]

describe('bars and what lifts them', () => {
  const overYear = [arrival('2023-08-01'), terms('2023-08-01', 'B-2', '2024-01-31')]
  const overHalf = [...visitor, departure('2026-09-30')]
  test('trafficking lifts a bar as abuse does, and the count stays', () => {
    const one = determineLast([
      ...overYear,
      finding('2025-01-01', 'trafficking-central-reason', 'officer'),
      departure('2026-01-31'),
    ])
    expect(inWords(one)).toMatchObject({ barAttaches: 'none', inclDepartureDay: 731, asks: ['bar-exception'] })
    expect(one.rules).toEqual(expect.arrayContaining(['us.trafficking-exception', 'us.ten-year-bar']))
    expect(one.facts).toContain('finding-trafficking-central-reason-2025-01-01')
  })
  test('a finding from before the stay lifts nothing', () => {
    expect(
      determineLast([finding('2023-01-01', 'vawa-substantial-connection'), ...overYear, departure('2026-01-31')])
        .unlawfulPresence?.barAttaches,
    ).toBe('10-year')
  })
  test.each([
    ['2026-10-01', '3-year', []],
    ['2026-09-30', 'undetermined', ['proceedings-same-day']],
    ['2026-09-29', 'none', []],
    ['2025-01-01', '3-year', []],
  ])('proceedings begun on %s: %s', (on, bar, asks) => {
    const one = determineLast([...overHalf, proceedings(on)])
    expect([one.unlawfulPresence?.barAttaches, one.asks.map((ask) => ask.code)]).toEqual([bar, asks])
  })
  test('the 10-year bar does not look at proceedings', () => {
    expect(
      determineLast([...overYear, proceedings('2025-01-01'), departure('2026-01-31')]).unlawfulPresence?.barAttaches,
    ).toBe('10-year')
  })
  test('US-E4 in a stay: advance parole, split by authority, and not before the decision', () => {
    const facts = [...overYear, departure('2026-01-31', { onAdvanceParole: true })]
    expect(inWords(determineLast(facts))).toMatchObject({ barAttaches: 'none', asks: ['advance-parole'] })
    expect(inWords(determineLast(facts, { rulebookOn: '2010-01-01' }))).toMatchObject({
      barAttaches: '10-year',
      asks: [],
    })
  })
  test('both sides of an exception are shown, with the rule it rests on', () => {
    const parole = determineLast([...overYear, departure('2026-01-31', { onAdvanceParole: true })])
    expect(readingsOf(parole, 'advance-parole')).toEqual([
      'trip-is-no-departure 731 none',
      'trip-is-a-departure 731 10-year',
    ])
    expect(parole.rules).toContain('us.advance-parole')
    const abuse = determineLast([...overHalf, finding('2026-10-01', 'vawa-substantial-connection', 'officer')])
    expect(readingsOf(abuse, 'bar-exception')).toEqual([
      'exception-applies 242 none',
      'exception-does-not-apply 242 3-year',
    ])
    const sameDay = determineLast([...overHalf, proceedings('2026-09-30')])
    expect(readingsOf(sameDay, 'proceedings-same-day')).toEqual([
      'proceedings-first 242 none',
      'departure-first 242 3-year',
    ])
    expect(sameDay.facts).toContain('proceedings-2026-09-30')
  })
  test('proceedings begun on the day of arrival belong to the stay, those of the day before do not', () => {
    const barOf = (on: string) => determineLast([...overHalf, proceedings(on)]).unlawfulPresence?.barAttaches
    expect([barOf('2025-08-01'), barOf('2025-07-31')]).toEqual(['none', '3-year'])
  })
  test('proceedings settle nothing where the count itself is open', () => {
    const facts = [...visitor, departure('2026-07-31'), proceedings('2026-03-01')]
    const one = determineLast(facts)
    expect([one.unlawfulPresence?.barAttaches, one.facts.includes('proceedings-2026-03-01')]).toEqual([
      'undetermined',
      true,
    ])
  })
  test('stays whose days are not known may add up to more than a year', () => {
    const unknown = [
      arrival('2024-01-01'),
      terms('2024-01-01', 'B-2', '2024-06-30'),
      arrival('2025-07-02', { manner: 'without-inspection' }),
    ]
    expect(readingsOf(determineLast(unknown), 'permanent-bar')).toEqual([
      'all-stays-together 0 may-be-more-than-one-year',
    ])
    const year = [
      arrival('2024-01-01'),
      terms('2024-01-01', 'B-2', '2024-06-30'),
      departure('2025-06-30'),
      arrival('2025-09-02', { manner: 'without-inspection' }),
    ]
    expect(readingsOf(determineLast(year), 'permanent-bar')).toEqual([])
    expect(
      readingsOf(determineLast([...year.slice(0, 2), departure('2025-07-01'), ...year.slice(3)]), 'permanent-bar'),
    ).toEqual(['all-stays-together 366 more-than-one-year'])
  })
  test('somebody who is still here has no bar yet: it stays open', () => {
    const here = determineLast([...visitor, seen('2026-09-30')], { asOf: '2026-09-30' })
    expect(inWords(here)).toMatchObject({
      barByCount_incl: '3-year',
      barAttaches: 'undetermined',
      thresholdSensitive: false,
    })
    expect(determineLast([...visitor, seen('2026-03-30')], { asOf: '2026-03-30' }).unlawfulPresence?.barAttaches).toBe(
      'none',
    )
  })
  test('more than a year in all, then an entry without admission: a person is asked', () => {
    const stays = [
      ...overYear,
      departure('2025-02-01'),
      arrival('2025-06-01', { manner: 'without-inspection' }),
      departure('2025-07-01'),
    ]
    expect(readingsOf(determineLast(stays), 'permanent-bar')).toEqual(['all-stays-together 367 more-than-one-year'])
    expect(determineLast(stays).rules).toContain('us.permanent-bar')
    const year = [
      ...overYear,
      departure('2025-01-30'),
      arrival('2025-06-01', { manner: 'without-inspection' }),
      departure('2025-07-01'),
    ]
    expect(readingsOf(determineLast(year), 'permanent-bar')).toEqual([])
  })
  test('days before 1 April 1997 are outside the count and still after the authorised stay', () => {
    const one = determineLast([
      arrival('1996-01-01'),
      terms('1996-01-01', 'B-2', '1996-06-30'),
      departure('1997-04-10'),
    ])
    expect(inWords(one)).toMatchObject({
      outcome: 'DEPARTED_LATE',
      daysAfter: 284,
      firstAccrualDay: '1997-04-01',
      inclDepartureDay: 10,
    })
    expect(runsInWords(one)).toEqual([
      '1996-01-01..1996-06-30 authorised',
      '1996-07-01..1997-03-31 out-of-status',
      '1997-04-01..1997-04-10 unlawful',
    ])
  })
})

describe('minors: the count stops, the status does not', () => {
  const until = (left: string) => [
    arrival('2024-08-01'),
    terms('2024-08-01', 'B-2', '2025-01-31'),
    birth('2007-06-15'),
    departure(left),
  ]
  test('US-D1: days under 18 are not counted', () => {
    const one = determineLast(until('2025-12-01'))
    expect(inWords(one)).toMatchObject({
      outcome: 'DEPARTED_LATE',
      firstAccrualDay: '2025-06-15',
      inclDepartureDay: 170,
      daysAfter: 304,
      barAttaches: 'none',
    })
    expect(runsInWords(one)).toEqual([
      '2024-08-01..2025-01-31 authorised',
      '2025-02-01..2025-06-14 out-of-status',
      '2025-06-15..2025-12-01 unlawful',
    ])
  })
  test('the birthday itself is asked about where a line lies between', () => {
    expect(readingsOf(determineLast(until('2025-12-12')), 'birthday')).toEqual([
      'birthday-counts 181 3-year',
      'birthday-does-not-count 180 none',
    ])
    expect(readingsOf(determineLast(until('2025-12-20')), 'birthday')).toEqual([])
  })
  test('two birth records are two readings, the later one first', () => {
    const one = determineLast([...until('2025-12-01'), birth('2006-06-15', 'other-birth')])
    expect(readingsOf(one, 'birth-records-differ')).toEqual([
      'later-birth-date 170 none',
      'earlier-birth-date 304 3-year',
    ])
    expect(one.unlawfulPresence).toMatchObject({ thresholdSensitive: true, barAttaches: 'undetermined' })
  })
})

describe('open points that cross a line only together', () => {
  test('the birthday and one pending day: neither alone, both together with the day of departure', () => {
    const stay = [arrival('2024-08-01'), terms('2024-08-01', 'B-2', '2025-01-31'), birth('2007-06-15')]
    const tps = [filed('2025-08-01', 'tps'), granted('2025-08-02', 'tps', '2025-08-31')]
    const one = determineLast([...stay, ...tps, departure('2026-01-13')])
    expect(one.unlawfulPresence?.daysWithDepartureDay.min).toBe(183)
    expect([one.unlawfulPresence?.thresholdSensitive, one.asks.map((ask) => ask.code)]).toEqual([
      true,
      ['departure-day', 'tps-pending', 'birthday'],
    ])
    expect(determineLast([...stay, ...tps, departure('2026-01-14')]).asks).toEqual([])
  })
  test('a finding before the date on the record is another reading of where the count begins', () => {
    const facts = [...visitor, finding('2025-12-01', 'status-violation'), departure('2026-06-30')]
    expect(readingsOf(determineLast(facts), 'finding-before-expiry')).toEqual([
      'from-the-date-on-record 150 none',
      'from-the-finding 211 3-year',
    ])
    const officer = [...visitor, finding('2025-12-01', 'status-violation', 'officer'), departure('2026-06-30')]
    expect(determineLast(officer)).toMatchObject({
      asks: [],
      flags: ['finding-without-effect', 'status-source-not-asked', 'status-violation'],
    })
  })
  test('an immigration judge’s order starts the count for duration of status, an officer’s word does not', () => {
    const student = [arrival('2023-08-15'), terms('2023-08-15', 'F-1', 'duration-of-status')]
    expect(
      inWords(
        determineLast([
          ...student,
          finding('2025-03-10', 'status-violation', 'immigration-judge'),
          departure('2025-03-20'),
        ]),
      ),
    ).toMatchObject({ outcome: 'DEPARTED_LATE', inclDepartureDay: 10, lastAuthorisedDay: '2025-03-10' })
    expect(
      determineLast([...student, finding('2025-03-10', 'status-violation', 'officer'), departure('2025-03-20')])
        .outcome,
    ).toBe('NOT_DETERMINABLE')
  })
  test('the final rule on duration of status is asked about for open stays from its adoption on', () => {
    const student = [arrival('2025-08-15'), terms('2025-08-15', 'F-1', 'duration-of-status')]
    const asksOn = (asOf: string, facts: readonly Fact[] = student) =>
      determineLast(facts, { asOf }).asks.map((ask) => ask.code)
    expect([asksOn('2026-06-16'), asksOn('2026-06-17')]).toEqual([[], ['fixed-period-rule']])
    expect(asksOn('2026-11-22', [...student, departure('2026-08-01')])).toEqual([])
    expect(asksOn('2026-11-22', [arrival('2025-08-15'), terms('2025-08-15', 'A-1', 'duration-of-status')])).toEqual([])
    expect(determineLast(student).rules).toContain('us.fixed-period')
  })
})
