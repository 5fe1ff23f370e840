import { design, read, readAt } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, eventAfter, gateH, gateL, is } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'

/** Whose record it is, and whether it is right. */
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
    'Nobody is found to have overstayed who was not admitted for a time that is over, without a searched exit record, after admission for duration of status, or while a timely filing is pending.',
    {
      clear: all(
        is('entry-class', 'admitted', 'visa-waiver', 'crew'),
        is('duration-of-status', 'no'),
        eventAfter('admitted-until', 1),
        is('exit-searched', 'yes'),
        is('timely-filing-pending', 'no'),
      ),
      wayOn: 'The exit record is searched; the filing is decided; or a formal finding was made.',
      authority: [
        read('8 USC 1202(g)', 'such visa shall be void beginning after the conclusion of such period of stay', USC),
        readAt('8 USC 1182(a)(9)(B)(ii),(iv)', USC),
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
]
