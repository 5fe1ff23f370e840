import { describe, expect, test } from 'vitest'
import { formatDay } from '../../src/calendar/day.ts'
import type { Fact } from '../../src/facts/fact.ts'
import { type Asked, answer, determineLast, inWords, runsInWords } from './support/ask.ts'
import {
  arrival,
  decided,
  departure,
  event,
  filed,
  finding,
  grantEnded,
  granted,
  seen,
  standing,
  terms,
} from './support/facts.ts'

const visitor: readonly Fact[] = [arrival('2025-08-01'), terms('2025-08-01', 'B-2', '2026-01-31')]
const undated = { occurred: {} }

/** Name, outcome and days after the authorised stay of every stay. */
function stays(facts: readonly Fact[], question: Asked = {}): unknown[] {
  return answer(facts, question).determinations.map((one) => [one.stay, one.outcome, one.daysAfterAuthorisedStay])
}

describe('which stay a record belongs to', () => {
  test('terms between a departure and an exit without entry belong to that exit', () => {
    const facts = [
      ...visitor,
      departure('2026-01-10'),
      terms('2026-03-01', 'B-2', '2026-04-30'),
      departure('2026-05-05'),
    ]
    expect(stays(facts)).toEqual([
      ['arrival-2025-08-01', 'DEPARTED_ON_TIME', { min: 0, max: 0 }],
      ['departure-2026-05-05', 'DEPARTED_LATE', { min: 5, max: 5 }],
    ])
  })
  test('a second record of terms joins the stay that the first one opened', () => {
    const facts = [
      terms('2025-08-01', 'B-2', '2026-01-31'),
      terms('2026-01-15', 'B-2', '2026-07-31'),
      seen('2026-07-31'),
    ]
    expect(stays(facts, { asOf: '2026-07-31' })).toEqual([['terms-2025-08-01', 'WITHIN', { min: 0, max: 0 }]])
    expect(determineLast(facts, { asOf: '2026-08-02' }).lastAuthorisedDay).toBeDefined()
  })
  test('terms without arrival before a recorded stay ended before it; evidence inside bounds the leaving', () => {
    const early = [terms('2025-01-01', 'B-2', '2025-06-30'), seen('2025-07-10'), ...visitor, departure('2026-01-31')]
    const [first] = answer(early).determinations
    expect(first && inWords(first)).toMatchObject({ outcome: 'DEPARTED_LATE', daysAfter: [10, 32] })
    const inTime = [terms('2025-01-01', 'B-2', '2025-07-31'), seen('2025-07-10'), ...visitor, departure('2026-01-31')]
    expect(answer(inTime).determinations[0]).toMatchObject({
      outcome: 'NOT_DETERMINABLE',
      because: ['left-on-unknown-day'],
    })
    expect(
      answer(inTime.filter((fact) => fact.kind !== 'presence-evidence')).determinations[0]?.runs[0]?.to,
    ).toBeLessThan(answer(inTime).determinations[0]?.runs[0]?.to ?? 0)
    expect(answer([...early, seen('2025-12-01')]).determinations[0]).toEqual(first)
  })
  test('terms a day after the departure, of a stay that has none, are its own', () => {
    expect(stays([arrival('2025-08-01'), terms('2025-08-03', 'B-2', '2026-01-31'), departure('2025-08-02')])).toEqual([
      ['arrival-2025-08-01', 'DEPARTED_ON_TIME', { min: 0, max: 0 }],
    ])
    expect(
      stays([arrival('2025-08-01'), terms('2025-08-04', 'B-2', '2025-08-31'), departure('2025-08-02')]).length,
    ).toBe(2)
    expect(
      stays([...visitor, terms('2026-01-11', 'B-2', '2026-06-30', { id: 'second' }), departure('2026-01-10')]).length,
    ).toBe(2)
  })
  test('terms two days before an arrival are not its own', () => {
    expect(
      stays([terms('2025-07-30', 'B-2', '2026-01-31'), arrival('2025-08-01'), departure('2026-01-31')]).length,
    ).toBe(2)
  })
  test('an unconfirmed departure without entry ended before the next arrival at the latest', () => {
    const facts = [
      terms('2024-08-01', 'B-2', '2025-01-31'),
      departure('2025-01-10', { evidence: 'carrier-booked' }),
      arrival('2025-01-20', { newAdmissionIssued: true }),
    ]
    expect(stays(facts)[0]).toEqual(['departure-2025-01-10', 'DEPARTED_ON_TIME', { min: 0, max: 0 }])
    const late = [terms('2024-08-01', 'B-2', '2025-01-15'), seen('2025-01-17'), ...facts.slice(1)]
    expect(stays(late)[0]).toEqual(['departure-2025-01-10', 'CONTRADICTORY', { min: 2, max: 5 }])
    expect(stays(facts.slice(1))[0]).toEqual(['departure-2025-01-10', 'NOT_DETERMINABLE', { min: 0, max: undefined }])
  })
  test('terms that name an arrival nobody recorded are placed by their day', () => {
    expect(
      stays([
        arrival('2025-08-01'),
        terms('2025-08-01', 'B-2', '2026-01-31', { arrival: 'gone' }),
        departure('2026-01-31'),
      ]),
    ).toEqual([['arrival-2025-08-01', 'DEPARTED_ON_TIME', { min: 0, max: 0 }]])
  })
  test('terms may name the arrival by any of its records', () => {
    const twice = arrival('2025-08-01', { id: 'second-source', source: 'other', recorded: '2016-01-01T00:00:00.000Z' })
    const named = terms('2025-09-15', 'B-2', '2026-01-31', { arrival: 'second-source' })
    expect(stays([arrival('2025-08-01'), twice, named, departure('2025-09-10')])).toEqual([
      ['arrival-2025-08-01', 'DEPARTED_ON_TIME', { min: 0, max: 0 }],
    ])
  })
  test('stays that begin after the day asked about are left out', () => {
    const facts = [...visitor, departure('2026-01-31'), arrival('2026-03-01', { newAdmissionIssued: true })]
    expect([stays(facts, { asOf: '2026-02-28' }).length, stays(facts, { asOf: '2026-03-01' }).length]).toEqual([1, 2])
  })
  test('filings, events and findings of one stay do not reach the next', () => {
    const first = [
      ...visitor,
      filed('2026-01-20', 'extension-of-stay'),
      event('2025-12-01', 'failed-status'),
      finding('2025-12-02', 'unauthorised-work'),
      departure('2026-01-25'),
    ]
    const second = [
      arrival('2026-03-01', { newAdmissionIssued: true }),
      terms('2026-03-01', 'B-2', '2026-08-31', { id: 'next' }),
    ]
    const one = determineLast([...first, ...second, filed('2026-08-20', 'change-of-status')], { asOf: '2026-10-01' })
    expect(one).toMatchObject({ outcome: 'WITHIN', because: ['timely-filing-pending'], flags: [] })
    expect(runsInWords(one)).toEqual(['2026-03-01..2026-08-31 authorised', '2026-09-01..2026-10-01 protected'])
  })
  test('terms recorded between two filings decide whether the second is timely', () => {
    const later = terms('2026-01-25', 'B-2', '2026-06-30', { id: 'later' })
    const rows = [filed('2026-06-30', 'change-of-status'), filed('2026-07-01', 'change-of-status')].map(
      (second) => determineLast([...visitor, later, second], { asOf: '2026-09-01' }).outcome,
    )
    expect(rows).toEqual(['NOT_DETERMINABLE', 'NO_DEPARTURE_RECORD'])
  })
})

