import { read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, gateH, gateL, gateX, inState, is, notIn } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'
const CIRCUITS = { bond: ['circuit-2', 'circuit-3', 'circuit-6'], none: ['circuit-5', 'circuit-8'] } as const

/** Custody: clocks of the agency that gate every further step of it. */
export const custodyGates: readonly Gate[] = [
  gateL(
    'us.g23-charging-decision',
    'Beyond 48 hours without a decision on custody and charging, or a recorded emergency, custody goes no further.',
    {
      clear: any(
        is('charging-decided', 'yes'),
        is('emergency-recorded', 'yes'),
        inState('custody', 'never', 'released', 'children-office'),
      ),
      wayOn: 'The decision is made, the emergency is recorded, or the person is released.',
      alert: 'us.charging-decision',
      authority: [secondary('8 CFR 287.3(d)')],
    },
  ),
  gateX(
    'us.g24-mandatory',
    'Whether somebody who entered without admission may ask for bond depends on the circuit, and the Supreme Court was asked.',
    {
      clear: any(is('mandatory-basis', '236(a)', '236(c)', '236(c)(1)(E)'), is('entry-class', 'arriving')),
      wayOn: 'A bond hearing is held meanwhile.',
      authority: [
        read(
          '8 USC 1225(b)(2)(A)',
          'if the examining immigration officer determines that an alien seeking admission is not clearly and beyond a doubt entitled to be admitted, the alien shall be detained',
          USC,
        ),
      ],
      rivals: [
        {
          id: 'bond',
          text: 'Detention rests on 236(a); bond may be asked for.',
          authority: [secondary('2nd, 3rd and 6th Circuits by mid-2026', 'case')],
          where: CIRCUITS.bond,
        },
        {
          id: 'no-bond',
          text: 'Detention rests on 235(b)(2)(A); no bond.',
          authority: [secondary('5th Circuit, 6 February 2026; 8th Circuit', 'case')],
          where: CIRCUITS.none,
        },
      ],
    },
  ),
  gateL('us.g24-signed-basis', 'That somebody is held without bond rests on a signed legal finding of the basis.', {
    clear: { any: [] },
    wayOn: 'A lawyer signs under which provision the person is held.',
    authority: [readAt('8 USC 1226(a),(c) as amended by Pub. L. 119-1', 'enrolled text of 2025-01, in part')],
  }),
  gateL(
    'us.g25-custody-review',
    'Beyond ninety days of the removal period, custody goes on only after a review that was served. The alert repeats.',
    {
      clear: any(notIn('custody', 'held-order', 'held-after-period'), is('custody-reviewed', 'done-and-served'), {
        not: { fact: 'since-final', atLeast: 90 },
      }),
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
  gateL(
    'us.g25-six-months',
    'Beyond six months the Government answers good reason to believe that removal is not likely soon. It is a shift of burden, no date of release.',
    {
      clear: any(notIn('custody', 'held-order', 'held-after-period'), is('removal-likely', 'yes'), {
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
  gateX(
    'us.g26-bond-order',
    'Whether the agency can hold a bond order by its own appeal is contested; without a timely hold, the person goes free.',
    {
      clear: any(is('bond-paid', 'no'), is('bond-stay', 'none', 'lapsed')),
      wayOn: 'The person is released, or the Board stays the order.',
      authority: [
        read(
          '8 CFR 1003.19(i)(2)',
          "a temporary automatic stay of an immigration judge's decision ordering an alien's release in any case in which a DHS official has ordered that the alien be held without bond or has set a bond of $10,000 or more",
          '71 FR 57873 (2006-10-02)',
        ),
      ],
      rivals: [
        {
          id: 'regulation',
          text: 'A timely hold keeps the person until it lapses.',
          authority: [readAt('8 CFR 1003.19(i)(2)', '71 FR 57873')],
        },
        {
          id: 'unlawful',
          text: 'The hold violates due process; release is due.',
          authority: [secondary('about fifty district court rulings, second half of 2025', 'case')],
        },
      ],
    },
  ),
  gateH(
    'us.g26-release',
    'When bond is posted or release is ordered, and nothing holds the order, custody goes no further.',
    {
      clear: any(
        is('bond-paid', 'no'),
        is('bond-stay', 'timely'),
        inState('custody', 'never', 'released-bond', 'released-recognizance', 'released'),
      ),
      wayOn: 'The person is released.',
      alert: 'us.bond-release',
      authority: [secondary('8 CFR 1003.19; BIA Practice Manual 6.1', 'agency-policy')],
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
    'The removal period is suspended only by a finding that the person did not apply in good faith for documents, with notice.',
    {
      clear: all(is('documents-refused', 'yes'), is('written-notice', 'yes')),
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
]
