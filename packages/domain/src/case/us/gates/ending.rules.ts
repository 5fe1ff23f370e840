import { memory, readAt } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, dated, eventAfter, gateH, is } from '../make.ts'

const CFR18 = '89 FR 46792 (2024-05-29), in force from 2024-07-29'

/** T19 and N16: what a termination and a hold rest on. */
export const endingGates: readonly Gate[] = [
  gateH(
    'us.t19-mandatory',
    'A case must be terminated where fair proceedings are not possible without safeguards, on a joint or unopposed motion, and on the other grounds of the text.',
    {
      clear: is('termination-ground', 'incompetent-without-safeguards', 'joint-or-unopposed', 'other-mandatory'),
      wayOn: 'The judge names the ground. A joint motion fails only for unusual reasons, clearly named and supported.',
      authority: [readAt('8 CFR 1003.18(d)(1), 1003.1(m)', CFR18), memory('the other grounds of (d)(1)')],
      ...dated('2024-07-29'),
    },
  ),
  gateH(
    'us.t19-discretionary',
    'A case may be terminated on a named ground: not for purely humanitarian reasons without the Department, nor for naturalisation against it.',
    {
      clear: {
        any: [
          is('termination-ground', 'other-discretionary'),
          all(is('termination-ground', 'humanitarian'), is('agency-position', 'joins', 'consents', 'no-objection')),
          all(is('termination-ground', 'naturalisation'), is('agency-position', 'joins', 'consents', 'no-objection')),
        ],
      },
      wayOn: 'The ground is named, and the position of the Department recorded.',
      authority: [readAt('8 CFR 1003.18(d)(2), 1003.1(m)', CFR18)],
      ...dated('2024-07-29'),
    },
  ),
  gateH(
    'us.n16-both-told',
    'The Board holds a case for an identity or security check only with notice to both sides.',
    {
      clear: is('both-sides-told', 'yes'),
      wayOn: 'The Board tells both sides. After 180 days without a report it may remand.',
      authority: [readAt('8 CFR 1003.1(d)(6)', 'text in force from 2024-07-29')],
    },
  ),
  gateH('us.n16-180-days', 'A held case is remanded for want of a report only after 180 days.', {
    clear: eventAfter('held-for-check-on', 180),
    wayOn: 'The 180 days pass, or the Department reports.',
    authority: [readAt('8 CFR 1003.1(d)(6)(iii)', 'text in force from 2024-07-29')],
  }),
]
