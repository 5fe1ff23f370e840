import { expect, test } from 'vitest'
import { arrival, departure } from '../history/support.ts'
import { lawTable, permit, standing } from './law.ts'
import { ask } from './support.ts'

/** From 1 January to 30 June 2026: 91 days over for anybody whom the count concerns. */
const stay = [arrival('a', '2026-01-01'), departure('d', '2026-06-30')]
const on = '2026-07-31'
const late = { outcome: 'DEPARTED_LATE', over: '91', asks: '' } as const

lawTable('Reg. (EU) 2017/2226 art. 2(3), S8: whoever is outside the rules gets no count', [
  {
    says: 'every reason is named as it is: crew',
    facts: [...stay, standing('s', 'crew', '2025-01-01')],
    on,
    answer: {
      outcome: 'OUT_OF_SCOPE',
      because: 'crew',
      over: '0',
      runs: [],
      wouldChange: 'correction',
      facts: 'a d s',
      rules: ['schengen.scope'],
    },
  },
  ...(['transit', 'frontier-worker', 'diplomat'] as const).map((whose) => ({
    says: whose,
    facts: [...stay, standing('s', whose, '2025-01-01')],
    on,
    answer: { outcome: 'OUT_OF_SCOPE', because: whose } as const,
  })),
  {
    says: 'a citizen of a Member State',
    facts: [...stay, standing('s', 'citizen', '2025-01-01')],
    on,
    answer: { outcome: 'OUT_OF_SCOPE', because: 'union-citizen' },
  },
  {
    says: 'family whose card nobody knows of: a person is asked (EES-02, 02b)',
    facts: [...stay, standing('s', 'union-citizen-family', '2025-01-01')],
    on,
    answer: {
      outcome: 'OUT_OF_SCOPE',
      because: 'eu-family-card-unknown',
      asks: 'card-unknown',
      wouldChange: 'residence-card',
    },
  },
  {
    says: 'lawful permanent resident is a class of another country',
    facts: [...stay, standing('s', 'lawful-permanent-resident', '2025-01-01')],
    on,
    answer: late,
  },
  {
    says: 'and one with an end takes out no day either',
    facts: [...stay, standing('s', 'lawful-permanent-resident', '2026-01-01', { until: '2026-12-31' })],
    on,
    answer: late,
  },
])

lawTable('S8 by date: a standing takes out the days that it covers, and no stay that was over before it', [
  {
    says: 'it began on the day of exit and has no end: the whole stay is outside',
    facts: [...stay, standing('s', 'union-citizen', '2026-06-30')],
    on,
    answer: { outcome: 'OUT_OF_SCOPE' },
  },
  {
    says: 'it began a day after the exit',
    facts: [...stay, standing('s', 'union-citizen', '2026-07-01')],
    on,
    answer: late,
  },
  {
    says: 'asked on the day before it began, while the person was here',
    facts: [...stay, standing('s', 'union-citizen', '2026-02-02')],
    on: '2026-02-01',
    answer: { outcome: 'WITHIN', asks: '' },
  },
  {
    says: 'asked on the day on which it began',
    facts: [...stay, standing('s', 'union-citizen', '2026-02-02')],
    on: '2026-02-02',
    answer: { outcome: 'OUT_OF_SCOPE' },
  },
  {
    says: 'with an end, it covers every day of the stay',
    facts: [...stay, standing('s', 'diplomat', '2026-01-01', { until: '2026-06-30' })],
    on,
    answer: { outcome: 'OUT_OF_SCOPE', because: 'diplomat' },
  },
  {
    says: 'with an end, it ends a day too early: the last day counts, and a person looks at it',
    facts: [...stay, standing('s', 'diplomat', '2026-01-01', { until: '2026-06-29' })],
    on,
    answer: {
      outcome: 'DEPARTED_ON_TIME',
      asks: 'standing-changed',
      over: '0',
      runs: ['2026-01-01..2026-06-29 excluded', '2026-06-30..2026-06-30 authorised'],
      citing: ['a d s schengen.scope', 'a d schengen.90-in-180 schengen.entry-and-exit-day-count'],
    },
  },
  {
    says: 'with an end, it begins a day too late: the first day counts',
    facts: [...stay, standing('s', 'diplomat', '2026-01-02', { until: '2026-06-30' })],
    on,
    answer: {
      outcome: 'DEPARTED_ON_TIME',
      asks: 'standing-changed',
      runs: ['2026-01-01..2026-01-01 authorised', '2026-01-02..2026-06-30 excluded'],
    },
  },
  {
    says: 'over before the entry',
    facts: [...stay, standing('s', 'diplomat', '2025-01-01', { until: '2025-12-31' })],
    on,
    answer: late,
  },
  {
    says: 'on record without a first day: since ever',
    facts: [...stay, standing('s', 'diplomat', '2026-01-01', { occurred: {}, until: '2026-06-30' })],
    on,
    answer: { outcome: 'OUT_OF_SCOPE' },
  },
  {
    says: 'begun at an instant at no known place: on the earliest day that it can have been',
    facts: [...stay, standing('s', 'crew', '2026-01-01', { occurred: { at: '2026-07-01T02:00:00Z' } })],
    on,
    answer: { outcome: 'OUT_OF_SCOPE', because: 'crew' },
  },
  {
    says: 'an end that is no date takes nobody out',
    facts: [...stay, standing('s', 'diplomat', '2025-01-01', { until: '2026-02-30' })],
    on,
    answer: late,
  },
  {
    says: 'it is no reason for a stay that goes beyond it: that is the permit',
    facts: [
      ...stay,
      standing('s', 'diplomat', '2026-01-01', { until: '2026-01-10' }),
      permit('p', '2026-03-01', '2026-12-31'),
    ],
    on,
    answer: { outcome: 'DEPARTED_ON_TIME', because: 'permit', asks: 'standing-changed' },
  },
])

