import { design, read, readAt, secondary, standing } from '../../rules/cite.ts'
import type { DeadlineRule } from '../rule.ts'
import { by, calendarDays, clockHours, days, hours, NOBODY, notBefore, USC } from './how-counted.ts'

const FEAR = '8 CFR 1003.42, 89 FR 105401 (2024-12-27)'
const REASONABLE = '8 CFR 208.31, 85 FR 80392 (2020-12-11), of a rule that was enjoined in January 2021'
const ADMIN = '8 CFR 238.1, 81 FR 62355 (2016-09-09)'

/** Clocks of fear screening and of administrative removal. Of two triggers both are computed, and the earlier one is told. */
export const screeningDeadlines = [
  {
    id: 'us.d5-credible-fear-24h',
    text: 'A judge reviews a negative credible fear finding within 24 hours where that is practicable.',
    authority: [
      read(
        '8 USC 1225(b)(1)(B)(iii)(III)',
        'to the maximum extent practicable within 24 hours, but in no case later than 7 days after the date of the determination under subclause (I)',
        USC,
      ),
    ],
    term: hours(24),
    trigger: { kind: 'determination', words: 'negative determination' },
    owner: 'court',
    ...clockHours,
    extension: by('the court', 'where it is not practicable, up to the seven days'),
    ifMissed: 'an alert',
    silence: 'Silence on the question of review is taken as a request for it.',
    ...standing,
  },
  {
    id: 'us.d5-credible-fear-7d',
    text: 'A judge reviews a negative credible fear finding within seven days of the determination, in every case.',
    authority: [
      read('8 USC 1225(b)(1)(B)(iii)(III)', 'in no case later than 7 days after the date of the determination', USC),
    ],
    term: days(7),
    trigger: { kind: 'determination', words: 'negative determination' },
    owner: 'court',
    sense: 'latest',
    counts: 'next-day',
    extension: NOBODY,
    ifMissed: 'an alert; no execution meanwhile',
    silence: 'Silence on the question of review is taken as a request for it.',
    ...standing,
  },
  {
    id: 'us.d5-credible-fear-7d-concurrence',
    text: 'A judge reviews a negative credible fear finding within seven days of the concurrence of the supervisor.',
    authority: [
      read(
        '8 CFR 1003.42(e)',
        "in no case later than 7 days after the date the supervisory asylum officer has concurred with the asylum officer's negative credible fear determination",
        FEAR,
      ),
    ],
    term: days(7),
    trigger: { kind: 'determination', words: 'concurrence of the supervisor' },
    owner: 'court',
    sense: 'latest',
    counts: 'next-day',
    extension: NOBODY,
    ifMissed: 'an alert; no execution meanwhile',
    ...standing,
  },
  {
    id: 'us.d6-reasonable-fear',
    text: 'A reasonable fear determination is made within ten days of the referral.',
    authority: [
      read(
        '8 CFR 208.31(b)',
        'In the absence of exceptional circumstances, this determination will be conducted within 10 days of the referral.',
        REASONABLE,
      ),
    ],
    term: days(10),
    trigger: { kind: 'referral', words: 'referral to the asylum officer' },
    owner: 'agency',
    ...calendarDays,
    extension: by('the agency', 'exceptional circumstances'),
    ifMissed: 'an alert',
    ...standing,
  },
  {
    id: 'us.d6-reasonable-fear-review',
    text: 'A judge reviews a negative reasonable fear finding within ten days of the filing of the referral with the court.',
    authority: [readAt('8 CFR 208.31(g)', REASONABLE)],
    term: days(10),
    trigger: { kind: 'filing', words: 'filing of the referral with the court' },
    owner: 'court',
    ...calendarDays,
    extension: by('the court', 'exceptional circumstances'),
    ifMissed: 'an alert',
    silence: 'By the text read, silence declines review. Passage asks again before it takes silence for an answer.',
    ...standing,
  },
  {
    id: 'us.d7-answer',
    text: 'Somebody charged in administrative removal has ten calendar days to answer, thirteen where the notice came by mail; they run again after evidence is served.',
    authority: [readAt('8 CFR 238.1(c)', ADMIN), readAt('8 USC 1228(b)(4)', USC)],
    term: days(10),
    mailDays: 3,
    trigger: { kind: 'service', words: 'service of Form I-851, or of evidence' },
    owner: 'person',
    ...calendarDays,
    extension: by('the deciding officer', 'on request'),
    ifMissed: 'the officer may decide',
    ...standing,
  },
  {
    id: 'us.d7-not-executed',
    text: 'An administrative removal order is not executed before fourteen calendar days have passed from its issue, unless the person waives that knowingly, voluntarily and in writing.',
    authority: [
      read(
        '8 USC 1228(b)(3)',
        'may not execute any order described in paragraph (1) until 14 calendar days have passed from the date that such order was issued, unless waived by the alien',
        USC,
      ),
      readAt('8 CFR 238.1(f)', ADMIN),
    ],
    term: days(14),
    trigger: { kind: 'issue', words: 'issue of the order, not its service' },
    owner: 'agency',
    ...notBefore,
    extension: by('the person', 'may waive it in writing'),
    ifMissed: 'no execution',
    ...standing,
  },
  {
    id: 'us.t7-credible-fear-request',
    text: 'Passage asks for review again a day after silence, and takes it for a request.',
    authority: [
      design('Passage design, section 6: the day is its own'),
      secondary('8 CFR 208.30(g)(1), text of May 2020: refusing to answer counts as a request'),
    ],
    term: days(1),
    trigger: { kind: 'service', words: 'service of the negative finding' },
    owner: 'agency',
    ...calendarDays,
    extension: NOBODY,
    ifMissed: 'review goes on as if it had been requested',
    ...standing,
  },
] as const satisfies readonly DeadlineRule[]
