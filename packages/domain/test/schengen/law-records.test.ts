import { abroad, arrival, departure, seen } from '../history/support.ts'
import { lawTable, visa } from './law.ts'

const came = arrival('a', '2026-01-01')
const counting = 'schengen.90-in-180 schengen.entry-and-exit-day-count'
const trip = (name: string, from: string, to: string) => [arrival(name, from), departure(`${name}-out`, to)]

lawTable('stay reference 4(2): every day cites the records and the rule that say so', [
  {
    says: 'an open stay is read as present up to its last day, and as unproven after it',
    facts: [came],
    on: '2026-04-02',
    answer: {
      runs: ['2026-01-01..2026-03-31 authorised', '2026-04-01..2026-04-02 unproven'],
      citing: [`a ${counting}`, 'a record.open-stay'],
      rules: ['schengen.90-in-180', 'schengen.entry-and-exit-day-count', 'record.open-stay', 'schengen.presumption'],
    },
  },
  {
    says: 'where the person was seen, that is cited for the days that it carries',
    facts: [came, seen('s', '2026-03-31'), seen('t', '2026-04-01')],
    on: '2026-04-02',
    answer: {
      runs: ['2026-01-01..2026-03-31 authorised', '2026-04-01..2026-04-01 unlawful', '2026-04-02..2026-04-02 unproven'],
      citing: [`a s ${counting}`, `a t ${counting}`, 'a record.open-stay'],
    },
  },
  {
    says: 'after a missing exit only the day of entry is proven',
    facts: [came, arrival('b', '2026-02-01')],
    on: '2026-02-01',
    stay: 'a',
    answer: {
      runs: ['2026-01-01..2026-01-01 authorised', '2026-01-02..2026-02-01 unproven'],
      citing: [`a b ${counting}`, 'a b record.missing-exit'],
      rules: ['schengen.90-in-180', 'schengen.entry-and-exit-day-count', 'record.missing-exit'],
    },
  },
  {
    says: 'seen abroad: gone by then at the latest',
    facts: [came, seen('s', '2026-01-10'), abroad('x', '2026-02-01')],
    on: '2026-03-01',
    answer: {
      runs: ['2026-01-01..2026-01-10 authorised', '2026-01-11..2026-02-01 unproven'],
      citing: [`a x s ${counting}`, 'a x record.missing-exit'],
    },
  },
  {
    says: 'an exit alone proves its day, and leaves open the time since the stay before',
    facts: [...trip('a', '2026-01-01', '2026-01-31'), departure('d', '2026-03-15')],
    on: '2026-04-01',
    answer: {
      outcome: 'NOT_DETERMINABLE',
      runs: ['2026-01-31..2026-03-14 unproven', '2026-03-15..2026-03-15 authorised'],
      citing: ['d record.orphan-exit', `d ${counting}`],
      before: ['2026-01-01..2026-01-31'],
    },
  },
  {
    says: 'at most since the first day of the window: the stay before ended on it',
    facts: [...trip('a', '2025-09-01', '2025-09-17'), departure('d', '2026-03-15')],
    on: '2026-04-01',
    answer: { runs: ['2025-09-17..2026-03-14 unproven', '2026-03-15..2026-03-15 authorised'] },
  },
  {
    says: 'the stay before ended earlier',
    facts: [...trip('a', '2025-08-01', '2025-08-17'), departure('d', '2026-03-15')],
    on: '2026-04-01',
    answer: { runs: ['2025-09-17..2026-03-14 unproven', '2026-03-15..2026-03-15 authorised'] },
  },
  {
    says: 'a boarded passenger list that the next arrival bears out closes the stay (second signal)',
    facts: [came, departure('m', '2026-02-01', { evidence: 'carrier-boarded' }), arrival('b', '2026-03-01')],
    on: '2026-04-01',
    stay: 'a',
    answer: {
      outcome: 'DEPARTED_ON_TIME',
      because: 'within-ninety-days',
      runs: ['2026-01-01..2026-02-01 authorised'],
      facts: 'a m b',
      rules: ['schengen.90-in-180', 'schengen.entry-and-exit-day-count', 'record.second-signal'],
    },
  },
  {
    says: 'one that nothing bears out closes nothing',
    facts: [came, departure('m', '2026-02-01', { evidence: 'carrier-boarded' })],
    on: '2026-03-01',
    answer: {
      outcome: 'WITHIN',
      flags: 'departure-indicated',
      facts: 'a m',
      rules: ['schengen.90-in-180', 'schengen.entry-and-exit-day-count', 'record.manifest-alone'],
    },
  },
  {
    says: 'two sources that differ: the rule of precedence is named',
    facts: [came, arrival('a2', '2026-01-02', { source: 'stamps', evidence: 'passport-stamp' })],
    on: '2026-03-01',
    answer: {
      flags: 'arrival-sources-differ',
      rules: ['schengen.90-in-180', 'schengen.entry-and-exit-day-count', 'record.precedence'],
    },
  },
  {
    says: 'the same at the exit',
    facts: [
      came,
      departure('d', '2026-02-01'),
      departure('d2', '2026-02-02', { source: 'stamps', evidence: 'passport-stamp' }),
    ],
    on: '2026-03-01',
    answer: {
      flags: 'departure-sources-differ',
      rules: ['schengen.90-in-180', 'schengen.entry-and-exit-day-count', 'record.precedence'],
    },
  },
  {
    says: 'an arrival by its instant is placed by the zone of its port',
    facts: [arrival('a', '2026-01-01', { occurred: { at: '2025-12-31T23:30:00Z' }, port: 'FRA' })],
    on: '2026-01-05',
    answer: {
      runs: ['2026-01-01..2026-01-05 authorised'],
      rules: ['schengen.90-in-180', 'schengen.entry-and-exit-day-count', 'record.local-day'],
    },
  },
  {
    says: 'contradicting records prove no day on which they disagree',
    facts: [came, departure('d', '2026-01-10'), seen('s', '2026-01-12')],
    on: '2026-02-01',
    answer: {
      outcome: 'CONTRADICTORY',
      runs: ['2026-01-01..2026-01-10 authorised', '2026-01-11..2026-01-12 unproven'],
      citing: [`a d ${counting}`, 'a d record.contradiction'],
      facts: 'a d s',
    },
  },
  {
    says: 'a visa that limits the stay is named among the rules',
    facts: [came, visa('v', '2026-01-01', '2026-12-31')],
    on: '2026-01-05',
    answer: { rules: ['schengen.90-in-180', 'schengen.entry-and-exit-day-count', 'schengen.visa-sticker'] },
  },
])

