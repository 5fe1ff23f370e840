import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/day.ts'
import type { Fact } from '../../src/facts/fact.ts'
import { answer, determineLast, inWords, readingsOf, runsInWords } from './support/ask.ts'
import {
  arrival,
  birth,
  day,
  decided,
  departure,
  event,
  filed,
  finding,
  foreignEntry,
  granted,
  proceedings,
  seen,
  standing,
  terms,
} from './support/facts.ts'

const visitor: readonly Fact[] = [arrival('2025-08-01'), terms('2025-08-01', 'B-2', '2026-01-31')]
const undated = (fact: Fact): Fact => ({ ...fact, occurred: {} }) as Fact

describe('before the policy of 2000 only the 120 days of the statute (8 USC 1182(a)(9)(B)(iv))', () => {
  const law = { rulebookOn: '1999-01-01', asOf: '2027-06-01' }
  const pendingUntil = (decision: string, left: string, filedOn = '2026-01-10') => {
    const filing = [
      filed(filedOn, 'extension-of-stay'),
      decided(decision, 'extension-of-stay', 'denied', { ground: 'merits' }),
    ]
    return determineLast([...visitor, ...filing, departure(left)], law)
  }
  test.each([
    // 1 February is the first day counted; 120 of the pending days after it are tolled, and no more.
    ['300 days, 120 of them tolled: 180', '2026-12-31', '2026-11-27', 300, 'none'],
    ['301 days, 120 of them tolled: 181', '2026-12-31', '2026-11-28', 301, '3-year'],
    ['decided after 119 days: only those are tolled', '2026-05-30', '2026-11-26', 299, 'none'],
    ['decided after 119 days: one day more', '2026-05-30', '2026-11-27', 300, '3-year'],
    ['decided inside the first 30 days: those are tolled', '2026-03-02', '2026-08-29', 210, 'none'],
    ['and one day more', '2026-03-02', '2026-08-30', 211, '3-year'],
  ])('%s', (_name, decision, left, days, bar) => {
    const one = pendingUntil(decision, left)
    expect([one.unlawfulPresence?.daysWithDepartureDay.min, one.unlawfulPresence?.barByCount.withDepartureDay]).toEqual(
      [days, bar],
    )
  })
  test('nothing tolls the one year of the 10-year bar', () => {
    const long = [filed('2025-01-10', 'extension-of-stay'), departure('2026-03-01')]
    const one = determineLast([arrival('2024-08-01'), terms('2024-08-01', 'B-2', '2025-01-31'), ...long], law)
    expect(inWords(one)).toMatchObject({ inclDepartureDay: 394, barByCount_incl: '10-year' })
  })
})

describe('terms without a day', () => {
  const two = [arrival('2024-01-01'), departure('2024-03-01'), arrival('2025-08-01'), departure('2026-02-05')]
  test.each([
    ['their date is in the first stay', '2024-02-01', [29, undefined]],
    ['their date is on the day the second began', '2025-08-01', [0, 188]],
    ['their date is in the second stay', '2026-01-31', [0, 5]],
  ])('%s', (_name, until, [first, second]) => {
    const stays = answer([...two, undated(terms('2020-01-01', 'B-2', until))]).determinations
    const late = stays.map((one) => (one.outcome === 'DEPARTED_LATE' ? one.daysAfterAuthorisedStay.min : undefined))
    expect(late).toEqual([first === 0 ? undefined : first, second])
  })
  test('duration of status, or no date: the last stay', () => {
    for (const until of ['duration-of-status', undefined]) {
      const stays = answer([...two, undated(terms('2020-01-01', 'F-1', until))]).determinations
      expect(stays.map((one) => one.because[0])).toEqual([
        'no-admission-terms',
        until === undefined ? 'no-authorised-until' : 'duration-of-status',
      ])
    }
  })
})

