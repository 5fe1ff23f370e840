import { design, memory, read, readAt } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, eventAfter, gateH, inState, is } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'

/** What comes before the orders of T9 to T11: visa waiver, reinstatement, administrative removal. */
export const summaryGates: readonly Gate[] = [
  gateH(
    'us.n12-fingerprints',
    'In a disputed case an order is reinstated only on a comparison of fingerprints, after written notice, an answer and a check of the data systems.',
    {
      clear: all(
        any(is('identity', 'confirmed-by-two'), is('fingerprint-match', 'yes')),
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
  gateH(
    'us.t9-visa-waiver',
    'The visa waiver procedure is for somebody who came under it and waived the right to contest.',
    {
      clear: all(is('entry-class', 'visa-waiver'), is('waiver-signed', 'yes')),
      wayOn: 'Without the waiver ordinary proceedings are open.',
      authority: [readAt('8 USC 1187(b)(2)', USC), memory('8 USC 1187(b), on the waiver')],
    },
  ),
  gateH(
    'us.t10-prior-order',
    'An order is reinstated only after it was carried out once, by removal or by leaving under it, and after an unlawful return.',
    {
      clear: all(is('prior-order', 'yes'), is('re-entered-unlawfully', 'yes')),
      wayOn: 'The prior order is obtained and the return is shown; otherwise ordinary proceedings are open.',
      authority: [
        readAt('8 USC 1231(a)(5)', USC),
        readAt('8 CFR 1241.8(a)', '66 FR 29451 (2001-05-31), twin of 241.8'),
      ],
    },
  ),
  gateH(
    'us.t11-scope',
    'Administrative removal is for an aggravated felony of somebody who is no permanent resident.',
    {
      clear: all(is('aggravated-felony', 'yes'), is('permanent-resident', 'no')),
      wayOn: 'Ordinary proceedings are open.',
      authority: [readAt('8 USC 1228(b)', USC)],
    },
  ),
  gateH(
    'us.t11-answer',
    'The order waits for the answer, or until the ten days, thirteen by mail, are over. They run again after evidence is served.',
    {
      clear: any(is('answer-given', 'yes'), eventAfter('admin-noticed-on', 14)),
      wayOn: 'The answer is considered, or the time passes. Passage counts thirteen days for everybody.',
      authority: [readAt('8 CFR 238.1(c)', '81 FR 62355 (2016-09-09)'), design('Passage design, section 6')],
    },
  ),
]
