import { read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, eventAfter, gateH, gateL, inState, is, notIn, officerOrders, served } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'

/** Nobody is held under a final order: neither in its removal period, nor in custody that began before it and went on. */
const notUnderOrder = all(
  notIn('custody', 'held-order', 'held-after-period'),
  any(
    all(notIn('order', 'final'), notIn('charging', ...officerOrders)),
    notIn('custody', 'held-arriving', 'held-discretion', 'held-mandatory', 'bond-set'),
  ),
)

/** Custody under a final order: its clocks and reviews. */
export const removalPeriodGates: readonly Gate[] = [
  gateL(
    'us.g25-custody-review',
    'Beyond ninety days of the removal period, custody goes on only after a review that was served, and not longer than a year after the last one. The alert repeats.',
    {
      clear: any(
        notUnderOrder,
        // Read from the services on record, not from a word of the officer.
        all(is('custody-reviewed', 'done-and-served'), served('custody-review'), is('custody-review-time', 'runs')),
        { not: { fact: 'since-final', atLeast: 90 } },
      ),
      wayOn: 'The review is done and its result served, or the person is released under supervision.',
      alert: 'us.custody-review',
      authority: [
        read(
          '8 CFR 241.4(k)',
          'Thereafter, custody reviews will be conducted annually under the provisions of paragraphs (i), (j), and (k) of this section.',
          'CFR edition of 2012',
        ),
        secondary('ICE memorandum of 17 September 2007', 'agency-policy'),
      ],
    },
  ),
  gateH(
    'us.t29-review-served',
    'The result of a custody review counts as served when that is proven, on the person and on counsel, after the review.',
    {
      clear: all(is('custody-reviewed', 'done', 'done-and-served'), served('custody-review')),
      wayOn: 'Serve the result, and record how.',
      authority: [secondary('8 CFR 241.4(k)'), secondary('8 CFR 292.5')],
    },
  ),
  gateL(
    'us.g25-six-months',
    'Beyond six months the Government answers good reason to believe that removal is not likely soon. It is a shift of burden, no date of release.',
    {
      clear: any(notUnderOrder, is('removal-likely', 'yes'), {
        not: { fact: 'since-final', atLeast: 180 },
      }),
      wayOn:
        'The Government rebuts it, the person is released under supervision, or the special danger procedure is begun.',
      alert: 'us.six-months',
      authority: [
        {
          citation: 'Zadvydas v. Davis, 533 U.S. 678, 701 (2001)',
          kind: 'case',
          basis: 'read',
          read: 'opinion of 2001-06-28',
        },
      ],
    },
  ),
  gateH(
    'us.n18-special-danger',
    'In special danger review the person has counsel of choice, an interpreter, and may question the author of the medical report.',
    {
      clear: is('special-danger-rights', 'yes'),
      wayOn: 'The rights of 1241.14(g)(3) are given.',
      authority: [readAt('8 CFR 1241.14(g)(3)', '8 CFR 1241.14, one stored version')],
    },
  ),
  gateH('us.t30-revocation', 'A release is revoked with reasons and a prompt informal interview.', {
    clear: is('revocation-reasons', 'yes'),
    wayOn: 'Reasons are given in writing, and the interview is held. Courts have ordered release without them.',
    authority: [secondary('8 CFR 241.4(l), 241.13(i)')],
  }),
  gateL(
    'us.t28-suspension',
    'The removal period is suspended only by a finding that the person did not apply in good faith for documents, or acted to prevent removal, with notice.',
    {
      clear: all(any(is('documents-refused', 'yes'), is('removal-prevented', 'yes')), is('written-notice', 'yes')),
      wayOn: 'A legal officer finds it, and the person was told by Form I-229(a).',
      authority: [
        read(
          '8 USC 1231(a)(1)(C)',
          'fails or refuses to make timely application in good faith for travel or other documents necessary to the alien’s departure or conspires or acts to prevent the alien’s removal',
          USC,
        ),
      ],
    },
  ),
  gateH(
    'us.t27-latest',
    'The removal period begins with the latest of: the order is final; a court that stayed removal gives its final order; release from other custody.',
    {
      clear: all(
        eventAfter('order-final-on', 0),
        any(inState('review/court-stay', 'none', 'requested', 'refused'), eventAfter('court-final-on', 0)),
        any(notIn('custody', 'criminal-custody'), eventAfter('other-custody-ended-on', 0)),
      ),
      wayOn: 'The latest of the three days comes, and is recorded.',
      authority: [
        read(
          '8 USC 1231(a)(1)(B)',
          'If the removal order is judicially reviewed and if a court orders a stay of the removal of the alien, the date of the court’s final order.',
          USC,
        ),
      ],
    },
  ),
]
