import { arrival, departure } from '../history/support.ts'
import { decided, ended, filed, granted, lawTable, permit, visa } from './law.ts'

/** From 1 January to 1 April 2026: 91 days, one too many without anything else. */
const came = arrival('a', '2026-01-01')
const stay = [came, departure('d', '2026-04-01')]
const on = '2026-06-01'
const late = { outcome: 'DEPARTED_LATE', over: '1', asks: '' } as const
const inTime = { outcome: 'DEPARTED_ON_TIME', because: 'permit', over: '0' } as const
const protectedInTime = { outcome: 'DEPARTED_ON_TIME', because: 'right-to-remain', asks: 'right-to-remain' } as const

lawTable('SBC art. 6(2), S3: days under a residence permit or a long-stay visa are not counted', [
  {
    says: 'a permit of one day takes out one day, and is cited for it',
    facts: [...stay, permit('p', '2026-03-15', '2026-03-15')],
    on,
    answer: {
      ...inTime,
      last: '2026-04-01',
      runs: [
        '2026-01-01..2026-03-14 authorised',
        '2026-03-15..2026-03-15 excluded',
        '2026-03-16..2026-04-01 authorised',
      ],
      citing: [
        'a d schengen.90-in-180 schengen.entry-and-exit-day-count',
        'a d p schengen.permit-days-excluded',
        'a d schengen.90-in-180 schengen.entry-and-exit-day-count',
      ],
    },
  },
  {
    says: 'one that ends before it begins says nothing',
    facts: [...stay, permit('p', '2026-03-15', '2026-03-14')],
    on,
    answer: late,
  },
  {
    says: 'nor one whose first day is no date',
    facts: [...stay, permit('p', '2026-02-30', '2026-03-31')],
    on,
    answer: late,
  },
  {
    says: 'nor one whose last day is no date',
    facts: [...stay, permit('p', '2026-03-01', '2026-02-30')],
    on,
    answer: late,
  },
  {
    says: 'one without an end has none',
    facts: [came, permit('p', '2026-03-01', undefined)],
    on: '2030-01-01',
    answer: { outcome: 'WITHIN', because: 'permit', last: 'none', next: 'none' },
  },
  {
    says: 'a sticker of type D of one day is a long-stay visa',
    facts: [...stay, visa('v', '2026-03-15', '2026-03-15', { type: 'D', issuer: 'DE' })],
    on,
    answer: inTime,
  },
  {
    says: 'not one that ends before it begins',
    facts: [...stay, visa('v', '2026-03-15', '2026-03-14', { type: 'D' })],
    on,
    answer: late,
  },
  {
    says: 'nor one without a first day',
    facts: [...stay, visa('v', '2026-02-30', '2026-03-31', { type: 'D' })],
    on,
    answer: late,
  },
  {
    says: 'nor one without a last day',
    facts: [...stay, visa('v', '2026-03-01', '2026-02-30', { type: 'D' })],
    on,
    answer: late,
  },
  { says: 'nor one of type C', facts: [...stay, visa('v', '2026-03-01', '2026-05-30')], on, answer: late },
])

lawTable('stay reference 4(2): a reason is one that holds on the day asked about', [
  {
    says: 'a permit that begins later is no reason yet, though the last day is reckoned with it',
    facts: [came, permit('p', '2026-03-01', '2026-12-31')],
    on: '2026-02-28',
    answer: { outcome: 'WITHIN', because: 'within-ninety-days', last: '2027-03-31' },
  },
  {
    says: 'on its first day it is',
    facts: [came, permit('p', '2026-03-01', '2026-12-31')],
    on: '2026-03-01',
    answer: { outcome: 'WITHIN', because: 'permit' },
  },
  {
    says: 'one that began on the day of exit is, for the whole stay',
    facts: [came, departure('d', '2026-03-01'), permit('p', '2026-03-01', '2026-12-31')],
    on,
    answer: { outcome: 'DEPARTED_ON_TIME', because: 'permit' },
  },
  {
    says: 'one that began after it is not',
    facts: [came, departure('d', '2026-02-28'), permit('p', '2026-03-01', '2026-12-31')],
    on,
    answer: { outcome: 'DEPARTED_ON_TIME', because: 'within-ninety-days' },
  },
  {
    says: 'nor one that ended before the entry',
    facts: [came, departure('d', '2026-02-28'), permit('p', '2025-03-01', '2025-12-31')],
    on,
    answer: { outcome: 'DEPARTED_ON_TIME', because: 'within-ninety-days' },
  },
])