describe('terms, filings and approvals in the order of their days', () => {
  const ext = filed('2026-01-10', 'extension-of-stay')
  const approved = (on: string, until: string) => decided(on, 'extension-of-stay', 'approved', { until })
  test('terms issued while the filing was pending replace the first ones; the approval runs on from them', () => {
    const shorter = terms('2026-01-20', 'B-2', '2026-01-25', { id: 'shorter' })
    const one = determineLast([...visitor, ext, shorter, approved('2026-04-01', '2026-07-31'), departure('2026-08-01')])
    expect(runsInWords(one)).toEqual([
      '2025-08-01..2026-01-19 authorised',
      '2026-01-20..2026-01-25 authorised',
      '2026-01-26..2026-07-31 authorised',
      '2026-08-01..2026-08-01 unlawful',
    ])
  })
  test('terms issued after the approval replace it', () => {
    const shorter = terms('2026-05-01', 'B-2', '2026-05-31', { id: 'shorter' })
    const one = determineLast([...visitor, ext, approved('2026-04-01', '2026-07-31'), shorter, departure('2026-06-02')])
    expect(inWords(one)).toMatchObject({ outcome: 'DEPARTED_LATE', lastAuthorisedDay: '2026-05-31', daysAfter: 2 })
  })
  test('a gap before terms issued while the filing was pending is covered by the pendency', () => {
    const later = terms('2026-03-01', 'B-2', '2026-05-31', { id: 'later' })
    const one = determineLast([...visitor, ext, later, approved('2026-06-15', '2026-12-31'), departure('2026-11-01')])
    expect(inWords(one)).toMatchObject({ outcome: 'DEPARTED_ON_TIME', inclDepartureDay: 0 })
    expect(runsInWords(one)[1]).toBe('2026-02-01..2026-02-28 protected')
  })
  test('an approval without a date asks for no other record where one came after the filing', () => {
    const later = terms('2026-02-01', 'B-2', '2026-07-31', { id: 'later' })
    const undatedApproval = decided('2026-04-01', 'extension-of-stay', 'approved')
    const one = determineLast([...visitor, ext, later, undatedApproval, departure('2026-08-02')])
    expect(inWords(one)).toMatchObject({ outcome: 'DEPARTED_LATE', daysAfter: 2 })
    expect(one.flags).not.toContain('approved-until-unknown')
  })
  test('a filing may rely on the date that an earlier one was later given', () => {
    const second = filed('2026-03-01', 'change-of-status')
    const left = departure('2026-10-01')
    expect(determineLast([...visitor, ext, second, approved('2026-04-01', '2026-03-31'), left]).outcome).toBe(
      'DEPARTED_ON_TIME',
    )
    expect(determineLast([...visitor, ext, second, approved('2026-04-01', '2026-02-28'), left]).flags).toContain(
      'late-filing',
    )
  })
  test('an approval in the years before the policy of 2000 rests on the regulation alone', () => {
    const old = { rulebookOn: '1999-01-01' }
    expect(
      determineLast([...visitor, ext, approved('2026-04-01', '2026-03-15'), departure('2026-03-20')], old),
    ).toMatchObject({ outcome: 'DEPARTED_LATE', asks: [] })
    expect(determineLast([...visitor, ext, departure('2026-03-20')], old)).toMatchObject({ outcome: 'DEPARTED_LATE' })
    expect(determineLast([...visitor, ext, departure('2026-03-20')], old).rules).toContain('us.tolling-120')
  })
  test('a shorter record also ends the other reading of a return by land', () => {
    const trip = [
      ...visitor,
      departure('2025-09-01'),
      arrival('2025-10-01', { mode: 'land', newAdmissionIssued: false }),
    ]
    const shorter = terms('2026-02-15', 'B-2', '2026-02-20', { id: 'shorter' })
    const one = determineLast([...trip, shorter, departure('2026-02-25')])
    // Old record: 1 to 14 February and 21 to 25 February. New admission at the return: 21 to 25 February.
    expect(inWords(one)).toMatchObject({ outcome: 'DEPARTED_LATE', daysAfter: [5, 19], asks: ['land-readmission'] })
  })
})

