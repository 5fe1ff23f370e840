import { design, memory, read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, gateH, gateL, inState, is, notIn } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'
/** The quick order to which 8 USC 1225(b)(1)(C) is tied. In other proceedings a judge decides the claim. */
const EXPEDITED = ['er-opened', 'er-ordered', 'er-approved'] as const
const ER = '8 CFR 235.3, 82 FR 4771 (2017-01-17)'

/** Claims that stop the quick ways out: citizenship, status, fear. */
export const claimGates: readonly Gate[] = [
  gateL(
    'us.g6-citizenship',
    'While a claim to be a citizen is open, or was never asked about, nothing adverse is done. Passage requires this; the law read requires it in expedited removal.',
    {
      clear: all(inState('protection/citizenship', 'none', 'rejected'), is('citizenship-asked', 'yes')),
      wayOn: 'A legal officer who gains nothing by it decides the claim on the evidence.',
      authority: [
        design('Passage design, section 6'),
        read(
          '8 CFR 235.3(b)(5)',
          'A person whose claim to U.S. citizenship has been verified may not be ordered removed.',
          ER,
        ),
        memory('18 USC 4001(a)'),
      ],
    },
  ),
  gateH('us.g6-citizen', 'A citizen whose citizenship was verified is not removed, whoever signs.', {
    clear: notIn('protection/citizenship', 'verified'),
    wayOn: 'There is none: nobody removes a citizen. A court may find that it was verified wrongly.',
    authority: [memory('18 USC 4001(a)'), design('Passage design, section 6; invariant 3')],
  }),
  gateH(
    'us.g7-verified-status',
    'A verified citizen, permanent resident, refugee or asylee is not ordered removed in expedited removal.',
    {
      clear: any(
        notIn('charging', ...EXPEDITED),
        all(notIn('protection/citizenship', 'verified'), notIn('protection/status', 'verified')),
      ),
      wayOn: 'There is none in expedited removal; other proceedings may be begun.',
      authority: [readAt('8 USC 1225(b)(1)(C)', USC), readAt('8 CFR 235.3(b)(5)', ER)],
    },
  ),
  gateH(
    'us.g7-sworn-status',
    'An order against somebody who claims a status under oath is referred to a judge, and not executed before the judge has ruled.',
    {
      clear: any(notIn('charging', ...EXPEDITED), inState('protection/status', 'none', 'rejected')),
      wayOn: 'The judge rules on the claimed status.',
      authority: [
        read(
          '8 USC 1225(b)(1)(C)',
          'the Attorney General shall provide by regulation for prompt review of such an order under subparagraph (A)(i) against an alien who claims under oath',
          USC,
        ),
      ],
    },
  ),
  gateH('us.g7-warning', 'A claim of status is taken under oath after a warning of perjury.', {
    clear: any(inState('protection/status', 'none'), is('perjury-warning', 'yes')),
    wayOn: 'The officer gives the warning and takes the claim under oath.',
    authority: [readAt('8 CFR 235.3(b)(5)', ER)],
  }),
  gateH(
    'us.g8-fear',
    'After fear or the wish for asylum was stated, removal does not go on before the interview and the review that was asked for.',
    {
      clear: any(
        inState('protection/fear', 'none', 'negative-final', 'decided'),
        // Full proceedings decided it: their order, and the stays of those proceedings, carry it from here.
        all(
          inState('protection/fear', 'positive'),
          inState('charging', 'docketed'),
          inState('order', 'final'),
          // Fear that was found after the order was made is decided by no order yet.
          { from: 'fear-found-on', to: 'order-made-on', daysAtLeast: 0 },
        ),
      ),
      wayOn: 'An asylum officer decides, and a judge reviews where that was requested. Silence counts as a request.',
      authority: [
        read(
          '8 USC 1225(b)(1)(A)(ii), 8 CFR 235.3(b)(4)',
          'the inspecting officer shall not proceed further with removal of the alien until the alien has been referred for an interview by an asylum officer',
          ER,
        ),
        secondary('8 CFR 208.31, 217.4, 238.1(f)(3), 1241.8(e)'),
      ],
    },
  ),
  gateH(
    'us.t7-declined',
    'Review of a negative finding is given up in words only. Silence counts as a request in credible fear; in reasonable fear Passage asks again.',
    {
      clear: is('asked-for-review', 'declined'),
      wayOn: 'Ask again, through an interpreter. Without an answer in words a judge reviews the finding.',
      authority: [
        secondary('8 CFR 208.30(g)(1), text of May 2020; later texts changed this back and forth'),
        readAt('8 CFR 208.31(g)', '85 FR 80392 (2020-12-11), of a rule that was enjoined'),
        design('Passage design, section 6'),
      ],
    },
  ),
]