lawTable('Directive 2013/32/EU art. 9, design section 3: a protection covers its days up to its end', [
  {
    says: 'granted without an end',
    facts: [...stay, granted('g', 'refugee', '2026-03-31')],
    on,
    answer: {
      ...protectedInTime,
      runs: ['2026-01-01..2026-03-30 authorised', '2026-03-31..2026-04-01 protected'],
      citing: ['a d schengen.90-in-180 schengen.entry-and-exit-day-count', 'a d g schengen.right-to-remain'],
    },
  },
  {
    says: 'granted on the last day of the stay',
    facts: [...stay, granted('g', 'refugee', '2026-04-01', { until: '2026-04-01' })],
    on,
    answer: protectedInTime,
  },
  { says: 'granted a day after it', facts: [...stay, granted('g', 'refugee', '2026-04-02')], on, answer: late },
  {
    says: 'granted on a day that nobody knows: it covers none',
    facts: [...stay, granted('g', 'refugee', '2026-01-01', { occurred: {} })],
    on,
    answer: late,
  },
  {
    says: 'an end that is no date is no end',
    facts: [...stay, granted('g', 'refugee', '2026-03-01', { until: '2026-02-30' })],
    on,
    answer: protectedInTime,
  },
  {
    says: 'ended on the day before the grant was to begin: an ending of something else',
    facts: [...stay, granted('g', 'refugee', '2026-04-01'), ended('e', 'refugee', '2026-03-31')],
    on,
    answer: { ...protectedInTime, runs: ['2026-01-01..2026-03-31 authorised', '2026-04-01..2026-04-01 protected'] },
  },
  {
    says: 'ended on its first day: that day is covered, and both records are cited',
    facts: [came, granted('g', 'refugee', '2026-03-01'), ended('e', 'refugee', '2026-03-01')],
    on: '2026-03-05',
    answer: {
      outcome: 'WITHIN',
      runs: [
        '2026-01-01..2026-02-28 authorised',
        '2026-03-01..2026-03-01 protected',
        '2026-03-02..2026-03-05 authorised',
      ],
      facts: 'a g e',
    },
  },
  {
    says: 'ended before the day that the grant names',
    facts: [
      ...stay,
      granted('g', 'refugee', '2026-03-01', { until: '2026-12-31' }),
      ended('e', 'refugee', '2026-03-10'),
    ],
    on,
    answer: {
      runs: [
        '2026-01-01..2026-02-28 authorised',
        '2026-03-01..2026-03-10 protected',
        '2026-03-11..2026-04-01 authorised',
      ],
    },
  },
  {
    says: 'the end of another protection ends nothing here',
    facts: [...stay, granted('g', 'refugee', '2026-03-31'), ended('e', 'parole', '2026-03-31')],
    on,
    answer: {
      ...protectedInTime,
      runs: ['2026-01-01..2026-03-30 authorised', '2026-03-31..2026-04-01 protected'],
      facts: 'a d g',
    },
  },
  {
    says: 'an ending on a day that nobody knows ends nothing',
    facts: [...stay, granted('g', 'refugee', '2026-03-31'), { ...ended('e', 'refugee', '2026-03-31'), occurred: {} }],
    on,
    answer: { ...protectedInTime, runs: ['2026-01-01..2026-03-30 authorised', '2026-03-31..2026-04-01 protected'] },
  },
])

