import { contested, read, readAt, standing } from '../../rules/cite.ts'
import type { DeadlineRule } from '../rule.ts'
import { by, calendarDays, counter, days, NOBODY, USC, years } from './how-counted.ts'

const ASYLUM = '8 CFR 1208.4, 85 FR 23904 (2020-04-30)'
const RFE = '8 CFR 103.2 of early 2024'

/** Clocks of applications. */
export const reliefDeadlines = [
  {
    id: 'us.d10-asylum-year',
    text: 'Asylum is applied for within one year of the last arrival, or of 1 April 1997 if that is later.',
    authority: [
      readAt('8 USC 1158(a)(2)(B)', USC),
      read(
        '8 CFR 1208.4(a)(2)(ii)',
        "The 1-year period shall be calculated from the date of the alien's last arrival in the United States or April 1, 1997, whichever is later.",
        ASYLUM,
      ),
    ],
    term: years(1),
    trigger: { kind: 'arrival', words: 'last arrival' },
    owner: 'person',
    ...calendarDays,
    extension: by(
      'the asylum officer or judge',
      'changed or extraordinary circumstances, 8 USC 1158(a)(2)(D): the finding of a lawyer',
    ),
    ifMissed: 'asylum may be barred; withholding and protection under the Convention are not',
    exceptions: [
      'an unaccompanied child has no one-year limit, 8 USC 1158(a)(2)(E)',
      'for filings with an agency, proof of mailing inside the year makes the mailing day the filing day',
      'other dates hold in the Northern Mariana Islands',
    ],
    ...standing,
  },
  {
    id: 'us.d11-asylum-150',
    text: 'Work permission may be asked for 150 days after a complete asylum application.',
    authority: [readAt('8 CFR 208.7(a)(1)', '8 CFR 208.7 before the amendment of 2020')],
    term: days(150),
    trigger: {
      kind: 'filing',
      words: 'complete asylum application, less delay that the applicant asked for or caused',
    },
    owner: 'person',
    sense: 'earliest',
    counts: 'next-day',
    extension: NOBODY,
    ifMissed: 'nothing; it stays open',
    ...contested,
  },
  {
    id: 'us.d11-asylum-180',
    text: 'Work permission is not given before 180 days after the asylum application was filed.',
    authority: [
      read(
        '8 USC 1158(d)(2)',
        'shall not be granted such authorization prior to 180 days after the date of filing of the application for asylum',
        USC,
      ),
    ],
    term: days(180),
    trigger: {
      kind: 'filing',
      words: 'filing of the asylum application, less delay that the applicant asked for or caused',
    },
    owner: 'agency',
    sense: 'earliest',
    counts: 'next-day',
    extension: NOBODY,
    ifMissed: 'no work permission yet',
    ...standing,
  },
  {
    id: 'us.d29-evidence',
    text: 'A request for evidence gives at most twelve weeks, three days more by mail, and is not extended.',
    authority: [
      read(
        '8 CFR 103.2(b)(8)(iv)',
        'in no case shall the maximum response period provided in a request for evidence exceed twelve weeks, nor shall the maximum response time provided in a notice of intent to deny exceed thirty days',
        RFE,
      ),
    ],
    term: { unit: 'weeks', amount: 12 },
    mailDays: 3,
    trigger: { kind: 'service', words: 'service of the request for evidence' },
    owner: 'person',
    ...calendarDays,
    extension: NOBODY,
    ifMissed: 'it may be denied as abandoned; the notice itself sets the day, this is the most',
    ...standing,
  },
  {
    id: 'us.d29-intent-to-deny',
    text: 'A notice of intent to deny gives at most thirty days, three days more by mail, and is not extended.',
    authority: [
      read(
        '8 CFR 103.2(b)(8)(iv)',
        'nor shall the maximum response time provided in a notice of intent to deny exceed thirty days',
        RFE,
      ),
    ],
    term: days(30),
    mailDays: 3,
    trigger: { kind: 'service', words: 'service of the notice of intent to deny' },
    owner: 'person',
    ...calendarDays,
    extension: NOBODY,
    ifMissed: 'it may be denied; the notice itself sets the day, this is the most',
    ...standing,
  },
  {
    id: 'us.n15-juvenile-decision',
    text: 'A special immigrant juvenile petition is decided within 180 days of a complete filing.',
    authority: [readAt('8 CFR 204.11(g)', '8 CFR 204.11, 87 FR 13111 (2022-03-08)')],
    term: days(180),
    trigger: { kind: 'filing', words: 'complete petition' },
    owner: 'agency',
    ...counter,
    extension: NOBODY,
    ifMissed: 'an alert',
    ...standing,
  },
] as const satisfies readonly DeadlineRule[]