describe('terms near the edges of a stay', () => {
  const closed = [arrival('2025-08-01'), departure('2025-08-10')]
  test('on the day of departure they are its own', () => {
    expect(answer([...closed, terms('2025-08-10', 'B-2', '2026-01-31')]).determinations.length).toBe(1)
  })
  test('on the day of a later arrival they are that one’s', () => {
    const facts = [
      ...visitor,
      departure('2025-09-01'),
      arrival('2025-10-01'),
      terms('2025-10-01', 'B-2', '2025-10-31', { id: 'next' }),
      departure('2025-11-02'),
    ]
    expect(answer(facts).determinations.map((one) => one.daysAfterAuthorisedStay.min)).toEqual([0, 2])
  })
  test('the class EWI alone tells of an entry without admission', () => {
    const one = determineLast([terms('2025-05-01', 'EWI'), departure('2025-10-28')])
    expect(inWords(one)).toMatchObject({
      because: ['no-admission'],
      firstAccrualDay: '2025-05-01',
      inclDepartureDay: 181,
      exclDepartureDay: 180,
    })
  })
  test('a stay opened by terms takes later terms only while it is open', () => {
    const facts = [
      terms('2025-01-01', 'B-2', '2025-03-31'),
      arrival('2025-06-01', { newAdmissionIssued: true }),
      departure('2025-06-10'),
      terms('2025-09-01', 'B-2', '2025-12-31'),
    ]
    expect(answer(facts).determinations.map((one) => one.stay)).toEqual([
      'terms-2025-01-01',
      'arrival-2025-06-01',
      'terms-2025-09-01',
    ])
  })
  test('two sets of terms before a recorded arrival open two stays, each ended before the next', () => {
    const facts = [
      terms('2025-01-01', 'B-2', '2025-03-31'),
      terms('2025-02-01', 'B-2', '2025-05-31'),
      arrival('2025-06-01', { newAdmissionIssued: true }),
    ]
    expect(answer(facts).determinations.map((one) => one.stay)).toEqual([
      'terms-2025-01-01',
      'terms-2025-02-01',
      'arrival-2025-06-01',
    ])
  })
  test('evidence on the day of the next arrival belongs to the next stay', () => {
    const facts = [
      terms('2025-01-01', 'B-2', '2025-05-31'),
      seen('2025-06-01'),
      seen('2025-05-20'),
      arrival('2025-06-01', { newAdmissionIssued: true }),
    ]
    expect(answer(facts).determinations[0]).toMatchObject({
      outcome: 'NOT_DETERMINABLE',
      daysAfterAuthorisedStay: { min: 0, max: 1 },
    })
  })
  test('an exit without entry is not ended by what comes after it', () => {
    const facts = [
      terms('2024-08-01', 'B-2', '2025-01-31'),
      departure('2025-02-05'),
      arrival('2025-06-01', { newAdmissionIssued: true }),
    ]
    expect(answer(facts).determinations[0]).toMatchObject({
      outcome: 'DEPARTED_LATE',
      daysAfterAuthorisedStay: { min: 5, max: 5 },
    })
  })
})

describe('an order of things that the record leaves open', () => {
  test('an approval without a day is not used, and the answer says so', () => {
    const approval = undated(decided('2026-03-01', 'extension-of-stay', 'approved', { until: '2026-07-31' }))
    const one = determineLast([...visitor, filed('2026-01-20', 'extension-of-stay'), approval, departure('2026-07-01')])
    expect([one.outcome, one.flags.includes('filing-day-uncertain')]).toEqual(['DEPARTED_LATE', true])
  })
  test('work on the day of the asylum application falls inside the period', () => {
    const asylum = [filed('2026-03-02', 'asylum'), finding('2026-03-02', 'unauthorised-work')]
    expect(determineLast([...visitor, ...asylum, departure('2026-03-10')])).toMatchObject({
      outcome: 'DEPARTED_LATE',
      daysAfterAuthorisedStay: { min: 38, max: 38 },
    })
  })
  test('work on the day of the decision falls inside it, on the next day it does not', () => {
    const asylum = [filed('2026-03-02', 'asylum'), decided('2026-06-01', 'asylum', 'denied')]
    const counted = (on: string) =>
      determineLast([...visitor, ...asylum, finding(on, 'unauthorised-work'), departure('2026-06-01')]).unlawfulPresence
        ?.daysWithDepartureDay.min
    expect([counted('2026-06-01'), counted('2026-06-02')]).toEqual([121, 29])
    expect(
      determineLast([
        ...visitor,
        ...asylum,
        undated(finding('2026-03-05', 'unauthorised-work')),
        departure('2026-06-01'),
      ]).outcome,
    ).toBe('DEPARTED_ON_TIME')
  })
  test('three birth records: the latest first, the earliest as the other reading', () => {
    const stay = [arrival('2024-08-01'), terms('2024-08-01', 'B-2', '2025-01-31'), departure('2025-12-01')]
    const births = [birth('2007-01-15', 'one'), birth('2006-06-15', 'two'), birth('2007-06-15', 'three')]
    expect(readingsOf(determineLast([...stay, ...births]), 'birth-records-differ')).toEqual([
      'later-birth-date 170 none',
      'earlier-birth-date 304 3-year',
    ])
    expect(determineLast([...stay, birth('2007-06-15', 'one'), birth('2007-06-15', 'two')]).asks).toEqual([])
  })
  test('proceedings of an undated notice settle nothing', () => {
    const facts = [...visitor, departure('2026-09-30')]
    expect(determineLast([...facts, undated(proceedings('2026-03-01'))]).unlawfulPresence?.barAttaches).toBe('3-year')
  })
  test('proceedings and an unknown day of leaving leave the bar open', () => {
    const facts = [...visitor, seen('2026-09-10'), foreignEntry('2026-09-30'), proceedings('2026-03-01')]
    expect(determineLast(facts).unlawfulPresence?.barAttaches).toBe('3-year')
    expect(determineLast(facts).asks.map((ask) => ask.code)).toEqual([])
  })
})