describe('what stands on the status axis belongs to its own stay', () => {
  const student = [arrival('2025-08-15'), terms('2025-08-15', 'F-1', 'duration-of-status')]
  test('events on the first and on the last day count, those outside do not', () => {
    const ended = (on: string) =>
      determineLast([...student, event(on, 'failed-status'), departure('2025-12-01')]).because
    expect([ended('2025-08-15'), ended('2025-08-14')]).toEqual([
      ['duration-of-status', 'status-period-ended'],
      ['duration-of-status'],
    ])
    const before = [...student, event('2026-01-31', 'failed-status'), departure('2026-01-20')]
    const next = [
      arrival('2026-02-01', { newAdmissionIssued: true }),
      terms('2026-02-01', 'F-1', 'duration-of-status', { id: 'next' }),
      departure('2026-03-01'),
    ]
    expect(answer([...before, ...next]).determinations.map((one) => one.because)).toEqual([
      ['within-status-period'],
      ['duration-of-status'],
    ])
    expect(runsInWords(determineLast([...before.slice(0, 3), ...next])).at(-1)).toBe(
      '2026-02-01..2026-03-01 authorised',
    )
  })
  test('a stay of another class after a change keeps its date as the cap of the grace period', () => {
    const worker = [
      arrival('2025-01-01'),
      terms('2025-01-01', 'B-2', '2025-06-30'),
      terms('2025-06-01', 'H-1B', '2026-06-30', { id: 'changed' }),
    ]
    const one = determineLast([...worker, event('2026-06-01', 'employment-ended'), departure('2026-06-30')])
    expect(one).toMatchObject({ outcome: 'DEPARTED_ON_TIME', asks: [] })
    expect(runsInWords(one).every((run) => run.endsWith('authorised'))).toBe(true)
  })
})

