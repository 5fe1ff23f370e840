import { describe, expect, test } from 'vitest'
import { determineLast, inWords, runsInWords } from './support/ask.ts'
import { arrival, departure, event, filed, granted, terms } from './support/facts.ts'

describe('U6: satisfactory departure (8 CFR 217.3(a))', () => {
  const waiver = [arrival('2026-01-01'), terms('2026-01-01', 'WT', '2026-03-31')]
  test.each([
    ['US-A13: inside the 30 days is in time', '2026-03-25', '2026-04-30', '2026-04-30', 'DEPARTED_ON_TIME'],
    ['a day later is late', '2026-03-25', '2026-04-30', '2026-05-01', 'DEPARTED_LATE'],
    ['granted after the date, it reaches back', '2026-04-03', '2026-04-20', '2026-04-20', 'DEPARTED_ON_TIME'],
    ['without an end it is at most 30 days', '2026-03-25', undefined, '2026-05-01', 'DEPARTED_LATE'],
  ])('%s', (_name, on, until, left, outcome) => {
    const one = determineLast([...waiver, granted(on, 'satisfactory-departure', until), departure(left)])
    expect([one.outcome, one.unlawfulPresence?.daysWithDepartureDay.min]).toEqual([
      outcome,
      outcome === 'DEPARTED_LATE' ? 1 : 0,
    ])
  })
  test('a longer grant is flagged, and so is a date that is not day 90', () => {
    const late = [...waiver, granted('2026-03-25', 'satisfactory-departure', '2026-05-01'), departure('2026-04-02')]
    expect(determineLast(late).flags).toEqual(['satisfactory-departure-over-30-days'])
    expect(
      determineLast([arrival('2026-01-01'), terms('2026-01-01', 'WT', '2026-04-01'), departure('2026-03-01')]).flags,
    ).toEqual(['ninety-days-differ'])
    expect(determineLast([...waiver, departure('2026-03-01')]).flags).toEqual([])
  })
})

describe('U5 on the status axis: the count does not move', () => {
  const worker = [
    arrival('2025-01-01'),
    terms('2025-01-01', 'H-1B', '2026-12-31'),
    event('2026-03-02', 'employment-ended'),
  ]
  test('after the 60 days status has ended inside an unexpired admission', () => {
    const one = determineLast([...worker, departure('2026-06-01')])
    expect(one.outcome).toBe('DEPARTED_ON_TIME')
    expect(one.unlawfulPresence?.daysWithDepartureDay.min).toBe(0)
    expect(runsInWords(one)).toEqual(['2025-01-01..2026-05-01 authorised', '2026-05-02..2026-06-01 out-of-status'])
  })
  test.each([
    ['2026-04-30', []],
    ['2026-05-01', ['sixty-day-start']],
    ['2026-05-02', []],
  ])('left on %s: asked %s', (left, asks) => {
    expect(determineLast([...worker, departure(left)]).asks.map((ask) => ask.code)).toEqual(asks)
  })
  test('a filing inside the 60 days protects beyond them', () => {
    const one = determineLast([...worker, filed('2026-04-20', 'change-of-status'), departure('2026-06-01')])
    expect(runsInWords(one)).toEqual(['2025-01-01..2026-06-01 authorised'])
  })
  test('both readings of day 1 of the 60 are shown', () => {
    expect(determineLast([...worker, departure('2026-05-01')]).asks).toEqual([
      {
        code: 'sixty-day-start',
        readings: [
          { point: 'sixty-day-start', name: 'from-the-day-after', days: 60, result: 'in-status' },
          { point: 'sixty-day-start', name: 'from-the-day-itself', days: 61, result: 'out-of-status' },
        ],
      },
    ])
    expect(determineLast(worker, { asOf: '2026-05-01' }).asks.map((ask) => ask.code)).toEqual(['sixty-day-start'])
  })
  test('the rule of the grace period is cited for the days after it, with the event', () => {
    const one = determineLast([...worker, departure('2026-06-01')])
    const last = one.runs.at(-1)
    expect(last?.rules.map((at) => one.rules[at])).toEqual(['us.grace-sixty-days'])
    expect(one.facts).toContain('event-employment-ended-2026-03-02')
  })
  test('two losses of work: the second has no 60 days', () => {
    const again = { ...event('2026-07-01', 'employment-ended'), id: 'again' }
    expect(determineLast([...worker, again, departure('2026-07-20')]).flags).toEqual(['second-sixty-day-period'])
  })
  test('US-A11, sister case: ten days that the record does not grant are never assumed', () => {
    const facts = [
      arrival('2025-10-01'),
      terms('2025-10-01', 'H-1B', '2026-09-30', { petitionValidTo: '2026-09-30' }),
      departure('2026-10-08'),
    ]
    expect(inWords(determineLast(facts))).toMatchObject({ outcome: 'DEPARTED_LATE', daysAfter: 8 })
  })
  test.each([
    ['2026-10-10', []],
    ['2026-10-11', ['ten-days-exceeded']],
  ])('a petition to 30 September and a record until %s: %s', (until, flags) => {
    const facts = [
      arrival('2025-10-01'),
      terms('2025-10-01', 'H-1B', until, { petitionValidTo: '2026-09-30' }),
      departure('2026-10-01'),
    ]
    expect(determineLast(facts).flags).toEqual(flags)
  })
})