describe('points that need each other, and one that never counts', () => {
  test('a line crossed only together with the day of expiry is shown but does not make the count sensitive', () => {
    const one = determineLast([terms('2024-07-02', 'B-2', '2025-01-01'), departure('2025-06-30')])
    expect([one.unlawfulPresence?.thresholdSensitive, readingsOf(one, 'expiry-day')]).toEqual([
      false,
      ['from-the-day-after 180 none', 'from-the-day-itself 181 3-year'],
    ])
  })
  test('duration of status has no date to expire, so the count after a finding has one reading', () => {
    const student = [
      arrival('2023-08-15'),
      terms('2023-08-15', 'F-1', 'duration-of-status'),
      finding('2025-03-10', 'status-violation'),
    ]
    expect(inWords(determineLast([...student, departure('2025-09-06')]))).toMatchObject({
      inclDepartureDay: 180,
      asks: [],
    })
    const changed = [
      ...visitor,
      filed('2025-12-01', 'change-of-status'),
      decided('2025-12-20', 'change-of-status', 'approved', { until: 'duration-of-status' }),
    ]
    const found = [...changed, finding('2026-03-10', 'status-violation'), departure('2026-09-06')]
    expect(inWords(determineLast(found))).toMatchObject({
      inclDepartureDay: 180,
      asks: [],
      firstAccrualDay: '2026-03-11',
    })
    const back = [
      ...student.slice(0, 2),
      departure('2025-01-10'),
      arrival('2025-02-01', { mode: 'air', newAdmissionIssued: false }),
      finding('2025-03-10', 'status-violation'),
      departure('2025-09-06'),
    ]
    expect(inWords(determineLast(back))).toMatchObject({ inclDepartureDay: 180, asks: [] })
    const dated = [
      ...visitor,
      departure('2025-09-01'),
      arrival('2025-10-01', { mode: 'air', newAdmissionIssued: false }),
      departure('2026-07-30'),
    ]
    expect(readingsOf(determineLast(dated), 'expiry-day')).toEqual([
      'from-the-day-after 180 none',
      'from-the-day-itself 181 3-year',
    ])
  })
  test('points that cross together are all shown, the day of expiry among them where it crosses alone', () => {
    const stay = [arrival('2024-08-01'), terms('2024-08-01', 'B-2', '2025-01-31'), birth('2007-02-01')]
    const tps = [filed('2025-08-01', 'tps'), granted('2025-08-02', 'tps', '2025-08-31')]
    expect(determineLast([...stay, ...tps, departure('2025-09-02')]).asks).toEqual([])
    const crossing = determineLast([...stay, ...tps, departure('2025-09-01')])
    expect(crossing.unlawfulPresence?.daysWithDepartureDay.min).toBe(183)
    expect(crossing.asks).toEqual([
      {
        code: 'departure-day',
        readings: [
          { point: 'departure-day', name: 'departure-day-counts', days: 183, result: '3-year' },
          { point: 'departure-day', name: 'departure-day-does-not-count', days: 182, result: '3-year' },
        ],
      },
      {
        code: 'tps-pending',
        readings: [
          { point: 'tps-pending', name: 'pending-time-not-covered', days: 183, result: '3-year' },
          { point: 'tps-pending', name: 'pending-time-covered', days: 182, result: '3-year' },
        ],
      },
      {
        code: 'birthday',
        readings: [
          { point: 'birthday', name: 'birthday-counts', days: 183, result: '3-year' },
          { point: 'birthday', name: 'birthday-does-not-count', days: 182, result: '3-year' },
        ],
      },
    ])
  })
})

