import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/day.ts'
import type { Fact } from '../../src/facts/fact.ts'
import { answer, determineLast, inWords, readingsOf, runsInWords, withAllAsks } from './support/ask.ts'
import {
  arrival,
  asked,
  birth,
  departure,
  event,
  filed,
  foreignEntry,
  granted,
  seen,
  standing,
  terms,
} from './support/facts.ts'

/** A visitor admitted until 31 January 2026. */
const visitor: readonly Fact[] = [arrival('2025-08-01'), terms('2025-08-01', 'B-2', '2026-01-31')]
const outcomeOf = (facts: readonly Fact[], asOf = '2026-11-22'): string => determineLast(facts, { asOf }).outcome

describe('records that are missing', () => {
  test('the last authorised day itself is within; on the day after the departure is not confirmed', () => {
    expect([outcomeOf(visitor, '2026-01-31'), outcomeOf(visitor, '2026-02-01')]).toEqual([
      'WITHIN',
      'NO_DEPARTURE_RECORD',
    ])
  })
  test('presence counts only to the last dated evidence, and nothing is added for the days after it', () => {
    const one = determineLast([...visitor, seen('2026-02-10')], { asOf: '2026-03-31' })
    expect(inWords(one)).toMatchObject({
      outcome: 'PRESENT_AFTER_AUTHORISED_STAY',
      daysAfter: [10, 59],
      inclDepartureDay: [10, 59],
    })
    expect(runsInWords(one)).toEqual([
      '2025-08-01..2026-01-31 authorised',
      '2026-02-01..2026-02-10 unlawful',
      '2026-02-11..2026-03-31 unproven',
    ])
  })
  test('evidence on the last authorised day says nothing about the days after it', () => {
    expect(outcomeOf([...visitor, seen('2026-01-31')])).toBe('NO_DEPARTURE_RECORD')
  })
  test('a word alone never lengthens anybody’s presence', () => {
    expect(outcomeOf([...visitor, seen('2026-03-10', 'stated')])).toBe('NO_DEPARTURE_RECORD')
  })
  test('a later departure, or later evidence, proves presence on the day asked about', () => {
    expect(outcomeOf([...visitor, departure('2026-04-01')], '2026-03-01')).toBe('PRESENT_AFTER_AUTHORISED_STAY')
    expect(outcomeOf([...visitor, seen('2026-04-01')], '2026-03-01')).toBe('PRESENT_AFTER_AUTHORISED_STAY')
    expect(determineLast([...visitor, departure('2026-04-01')], { asOf: '2026-03-01' }).departedOn).toBeUndefined()
  })
  test('a later arrival proves that the person left, on which day is not known', () => {
    const again = arrival('2026-02-20', { newAdmissionIssued: true })
    const [first] = answer([...visitor, again]).determinations
    expect(first && inWords(first)).toMatchObject({
      outcome: 'NOT_DETERMINABLE',
      because: ['left-on-unknown-day'],
      daysAfter: [0, 20],
      asks: ['missing-exit'],
    })
    const [inTime] = answer([...visitor, arrival('2026-01-31', { newAdmissionIssued: true })]).determinations
    expect(inTime).toMatchObject({
      outcome: 'DEPARTED_ON_TIME',
      because: ['within-authorised-stay', 'departure-day-not-recorded'],
    })
    const [late] = answer([...visitor, seen('2026-02-05'), again]).determinations
    expect(late && inWords(late)).toMatchObject({
      outcome: 'DEPARTED_LATE',
      daysAfter: [5, 20],
      inclDepartureDay: [5, 20],
      exclDepartureDay: [4, 19],
    })
  })
  test('asked before the later arrival, the stay is still open', () => {
    expect(outcomeOf([...visitor, arrival('2026-03-20')], '2026-03-01')).toBe('NO_DEPARTURE_RECORD')
  })
  test('another State’s entry record bounds the stay', () => {
    expect(outcomeOf([...visitor, foreignEntry('2026-01-31')])).toBe('DEPARTED_ON_TIME')
    expect(determineLast([...visitor, foreignEntry('2026-02-15')])).toMatchObject({
      outcome: 'NOT_DETERMINABLE',
      because: ['left-on-unknown-day'],
    })
  })
  test('a departure whose local day is not certain is a range of days', () => {
    const at = (instant: string) => departure('2026-01-31', { occurred: { at: instant }, port: 'ZZZZZ' })
    expect(outcomeOf([...visitor, at('2026-01-20T10:00:00.000Z')])).toBe('DEPARTED_ON_TIME')
    const one = determineLast([...visitor, at('2026-01-31T10:00:00.000Z')])
    expect(inWords(one)).toMatchObject({
      outcome: 'NOT_DETERMINABLE',
      because: ['departure-day-uncertain'],
      daysAfter: [0, 1],
      asks: ['missing-exit'],
    })
    expect(outcomeOf([...visitor, at('2026-03-01T10:00:00.000Z')])).toBe('DEPARTED_LATE')
  })
  test('an arrival whose local day is not certain: the days that one reading denies are not counted', () => {
    const at = { occurred: { at: '2026-03-10T10:00:00.000Z' }, port: 'ZZZZZ', manner: 'without-inspection' } as const
    const one = determineLast([arrival('2026-03-10', at), departure('2026-03-20')])
    expect(inWords(one)).toMatchObject({ because: ['no-admission'], daysAfter: [10, 12], inclDepartureDay: [10, 12] })
    expect(runsInWords(one)).toEqual(['2026-03-09..2026-03-10 unproven', '2026-03-11..2026-03-20 unlawful'])
  })
  test('an arrival without any day has no ledger and no count', () => {
    const one = determineLast([arrival('2026-03-10', { occurred: {}, manner: 'without-inspection' })])
    expect(one).toMatchObject({
      runs: [],
      unlawfulPresence: undefined,
      daysAfterAuthorisedStay: { min: 0, max: undefined },
    })
  })
  test('a carrier’s line alone closes nothing, and is kept', () => {
    for (const evidence of ['carrier-booked', 'carrier-boarded', 'stated'] as const) {
      const one = determineLast([...visitor, departure('2026-01-20', { evidence })])
      expect(one).toMatchObject({
        outcome: 'NO_DEPARTURE_RECORD',
        flags: ['status-source-not-asked', 'unconfirmed-departure-only'],
      })
      expect(one.wouldChange).toContain('confirmation-of-departure')
      expect(one.rules).toContain('record.manifest-alone')
    }
  })
  test('an exit without entry or terms is kept and not judged', () => {
    expect(determineLast([departure('2026-03-01')])).toMatchObject({
      outcome: 'NOT_DETERMINABLE',
      because: ['no-admission-terms'],
      flags: ['arrival-not-recorded'],
      unlawfulPresence: undefined,
      daysAfterAuthorisedStay: { min: 0, max: undefined },
    })
  })
  test('terms without an end are never read as "no limit"', () => {
    expect(determineLast([arrival('2025-08-01'), terms('2025-08-01', 'B-2')])).toMatchObject({
      outcome: 'NOT_DETERMINABLE',
      because: ['no-authorised-until'],
      wouldChange: ['admission-terms'],
      lastAuthorisedDay: undefined,
    })
  })
  test('a grant or a filing of a person without any crossing opens a stay', () => {
    expect(determineLast([granted('2026-01-01', 'deferred-action', '2026-12-31')])).toMatchObject({
      outcome: 'WITHIN',
      because: ['deferred-action'],
    })
    expect(determineLast([filed('2026-01-01', 'asylum')])).toMatchObject({
      outcome: 'WITHIN',
      because: ['asylum-pending'],
    })
    expect(answer([birth('1990-01-01')]).determinations).toEqual([])
  })
  test('terms after a departure, without a new arrival, are a stay of their own', () => {
    const facts = [...visitor, departure('2026-01-10'), terms('2026-03-01', 'B-2', '2026-08-31'), seen('2026-09-10')]
    expect(answer(facts).determinations.map(({ outcome, stay }) => [stay, outcome])).toEqual([
      ['arrival-2025-08-01', 'CONTRADICTORY'],
      ['terms-2026-03-01', 'PRESENT_AFTER_AUTHORISED_STAY'],
    ])
  })
  test('an unrecorded arrival between two recorded stays ended before the next one', () => {
    const facts = [
      ...visitor,
      departure('2026-01-10'),
      terms('2026-03-01', 'B-2', '2026-04-30'),
      arrival('2026-07-01', { newAdmissionIssued: true }),
    ]
    expect(answer(facts).determinations.map(({ outcome }) => outcome)).toEqual([
      'DEPARTED_ON_TIME',
      'NOT_DETERMINABLE',
      'NOT_DETERMINABLE',
    ])
  })
  test('terms that name their arrival belong to it, whatever their own day', () => {
    const named = terms('2025-12-24', 'B-2', '2026-06-30', { arrival: 'arrival-2026-01-01' })
    const facts = [
      arrival('2025-12-20'),
      terms('2025-12-20', 'B-2', '2026-06-19'),
      departure('2025-12-28'),
      arrival('2026-01-01'),
      named,
    ]
    expect(
      answer(facts, { asOf: '2026-02-01' }).determinations.map(
        (one) => one.lastAuthorisedDay && formatDay(one.lastAuthorisedDay as never),
      ),
    ).toEqual(['2026-06-19', '2026-06-30'])
  })
  test('terms dated a day before the arrival belong to it (midnight, the date line)', () => {
    expect(outcomeOf([terms('2025-07-31', 'B-2', '2026-01-31'), arrival('2025-08-01'), departure('2026-01-31')])).toBe(
      'DEPARTED_ON_TIME',
    )
  })
  test('later terms replace earlier ones from their day, also by a shorter time', () => {
    const shorter = [...visitor, terms('2025-10-01', 'B-2', '2025-10-15'), departure('2025-10-20')]
    expect(inWords(determineLast(shorter))).toMatchObject({
      outcome: 'DEPARTED_LATE',
      daysAfter: 5,
      lastAuthorisedDay: '2025-10-15',
    })
    const gap = [...visitor, terms('2026-02-11', 'B-2', '2026-06-30'), departure('2026-06-30')]
    expect(inWords(determineLast(gap))).toMatchObject({ outcome: 'DEPARTED_ON_TIME', inclDepartureDay: 10 })
  })
})

