import { memory, standing } from '../../rules/cite.ts'
import type { DeadlineRule } from '../rule.ts'
import { calendarDays, counter, days, NOBODY, notBefore, years } from './how-counted.ts'

/** Times of the end of a grant. */
export const grantEndDeadlines = [
  {
    id: 'us.end-answer',
    text: 'A notice of intent to rescind is answered, or a hearing asked for, within thirty days of its service.',
    authority: [memory('8 CFR 246.1')],
    term: days(30),
    trigger: { kind: 'service', words: 'service of the notice of intent' },
    owner: 'person',
    ...calendarDays,
    extension: NOBODY,
    ifMissed: 'the status may be rescinded without a hearing, and without appeal',
    ...standing,
  },
  {
    id: 'us.end-interview',
    text: 'The interview on the end of asylum is not earlier than thirty days after the notice of intent.',
    authority: [memory('8 CFR 208.24(c)')],
    term: days(30),
    trigger: { kind: 'service', words: 'service of the notice of intent' },
    owner: 'agency',
    ...notBefore,
    extension: NOBODY,
    ifMissed: 'the interview is none',
    ...standing,
  },
  {
    id: 'us.end-within-five-years',
    text: 'Status that was adjusted is rescinded within five years only.',
    authority: [memory('8 USC 1256(a)'), memory('Matter of Onal, 18 I&N Dec. 147 (1983)', 'case')],
    term: years(5),
    trigger: { kind: 'grant', words: 'adjustment, or cancellation that gave status' },
    owner: 'agency',
    ...counter,
    extension: NOBODY,
    ifMissed: 'the status is not rescinded any more',
    ...standing,
  },
] as const satisfies readonly DeadlineRule[]
