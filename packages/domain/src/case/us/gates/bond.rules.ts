import { read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, dated, gateH, gateX, inState, is } from '../make.ts'

/** Bond and its hold. */
export const bondGates: readonly Gate[] = [
  gateX(
    'us.g26-bond-order',
    'Whether the agency can hold a bond order by its own appeal is contested; without a timely hold, the person goes free.',
    {
      clear: any(is('bond-paid', 'no'), is('bond-stay', 'none', 'lapsed')),
      wayOn: 'The person is released, or the Board stays the order.',
      // Until then the regulation was applied; rulings against it came in the second half of 2025.
      ...dated('2025-07-01'),
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
          closes: true,
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
    'us.t17-hold-open',
    'The Department holds a bond order by itself only where it had refused bond or set 10,000 dollars or more, and within one business day.',
    {
      clear: all(is('initial-bond', 'denied-or-10000'), is('bond-hold-time', 'runs')),
      wayOn: 'There is none otherwise; the Board may be asked for a stay.',
      authority: [
        readAt('8 CFR 1003.19(i)(2)', '71 FR 57873 (2006-10-02)'),
        secondary('EOIR practice manual: within one business day', 'agency-policy'),
      ],
      ...dated('2006-11-01'),
    },
  ),
]