describe('records that contradict each other', () => {
  test('presence after a recorded departure', () => {
    expect(determineLast([...visitor, departure('2026-01-10'), seen('2026-01-20')])).toMatchObject({
      outcome: 'CONTRADICTORY',
      because: ['presence-after-departure'],
      next: undefined,
      wouldChange: ['resolve-contradiction', 'correction'],
    })
  })
  test('US-F1: presence after a departure that only a carrier speaks of, and both records are cited', () => {
    const one = determineLast([...visitor, departure('2025-12-03', { evidence: 'carrier-booked' }), seen('2025-12-20')])
    expect(one).toMatchObject({ outcome: 'CONTRADICTORY', because: ['presence-after-unconfirmed-departure'] })
    expect(one.facts).toEqual(expect.arrayContaining(['departure-2025-12-03', 'seen-2025-12-20']))
    expect(one.rules).toContain('record.contradiction')
  })
})

describe('scope comes before arithmetic', () => {
  test.each(['citizen', 'lawful-permanent-resident', 'crew', 'transit', 'frontier-worker', 'diplomat'] as const)(
    '%s',
    (what) => {
      expect(determineLast([...visitor, standing('2025-01-01', what)])).toMatchObject({
        outcome: 'OUT_OF_SCOPE',
        because: [what],
        runs: [],
        unlawfulPresence: undefined,
        rules: ['us.scope'],
        daysAfterAuthorisedStay: { min: 0, max: 0 },
      })
    },
  )
  test.each(['union-citizen', 'union-citizen-family'] as const)('%s means nothing here', (what) => {
    expect(outcomeOf([...visitor, standing('2025-01-01', what), departure('2026-01-31')])).toBe('DEPARTED_ON_TIME')
  })
  test('only while it lasts, measured on the day of departure', () => {
    const until = (end: string) => [...visitor, standing('2025-08-01', 'crew', end), departure('2026-02-10')]
    expect([outcomeOf(until('2026-02-10')), outcomeOf(until('2026-02-09'))]).toEqual(['OUT_OF_SCOPE', 'DEPARTED_LATE'])
    expect(outcomeOf([...visitor, standing('2026-02-11', 'citizen'), departure('2026-02-10')])).toBe('DEPARTED_LATE')
    expect(outcomeOf([...visitor, standing('2026-02-10', 'citizen'), departure('2026-02-10')])).toBe('OUT_OF_SCOPE')
  })
})

