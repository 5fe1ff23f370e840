import { read, readAt, secondary, standing } from '../../rules/cite.ts'
import type { DeadlineRule } from '../rule.ts'
import { business, businessDays, by, calendarDays, days, NOBODY, notBefore, USC } from './how-counted.ts'

const CFR1003 = '8 CFR 1003.38, 87 FR 56258 (2022-09-14)'

/** Clocks of the proceeding: the first hearing, and what is told about an address. */
export const proceedingDeadlines = [
  {
    id: 'us.d4-ten-days',
    text: 'The first hearing is not earlier than ten days after service of the notice to appear, unless the person asks in writing for an earlier one.',
    authority: [
      read(
        '8 USC 1229(b)(1)',
        'the hearing date shall not be scheduled earlier than 10 days after the service of the notice to appear, unless the alien requests in writing an earlier hearing date',
        USC,
      ),
    ],
    term: days(10),
    trigger: { kind: 'service', words: 'service of the notice to appear' },
    owner: 'agency',
    ...notBefore,
    extension: by('the person', 'may ask in writing for an earlier hearing'),
    ifMissed: 'the hearing is not held',
    ...standing,
  },
  {
    id: 'us.d8-address-court',
    text: 'A change of address is told to the court within five days. Guides read it as working days; the calendar date is the safe one.',
    authority: [secondary('8 CFR 1003.15(d)(2), by statements of EOIR to OMB of September 2024 and February 2026')],
    term: days(5),
    trigger: { kind: 'change', words: 'change of address' },
    owner: 'person',
    ...calendarDays,
    extension: NOBODY,
    ifMissed: 'notices go to the old address',
    ...standing,
  },
  {
    id: 'us.d8-address-board',
    text: 'A change of address is told to the Board within five working days.',
    authority: [
      read(
        '8 CFR 1003.38(e)',
        'Within five working days of any change of address, an alien must provide written notice of the change of address on Form EOIR-33 to the Board.',
        CFR1003,
      ),
    ],
    term: business(5),
    trigger: { kind: 'change', words: 'change of address' },
    owner: 'person',
    ...businessDays,
    extension: NOBODY,
    ifMissed: 'notices go to the old address',
    ...standing,
  },
  {
    id: 'us.d9-address-dhs',
    text: 'A change of address is told to the Department of Homeland Security within ten days, by people who are required to be registered.',
    authority: [
      read(
        '8 USC 1305(a)',
        'of each change of address and new address within ten days from the date of such change',
        USC,
      ),
    ],
    term: days(10),
    trigger: { kind: 'change', words: 'change of address' },
    owner: 'person',
    ...calendarDays,
    extension: NOBODY,
    ifMissed: 'other consequences may follow; a lawyer says which',
    ...standing,
  },
  {
    id: 'us.t14-continuance-180',
    text: 'A continuance that takes an asylum application past 180 days is shown to the judge. The proviso came with a rule that a court stayed in part, so it is an alert and no gate.',
    authority: [
      read(
        '8 CFR 1003.29',
        'nothing in this section shall authorize a continuance that causes the adjudication of an asylum application to exceed 180 days in the absence of exceptional circumstances',
        '85 FR 81750 (2020-12-16)',
      ),
      readAt('8 USC 1158(d)(5)(A)(iii)', USC),
    ],
    term: days(180),
    trigger: { kind: 'filing', words: 'filing of the asylum application' },
    owner: 'court',
    sense: 'counter',
    counts: 'next-day',
    extension: by('the judge', 'exceptional circumstances'),
    ifMissed: 'an alert',
    inForce: { from: '2021-01-15', until: undefined },
    legalStatus: 'contested',
    lastCheckedOn: undefined,
  },
] as const satisfies readonly DeadlineRule[]
