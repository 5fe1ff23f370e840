import { abroad, arrival, departure } from '../history/support.ts'
import { filed, granted, lawTable, permit, standing, visa } from './law.ts'

/** Entered on 1 January 2026: 31 March is day 90. */
const came = arrival('a', '2026-01-01')
const left = (on: string) => departure('d', on)
const ninety = 'schengen.90-in-180'

lawTable('stay reference 4(3), SBC art. 6(1): the next change is the first day of another answer', [
  {
    says: 'within: day 91',
    facts: [came],
    on: '2026-01-01',
    answer: { outcome: 'WITHIN', next: `2026-04-01 authorised-stay-ends ${ninety}` },
  },
  {
    says: 'within on day 90: the day after',
    facts: [came],
    on: '2026-03-31',
    answer: { outcome: 'WITHIN', next: `2026-04-01 authorised-stay-ends ${ninety}` },
  },
  {
    says: 'an exit on record for day 91 is the change',
    facts: [came, left('2026-04-01')],
    on: '2026-03-01',
    answer: { outcome: 'WITHIN', next: '2026-04-01 departure schengen.entry-and-exit-day-count' },
  },
  {
    says: 'an exit on record for day 92 comes after it',
    facts: [came, left('2026-04-02')],
    on: '2026-03-01',
    answer: { outcome: 'WITHIN', next: `2026-04-01 authorised-stay-ends ${ninety}` },
  },
  {
    says: 'a right to remain without end: nothing ends the stay',
    facts: [came, granted('g', 'refugee', '2026-02-01')],
    on: '2026-08-01',
    answer: { outcome: 'WITHIN', because: 'right-to-remain', asks: 'right-to-remain', last: 'none', next: 'none' },
  },
  {
    says: 'the visa ends first',
    facts: [came, visa('v', '2026-01-01', '2026-02-10')],
    on: '2026-01-05',
    answer: { outcome: 'WITHIN', next: '2026-02-11 authorised-stay-ends schengen.visa-sticker' },
  },
  {
    says: 'the visa ends later',
    facts: [came, visa('v', '2026-01-01', '2026-04-10')],
    on: '2026-01-05',
    answer: { outcome: 'WITHIN', next: `2026-04-01 authorised-stay-ends ${ninety}` },
  },
  {
    says: 'still here after day 90, the exit on record: the exit',
    facts: [came, left('2026-05-01')],
    on: '2026-04-10',
    answer: {
      outcome: 'PRESENT_AFTER_AUTHORISED_STAY',
      next: '2026-05-01 departure schengen.entry-and-exit-day-count',
    },
  },
  {
    says: 'seen abroad later: the day by which the person had left',
    facts: [came, abroad('x', '2026-05-01')],
    on: '2026-04-10',
    answer: { outcome: 'NO_DEPARTURE_RECORD', next: '2026-05-01 departure schengen.entry-and-exit-day-count' },
  },
  {
    says: 'an earlier exit is missing and this one is on record',
    facts: [came, arrival('b', '2026-04-01'), left('2026-08-01')],
    on: '2026-06-20',
    stay: 'b',
    answer: { outcome: 'NOT_DETERMINABLE', next: `2026-06-29 authorised-stay-ends ${ninety}` },
  },
  {
    says: 'the same on the last day that the shortest reading allows',
    facts: [came, arrival('b', '2026-04-01')],
    on: '2026-06-28',
    stay: 'b',
    answer: { outcome: 'NOT_DETERMINABLE', next: `2026-06-29 authorised-stay-ends ${ninety}` },
  },
  {
    says: 'with an exit on the day after it: the exit',
    facts: [came, arrival('b', '2026-04-01'), left('2026-06-29')],
    on: '2026-06-20',
    stay: 'b',
    answer: { outcome: 'NOT_DETERMINABLE', next: '2026-06-29 departure schengen.entry-and-exit-day-count' },
  },
  {
    says: 'left on an unknown day: nothing changes by itself',
    facts: [came, arrival('b', '2026-04-10')],
    on: '2026-05-01',
    stay: 'a',
    answer: { outcome: 'NOT_DETERMINABLE', next: 'none' },
  },
  {
    says: 'left in time: nothing changes by itself',
    facts: [came, left('2026-02-01')],
    on: '2026-05-01',
    answer: { outcome: 'DEPARTED_ON_TIME', next: 'none' },
  },
])