describe('the source of filings and status', () => {
  const late = [...visitor, departure('2026-02-10')]
  test.each([
    [[], ['status-source-not-asked']],
    [[asked('2026-03-01', false)], ['status-source-silent']],
    [[asked('2026-03-01', true)], []],
    [[asked('2026-03-01', true), { ...asked('2026-03-02', false), id: 'later' }], ['status-source-silent']],
  ])('its silence is stated, never read as "none" (%#)', (facts, flags) => {
    const one = withAllAsks([...late, ...(facts as Fact[])])
    expect(one.flags).toEqual(flags)
    expect(one.wouldChange.includes('status-source-answer')).toBe(flags.length > 0)
    expect(one.asks.map((ask) => ask.code)).toEqual(flags.length > 0 ? ['status-source'] : [])
  })
  test('somebody seen here after the date is not asserted on its silence either', () => {
    const met = [...visitor, seen('2026-03-01')]
    const one = withAllAsks(met, { asOf: '2026-03-02' })
    expect([one.outcome, one.asks.map((ask) => ask.code)]).toEqual(['PRESENT_AFTER_AUTHORISED_STAY', ['status-source']])
    expect(withAllAsks([...met, asked('2026-03-02', true)], { asOf: '2026-03-02' }).asks).toEqual([])
  })
  test('it is not asked for where nothing turns on it', () => {
    expect(determineLast([...visitor, departure('2026-01-31')]).flags).toEqual([])
  })
})