describe('records without a day', () => {
  test.each([
    ['filing-day-uncertain', { ...filed('2026-01-20', 'asylum'), ...undated } as Fact],
    ['grant-day-uncertain', { ...granted('2026-01-20', 'tps'), ...undated } as Fact],
  ])('%s: it is not used', (flag, fact) => {
    const one = determineLast([...visitor, fact], { asOf: '2026-05-01' })
    expect([one.outcome, one.flags.includes(flag)]).toEqual(['NO_DEPARTURE_RECORD', true])
  })
  test('terms without a day are the first', () => {
    const first = { ...terms('2025-08-01', 'B-2', '2026-01-31'), occurred: {} } as Fact
    expect(determineLast([arrival('2025-08-01'), first, departure('2026-01-31')]).outcome).toBe('DEPARTED_ON_TIME')
    expect(determineLast([first, departure('2026-02-02')]).daysAfterAuthorisedStay).toEqual({ min: 2, max: 2 })
  })
})

describe('records known to the instant, but at no known place', () => {
  const at = (fact: Fact, instant: string): Fact => ({ ...fact, occurred: { at: instant } }) as Fact
  test('a filing stands on the earliest day that it can have been, a denial on the latest', () => {
    const pending = at(filed('2026-01-31', 'extension-of-stay'), '2026-01-31T20:00:00.000Z')
    expect(determineLast([...visitor, pending], { asOf: '2026-05-01' })).toMatchObject({ outcome: 'WITHIN', asks: [] })
    const denied = at(decided('2026-03-01', 'extension-of-stay', 'denied'), '2026-03-01T20:00:00.000Z')
    expect(inWords(determineLast([...visitor, pending, denied, departure('2026-03-04')]))).toMatchObject({
      outcome: 'DEPARTED_LATE',
      daysAfter: 2,
    })
  })
  test('a grant begins on the earliest day and ends on the latest', () => {
    const grant = at(granted('2026-02-02', 'daca'), '2026-02-02T20:00:00.000Z')
    const end = at(grantEnded('2026-03-01', 'daca'), '2026-03-01T20:00:00.000Z')
    expect(inWords(determineLast([...visitor, grant, end, departure('2026-03-03')]))).toMatchObject({ daysAfter: 1 })
  })
})

