import { describe, expect, test } from 'vitest'
import type { Fact } from '../../src/facts/fact.ts'
import { type Asked, determineLast, inWords, readingsOf, runsInWords } from './support/ask.ts'
import { arrival, decided, departure, filed, finding, grantEnded, granted, seen, terms } from './support/facts.ts'

/** A visitor admitted until 31 January 2026. */
const visitor: readonly Fact[] = [arrival('2025-08-01'), terms('2025-08-01', 'B-2', '2026-01-31')]

type Row = readonly [name: string, facts: readonly Fact[], question: Asked, expected: Record<string, unknown>]

function holds(rows: readonly Row[]): void {
  test.each(rows)('%s', (_name, facts, question, expected) => {
    const one = determineLast([...visitor, ...facts], question)
    const words = { ...inWords(one), flags: one.flags, wouldChange: one.wouldChange }
    for (const [key, value] of Object.entries(expected))
      expect([key, words[key as keyof typeof words]]).toEqual([key, value])
  })
}

describe('U8: applications to extend or change (8 USC 1182(a)(9)(B)(iv), 8 CFR 214.1(c)(4))', () => {
  const ext = filed('2026-01-20', 'extension-of-stay')
  holds([
    [
      'pending: within, with that reason',
      [ext],
      { asOf: '2026-05-01' },
      { outcome: 'WITHIN', because: ['timely-filing-pending'], inclDepartureDay: 0, asks: [] },
    ],
    [
      'a change of status protects in the same way',
      [filed('2026-01-20', 'change-of-status')],
      { asOf: '2026-05-01' },
      { outcome: 'WITHIN' },
    ],
    [
      'filed on the last day: timely by one reading only',
      [filed('2026-01-31', 'extension-of-stay')],
      { asOf: '2026-05-01' },
      { outcome: 'NOT_DETERMINABLE', because: ['readings-differ'], asks: ['filing-day'] },
    ],
    [
      'filed on the last day, but nothing turns on it yet',
      [filed('2026-01-31', 'extension-of-stay')],
      { asOf: '2026-01-31' },
      { outcome: 'WITHIN', asks: [] },
    ],
    [
      'filed a day late: no cover',
      [filed('2026-02-01', 'extension-of-stay')],
      { asOf: '2026-05-01' },
      {
        outcome: 'NO_DEPARTURE_RECORD',
        flags: ['late-filing', 'status-source-not-asked'],
        wouldChange: [
          'departure-record',
          'proof-of-departure',
          'presence-evidence',
          'decision-on-late-filing',
          'status-source-answer',
        ],
      },
    ],
    [
      'US-B4: denied as frivolous: back to the date on the record',
      [ext, decided('2026-06-10', 'extension-of-stay', 'denied', { ground: 'frivolous' }), departure('2026-07-10')],
      {},
      { outcome: 'DEPARTED_LATE', firstAccrualDay: '2026-02-01', inclDepartureDay: 160 },
    ],
    [
      'denied for unauthorised work: the same',
      [
        ext,
        decided('2026-06-10', 'extension-of-stay', 'denied', { ground: 'unauthorised-work' }),
        departure('2026-07-10'),
      ],
      {},
      { inclDepartureDay: 160 },
    ],
    [
      'denied as untimely although the date is in time: the decision stands',
      [ext, decided('2026-06-10', 'extension-of-stay', 'denied', { ground: 'untimely' }), departure('2026-07-10')],
      {},
      { inclDepartureDay: 160 },
    ],
    [
      'denied without a stated ground: as on the merits',
      [ext, decided('2026-06-10', 'extension-of-stay', 'denied'), departure('2026-07-10')],
      {},
      { inclDepartureDay: 30, lastAuthorisedDay: '2026-06-10' },
    ],
    [
      'left on the day of the denial: in time',
      [ext, decided('2026-06-10', 'extension-of-stay', 'denied'), departure('2026-06-10')],
      {},
      { outcome: 'DEPARTED_ON_TIME', inclDepartureDay: 0 },
    ],
    [
      'left the day after: one day',
      [ext, decided('2026-06-10', 'extension-of-stay', 'denied'), departure('2026-06-11')],
      {},
      { outcome: 'DEPARTED_LATE', inclDepartureDay: 1, exclDepartureDay: 0 },
    ],
    [
      'withdrawn: covered to the day of withdrawal',
      [ext, decided('2026-03-01', 'extension-of-stay', 'withdrawn'), departure('2026-03-05')],
      {},
      { outcome: 'DEPARTED_LATE', inclDepartureDay: 4 },
    ],
    [
      'abandoned after the departure: the departure stays in time',
      [ext, decided('2026-06-01', 'extension-of-stay', 'abandoned'), departure('2026-03-05')],
      {},
      { outcome: 'DEPARTED_ON_TIME' },
    ],
    [
      'unauthorised work found while it was pending takes the cover away',
      [ext, finding('2026-03-01', 'unauthorised-work'), departure('2026-03-05')],
      {},
      { outcome: 'DEPARTED_LATE', inclDepartureDay: 33 },
    ],
    [
      'work found only after the decision does not',
      [
        ext,
        decided('2026-03-10', 'extension-of-stay', 'denied'),
        finding('2026-03-11', 'unauthorised-work'),
        departure('2026-03-10'),
      ],
      {},
      { outcome: 'DEPARTED_ON_TIME' },
    ],
    [
      'approved in spite of it: the approval stands',
      [
        ext,
        finding('2026-02-10', 'unauthorised-work'),
        decided('2026-03-01', 'extension-of-stay', 'approved', { until: '2026-07-31' }),
        departure('2026-07-31'),
      ],
      {},
      { outcome: 'DEPARTED_ON_TIME', because: ['approved-extension'] },
    ],
    [
      'left the day after the new date: late by one day',
      [ext, decided('2026-03-01', 'extension-of-stay', 'approved', { until: '2026-07-31' }), departure('2026-08-01')],
      {},
      { outcome: 'DEPARTED_LATE', lastAuthorisedDay: '2026-07-31', daysAfter: 1 },
    ],
    [
      'approved after its own new date had passed: both readings',
      [ext, decided('2026-08-18', 'extension-of-stay', 'approved', { until: '2026-07-31' }), departure('2026-08-10')],
      {},
      { outcome: 'NOT_DETERMINABLE', asks: ['approval-expired-before-decision'], daysAfter: [0, 10] },
    ],
    [
      'approved, and the record does not say until when',
      [ext, decided('2026-03-01', 'extension-of-stay', 'approved'), departure('2026-08-10')],
      {},
      {
        outcome: 'NOT_DETERMINABLE',
        because: ['no-authorised-until'],
        inclDepartureDay: undefined,
        flags: ['approved-until-unknown'],
      },
    ],
    [
      'the new record then says it',
      [
        ext,
        decided('2026-03-01', 'extension-of-stay', 'approved'),
        terms('2026-03-02', 'B-2', '2026-08-10'),
        departure('2026-08-10'),
      ],
      {},
      { outcome: 'DEPARTED_ON_TIME', lastAuthorisedDay: '2026-08-10' },
    ],
    [
      'a second filing inside the approved time is timely',
      [
        ext,
        decided('2026-03-01', 'extension-of-stay', 'approved', { until: '2026-07-31' }),
        filed('2026-07-30', 'change-of-status'),
        departure('2026-10-01'),
      ],
      {},
      { outcome: 'DEPARTED_ON_TIME' },
    ],
    [
      'a second filing after a denial is late',
      [
        ext,
        decided('2026-03-01', 'extension-of-stay', 'denied'),
        filed('2026-02-20', 'change-of-status'),
        departure('2026-10-01'),
      ],
      {},
      { outcome: 'DEPARTED_LATE', firstAccrualDay: '2026-03-02' },
    ],
    [
      'a denial reopened and approved: the last decision stands',
      [
        ext,
        decided('2026-03-01', 'extension-of-stay', 'denied'),
        { ...decided('2026-05-01', 'extension-of-stay', 'approved', { until: '2026-07-31' }), id: 'again' },
        departure('2026-07-31'),
      ],
      {},
      { outcome: 'DEPARTED_ON_TIME' },
    ],
    [
      'changed to duration of status',
      [
        ext,
        decided('2026-03-01', 'extension-of-stay', 'approved', { until: 'duration-of-status' }),
        departure('2026-08-10'),
      ],
      {},
      {
        outcome: 'NOT_DETERMINABLE',
        because: ['duration-of-status'],
        lastAuthorisedDay: 'duration-of-status',
        inclDepartureDay: 0,
      },
    ],
    [
      'before the policy of 2000 only the statute: the days count, but 120 are tolled for the 3-year bar',
      [ext, decided('2026-11-01', 'extension-of-stay', 'denied'), departure('2026-11-01')],
      { rulebookOn: '1999-01-01' },
      { inclDepartureDay: 274, barByCount_incl: 'none', asks: [] },
    ],
  ])

  test('approval without any terms on record reaches back to the start of the stay', () => {
    const facts = [
      arrival('2025-08-01'),
      filed('2026-01-20', 'extension-of-stay'),
      decided('2026-03-01', 'extension-of-stay', 'approved', { until: '2026-07-31' }),
    ]
    const one = determineLast([...facts, departure('2026-08-05')])
    expect(runsInWords(one)).toEqual(['2025-08-01..2026-07-31 authorised', '2026-08-01..2026-08-05 unlawful'])
  })
  test('US-B8: a waiver stay is not extended; an adjustment protects even there', () => {
    const waiver = [arrival('2026-01-01'), terms('2026-01-01', 'WT', '2026-03-31')]
    expect(determineLast([...waiver, filed('2026-03-20', 'change-of-status'), departure('2026-04-02')]).outcome).toBe(
      'DEPARTED_LATE',
    )
    expect(
      determineLast([...waiver, filed('2026-04-20', 'adjustment-of-status')], { asOf: '2026-06-01' }).because,
    ).toEqual(['adjustment-pending'])
  })
  test('a filing without a known day is not used, and the answer says so', () => {
    const undated = {
      ...filed('2026-01-20', 'extension-of-stay'),
      occurred: {},
    } as Fact
    expect(determineLast([...visitor, undated], { asOf: '2026-05-01' })).toMatchObject({
      outcome: 'NO_DEPARTURE_RECORD',
    })
    expect(determineLast([...visitor, undated], { asOf: '2026-05-01' }).flags).toContain('filing-day-uncertain')
  })
})