lawTable('SBC art. 6(1): earlier days that stand in the 180 days are shown, and no others', [
  {
    says: 'the whole of a stay inside the window',
    facts: [...trip('o', '2025-09-01', '2025-10-31'), ...trip('a', '2026-01-01', '2026-02-01')],
    on: '2026-03-01',
    answer: { before: ['2025-09-01..2025-10-31'], facts: 'a a-out o o-out' },
  },
  {
    says: 'the part of it that stands in the window',
    facts: [...trip('o', '2025-07-01', '2025-09-01'), ...trip('a', '2026-01-01', '2026-02-01')],
    on: '2026-03-01',
    answer: { before: ['2025-08-06..2025-09-01'] },
  },
  {
    says: 'its last day is the first day of the window',
    facts: [...trip('o', '2025-08-01', '2025-08-06'), ...trip('a', '2026-01-01', '2026-02-01')],
    on: '2026-03-01',
    answer: { before: ['2025-08-06..2025-08-06'] },
  },
  {
    says: 'it ended the day before the window begins',
    facts: [...trip('o', '2025-08-01', '2025-08-05'), ...trip('a', '2026-01-01', '2026-02-01')],
    on: '2026-03-01',
    answer: { before: [], facts: 'a a-out' },
  },
  {
    says: 'the window of a late stay is that of its first day over',
    facts: [...trip('o', '2025-12-01', '2025-12-20'), ...trip('a', '2026-01-01', '2026-06-30')],
    on: '2026-08-01',
    answer: { outcome: 'DEPARTED_LATE', before: ['2025-12-01..2025-12-20'], last: '2026-03-11' },
  },
  {
    says: 'asked during the stay, it is that of the day asked about',
    facts: [...trip('o', '2025-07-01', '2025-07-31'), ...trip('a', '2026-01-01', '2026-03-01')],
    on: '2026-01-15',
    answer: { before: ['2025-07-20..2025-07-31'] },
  },
])

lawTable('record.second-signal, record.manifest-alone: what is only said counts for nothing else', [
  {
    says: 'a paper about an earlier arrival leaves room for days before this stay',
    facts: [arrival('o', '2026-01-01', { evidence: 'document-shown' }), ...trip('a', '2026-03-01', '2026-05-15')],
    on: '2026-06-01',
    stay: 'a',
    answer: { outcome: 'NOT_DETERMINABLE', because: 'earlier-stay-unknown' },
  },
  {
    says: 'a word about it does not',
    facts: [arrival('o', '2026-01-01', { evidence: 'stated' }), ...trip('a', '2026-03-01', '2026-05-15')],
    on: '2026-06-01',
    stay: 'a',
    answer: { outcome: 'DEPARTED_ON_TIME', because: 'within-ninety-days' },
  },
  {
    says: 'a word and the person seen then does',
    facts: [
      arrival('o', '2026-01-01', { evidence: 'stated' }),
      seen('s', '2026-01-20'),
      ...trip('a', '2026-03-01', '2026-05-15'),
    ],
    on: '2026-06-01',
    stay: 'a',
    answer: { outcome: 'NOT_DETERMINABLE', because: 'earlier-stay-unknown' },
  },
  {
    says: 'a word and a recorded exit does',
    facts: [
      arrival('o', '2026-01-01', { evidence: 'stated' }),
      departure('o2', '2026-02-20'),
      ...trip('a', '2026-03-01', '2026-05-15'),
    ],
    on: '2026-06-01',
    stay: 'a',
    answer: { outcome: 'NOT_DETERMINABLE', because: 'earlier-stay-unknown' },
  },
])