describe('approved applications of other kinds', () => {
  test.each([
    ['tps', '2026-05-31', ['tps'], 'us.tps'],
    ['deferred-action', '2026-05-31', ['deferred-action'], 'us.deferred-action'],
    ['family-unity', '2026-05-31', ['family-unity'], 'us.family-unity'],
  ] as const)('%s covers from the decision to its end', (type, until, because, rule) => {
    const facts = [...visitor, filed('2025-12-01', type), decided('2026-01-31', type, 'approved', { until })]
    expect(determineLast(facts, { asOf: '2026-05-31' })).toMatchObject({ outcome: 'WITHIN', because })
    expect(determineLast(facts, { asOf: '2026-05-31' }).rules).toContain(rule)
    expect(determineLast(facts, { asOf: '2026-06-01' }).outcome).toBe('NO_DEPARTURE_RECORD')
    const open = [...visitor, filed('2025-12-01', type), decided('2026-01-31', type, 'approved')]
    expect(determineLast(open, { asOf: '2026-11-01' }).outcome).toBe('WITHIN')
    const status = [
      ...visitor,
      filed('2025-12-01', type),
      decided('2026-01-31', type, 'approved', { until: 'duration-of-status' }),
    ]
    expect(determineLast(status, { asOf: '2026-11-01' }).outcome).toBe('WITHIN')
  })
  test.each(['vawa-self-petition', 'visa-abroad', 'other', 'bilateral-extension'] as const)(
    '%s authorises nothing by itself',
    (type) => {
      const facts = [...visitor, filed('2025-12-01', type), decided('2026-01-15', type, 'approved')]
      expect(determineLast(facts, { asOf: '2026-05-01' }).outcome).toBe('NO_DEPARTURE_RECORD')
    },
  )
})

describe('duration of status', () => {
  const student = [arrival('2017-08-15'), terms('2017-08-15', 'F-1', 'duration-of-status')]
  const failed = [...student, event('2018-10-01', 'failed-status')]
  const then = { rulebookOn: '2018-12-31' }
  test.each([
    ['a finding before the memo’s day counts from the finding', '2018-09-20', '2018-09-21', 'us.status-finding'],
    ['a finding after it changes nothing', '2018-11-20', '2018-10-02', 'us.memo-2018'],
    ['a finding on the same day', '2018-10-01', '2018-10-02', 'us.status-finding'],
  ])('under the memo %s', (_name, found, first, rule) => {
    const one = determineLast([...failed, finding(found, 'status-violation'), departure('2018-12-01')], then)
    expect(one.unlawfulPresence?.firstDay && formatDay(one.unlawfulPresence.firstDay)).toBe(first)
    expect(one.runs.some((run) => run.rules.some((at) => one.rules[at] === rule))).toBe(true)
  })
  test('the memo does not concern other classes, nor people whose status goes on', () => {
    expect(
      determineLast(
        [
          arrival('2017-08-15'),
          terms('2017-08-15', 'I', 'duration-of-status'),
          event('2018-10-01', 'failed-status'),
          departure('2018-12-01'),
        ],
        then,
      ).outcome,
    ).toBe('NOT_DETERMINABLE')
    expect(determineLast([...student, departure('2018-12-01')], then)).toMatchObject({
      outcome: 'NOT_DETERMINABLE',
      because: ['duration-of-status'],
    })
  })
  test('a timely filing is one inside the status period', () => {
    const ended = [
      arrival('2025-08-15'),
      terms('2025-08-15', 'F-1', 'duration-of-status'),
      event('2026-05-15', 'programme-ended'),
    ]
    const left = departure('2026-09-01')
    expect(determineLast([...ended, filed('2026-07-13', 'change-of-status'), left]).outcome).toBe('DEPARTED_ON_TIME')
    expect(determineLast([...ended, filed('2026-07-15', 'change-of-status'), left]).outcome).toBe('NOT_DETERMINABLE')
    const approved = decided('2026-08-01', 'change-of-status', 'approved', { until: '2026-08-31' })
    expect(inWords(determineLast([...ended, filed('2026-07-13', 'change-of-status'), approved, left]))).toMatchObject({
      outcome: 'DEPARTED_LATE',
      daysAfter: 1,
      lastAuthorisedDay: '2026-08-31',
    })
  })
  test('the last day of the status period is in time, the next one is for a person', () => {
    const ended = [
      arrival('2025-08-15'),
      terms('2025-08-15', 'J-1', 'duration-of-status'),
      event('2026-05-15', 'programme-ended'),
    ]
    expect(determineLast([...ended, departure('2026-06-14')]).outcome).toBe('DEPARTED_ON_TIME')
    expect(inWords(determineLast([...ended, departure('2026-06-15')]))).toMatchObject({
      outcome: 'NOT_DETERMINABLE',
      because: ['duration-of-status', 'status-period-ended'],
      daysAfter: [0, 1],
    })
  })
})

