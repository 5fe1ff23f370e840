import { design, memory, read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { any, dated, gateH, gateL, gateX, inState, is, notIn } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'
const CIRCUITS = { bond: ['circuit-2', 'circuit-3', 'circuit-6'], none: ['circuit-5', 'circuit-8'] } as const

/** Custody: clocks of the agency that gate every further step of it. */
export const custodyGates: readonly Gate[] = [
  gateL(
    'us.g23-charging-decision',
    'Beyond 48 hours of an arrest without a decision on custody and charging that is its own, or a recorded emergency, custody goes no further. The law read sets a time and names no such consequence: Passage requires it. Custody under a final order rests on that order.',
    {
      clear: any(
        inState('custody', 'held-order', 'held-after-period', 'special-danger'),
        is('charging-decided', 'yes'),
        is('emergency-recorded', 'yes'),
        { not: { fact: 'hours-since-arrest', atLeast: 49 } },
        inState('departure', 'vd-before'),
        inState('custody', 'never', 'children-office'),
      ),
      wayOn: 'The decision is made, the emergency is recorded, or the person is released.',
      alert: 'us.charging-decision',
      authority: [secondary('8 CFR 287.3(d)'), design('Passage design, section 6')],
    },
  ),
  gateX(
    'us.g24-mandatory',
    'Whether somebody who entered without admission may ask for bond depends on the circuit, and the Supreme Court was asked.',
    {
      clear: any(is('mandatory-basis', '236(a)', '236(c)', '236(c)(1)(E)'), is('entry-class', 'arriving')),
      wayOn: 'A bond hearing is held meanwhile.',
      // By memory the policy that began the dispute is of July 2025; before it nobody read the law so for people inside.
      ...dated('2025-07-08'),
      authority: [
        memory('ICE policy of 8 July 2025, from which the dispute dates', 'agency-policy'),
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
          // A judge who may hear bond may also refuse it.
          closes: ['custody-arriving', 'custody-mandatory'],
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
  gateH('us.g5-transfer', 'Nobody is moved out of the district while a court forbids it.', {
    clear: any(notIn('review/court-stay', 'in-force', 'requested'), is('transfer-forbidden', 'no')),
    wayOn: 'The order of the court is read, and it is recorded that it does not forbid the move.',
    authority: [memory('All Writs Act, 28 USC 1651'), secondary('orders of courts, each a rule of its own', 'case')],
  }),
  gateH(
    'us.n9-detainer-class',
    'The duty of a detainer is for the class of 1226(c)(1)(E) alone, and it is a request to whoever holds the person.',
    {
      clear: is('mandatory-basis', '236(c)(1)(E)'),
      wayOn: 'A lawyer finds that the person is of the class.',
      authority: [readAt('8 USC 1226(c)(1)(E),(3) as amended by Pub. L. 119-1', 'enrolled text of 2025-01, in part')],
      ...dated('2025-01-29'),
    },
  ),
]
