import { read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, dated, eventAfter, gateH, inState, is, notIn } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'
const VD = '8 CFR 1240.26, 86 FR 70724 (2021-12-13)'

/** How somebody left, and what ends voluntary departure. */
export const leavingGates: readonly Gate[] = [
  gateH(
    'us.t41-not-in-period',
    'Somebody who leaves inside the voluntary departure period is not self-removed, although an alternate order exists.',
    {
      clear: inState('departure', 'none', 'requested', 'vd-ended'),
      wayOn: 'Record it as voluntary departure, in time or late, by the proven day.',
      authority: [
        read(
          '8 CFR 241.7',
          'except that an alien who departed before the expiration of the voluntary departure period granted in connection with an alternate order of deportation or removal shall not be considered to be so deported or removed',
          '67 FR 39260 (2002-06-07)',
        ),
      ],
    },
  ),
  gateH(
    'us.t39-after-period',
    'Leaving late is proven by a day of departure after a period that was granted and is over. It carries out an alternate order only where there is one.',
    {
      clear: all(is('left-in-vd', 'no'), eventAfter('vd-until', 1), notIn('charging', 'pre-charge-vd')),
      wayOn: 'The day of departure is recorded. Without one, nobody left late.',
      authority: [readAt('8 USC 1229c(d)', USC)],
    },
  ),
  gateH('us.left-in-time', 'Leaving in time is proven by a day of departure inside the period.', {
    clear: is('left-in-vd', 'yes'),
    wayOn: 'Proof of the day of departure is recorded: a border record, a carrier, a consulate.',
    authority: [readAt('8 USC 1229c', USC)],
  }),
  gateH(
    'us.t36-in-period',
    'Only a motion or petition filed inside the period ends voluntary departure. One filed after it changes nothing.',
    {
      clear: is('motion-in-period', 'yes'),
      wayOn: 'It is filed inside the period.',
      authority: [
        read(
          '8 CFR 1240.26(b)(3)(iii),(e)(1),(i)',
          'the grant of voluntary departure shall be terminated automatically, and the alternate order of removal will take effect immediately',
          VD,
        ),
      ],
    },
  ),
  gateH(
    'us.t37-bond-proof',
    'The Board gives the period again only after proof of the bond within thirty days of the appeal, where the judge had advised of it.',
    {
      clear: any(is('vd-bond-proof', 'yes'), is('advised-before', 'no')),
      wayOn: 'Proof of the bond reached the Board in time; or the advisals were missing, and the grant is made again.',
      authority: [
        readAt('8 CFR 1240.26(c)(3)(ii)', VD),
        secondary('Matter of Gamero, 25 I&N Dec. 164 (BIA 2010)', 'case'),
      ],
      ...dated('2009-01-20'),
    },
  ),
  gateH(
    'us.t39-penalty',
    'A penalty needs a voluntary failure to leave, advice of it, and a written decision of an officer with basis, amount and reasons.',
    {
      clear: all(is('failed-voluntarily', 'yes'), is('penalties-in-order', 'yes'), is('penalty-in-writing', 'yes')),
      wayOn: 'A lawyer finds that the person failed of own will; the decision is written, with its appeal.',
      authority: [readAt('8 USC 1229c(d)', USC), readAt('8 CFR 281.1', '90 FR 27457, in force from 2025-06-27')],
      ...dated('2025-06-27'),
    },
  ),
  gateH(
    'us.d17-sixty-days',
    'The grant falls only where documents were missing, and the sixty days are over by the later reading.',
    {
      clear: all(is('travel-document', 'no'), is('vd-documents-time', 'over')),
      wayOn: 'The sixty days pass, or the documents are shown, or the judge gives more time inside the 120 days.',
      authority: [readAt('8 CFR 1240.26(b)(3)(ii)', VD)],
    },
  ),
]