describe('what comes next', () => {
  const next = (facts: readonly Fact[], asOf: string): unknown => {
    const change = determineLast(facts, { asOf }).next
    return change === undefined ? undefined : [formatDay(change.on), change.what, change.rule]
  }
  test.each([
    ['the stay ends', visitor, '2026-01-01', ['2026-02-01', 'authorised-stay-ends', 'us.date-certain']],
    ['the 181st day', visitor, '2026-02-01', ['2026-07-31', 'more-than-180-days', 'us.three-year-bar']],
    ['the day that completes a year', visitor, '2026-07-31', ['2027-01-31', 'one-year', 'us.ten-year-bar']],
    ['nothing more', visitor, '2027-01-31', undefined],
    [
      'a departure that is already on record',
      [...visitor, departure('2026-01-20')],
      '2026-01-01',
      ['2026-01-20', 'departure', 'us.departure-measure'],
    ],
    [
      'a later arrival that proves the leaving',
      [...visitor, arrival('2026-01-20')],
      '2026-01-01',
      ['2026-01-20', 'departure', 'us.departure-measure'],
    ],
    [
      'a grant that begins',
      [...visitor, granted('2026-03-01', 'parole', '2026-05-31')],
      '2026-02-10',
      ['2026-03-01', 'authorised-stay-begins', 'us.departure-measure'],
    ],
    [
      'a standing that begins',
      [...visitor, standing('2026-01-10', 'citizen')],
      '2026-01-01',
      ['2026-01-10', 'scope-changes', 'us.scope'],
    ],
    [
      'the status period ends',
      [arrival('2025-08-15'), terms('2025-08-15', 'J-1', 'duration-of-status'), event('2026-05-15', 'programme-ended')],
      '2026-05-20',
      ['2026-06-15', 'status-period-ends', 'us.status-finding'],
    ],
    [
      'the readings part',
      [...visitor, filed('2026-01-31', 'extension-of-stay')],
      '2026-01-31',
      ['2026-02-01', 'readings-part', 'us.date-certain'],
    ],
    [
      'a pending filing carries the stay from the day after the date on record',
      [...visitor, filed('2026-01-20', 'extension-of-stay')],
      '2026-01-31',
      ['2026-02-01', 'reasons-change', 'us.pending-filing'],
    ],
    ['and has no end', [...visitor, filed('2026-01-20', 'extension-of-stay')], '2026-02-01', undefined],
  ] as const)('%s', (_name, facts, asOf, expected) => expect(next(facts, asOf)).toEqual(expected))
})

describe('satisfactory departure belongs to its stay', () => {
  const waiver = [arrival('2026-01-01'), terms('2026-01-01', 'WT', '2026-03-31')]
  test('exactly 30 days are not flagged', () => {
    const one = determineLast([
      ...waiver,
      granted('2026-03-25', 'satisfactory-departure', '2026-04-30'),
      departure('2026-04-30'),
    ])
    expect([one.flags, one.because]).toEqual([[], ['satisfactory-departure']])
    expect(one.rules).toContain('us.satisfactory-departure')
  })
  test('it does not reach the next stay', () => {
    const again = [
      arrival('2026-04-10', { newAdmissionIssued: true }),
      terms('2026-04-10', 'WT', '2026-04-15', { id: 'again' }),
    ]
    const facts = [
      ...waiver,
      granted('2026-03-25', 'satisfactory-departure', '2026-04-30'),
      departure('2026-04-05'),
      ...again,
      departure('2026-04-20'),
    ]
    expect(determineLast(facts).outcome).toBe('DEPARTED_LATE')
    expect(answer(facts).determinations[0]?.outcome).toBe('DEPARTED_ON_TIME')
  })
  test('a grant on the first day of the stay is its own', () => {
    expect(
      determineLast([...waiver, granted('2026-01-01', 'satisfactory-departure', '2026-04-30'), departure('2026-04-30')])
        .outcome,
    ).toBe('DEPARTED_ON_TIME')
  })
})