lawTable('Directive 2013/32/EU art. 9: an open asylum application gives a right to remain until it is answered', [
  {
    says: 'answered on the last day of the stay',
    facts: [...stay, filed('f', 'asylum', '2026-03-01'), decided('y', '2026-04-01', 'denied')],
    on,
    answer: {
      ...protectedInTime,
      runs: ['2026-01-01..2026-02-28 authorised', '2026-03-01..2026-04-01 protected'],
      facts: 'a d f y',
    },
  },
  {
    says: 'given up earlier: the days after it count',
    facts: [...stay, filed('f', 'asylum', '2026-03-01'), decided('y', '2026-03-10', 'withdrawn')],
    on,
    answer: {
      runs: [
        '2026-01-01..2026-02-28 authorised',
        '2026-03-01..2026-03-10 protected',
        '2026-03-11..2026-04-01 authorised',
      ],
    },
  },
  {
    says: 'granted up to a day',
    facts: [
      ...stay,
      filed('f', 'asylum', '2026-03-01'),
      decided('y', '2026-03-05', 'approved', { until: '2026-03-10' }),
    ],
    on,
    answer: {
      runs: [
        '2026-01-01..2026-02-28 authorised',
        '2026-03-01..2026-03-10 protected',
        '2026-03-11..2026-04-01 authorised',
      ],
    },
  },
  {
    says: 'granted without a day: it goes on',
    facts: [...stay, filed('f', 'asylum', '2026-03-01'), decided('y', '2026-03-05', 'approved')],
    on,
    answer: { runs: ['2026-01-01..2026-02-28 authorised', '2026-03-01..2026-04-01 protected'] },
  },
  {
    says: 'refused with a day to leave: the refusal is the end',
    facts: [...stay, filed('f', 'asylum', '2026-03-01'), decided('y', '2026-03-05', 'denied', { until: '2026-03-20' })],
    on,
    answer: {
      runs: [
        '2026-01-01..2026-02-28 authorised',
        '2026-03-01..2026-03-05 protected',
        '2026-03-06..2026-04-01 authorised',
      ],
    },
  },
  {
    says: 'of two answers the later one',
    facts: [
      ...stay,
      filed('f', 'asylum', '2026-03-01'),
      decided('y', '2026-03-05', 'denied'),
      decided('z', '2026-03-20', 'approved'),
    ],
    on,
    answer: { runs: ['2026-01-01..2026-02-28 authorised', '2026-03-01..2026-04-01 protected'] },
  },
  {
    says: 'an answer from before it was asked gives nothing',
    facts: [...stay, filed('f', 'asylum', '2026-03-01'), decided('y', '2026-02-28', 'denied')],
    on,
    answer: late,
  },
  {
    says: 'answered on the day on which it was asked: that day',
    facts: [...stay, filed('f', 'asylum', '2026-03-01'), decided('y', '2026-03-01', 'denied')],
    on,
    answer: protectedInTime,
  },
  {
    says: 'an extension of a visa that is granted for its own day only',
    facts: [
      ...stay,
      filed('f', 'extension-of-stay', '2026-04-01'),
      decided('y', '2026-04-01', 'approved', { until: '2026-04-01' }),
    ],
    on,
    answer: { outcome: 'DEPARTED_ON_TIME', because: 'host-extension' },
  },
  {
    says: 'one that ends before it was asked for',
    facts: [
      ...stay,
      filed('f', 'extension-of-stay', '2026-04-01'),
      decided('y', '2026-04-01', 'approved', { until: '2026-03-31' }),
    ],
    on,
    answer: late,
  },
  {
    says: 'one that was refused with a day',
    facts: [
      ...stay,
      filed('f', 'extension-of-stay', '2026-03-01'),
      decided('y', '2026-03-02', 'denied', { until: '2026-12-31' }),
    ],
    on,
    answer: late,
  },
  {
    says: 'another application, granted up to a day',
    facts: [
      ...stay,
      filed('f', 'other', '2026-03-01'),
      decided('y', '2026-03-02', 'approved', { until: '2026-12-31' }),
    ],
    on,
    answer: late,
  },
])
