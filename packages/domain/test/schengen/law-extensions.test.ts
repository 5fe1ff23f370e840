import { arrival, departure } from '../history/support.ts'
import { decided, filed, granted, lawTable, permit } from './law.ts'

/** Entered on 1 January 2026: 31 March is day 90. */
const came = arrival('a', '2026-01-01', { state: 'DE' })
const left = (on: string, rest: object = {}) => departure('d', on, { state: 'DE', ...rest })
const extension = (from: string, until: string, rest: object = {}) =>
  granted('g', 'bilateral-extension', from, { until, state: 'DE', ...rest })
const claim = filed('c', 'bilateral-extension', '2026-03-25', { state: 'DE' })

lawTable('CISA art. 20(2), (2a): asked for within the 90 days, granted by a State, up to the day it names', [
  {
    says: 'left on the last day',
    facts: [came, left('2026-06-30'), extension('2026-03-20', '2026-06-30')],
    on: '2026-08-01',
    answer: {
      outcome: 'DEPARTED_ON_TIME',
      because: 'host-extension',
      asks: '',
      last: '2026-06-30',
      runs: ['2026-01-01..2026-03-31 authorised', '2026-04-01..2026-06-30 protected'],
      citing: ['a d schengen.90-in-180 schengen.entry-and-exit-day-count', 'a d g schengen.bilateral-extension'],
    },
  },
  {
    says: 'left one day later: for a person, never for arithmetic',
    facts: [came, left('2026-07-01'), extension('2026-03-20', '2026-06-30')],
    on: '2026-08-01',
    answer: { outcome: 'NOT_DETERMINABLE', because: 'host-extension', asks: 'bilateral-extension', last: '2026-06-30' },
  },
  {
    says: 'still here on its last day',
    facts: [came, extension('2026-03-20', '2026-06-30')],
    on: '2026-06-30',
    answer: { outcome: 'WITHIN', because: 'host-extension', asks: '' },
  },
  {
    says: 'still here on the day after',
    facts: [came, extension('2026-03-20', '2026-06-30')],
    on: '2026-07-01',
    answer: {
      outcome: 'NOT_DETERMINABLE',
      asks: 'bilateral-extension',
      wouldChange: 'host-state-decision correction',
      rules: ['schengen.90-in-180', 'schengen.entry-and-exit-day-count', 'schengen.bilateral-extension'],
    },
  },
  {
    says: 'one that begins only later does not carry the days between them',
    facts: [
      came,
      extension('2026-03-20', '2026-06-30'),
      granted('h', 'bilateral-extension', '2026-08-01', { until: '2026-08-31' }),
    ],
    on: '2026-07-01',
    answer: { outcome: 'NOT_DETERMINABLE', because: 'host-extension', asks: 'bilateral-extension' },
  },
  {
    says: 'granted on the day after day 90: nothing was over before it',
    facts: [came, left('2026-06-01'), extension('2026-04-01', '2026-06-30')],
    on: '2026-08-01',
    answer: { outcome: 'DEPARTED_ON_TIME', because: 'host-extension', asks: '' },
  },
  {
    says: 'granted a day later: the days stay covered, and a person looks at it',
    facts: [came, left('2026-06-01'), extension('2026-04-02', '2026-06-30')],
    on: '2026-08-01',
    answer: { outcome: 'DEPARTED_ON_TIME', asks: 'bilateral-extension', over: '1' },
  },
  {
    says: 'a permit that takes over on the next day carries the stay on',
    facts: [came, left('2026-09-01'), extension('2026-03-20', '2026-06-30'), permit('p', '2026-07-01', '2026-12-31')],
    on: '2026-10-01',
    answer: { outcome: 'DEPARTED_ON_TIME', asks: '', last: '2027-03-31' },
  },
  {
    says: 'one that leaves a day open does not move the safe last day',
    facts: [came, extension('2026-03-20', '2026-06-30'), permit('p', '2026-07-02', '2026-12-31')],
    on: '2026-06-01',
    answer: { outcome: 'WITHIN', last: '2026-06-30' },
  },
  {
    says: 'nor does one that ends with it',
    facts: [came, extension('2026-03-20', '2026-06-30'), permit('p', '2026-06-01', '2026-06-30')],
    on: '2026-06-01',
    answer: { outcome: 'WITHIN', last: '2026-06-30' },
  },
  {
    says: 'one of an earlier stay, over before this entry, does not shorten this stay',
    facts: [came, extension('2025-11-01', '2025-12-31')],
    on: '2026-02-01',
    answer: { outcome: 'WITHIN', because: 'within-ninety-days', asks: '', last: '2026-03-31' },
  },
])