describe('returns on the old record', () => {
  const trip = (destination: string, back: string, extra = {}) => [
    arrival('2025-12-01'),
    terms('2025-12-01', 'H-1B', '2026-11-30'),
    departure('2026-06-01', { destination }),
    arrival(back, { from: destination, ...extra }),
  ]
  test.each([
    ['2026-06-30', 'WITHIN', []],
    ['2026-07-01', 'WITHIN', ['absence-31st-day']],
    ['2026-07-02', 'NOT_DETERMINABLE', ['absence-31st-day']],
    ['2026-07-03', 'NOT_DETERMINABLE', []],
  ])('US-A16: back on %s: %s', (back, outcome, asks) => {
    const one = determineLast(trip('CA', back), { asOf: '2026-08-01' })
    expect([one.outcome, one.asks.map((ask) => ask.code)]).toEqual([outcome, asks])
  })
  test('by land, and the record does not say whether a new one was issued: asked once the old time is over', () => {
    const facts = trip('CA', '2026-06-13', { mode: 'land' })
    expect(determineLast(facts, { asOf: '2026-11-30' }).asks).toEqual([])
    expect(determineLast(facts, { asOf: '2026-12-01' })).toMatchObject({
      outcome: 'NOT_DETERMINABLE',
      because: ['readings-differ'],
    })
    expect(determineLast(trip('CA', '2026-06-13', { mode: 'air' }), { asOf: '2026-12-01' }).outcome).toBe(
      'NO_DEPARTURE_RECORD',
    )
  })
  test('both ways of counting the absence are shown', () => {
    const readings = (back: string) => determineLast(trip('CA', back), { asOf: '2026-08-01' }).asks[0]
    expect(readings('2026-07-01')).toEqual({
      code: 'absence-31st-day',
      readings: [
        { point: 'absence-31st-day', name: 'nights-away', days: 30, result: 'admission-continues' },
        { point: 'absence-31st-day', name: 'both-border-days-count', days: 31, result: 'admission-ended' },
      ],
    })
    expect(readings('2026-07-02')?.readings).toEqual([
      { point: 'absence-31st-day', name: 'nights-away', days: 31, result: 'admission-ended' },
      { point: 'absence-31st-day', name: 'neither-border-day-counts', days: 30, result: 'admission-continues' },
    ])
  })
  test('the missing exit is asked about with what is proven and what is possible', () => {
    expect(determineLast(visitor, { asOf: '2026-02-10' }).asks).toEqual([
      {
        code: 'missing-exit',
        readings: [
          { point: 'missing-exit', name: 'proven-days', days: 0, result: 'within-authorised-stay' },
          { point: 'missing-exit', name: 'possible-days', days: 10, result: 'after-authorised-stay' },
        ],
      },
    ])
  })
  test('presence that belongs to no stay is flagged, unless terms open a stay for it', () => {
    expect(
      determineLast([
        arrival('2026-05-01'),
        terms('2026-05-01', 'B-2', '2026-10-31'),
        seen('2026-02-01'),
        departure('2026-10-01'),
      ]).flags,
    ).toContain('presence-without-stay')
    expect(
      determineLast([terms('2025-08-01', 'B-2', '2026-01-31'), seen('2026-01-20')], { asOf: '2026-01-20' }).flags,
    ).toEqual(['arrival-not-recorded'])
  })
  test('a visa applied for before the trip does not matter', () => {
    expect(outcomeOf([...trip('CA', '2026-06-13'), filed('2026-05-01', 'visa-abroad')])).toBe('WITHIN')
  })
  test('a new record that has not arrived is not replaced by the old one', () => {
    expect(determineLast(trip('CA', '2026-06-13', { newAdmissionIssued: true })).because).toEqual([
      'no-admission-terms',
    ])
  })
  test('readmitted by air on the old record: no other reading', () => {
    const one = determineLast(
      [...trip('FR', '2026-08-13', { newAdmissionIssued: false, mode: 'air' }), departure('2026-12-10')],
      { asOf: '2026-12-31' },
    )
    expect(inWords(one)).toMatchObject({ outcome: 'DEPARTED_LATE', daysAfter: 10, asks: [] })
  })
  test('by land another class than a visitor: the length of a new stay is not recorded', () => {
    const one = determineLast(
      [...trip('CA', '2026-08-13', { newAdmissionIssued: false, mode: 'land' }), departure('2026-12-10')],
      { asOf: '2026-12-31' },
    )
    expect(readingsOf(one, 'land-readmission')).toEqual([
      'old-record-governs 10 DEPARTED_LATE',
      'new-admission-at-return 0 DEPARTED_ON_TIME',
    ])
  })
  test('by land, but left inside the old time: nothing to ask', () => {
    expect(
      determineLast(
        [...trip('CA', '2026-08-13', { newAdmissionIssued: false, mode: 'land' }), departure('2026-11-30')],
        { asOf: '2026-12-31' },
      ),
    ).toMatchObject({ outcome: 'DEPARTED_ON_TIME', because: ['readmitted-on-old-record'], asks: [] })
  })
  test('back after the old record had ended', () => {
    expect(outcomeOf(trip('CA', '2026-12-01', { newAdmissionIssued: false }), '2026-12-05')).toBe('NOT_DETERMINABLE')
    expect(outcomeOf(trip('CA', '2026-11-30', { newAdmissionIssued: false }), '2026-11-30')).toBe('WITHIN')
  })
  test('duration of status goes on after a short trip', () => {
    const facts = [
      arrival('2025-12-01'),
      terms('2025-12-01', 'F-1', 'duration-of-status'),
      departure('2026-06-01', { destination: 'BS' }),
      arrival('2026-06-10', { from: 'BS' }),
      event('2026-08-01', 'programme-ended'),
      departure('2026-09-30'),
    ]
    expect(determineLast(facts)).toMatchObject({ outcome: 'DEPARTED_ON_TIME', because: ['within-status-period'] })
  })
})