lawTable('SBC art. 6(2): a permit that is on record for later makes the stay lawful again', [
  {
    says: 'it is the next change, by its own rule',
    facts: [came, permit('p', '2026-06-01', '2026-12-31')],
    on: '2026-05-01',
    answer: {
      outcome: 'NO_DEPARTURE_RECORD',
      next: '2026-06-01 authorised-stay-begins schengen.permit-days-excluded',
    },
  },
  {
    says: 'of two the first',
    facts: [came, permit('p', '2026-07-01', '2026-12-31'), permit('q', '2026-06-01', '2026-06-10')],
    on: '2026-05-01',
    answer: { next: '2026-06-01 authorised-stay-begins schengen.permit-days-excluded' },
  },
  {
    says: 'of two the first, in whatever order they are named',
    facts: [came, permit('p', '2026-06-01', '2026-06-10'), permit('q', '2026-07-01', '2026-12-31')],
    on: '2026-05-01',
    answer: { next: '2026-06-01 authorised-stay-begins schengen.permit-days-excluded' },
  },
  {
    says: 'a right to remain by its rule',
    facts: [came, filed('f', 'asylum', '2026-06-01')],
    on: '2026-05-01',
    answer: { next: '2026-06-01 authorised-stay-begins schengen.right-to-remain' },
  },
  {
    says: 'one that begins on the day asked about is no change any more; days count again after it',
    facts: [came, permit('p', '2026-06-01', '2026-12-31')],
    on: '2026-06-01',
    answer: { outcome: 'WITHIN', because: 'permit', next: '2027-01-01 reasons-change record.open-stay' },
  },
  {
    says: 'and then the end of the stay',
    facts: [came, permit('p', '2026-06-01', '2026-12-31')],
    on: '2027-01-01',
    answer: { outcome: 'WITHIN', because: 'permit', next: `2027-04-01 authorised-stay-ends ${ninety}` },
  },
  {
    says: 'beside a stay that is lawful without it, the outcome stays and rests on the permit',
    facts: [came, permit('p', '2026-02-01', '2026-12-31')],
    on: '2026-01-10',
    answer: { outcome: 'WITHIN', next: '2026-02-01 reasons-change schengen.permit-days-excluded' },
  },
  {
    says: 'beside an answer that is left to a person',
    facts: [
      arrival('b', '2026-01-01', { evidence: 'carrier-boarded', source: 'air' }),
      abroad('x', '2026-12-01'),
      permit('p', '2026-06-01', '2026-12-31'),
    ],
    on: '2026-05-01',
    answer: {
      outcome: 'NOT_DETERMINABLE',
      because: 'arrival-not-confirmed',
      next: '2026-06-01 authorised-stay-begins schengen.permit-days-excluded',
    },
  },
  {
    says: 'an exit that is on record before it comes first',
    facts: [came, left('2026-05-20'), permit('p', '2026-06-01', '2026-12-31')],
    on: '2026-05-01',
    answer: { next: '2026-05-20 departure schengen.entry-and-exit-day-count' },
  },
  {
    says: 'as does one on the same day',
    facts: [came, left('2026-06-01'), permit('p', '2026-06-01', '2026-12-31')],
    on: '2026-05-01',
    answer: { next: '2026-06-01 departure schengen.entry-and-exit-day-count' },
  },
  {
    says: 'one on the day after comes second',
    facts: [came, left('2026-06-02'), permit('p', '2026-06-01', '2026-12-31')],
    on: '2026-05-01',
    answer: { next: '2026-06-01 authorised-stay-begins schengen.permit-days-excluded' },
  },
])

