import { arrival, departure } from '../history/support.ts'
import { lawTable, permit, visa } from './law.ts'

/** Entered on 1 January 2026: 31 March is day 90. */
const came = arrival('a', '2026-01-01')
const left = (on: string, id = 'd') => departure(id, on)
const earlier = (from: string, to: string) => [arrival('o', from), departure('p', to)]

lawTable('Visa Code art. 24, S7: the visa that is valid on the day of entry is the limit', [
  {
    says: 'left on its last day',
    facts: [came, left('2026-02-10'), visa('v', '2026-01-01', '2026-02-10')],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_ON_TIME', because: 'within-ninety-days', last: '2026-02-10', facts: 'a d v' },
  },
  {
    says: 'left a day after it: that day cites the visa',
    facts: [came, left('2026-02-11'), visa('v', '2026-01-01', '2026-02-10')],
    on: '2026-06-01',
    answer: {
      outcome: 'DEPARTED_LATE',
      because: 'visa-ended',
      over: '1',
      runs: ['2026-01-01..2026-02-10 authorised', '2026-02-11..2026-02-11 unlawful'],
      citing: [
        'a d schengen.90-in-180 schengen.entry-and-exit-day-count',
        'a d v schengen.visa-sticker schengen.entry-and-exit-day-count',
      ],
    },
  },
  {
    says: 'valid from the day after the entry: not the visa of this stay',
    facts: [came, left('2026-02-11'), visa('v', '2026-01-02', '2026-02-10')],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_ON_TIME', last: '2026-03-31' },
  },
  {
    says: 'valid up to the day of entry: that day is the last',
    facts: [came, left('2026-01-02'), visa('v', '2025-12-01', '2026-01-01')],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_LATE', because: 'visa-ended', last: '2026-01-01', over: '1' },
  },
  {
    says: 'over the day before it: not the visa of this stay',
    facts: [came, left('2026-01-02'), visa('v', '2025-12-01', '2025-12-31')],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_ON_TIME', last: '2026-03-31' },
  },
  {
    says: 'where the 90 days end before the visa, they are the limit',
    facts: [came, left('2026-04-11'), visa('v', '2025-12-01', '2026-04-10')],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_LATE', because: 'over-ninety-days', last: '2026-03-31', over: '11' },
  },
  {
    says: 'where both end on one day, the visa is named',
    facts: [came, left('2026-04-01'), visa('v', '2025-12-01', '2026-03-31')],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_LATE', because: 'visa-ended', last: '2026-03-31', over: '1' },
  },
  {
    says: 'of two that are valid the newer counts, in whatever order they are named',
    facts: [came, left('2026-02-10'), visa('v', '2025-12-20', '2026-02-10'), visa('w', '2025-12-01', '2026-01-20')],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_ON_TIME', last: '2026-02-10', facts: 'a d v' },
  },
  {
    says: 'a visa of another country is none of this',
    facts: [came, left('2026-02-11'), visa('v', '2026-01-01', '2026-02-10', { type: 'nonimmigrant' })],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_ON_TIME', facts: 'a d' },
  },
  {
    says: 'dates that do not exist limit nobody',
    facts: [came, left('2026-02-11'), visa('v', '2025-12-01', '2026-02-30'), visa('w', '2025-11-31', '2026-01-20')],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_ON_TIME', facts: 'a d' },
  },
])

lawTable('Visa Code annex VII: the duration of stay on the sticker counts days inside its validity', [
  {
    says: 'thirty days, none used before: the thirtieth is the last',
    facts: [came, left('2026-01-30'), visa('v', '2025-12-01', '2026-05-31', { durationOfStayDays: 30 })],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_ON_TIME', last: '2026-01-30' },
  },
  {
    says: 'ten of them used before',
    facts: [
      ...earlier('2025-12-05', '2025-12-14'),
      came,
      left('2026-01-21'),
      visa('v', '2025-12-05', '2026-05-31', { durationOfStayDays: 30 }),
    ],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_LATE', because: 'visa-ended', last: '2026-01-20', over: '1' },
  },
  {
    says: 'days before it was valid are not days under it',
    facts: [
      ...earlier('2025-12-01', '2025-12-14'),
      came,
      left('2026-01-20'),
      visa('v', '2025-12-05', '2026-05-31', { durationOfStayDays: 30 }),
    ],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_ON_TIME', last: '2026-01-20' },
  },
  {
    says: 'the end of its validity comes first',
    facts: [came, left('2026-01-21'), visa('v', '2025-12-01', '2026-01-20', { durationOfStayDays: 30 })],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_LATE', because: 'visa-ended', last: '2026-01-20' },
  },
  {
    says: 'one day left: the day of entry',
    facts: [
      ...earlier('2025-12-05', '2025-12-13'),
      came,
      left('2026-01-01'),
      visa('v', '2025-12-05', '2026-05-31', { durationOfStayDays: 10 }),
    ],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_ON_TIME', last: '2026-01-01', asks: '' },
  },
  {
    says: 'none left at entry: how the person was let in is for a person',
    facts: [
      ...earlier('2025-12-05', '2025-12-14'),
      came,
      left('2026-01-01'),
      visa('v', '2025-12-05', '2026-05-31', { durationOfStayDays: 10 }),
    ],
    on: '2026-06-01',
    answer: {
      outcome: 'NOT_DETERMINABLE',
      because: 'visa-exhausted-at-entry',
      asks: 'visa-exhausted-at-entry',
      last: '2026-03-21',
      wouldChange: 'correction permit-or-long-stay-visa',
      facts: 'a d v o p',
    },
  },
  {
    says: 'ninety days on the sticker are the general rule: days of long ago do not count',
    facts: [
      ...earlier('2025-05-01', '2025-05-20'),
      came,
      left('2026-03-31'),
      visa('v', '2025-05-01', '2026-12-31', { durationOfStayDays: 90 }),
    ],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_ON_TIME', last: '2026-03-31' },
  },
  {
    says: 'eighty-nine are a limit of their own',
    facts: [
      ...earlier('2025-05-01', '2025-05-20'),
      came,
      left('2026-03-31'),
      visa('v', '2025-05-01', '2026-12-31', { durationOfStayDays: 89 }),
    ],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_LATE', because: 'visa-ended', last: '2026-03-10', over: '21' },
  },
])

