import { design, read, readAt } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, gateH, gateL, inState, is } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'

/** The record, and the procedures that rest on an older order. */
export const recordGates: readonly Gate[] = [
  gateH(
    'us.g28-identity',
    'While it is open whose record this is, nothing is executed on it. The Privacy Act says so for citizens and residents; for others Passage does.',
    {
      clear: is('identity', 'confirmed-by-two'),
      wayOn: 'Two match reviewers sign, or the dispute of the person is decided.',
      authority: [
        design('Passage design, section 5(2)'),
        read(
          '5 USC 552a(e)(5)',
          'with such accuracy, relevance, timeliness, and completeness as is reasonably necessary to assure fairness to the individual in the determination',
          USC,
        ),
      ],
    },
  ),
  gateH(
    'us.g29-overstay',
    'Nobody is found to have overstayed without a searched exit record, after admission for duration of status, or while a timely filing is pending.',
    {
      clear: all(is('exit-searched', 'yes'), is('duration-of-status', 'no'), is('timely-filing-pending', 'no')),
      wayOn: 'The exit record is searched; the filing is decided; or a formal finding was made.',
      authority: [
        read('8 USC 1202(g)', 'such visa shall be void beginning after the conclusion of such period of stay', USC),
        readAt('8 USC 1182(a)(9)(B)', USC),
      ],
    },
  ),
  gateL(
    'us.g30-correction',
    'While a correction is open, what it disputes is not used adversely. Passage requires this; the Privacy Act requires a notation.',
    {
      clear: is('correction-open', 'no'),
      wayOn: 'The correction is decided, or a lawyer finds that the step does not rest on what is disputed.',
      authority: [design('Passage design, section 7, row 11'), readAt('5 USC 552a(d)(2)-(4)', USC)],
    },
  ),
  gateH(
    'us.n12-fingerprints',
    'In a disputed case an order is reinstated only on a comparison of fingerprints, after written notice, an answer and a check of the data systems.',
    {
      clear: all(
        is('fingerprint-match', 'yes'),
        is('written-notice', 'yes'),
        is('data-systems-checked', 'yes'),
        is('special-programme-pending', 'no'),
      ),
      wayOn:
        'Compare fingerprints, give notice in writing, hear the answer. Without fingerprints there is no removal under this section.',
      authority: [
        read(
          '8 CFR 1241.8(a)(2)',
          'In the absence of fingerprints in a disputed case the alien shall not be removed pursuant to this paragraph.',
          '66 FR 29451 (2001-05-31), twin of 241.8',
        ),
      ],
    },
  ),
  gateH(
    'us.n8-two-officers',
    'In administrative removal one officer issues and another decides, and a finding says that the person served is the person named.',
    {
      clear: all(is('same-officer', 'no'), is('person-is-named', 'yes'), is('written-notice', 'yes')),
      wayOn: 'Another officer decides, and makes the finding.',
      authority: [readAt('8 USC 1228(b)(4)(D)', USC), readAt('8 CFR 238.1(a),(b)(2)(iii)', '81 FR 62355 (2016-09-09)')],
    },
  ),
  gateH(
    'us.d7-fourteen-days',
    'An administrative removal order is not executed before fourteen days from its issue, unless that is waived in writing.',
    {
      clear: any(
        { not: inState('charging', 'admin-ordered') },
        { fact: 'since-issued', atLeast: 14 },
        is('waiver-14-days', 'yes'),
      ),
      wayOn: 'The fourteen days pass.',
      authority: [
        read(
          '8 USC 1228(b)(3)',
          'may not execute any order described in paragraph (1) until 14 calendar days have passed from the date that such order was issued, unless waived by the alien',
          USC,
        ),
      ],
    },
  ),
  gateH('us.d12-window-over', 'The time to appeal is over when the thirty days have passed by the later reading.', {
    clear: is('appeal-window', 'over'),
    wayOn: 'The day passes, or the appeal is waived knowingly.',
    authority: [
      read(
        '8 CFR 1241.1(c)',
        'Upon expiration of the time allotted for an appeal if the respondent does not file an appeal within that time',
        'edition of 2003',
      ),
    ],
  }),
  gateH('us.t25-waiver', 'An appeal is waived knowingly and voluntarily, or not at all.', {
    clear: all(is('appeal-choice', 'waived'), is('waiver-knowing', 'yes')),
    wayOn: 'The judge asks, through an interpreter where one is needed, and records the answer.',
    authority: [readAt('8 CFR 1241.1(b)', 'edition of 2003')],
  }),
]
