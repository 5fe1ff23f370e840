import { abroad, arrival, departure, seen } from '../history/support.ts'
import { lawTable } from './law.ts'

/** Entered on 1 January 2026: 31 March is day 90 and 1 April day 91. */
const came = arrival('a', '2026-01-01')
const left = (on: string, rest: object = {}) => departure('d', on, rest)

lawTable('SBC art. 6(1) and (2): day 90 is lawful, day 91 is not, and the day of exit counts', [
  {
    says: 'left on day 90',
    facts: [came, left('2026-03-31')],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_ON_TIME', because: 'within-ninety-days', last: '2026-03-31', over: '0', next: 'none' },
  },
  {
    says: 'left on day 91',
    facts: [came, left('2026-04-01')],
    on: '2026-04-01',
    answer: {
      outcome: 'DEPARTED_LATE',
      because: 'over-ninety-days',
      over: '1',
      asks: '',
      runs: ['2026-01-01..2026-03-31 authorised', '2026-04-01..2026-04-01 unlawful'],
      wouldChange: 'correction permit-or-long-stay-visa right-to-remain host-state-decision',
    },
  },
  {
    says: 'on day 90 nobody is late, whatever exit is on record for later',
    facts: [came, left('2026-04-01')],
    on: '2026-03-31',
    answer: { outcome: 'WITHIN', over: '0', wouldChange: 'departure-record permit-or-long-stay-visa' },
  },
  {
    says: 'on day 91 somebody whose exit is recorded for the day after is still here',
    facts: [came, left('2026-04-02')],
    on: '2026-04-01',
    answer: { outcome: 'PRESENT_AFTER_AUTHORISED_STAY', because: 'over-ninety-days seen-after-authorised-stay' },
  },
])

lawTable('SBC art. 12(1), EES art. 20: a missing exit is a question, never a finding', [
  {
    says: 'without an exit day 90 is within',
    facts: [came],
    on: '2026-03-31',
    answer: { outcome: 'WITHIN', because: 'within-ninety-days', asks: '' },
  },
  {
    says: 'without an exit day 91 is a missing record, with both readings',
    facts: [came],
    on: '2026-04-01',
    answer: {
      outcome: 'NO_DEPARTURE_RECORD',
      because: 'no-exit-record',
      asks: 'missing-exit',
      readings: ['proven-days 0 within', 'possible-days 1 over'],
      over: '0 to 1',
      wouldChange: 'departure-record proof-of-departure permit-or-long-stay-visa right-to-remain',
      flags: 'exit-capture-not-complete',
      runs: ['2026-01-01..2026-03-31 authorised', '2026-04-01..2026-04-01 unproven'],
    },
  },
  {
    says: 'the system did not capture every exit up to 6 September 2026 (EES-22d)',
    facts: [arrival('a', '2026-06-09')],
    on: '2026-09-10',
    answer: { outcome: 'NO_DEPARTURE_RECORD', last: '2026-09-06', flags: 'exit-capture-not-complete' },
  },
  {
    says: 'and from 7 September the flag is gone',
    facts: [arrival('a', '2026-06-10')],
    on: '2026-09-10',
    answer: { outcome: 'NO_DEPARTURE_RECORD', last: '2026-09-07', flags: '' },
  },
  {
    says: 'seen by an authority on day 91: present after the stay, and that day is proven',
    facts: [came, seen('s', '2026-04-01')],
    on: '2026-04-20',
    answer: {
      outcome: 'PRESENT_AFTER_AUTHORISED_STAY',
      because: 'over-ninety-days seen-after-authorised-stay',
      over: '1 to 20',
      wouldChange: 'departure-record proof-of-departure permit-or-long-stay-visa right-to-remain',
    },
  },
  {
    says: 'asked on the very day on which the person was seen',
    facts: [came, seen('s', '2026-04-01')],
    on: '2026-04-01',
    answer: { outcome: 'PRESENT_AFTER_AUTHORISED_STAY', because: 'over-ninety-days seen-after-authorised-stay' },
  },
  {
    says: 'seen on day 90: nothing after it is proven',
    facts: [came, seen('s', '2026-03-31')],
    on: '2026-04-20',
    answer: { outcome: 'NO_DEPARTURE_RECORD', over: '0 to 20' },
  },
  {
    says: 'a next entry inside the 90 days: left in time, on a day that no record names',
    facts: [came, arrival('b', '2026-03-31')],
    on: '2026-03-31',
    stay: 'a',
    answer: { outcome: 'DEPARTED_ON_TIME', because: 'within-ninety-days departure-day-not-recorded', asks: '' },
  },
  {
    says: 'a next entry after them: when the person left is for a person to ask',
    facts: [came, arrival('b', '2026-04-01')],
    on: '2026-04-01',
    stay: 'a',
    answer: {
      outcome: 'NOT_DETERMINABLE',
      because: 'departure-day-unknown',
      asks: 'missing-exit',
      readings: ['proven-days 0 within', 'possible-days 1 over'],
      wouldChange: 'missing-exit-record proof-of-departure',
    },
  },
  {
    says: 'the day before that entry the stay was still open',
    facts: [came, arrival('b', '2026-04-10')],
    on: '2026-04-09',
    stay: 'a',
    answer: { outcome: 'NO_DEPARTURE_RECORD', because: 'no-exit-record' },
  },
  {
    says: 'seen after day 90 and then abroad: late, although no record names the day',
    facts: [came, seen('s', '2026-04-10'), abroad('x', '2026-05-01')],
    on: '2026-06-01',
    answer: { outcome: 'DEPARTED_LATE', because: 'over-ninety-days departure-day-not-recorded', over: '10 to 31' },
  },
  {
    says: 'where an earlier exit is missing, a stay that was short is not called late: left',
    facts: [came, arrival('b', '2026-04-01'), left('2026-06-25')],
    on: '2026-07-01',
    stay: 'b',
    answer: {
      outcome: 'NOT_DETERMINABLE',
      because: 'earlier-stay-unknown',
      asks: 'missing-exit',
      readings: ['proven-days 0 within', 'possible-days 86 over'],
    },
  },
  {
    says: 'the same, still here',
    facts: [came, arrival('b', '2026-04-01')],
    on: '2026-06-20',
    stay: 'b',
    answer: { outcome: 'NOT_DETERMINABLE', because: 'earlier-stay-unknown', asks: 'missing-exit', over: '0 to 81' },
  },
])

