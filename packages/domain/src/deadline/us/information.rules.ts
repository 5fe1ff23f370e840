import { read, readAt, standing } from '../../rules/cite.ts'
import type { DeadlineRule } from '../rule.ts'
import { business, businessDays, by, NOBODY, USC } from './how-counted.ts'

/** Clocks of access to information. The Privacy Act protects citizens and permanent residents; for others it is our design. */
export const informationDeadlines = [
  {
    id: 'us.d30-foia',
    text: 'A request under the Freedom of Information Act is answered within twenty working days.',
    authority: [
      read(
        '5 USC 552(a)(6)(A)(i)',
        'determine within 20 days (excepting Saturdays, Sundays, and legal public holidays) after the receipt of any such request whether to comply',
        USC,
      ),
    ],
    term: business(20),
    trigger: { kind: 'receipt', words: 'receipt of the request' },
    owner: 'agency',
    ...businessDays,
    extension: by('the agency', 'at most ten working days more, by notice', business(30)),
    ifMissed: 'an alert',
    ...standing,
  },
  {
    id: 'us.d30-foia-appeal',
    text: 'An appeal under the Freedom of Information Act is decided within twenty working days.',
    authority: [readAt('5 USC 552(a)(6)(A)(ii)', USC)],
    term: business(20),
    trigger: { kind: 'receipt', words: 'receipt of the appeal' },
    owner: 'agency',
    ...businessDays,
    extension: by('the agency', 'at most ten working days more, by notice', business(30)),
    ifMissed: 'an alert',
    ...standing,
  },
  {
    id: 'us.d30-amendment-receipt',
    text: 'A request to amend a record is acknowledged within ten working days.',
    authority: [
      read(
        '5 USC 552a(d)(2)(A)',
        'not later than 10 days (excluding Saturdays, Sundays, and legal public holidays) after the date of receipt of such request, acknowledge in writing such receipt',
        USC,
      ),
    ],
    term: business(10),
    trigger: { kind: 'receipt', words: 'receipt of the request' },
    owner: 'agency',
    ...businessDays,
    extension: NOBODY,
    ifMissed: 'an alert',
    ...standing,
  },
  {
    id: 'us.d30-amendment-review',
    text: 'A review of a refusal to amend a record is finished within thirty working days.',
    authority: [readAt('5 USC 552a(d)(3)', USC)],
    term: business(30),
    trigger: { kind: 'receipt', words: 'request for review' },
    owner: 'agency',
    ...businessDays,
    extension: by('the head of the agency', 'for good cause shown'),
    ifMissed: 'an alert',
    ...standing,
  },
] as const satisfies readonly DeadlineRule[]