lawTable('Visa Code art. 24(1), EES art. 11: entries used are asked, not computed', [
  ...(['2026-01-02', '2026-01-03'] as const).map((validFrom) => ({
    says: `one entry, another before it on 2 January, valid from ${validFrom}`,
    facts: [
      ...earlier('2026-01-02', '2026-01-02'),
      arrival('a', '2026-01-05'),
      visa('v', validFrom, '2026-05-31', { entries: 1 }),
    ],
    on: '2026-02-01',
    answer: { outcome: 'WITHIN', asks: validFrom === '2026-01-02' ? 'visa-entries-used' : '' } as const,
  })),
  ...([1, 2, 'multiple', undefined] as const).map((entries) => ({
    says: `a second entry on a visa for ${entries ?? 'nobody knows how many'}`,
    facts: [
      ...earlier('2026-01-02', '2026-01-02'),
      arrival('a', '2026-01-05'),
      visa('v', '2026-01-01', '2026-05-31', { entries, durationOfStayDays: 60 }),
    ],
    on: '2026-02-01',
    answer: { outcome: 'WITHIN', asks: entries === 1 ? 'visa-entries-used' : '' } as const,
  })),
  {
    says: 'a third entry on a visa for two',
    facts: [
      ...earlier('2026-01-02', '2026-01-02'),
      arrival('q', '2026-01-03'),
      departure('r', '2026-01-03'),
      arrival('a', '2026-01-05'),
      visa('v', '2026-01-01', '2026-05-31', { entries: 2, durationOfStayDays: 60 }),
    ],
    on: '2026-02-01',
    answer: { outcome: 'WITHIN', asks: 'visa-entries-used' },
  },
])

lawTable('Visa Code art. 24: a visa that takes over without a gap carries the stay on', [
  {
    says: 'from the day after the first one ended',
    facts: [came, left('2026-03-01'), visa('v', '2026-01-01', '2026-01-31'), visa('w', '2026-02-01', '2026-03-01')],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_ON_TIME', last: '2026-03-01', facts: 'a d v w' },
  },
  {
    says: 'not with a day between them',
    facts: [came, left('2026-03-01'), visa('v', '2026-01-01', '2026-01-31'), visa('w', '2026-02-02', '2026-03-01')],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_LATE', last: '2026-01-31', over: '29', facts: 'a d v' },
  },
  {
    says: 'one that ends no later adds nothing',
    facts: [came, left('2026-01-31'), visa('v', '2026-01-01', '2026-01-31'), visa('w', '2025-12-01', '2026-01-31')],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_ON_TIME', last: '2026-01-31', facts: 'a d v' },
  },
  {
    says: 'a visa of another country does not take over, nor one without real dates',
    facts: [
      came,
      left('2026-02-01'),
      visa('v', '2026-01-01', '2026-01-31'),
      visa('w', '2026-02-01', '2026-03-01', { type: 'nonimmigrant' }),
      visa('x', '2026-02-01', '2026-02-30'),
      visa('y', '2026-01-32', '2026-03-01'),
    ],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_LATE', last: '2026-01-31', facts: 'a d v' },
  },
])

lawTable('SBC art. 6(2): while a permit covers the days, the end of a visa ends nothing', [
  {
    says: 'a permit from the day after the visa',
    facts: [came, left('2026-02-28'), visa('v', '2026-01-01', '2026-01-31'), permit('p', '2026-02-01', '2026-02-28')],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_ON_TIME', last: '2026-02-28' },
  },
  {
    says: 'a permit that leaves a day open',
    facts: [came, visa('v', '2026-01-01', '2026-01-31'), permit('p', '2026-02-02', '2026-02-28')],
    on: '2026-01-20',
    answer: { outcome: 'WITHIN', last: '2026-01-31', next: '2026-02-01 authorised-stay-ends schengen.visa-sticker' },
  },
  {
    says: 'a permit that ends with the visa',
    facts: [came, visa('v', '2026-01-01', '2026-01-31'), permit('p', '2026-01-15', '2026-01-31')],
    on: '2026-01-20',
    answer: { outcome: 'WITHIN', last: '2026-01-31' },
  },
  {
    says: 'after the permit the visa is over all the same',
    facts: [came, left('2026-03-01'), visa('v', '2026-01-01', '2026-01-31'), permit('p', '2026-02-01', '2026-02-28')],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_LATE', over: '1', last: '2026-02-28' },
  },
])