lawTable('Passage design, section 6: what is not recorded is not made up', [
  {
    says: 'an exit without an entry',
    facts: [left('2026-04-01')],
    on: '2026-05-01',
    answer: {
      outcome: 'NOT_DETERMINABLE',
      because: 'no-arrival-record',
      asks: 'missing-entry',
      wouldChange: 'missing-entry-record',
      last: 'none',
    },
  },
  {
    says: 'a passenger list of a departure, and nothing else',
    facts: [left('2026-04-01', { evidence: 'carrier-boarded' })],
    on: '2026-05-01',
    answer: { outcome: 'NOT_DETERMINABLE', because: 'no-arrival-record', asks: 'departure-not-confirmed' },
  },
  {
    says: 'an arrival that is only said, and nothing else',
    facts: [arrival('a', '2026-01-01', { evidence: 'stated' })],
    on: '2026-02-01',
    answer: {
      outcome: 'NOT_DETERMINABLE',
      because: 'arrival-not-confirmed',
      asks: 'arrival-not-confirmed',
      readings: [],
      wouldChange: 'missing-entry-record correction',
    },
  },
  {
    says: 'an arrival that is only said, the person seen once: within while even the longest reading is',
    facts: [arrival('a', '2026-01-01', { evidence: 'stated' }), seen('s', '2026-03-20')],
    on: '2026-03-31',
    answer: { outcome: 'WITHIN', because: 'within-ninety-days' },
  },
  {
    says: 'and after it for a person, with both readings',
    facts: [arrival('a', '2026-01-01', { evidence: 'stated' }), seen('s', '2026-03-20')],
    on: '2026-04-01',
    answer: {
      outcome: 'NOT_DETERMINABLE',
      because: 'arrival-not-confirmed',
      readings: ['proven-days 0 within', 'possible-days 1 over'],
    },
  },
  {
    says: 'an arrival on no day at all',
    facts: [arrival('a', '2026-01-01', { occurred: {} })],
    on: '2026-02-01',
    answer: { outcome: 'NOT_DETERMINABLE', because: 'arrival-day-uncertain', asks: 'missing-entry', last: 'none' },
  },
  {
    says: 'presence after a recorded exit',
    facts: [came, left('2026-02-01'), seen('s', '2026-02-10')],
    on: '2026-03-01',
    answer: {
      outcome: 'CONTRADICTORY',
      because: 'presence-after-departure',
      asks: 'contradictory-records',
      wouldChange: 'correction',
    },
  },
])

lawTable('Reg. (EU) 610/2013: the present count holds from 18 October 2013', [
  {
    says: 'days over that all lie before it are for a person',
    facts: [arrival('a', '2013-06-01'), left('2013-10-17')],
    on: '2014-01-01',
    answer: {
      outcome: 'NOT_DETERMINABLE',
      because: 'older-rule',
      asks: 'older-rule',
      wouldChange: 'correction',
      next: 'none',
    },
  },
  {
    says: 'one day over under the present rule is late',
    facts: [arrival('a', '2013-06-01'), left('2013-10-18')],
    on: '2014-01-01',
    answer: { outcome: 'DEPARTED_LATE', because: 'over-ninety-days', asks: '' },
  },
  {
    says: 'asked on a day before it, somebody still here is for a person too; the change is the day of the rule',
    facts: [arrival('a', '2013-06-01'), left('2013-11-30')],
    on: '2013-10-17',
    answer: {
      outcome: 'NOT_DETERMINABLE',
      because: 'older-rule',
      asks: 'older-rule',
      next: '2013-10-18 authorised-stay-ends schengen.90-in-180',
    },
  },
  {
    says: 'without an exit as well',
    facts: [arrival('a', '2013-06-01'), seen('s', '2013-10-01')],
    on: '2013-10-05',
    answer: { outcome: 'NOT_DETERMINABLE', next: '2013-10-18 authorised-stay-ends schengen.90-in-180' },
  },
  {
    says: 'an exit on that day is the change',
    facts: [arrival('a', '2013-06-01'), left('2013-10-18')],
    on: '2013-10-05',
    answer: { outcome: 'NOT_DETERMINABLE', next: '2013-10-18 departure schengen.entry-and-exit-day-count' },
  },
  {
    says: 'on the first day of the rule somebody still here is over it',
    facts: [arrival('a', '2013-06-01'), left('2013-11-30')],
    on: '2013-10-18',
    answer: { outcome: 'PRESENT_AFTER_AUTHORISED_STAY', because: 'over-ninety-days seen-after-authorised-stay' },
  },
  {
    says: 'a stay of that time that was in time stays so',
    facts: [arrival('a', '2013-06-01'), left('2013-08-29')],
    on: '2014-01-01',
    answer: { outcome: 'DEPARTED_ON_TIME', asks: '' },
  },
])
