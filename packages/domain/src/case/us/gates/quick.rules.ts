import { memory, read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, gateH, gateX, inState, is } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'
const ER = '8 CFR 235.3, 82 FR 4771 (2017-01-17)'

/** What an officer must do before a quick order: expedited removal, reinstatement, administrative removal. */
export const quickGates: readonly Gate[] = [
  gateH('us.n3-second-line', 'An expedited removal order is not final before a second-line supervisor approved it.', {
    clear: is('second-line-approved', 'yes'),
    wayOn: 'A second-line supervisor, or somebody acting as one, reviews it.',
    authority: [
      read(
        '8 CFR 235.3(b)(7)',
        'Such supervisory review shall not be delegated below the level of the second line supervisor, or a person acting in that capacity.',
        ER,
      ),
    ],
  }),
  gateH(
    'us.n4-advisals',
    'Before expedited removal the officer reads the advisals, lets the person answer the charge, and has each page signed.',
    {
      clear: is('advisals-read', 'yes'),
      wayOn: 'The officer reads Form I-867 in a language understood, and records the answers.',
      authority: [readAt('8 CFR 235.3(b)(2)(i)', ER)],
    },
  ),
  gateX(
    'us.t6-scope',
    'Whom expedited removal reaches inside the country is contested: the order that stayed its nationwide use was reversed, and the mandate was not seen.',
    {
      clear: any(is('entry-class', 'arriving'), is('two-years-shown', 'yes')),
      wayOn: 'Ordinary proceedings are open meanwhile.',
      authority: [
        readAt('8 USC 1225(b)(1)(A)(iii)', USC),
        secondary('D.C. Circuit, mid-2026, by press reports', 'case'),
      ],
      rivals: [
        {
          id: 'nationwide',
          text: 'It reaches people anywhere who were not admitted or paroled and do not show two years.',
          authority: [secondary('D.C. Circuit, mid-2026, by press reports', 'case')],
        },
        {
          id: 'border-only',
          text: 'It reaches arrivals and people near the border in their first fourteen days.',
          authority: [memory('practice before the designation', 'agency-policy')],
        },
      ],
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
]
