import { memory, read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, gateH, gateX, is } from '../make.ts'

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
      clear: is('entry-class', 'arriving'),
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
          text: 'It reaches arrivals and people near the border in their first fourteen days, and nobody else.',
          authority: [memory('practice before the designation', 'agency-policy')],
          closes: true,
        },
        {
          id: 'reached-by-both',
          text: 'Whoever was found near the border in the first fourteen days is reached by either reading.',
          authority: [memory('practice before the designation', 'agency-policy')],
        },
      ],
    },
  ),
  gateH(
    'us.t6-two-years',
    'Expedited removal does not reach somebody who was admitted or paroled, nor somebody who shows two years of presence.',
    {
      clear: any(
        is('entry-class', 'arriving'),
        all(is('entry-class', 'without-admission'), is('two-years-shown', 'no')),
      ),
      wayOn: 'Ordinary proceedings are open. The person is asked, and given the time to show two years.',
      authority: [readAt('8 USC 1225(b)(1)(A)(i),(iii)(II)', USC)],
    },
  ),
]
