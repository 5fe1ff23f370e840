import { design, memory, read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, dated, gateH, gateL, gateX, inState, is, notIn, stepIn } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'

/** Protection in force. */
export const protectionGates: readonly Gate[] = [
  gateH(
    'us.g11-temporary',
    'While temporary protected status is in effect, or a first showing was made, nobody is removed, nor held for being here.',
    {
      clear: inState('protection/temporary', 'none', 'ended'),
      wayOn: 'The status or the first showing ends by a final determination.',
      authority: [
        read(
          '8 USC 1254a(a)(1)(A),(d)(4)',
          'shall not remove the alien from the United States during the period in which such status is in effect',
          USC,
        ),
      ],
    },
  ),
  gateH(
    'us.g12-victim-stay',
    'While a stay for a victim of trafficking or crime is in effect, the person is not removed. A first showing alone stays nothing.',
    {
      clear: notIn('protection/victim', 'stay-in-force'),
      wayOn: 'The stay is ended by the Department.',
      authority: [
        read(
          '8 USC 1227(d)(3)',
          'During any period in which the administrative stay of removal is in effect, the alien shall not be removed.',
          USC,
        ),
      ],
    },
  ),
  gateH('us.g12-deferred-action', 'While deferred action lasts, the person is not removed.', {
    clear: notIn('protection/deferred', 'deferred-action'),
    wayOn: 'It is ended by whoever granted it, with notice.',
    authority: [memory('deferred action practice', 'agency-policy'), design('Passage design, section 6')],
  }),
  gateX(
    'us.g12-childhood-arrival',
    'A childhood arrival grant is a decision not to pursue removal for a time; it bars no proceedings, and its force is in litigation.',
    {
      clear: notIn('protection/deferred', 'childhood-arrival'),
      wayOn: 'The grant ends; how it ends was not read.',
      ...dated('2012-06-15'),
      authority: [
        memory('memorandum of 15 June 2012; rule in force from 31 October 2022', 'agency-policy'),
        read(
          '8 CFR 236.21(c)(1)',
          'This temporary forbearance from removal does not confer any right or entitlement to remain in or reenter the United States.',
          'text of the 2022 rule',
        ),
      ],
      rivals: [
        {
          id: 'forbearance',
          text: 'While it lasts, removal is not pursued.',
          authority: [readAt('8 CFR 236.21(c)(1)', 'text of the 2022 rule')],
          closes: true,
        },
        {
          id: 'no-bar',
          text: 'It keeps nobody from beginning proceedings at any time. Of removal while it lasts these words say nothing.',
          authority: [readAt('8 CFR 236.21(c)(1)', 'text of the 2022 rule')],
          closes: true,
        },
        {
          id: 'rule-unlawful',
          text: 'Where a court holds the rule unlawful and lets that take effect, no forbearance rests on it.',
          authority: [memory('litigation in the 5th Circuit and S.D. Tex.; its state of 2026 was not read', 'case')],
          where: ['circuit-5'],
        },
      ],
    },
  ),
  gateH(
    'us.n15-abuser-contact',
    'In a special immigrant juvenile case nothing is done that needs contact with the alleged abuser or that family.',
    {
      clear: any(inState('protection/juvenile', 'none', 'denied'), is('abuser-contact', 'no')),
      wayOn: 'Another way is found that needs no contact.',
      authority: [readAt('8 CFR 204.11(e)', '87 FR 13111 (2022-03-08)')],
    },
  ),
  gateL('us.g27-class-order', 'While an order of a court for a class forbids it, it is not done to a member.', {
    clear: any(
      inState('protection/class', 'none', 'ended'),
      all(is('class-order', 'no'), stepIn('class-order-read-for')),
    ),
    wayOn:
      'A legal officer reads the order and says that it does not forbid this step. Another order, or its end, asks again.',
    authority: [secondary('orders of courts, each a rule of its own', 'case')],
  }),
]