lawTable('CISA art. 20(2b)-(2d), S6: an extension holds in the State that gave it', [
  {
    says: 'left over the border of another State: covered, and a person looks at it',
    facts: [came, left('2026-05-01', { state: 'FR' }), extension('2026-03-20', '2026-06-30')],
    on: '2026-08-01',
    answer: { outcome: 'DEPARTED_ON_TIME', because: 'host-extension', asks: 'bilateral-extension', over: '0' },
  },
  {
    says: 'the port tells the State as well',
    facts: [came, departure('d', '2026-05-01', { port: 'CDG' }), extension('2026-03-20', '2026-06-30')],
    on: '2026-08-01',
    answer: { outcome: 'DEPARTED_ON_TIME', asks: 'bilateral-extension' },
  },
  {
    says: 'where the record does not say which State gave it, nothing is asked',
    facts: [came, left('2026-05-01', { state: 'FR' }), extension('2026-03-20', '2026-06-30', { state: undefined })],
    on: '2026-08-01',
    answer: { outcome: 'DEPARTED_ON_TIME', asks: '' },
  },
  {
    says: 'nor where it does not say over which border the person left',
    facts: [came, departure('d', '2026-05-01'), extension('2026-03-20', '2026-06-30')],
    on: '2026-08-01',
    answer: { outcome: 'DEPARTED_ON_TIME', asks: '' },
  },
  {
    says: 'an extension of another time raises no question about this stay',
    facts: [came, left('2026-03-01', { state: 'FR' }), extension('2026-03-02', '2026-06-30')],
    on: '2026-08-01',
    answer: { outcome: 'DEPARTED_ON_TIME', because: 'within-ninety-days', asks: '' },
  },
  {
    says: 'a permit of another State is no such extension',
    facts: [came, left('2026-05-01', { state: 'FR' }), permit('p', '2026-03-20', '2026-06-30')],
    on: '2026-08-01',
    answer: { outcome: 'DEPARTED_ON_TIME', because: 'permit', asks: '' },
  },
])

lawTable('CISA art. 20(2): what no State has decided is for a person', [
  {
    says: 'asked for and not decided, left after day 90',
    facts: [came, left('2026-05-01'), claim],
    on: '2026-08-01',
    answer: {
      outcome: 'NOT_DETERMINABLE',
      because: 'bilateral-extension-undecided over-ninety-days',
      asks: 'bilateral-extension',
      over: '31',
      facts: 'a d c',
    },
  },
  {
    says: 'asked for and not decided, left in time: the question is kept, the outcome stands',
    facts: [came, left('2026-03-30'), claim],
    on: '2026-08-01',
    answer: { outcome: 'DEPARTED_ON_TIME', because: 'within-ninety-days', asks: 'bilateral-extension' },
  },
  {
    says: 'asked for beside one that was granted and has ended: one question, not two',
    facts: [came, extension('2026-03-20', '2026-06-30'), claim],
    on: '2026-07-01',
    answer: { outcome: 'WITHIN', asks: 'bilateral-extension' },
  },
  {
    says: 'granted without saying until when',
    facts: [came, left('2026-05-01'), claim, decided('y', '2026-03-28', 'approved')],
    on: '2026-08-01',
    answer: { outcome: 'NOT_DETERMINABLE', because: 'bilateral-extension-undecided over-ninety-days' },
  },
  {
    says: 'refused',
    facts: [came, left('2026-05-01'), claim, decided('y', '2026-03-28', 'denied')],
    on: '2026-08-01',
    answer: { outcome: 'DEPARTED_LATE', because: 'over-ninety-days', asks: '' },
  },
  {
    says: 'the answer to another application decides nothing',
    facts: [came, left('2026-05-01'), claim, decided('y', '2026-03-28', 'denied', { application: 'other' })],
    on: '2026-08-01',
    answer: { outcome: 'NOT_DETERMINABLE' },
  },
  {
    says: 'an application of another kind is no such claim',
    facts: [came, left('2026-05-01'), filed('c', 'other', '2026-03-25')],
    on: '2026-08-01',
    answer: { outcome: 'DEPARTED_LATE', asks: '' },
  },
  {
    says: 'asked for on the day of exit',
    facts: [came, left('2026-04-15'), filed('c', 'bilateral-extension', '2026-04-15')],
    on: '2026-08-01',
    answer: { outcome: 'NOT_DETERMINABLE' },
  },
  {
    says: 'asked for on the day after it: not about this stay',
    facts: [came, left('2026-04-15'), filed('c', 'bilateral-extension', '2026-04-16')],
    on: '2026-08-01',
    answer: { outcome: 'DEPARTED_LATE', asks: '' },
  },
  {
    says: 'asked for 179 days before the entry: in the window',
    facts: [came, left('2026-04-15'), filed('c', 'bilateral-extension', '2025-07-06')],
    on: '2026-08-01',
    answer: { outcome: 'NOT_DETERMINABLE' },
  },
  {
    says: 'asked for 180 days before it: not about this stay',
    facts: [came, left('2026-04-15'), filed('c', 'bilateral-extension', '2025-07-05')],
    on: '2026-08-01',
    answer: { outcome: 'DEPARTED_LATE', asks: '' },
  },
  {
    says: 'asked for on a day that nobody knows: may be about this stay',
    facts: [came, left('2026-04-15'), filed('c', 'bilateral-extension', '2026-01-01', { occurred: {} })],
    on: '2026-08-01',
    answer: { outcome: 'NOT_DETERMINABLE' },
  },
])