lawTable(
  'Reg. (EU) 2017/2226 art. 2(3): a standing on record takes somebody out of the rules, from its day to its end',
  [
    {
      says: 'one for later authorises nothing: on its days the rules do not apply',
      facts: [came, standing('s', 'diplomat', '2026-06-01', { until: '2026-06-10' })],
      on: '2026-05-01',
      answer: { outcome: 'NO_DEPARTURE_RECORD', next: '2026-06-01 scope-changes schengen.scope' },
    },
    {
      says: 'and apply again on the day after it',
      facts: [came, standing('s', 'diplomat', '2026-06-01', { until: '2026-06-10' })],
      on: '2026-06-01',
      answer: { outcome: 'WITHIN', asks: 'standing-changed', next: '2026-06-11 scope-begins schengen.scope' },
    },
    {
      says: 'one without an end takes the whole stay out',
      facts: [came, standing('s', 'diplomat', '2026-06-01')],
      on: '2026-05-01',
      answer: { outcome: 'NO_DEPARTURE_RECORD', next: '2026-06-01 scope-changes schengen.scope' },
    },
    {
      says: 'beside an answer left to a person as well',
      facts: [arrival('b', '2026-01-01', { evidence: 'stated', source: 'x' }), standing('s', 'diplomat', '2026-06-01')],
      on: '2026-05-01',
      answer: { outcome: 'NOT_DETERMINABLE', next: '2026-06-01 scope-changes schengen.scope' },
    },
    {
      says: 'the end of one that covers the stay so far brings the count',
      facts: [came, standing('s', 'crew', '2025-12-01', { until: '2026-02-28' })],
      on: '2026-02-01',
      answer: { outcome: 'OUT_OF_SCOPE', because: 'crew', next: '2026-03-01 scope-begins schengen.scope' },
    },
    {
      says: 'on its last day too',
      facts: [came, standing('s', 'crew', '2025-12-01', { until: '2026-02-28' })],
      on: '2026-02-28',
      answer: { outcome: 'OUT_OF_SCOPE', next: '2026-03-01 scope-begins schengen.scope' },
    },
    {
      says: 'not where the stay is over by then',
      facts: [came, left('2026-02-28'), standing('s', 'crew', '2025-12-01', { until: '2026-02-28' })],
      on: '2026-02-01',
      answer: { outcome: 'OUT_OF_SCOPE', next: 'none' },
    },
    {
      says: 'followed by another: the reason changes, and the outcome does not',
      facts: [
        came,
        standing('s', 'crew', '2025-12-01', { until: '2026-02-28' }),
        standing('t', 'diplomat', '2026-03-01'),
      ],
      on: '2026-02-01',
      answer: { outcome: 'OUT_OF_SCOPE', because: 'crew', next: '2026-03-01 reasons-change schengen.scope' },
    },
  ],
)

lawTable('EES art. 34(3): without an exit the record goes five years after the end of the stay', [
  {
    says: 'the day before',
    facts: [came],
    on: '2031-03-30',
    answer: { outcome: 'NO_DEPARTURE_RECORD', next: '2031-03-31 retention-ends schengen.retention' },
  },
  { says: 'the day itself', facts: [came], on: '2031-03-31', answer: { next: 'none' } },
])

lawTable('SBC art. 6(1): after a late exit, the first day on which entry is lawful again', [
  {
    says: 'it is named on the day of exit',
    facts: [came, left('2026-06-30')],
    on: '2026-06-30',
    answer: { outcome: 'DEPARTED_LATE', next: `2026-09-29 entry-lawful-again ${ninety}` },
  },
  {
    says: 'two days before it',
    facts: [came, left('2026-06-30')],
    on: '2026-09-27',
    answer: { outcome: 'DEPARTED_LATE', next: `2026-09-29 entry-lawful-again ${ninety}` },
  },
  {
    says: 'on the day before it',
    facts: [came, left('2026-06-30')],
    on: '2026-09-28',
    answer: { outcome: 'DEPARTED_LATE', next: `2026-09-29 entry-lawful-again ${ninety}` },
  },
  {
    says: 'on the day itself nothing changes any more',
    facts: [came, left('2026-06-30')],
    on: '2026-09-29',
    answer: { outcome: 'DEPARTED_LATE', next: 'none' },
  },
  {
    says: 'not where a record shows the person here again before it',
    facts: [came, left('2026-06-30'), arrival('b', '2026-07-10')],
    on: '2026-07-01',
    stay: 'a',
    answer: { outcome: 'DEPARTED_LATE', next: 'none' },
  },
  {
    says: 'but where that is later',
    facts: [came, left('2026-06-30'), arrival('b', '2026-09-30')],
    on: '2026-07-01',
    stay: 'a',
    answer: { outcome: 'DEPARTED_LATE', next: `2026-09-29 entry-lawful-again ${ninety}` },
  },
  {
    says: 'nor where the person is outside the rules on it',
    facts: [came, left('2026-06-30'), standing('s', 'diplomat', '2026-08-01')],
    on: '2026-07-01',
    answer: { outcome: 'DEPARTED_LATE', next: 'none' },
  },
  {
    says: 'it is said of the latest stay only',
    facts: [came, left('2026-06-30'), arrival('b', '2026-07-10')],
    on: '2026-07-10',
    stay: 'a',
    answer: { outcome: 'DEPARTED_LATE', next: 'none' },
  },
])