describe('U9, U10: what stops the count', () => {
  const asylum = filed('2026-03-02', 'asylum')
  holds([
    [
      'asylum pending, denied: from the day after',
      [asylum, decided('2026-06-01', 'asylum', 'denied'), departure('2026-06-11')],
      {},
      { outcome: 'DEPARTED_LATE', inclDepartureDay: 39 },
    ],
    [
      'US-B10: work during that time: the whole time counts by the words, from the work on by the other reading',
      [asylum, finding('2026-08-01', 'unauthorised-work'), departure('2026-09-30')],
      {},
      { inclDepartureDay: 242, thresholdSensitive: true, asks: ['asylum-work'], outcome: 'DEPARTED_LATE' },
    ],
    [
      'work before the filing is outside "such period" by the words',
      [finding('2026-02-15', 'unauthorised-work'), asylum, seen('2026-09-30')],
      { asOf: '2026-09-30' },
      { outcome: 'NOT_DETERMINABLE', inclDepartureDay: 29, asks: ['asylum-work'] },
    ],
    [
      'a frivolous application is not bona fide',
      [asylum, finding('2026-05-01', 'frivolous-filing'), departure('2026-09-30')],
      {},
      { outcome: 'DEPARTED_LATE', inclDepartureDay: 242, thresholdSensitive: false },
    ],
    [
      'asylum granted',
      [asylum, decided('2026-06-01', 'asylum', 'approved')],
      { asOf: '2026-11-01' },
      { outcome: 'WITHIN', because: ['asylee'] },
    ],
    [
      'leaving gives a pending application up',
      [
        asylum,
        departure('2026-04-01'),
        arrival('2026-05-01', { newAdmissionIssued: true }),
        terms('2026-05-01', 'B-2', '2026-06-01'),
      ],
      { asOf: '2026-07-01' },
      { outcome: 'NO_DEPARTURE_RECORD' },
    ],
    [
      'but not with advance parole',
      [
        asylum,
        departure('2026-04-01', { onAdvanceParole: true }),
        arrival('2026-05-01', { newAdmissionIssued: true }),
        terms('2026-05-01', 'parole', '2026-06-01'),
      ],
      { asOf: '2026-07-01' },
      { outcome: 'WITHIN', because: ['asylum-pending'] },
    ],
    [
      'adjustment pending stops the count from the filing day',
      [filed('2026-03-02', 'adjustment-of-status'), departure('2026-06-01')],
      {},
      { outcome: 'DEPARTED_ON_TIME', because: ['adjustment-pending'], inclDepartureDay: 29, exclDepartureDay: 29 },
    ],
    [
      'adjusted',
      [filed('2026-01-02', 'adjustment-of-status'), decided('2026-06-01', 'adjustment-of-status', 'approved')],
      { asOf: '2026-11-01' },
      { outcome: 'WITHIN', because: ['adjusted'], lastAuthorisedDay: '2026-06-01' },
    ],
    [
      'family unity',
      [granted('2026-02-01', 'family-unity'), seen('2026-11-01')],
      { asOf: '2026-11-01' },
      { outcome: 'WITHIN', inclDepartureDay: 0 },
    ],
    [
      'parole after the date on the record',
      [granted('2026-03-01', 'parole', '2026-05-31'), departure('2026-06-01')],
      {},
      { outcome: 'DEPARTED_LATE', inclDepartureDay: 29, lastAuthorisedDay: '2026-05-31' },
    ],
    [
      'two grants that overlap count once',
      [
        granted('2026-02-01', 'deferred-action', '2026-06-30'),
        granted('2026-04-01', 'parole', '2026-08-31'),
        departure('2026-09-10'),
      ],
      {},
      { inclDepartureDay: 10 },
    ],
    [
      'a gap between two grants counts',
      [
        granted('2026-02-01', 'deferred-action', '2026-03-31'),
        { ...granted('2026-04-11', 'deferred-action', '2026-08-31'), id: 'second' },
        departure('2026-08-31'),
      ],
      {},
      { outcome: 'DEPARTED_ON_TIME', inclDepartureDay: 10 },
    ],
    [
      'a grant that ended early',
      [granted('2026-02-01', 'daca', '2028-01-31'), grantEnded('2026-04-30', 'daca'), departure('2026-05-05')],
      {},
      { outcome: 'DEPARTED_LATE', inclDepartureDay: 5 },
    ],
    [
      'parole, then an application for asylum',
      [granted('2026-02-01', 'parole', '2026-04-30'), filed('2026-05-11', 'asylum'), seen('2026-08-01')],
      { asOf: '2026-08-01' },
      { outcome: 'WITHIN', because: ['asylum-pending'], inclDepartureDay: 10 },
    ],
    [
      'voluntary departure missed by a day',
      [granted('2026-05-01', 'voluntary-departure', '2026-08-28'), departure('2026-08-29')],
      {},
      { outcome: 'DEPARTED_LATE', lastAuthorisedDay: '2026-08-28', inclDepartureDay: 90 },
    ],
    [
      'voluntary departure is used up by leaving',
      [
        granted('2026-01-15', 'voluntary-departure', '2026-12-31'),
        departure('2026-02-10'),
        arrival('2026-03-01', { manner: 'without-inspection' }),
      ],
      { asOf: '2026-04-01' },
      { outcome: 'NOT_DETERMINABLE', because: ['no-admission'] },
    ],
    [
      'temporary protected status outlives a trip',
      [
        granted('2026-01-15', 'tps', '2026-12-31'),
        departure('2026-02-10'),
        arrival('2026-03-01', { newAdmissionIssued: true }),
      ],
      { asOf: '2026-04-01' },
      { outcome: 'WITHIN', because: ['tps'] },
    ],
    [
      'TPS filed, not decided: both readings of the pending time',
      [filed('2026-03-02', 'tps'), departure('2026-06-01')],
      {},
      { outcome: 'NOT_DETERMINABLE', asks: ['tps-pending'], daysAfter: [29, 121] },
    ],
    [
      'withholding and refuge have no end',
      [granted('2026-01-15', 'withholding')],
      { asOf: '2026-11-01' },
      { outcome: 'WITHIN', because: ['withholding'] },
    ],
    [
      'an agreement between other States has no effect here',
      [granted('2026-01-15', 'bilateral-extension', '2026-12-31'), departure('2026-06-01')],
      {},
      { outcome: 'DEPARTED_LATE' },
    ],
    [
      'voluntary departure without an end is flagged',
      [granted('2026-01-15', 'voluntary-departure'), departure('2026-06-01')],
      {},
      { outcome: 'DEPARTED_ON_TIME', flags: ['grant-end-unknown'] },
    ],
  ])

  test('the filing day is covered by one reading only, and asked where a line lies between', () => {
    const facts = [
      terms('2025-01-01', 'B-2', '2025-06-30'),
      filed('2025-12-28', 'adjustment-of-status'),
      seen('2026-03-01'),
    ]
    expect(readingsOf(determineLast(facts, { asOf: '2026-03-01' }), 'filing-day')).toEqual([
      'filing-day-covered 180 none',
      'filing-day-not-covered 181 3-year',
    ])
  })
})