describe('what is cited', () => {
  const last = (facts: readonly Fact[], asOf: string) => {
    const one = determineLast(facts, { asOf })
    return one.runs.at(-1)?.facts.map((at) => one.facts[at])
  }
  test('the last evidence by the day asked about, or the first after it', () => {
    const facts = [...visitor, seen('2026-02-10'), seen('2026-02-20'), seen('2026-03-01')]
    expect(last(facts, '2026-02-25')).toContain('seen-2026-02-20')
    expect(last(facts, '2026-02-20')).toContain('seen-2026-02-20')
    expect(last(facts, '2026-02-05')).toContain('seen-2026-02-10')
  })
  test('somebody outside the rules: departure as known by the day asked about, and the standing', () => {
    const facts = [...visitor, standing('2025-01-01', 'citizen'), departure('2026-02-05')]
    const departed = (asOf: string) => determineLast(facts, { asOf }).departedOn
    expect([departed('2026-02-04'), departed('2026-02-05') !== undefined]).toEqual([undefined, true])
    expect(determineLast(facts).facts).toEqual(['arrival-2025-08-01', 'standing-citizen-2025-01-01'])
    expect(determineLast([standing('2025-01-01', 'citizen'), departure('2026-02-05')]).facts).toEqual([
      'standing-citizen-2025-01-01',
    ])
  })
  test('a standing that ends is a change that comes', () => {
    const crew = [...visitor, standing('2026-01-10', 'crew', '2026-01-20')]
    expect(determineLast(crew, { asOf: '2026-01-05' }).next).toMatchObject({ what: 'scope-changes', rule: 'us.scope' })
    const next = { on: day('2026-01-21'), what: 'scope-begins', rule: 'us.scope' }
    expect(determineLast(crew, { asOf: '2026-01-10' })).toMatchObject({ outcome: 'OUT_OF_SCOPE', next })
    expect(determineLast(crew, { asOf: '2026-01-20' })).toMatchObject({ outcome: 'OUT_OF_SCOPE', next })
    expect(determineLast(crew, { asOf: '2026-01-21' }).outcome).toBe('WITHIN')
  })
  test('who came to the land border on the old record and got a shorter one: neither reading outlasts it', () => {
    const trip = [
      ...visitor,
      departure('2025-09-01'),
      arrival('2025-10-01', { mode: 'land', newAdmissionIssued: false }),
    ]
    const shorter = terms('2025-12-01', 'B-2', '2025-12-15', { id: 'shorter' })
    const one = determineLast([...trip, shorter, departure('2025-12-20')])
    expect(inWords(one)).toMatchObject({ outcome: 'DEPARTED_LATE', daysAfter: 5, asks: [] })
    expect(runsInWords(one)).toEqual([
      '2025-10-01..2025-11-30 authorised',
      '2025-12-01..2025-12-15 authorised',
      '2025-12-16..2025-12-20 unlawful',
    ])
    const late = [...trip, terms('2026-03-20', 'B-2', '2026-03-25', { id: 'late' }), departure('2026-03-28')]
    expect(determineLast(late).outcome).toBe('DEPARTED_LATE')
    expect(readingsOf(determineLast(late), 'land-readmission')).toEqual([
      'old-record-governs 50 DEPARTED_LATE',
      'new-admission-at-return 3 DEPARTED_LATE',
    ])
  })
  test('a stay in which status ended and a filing protects cites the filing', () => {
    const worker = [
      arrival('2025-01-01'),
      terms('2025-01-01', 'H-1B', '2026-03-31'),
      event('2026-01-01', 'failed-status'),
    ]
    const one = determineLast([...worker, filed('2026-03-01', 'extension-of-stay'), departure('2026-05-01')])
    expect(runsInWords(one)).toEqual([
      '2025-01-01..2026-01-01 authorised',
      '2026-01-02..2026-02-28 out-of-status',
      '2026-03-01..2026-03-31 authorised',
      '2026-04-01..2026-05-01 protected',
    ])
    expect(one.lastAuthorisedDay && formatDay(one.lastAuthorisedDay as never)).toBe('2026-03-31')
  })
})
