import { read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { any, gateH, gateX, inState, is, notIn } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'

/** Motions and stays that hold an execution. */
export const stayGates: readonly Gate[] = [
  gateH(
    'us.g3a-in-absentia-motion',
    'A motion to rescind an order made in absentia stays removal until the judge rules.',
    {
      clear: notIn('review/in-absentia', 'pending-judge'),
      wayOn: 'The judge rules on the motion.',
      authority: [
        read(
          '8 USC 1229a(b)(5)(C)',
          'The filing of the motion to reopen described in clause (i) or (ii) shall stay the removal of the alien pending disposition of the motion by the immigration judge.',
          USC,
        ),
        readAt('8 CFR 1003.23(b)(4)(ii)', '89 FR 46793 (2024-05-29)'),
      ],
    },
  ),
  gateX(
    'us.g3b-in-absentia-appeal',
    'Whether the stay lasts while the refusal of that motion is on appeal rests on a manual alone.',
    {
      clear: notIn('review/in-absentia', 'denied-on-appeal'),
      wayOn: 'The Board decides the appeal; until then the person is not removed.',
      authority: [secondary('BIA Practice Manual 6.2(d)(1)', 'agency-policy')],
      rivals: [
        {
          id: 'manual',
          text: 'The stay lasts through the appeal.',
          authority: [secondary('BIA Practice Manual 6.2(d)(1)', 'agency-policy')],
          closes: true,
        },
        {
          id: 'statute',
          text: 'The stay ends when the judge rules.',
          authority: [readAt('8 USC 1229a(b)(5)(C)', USC)],
        },
      ],
    },
  ),
  gateH(
    'us.g4-battered-motion',
    'A motion of a battered spouse, child or parent that shows a qualified person stays removal through all appeals.',
    {
      clear: any(inState('review/battered', 'none', 'ended'), is('battered-qualified', 'no')),
      wayOn:
        'The motion is finally decided, or a judge finds that it shows no qualified person. Until somebody has, it stays.',
      authority: [
        read(
          '8 USC 1229a(c)(7)(C)(iv)',
          'pending the final disposition of the motion, including exhaustion of all appeals if the motion establishes that the alien is a qualified alien',
          USC,
        ),
      ],
    },
  ),
  gateH('us.g5-court-stay', 'While a court has stayed it, nobody is removed.', {
    clear: notIn('review/court-stay', 'in-force'),
    wayOn: 'The stay ends by order of the court.',
    authority: [
      read(
        '8 USC 1252(b)(3)(B)',
        'Service of the petition on the officer or employee does not stay the removal of an alien pending the court’s decision on the petition, unless the court orders otherwise.',
        USC,
      ),
    ],
  }),
  gateH(
    'us.g5-tribunal-stay',
    'While a judge or the Board has stayed it, nobody is removed, unless the stay was granted or told after boarding was complete.',
    {
      clear: any(notIn('review/tribunal-stay', 'in-force'), is('stay-told', 'after-boarding')),
      wayOn: 'The stay ends. Whether it came before boarding was complete is recorded to the second, with proof.',
      authority: [
        read(
          '8 CFR 241.6(c)',
          'such a stay shall cease to have effect if granted (or communicated) after the alien has been placed aboard an aircraft or other conveyance for removal and the normal boarding has been completed',
          '67 FR 39259 (2002-06-07)',
        ),
      ],
    },
  ),
  gateH(
    'us.g5-agency-stay',
    'While the Department has granted a stay, nobody is removed. A request for one stays nothing.',
    {
      clear: notIn('review/agency-stay', 'in-force'),
      wayOn: 'The stay ends.',
      authority: [
        read(
          '8 CFR 241.6',
          'Neither the request nor failure to receive notice of disposition of the request shall delay removal or relieve the alien from strict compliance',
          '67 FR 39259 (2002-06-07)',
        ),
      ],
    },
  ),
]