test.each([
  ['2026-02-01', false],
  ['2026-02-28', false],
  ['2026-01-31', true],
  ['2026-03-01', true],
])('outside from 1 to 28 February: on %s a position in the window is given: %s', (day, given) => {
  const facts = [...stay, standing('s', 'diplomat', '2026-02-01', { until: '2026-02-28' })]
  expect(ask({ jurisdiction: 'schengen', facts }, day).window !== undefined).toBe(given)
})

lawTable('S5: where the territory did not count yet', [
  {
    says: 'a stay in Romania that ended on the day before: out of scope, with no figure',
    facts: [arrival('a', '2024-01-01', { state: 'RO' }), departure('d', '2024-03-30', { state: 'RO' })],
    on: '2024-04-30',
    answer: {
      outcome: 'OUT_OF_SCOPE',
      because: 'not-schengen-territory',
      last: 'none',
      over: '0',
      wouldChange: 'correction',
      next: 'none',
      runs: ['2024-01-01..2024-03-30 excluded'],
      citing: ['a d schengen.membership'],
    },
  },
  {
    says: 'one that went on to the day of accession counts that day',
    facts: [arrival('a', '2024-01-01', { state: 'RO' }), departure('d', '2024-03-31', { state: 'RO' })],
    on: '2024-04-30',
    answer: {
      outcome: 'DEPARTED_ON_TIME',
      last: '2024-06-28',
      runs: ['2024-01-01..2024-03-30 excluded', '2024-03-31..2024-03-31 authorised'],
    },
  },
  {
    says: 'an open stay in a State that joins later is judged: it may go on into the time after',
    facts: [arrival('a', '2024-01-01', { state: 'RO' })],
    on: '2024-02-01',
    answer: { outcome: 'WITHIN', last: '2024-06-28' },
  },
  {
    says: 'a State that has not joined, whatever the day',
    facts: [arrival('a', '2026-01-01', { state: 'CY' })],
    on: '2026-08-01',
    answer: { outcome: 'OUT_OF_SCOPE', because: 'not-schengen-territory' },
  },
])

const overland = [
  arrival('o', '2024-02-10', { state: 'DE', sourceRecord: 'DE' }),
  arrival('a', '2024-03-25', { state: 'BG', sourceRecord: 'BG' }),
  departure('d', '2024-06-22', { state: 'BG', sourceRecord: 'BG' }),
]
const leftGermany = (on: string) => departure('x', on, { state: 'DE', sourceRecord: 'DE' })

lawTable('S2 and S5: a day counts where the person was in the territory on it, whatever other record leaves it out', [
  {
    says: 'into Bulgaria on the day of exit: 45 days counted by then, 45 from 31 March, the 90th is 14 May',
    facts: [...overland, leftGermany('2024-03-25')],
    on: '2024-05-14',
    answer: { outcome: 'WITHIN', last: '2024-05-14', next: '2024-05-15 authorised-stay-ends schengen.90-in-180' },
  },
  {
    says: 'on the day after it is over',
    facts: [...overland, leftGermany('2024-03-25')],
    on: '2024-05-15',
    answer: { outcome: 'PRESENT_AFTER_AUTHORISED_STAY', over: '1', last: '2024-05-14' },
  },
  {
    says: 'the German record goes on for five days more, and so does the count',
    facts: [...overland, leftGermany('2024-03-30')],
    on: '2024-05-01',
    stay: 'a',
    answer: { outcome: 'WITHIN', last: '2024-05-09' },
  },
  {
    says: 'it ended the day before',
    facts: [...overland, leftGermany('2024-03-24')],
    on: '2024-05-01',
    answer: { outcome: 'WITHIN', last: '2024-05-15' },
  },
])
