import { design, memory, read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, gateH, gateL, gateX, inState, is, notIn } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'

/** Protection in force, and what may not be told. */
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
      authority: [
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
        },
        {
          id: 'no-bar',
          text: 'It keeps nobody from beginning proceedings at any time.',
          authority: [readAt('8 CFR 236.21(c)(1)', 'text of the 2022 rule')],
        },
      ],
    },
  ),
  gateH(
    'us.g19-disclosure',
    'Nothing about a filing of a victim is disclosed, not even that it exists, unless a named exception applies. The bar ends on final denial.',
    {
      clear: any(
        is('confidential-filing', 'none', 'finally-denied'),
        is(
          'exception-1367',
          'statistics',
          'law-enforcement',
          'judicial-review',
          'all-adults-waive',
          'benefits',
          'congress',
          'national-security',
          'nonprofit-referral',
        ),
      ),
      wayOn: 'One of the eight exceptions is named, by somebody who is cleared.',
      authority: [
        read(
          '8 USC 1367(a)(2)',
          'The limitation under paragraph (2) ends when the application for relief is denied and all opportunities for appeal of the denial have been exhausted.',
          USC,
        ),
      ],
    },
  ),
  gateH(
    'us.g19-sole-source',
    'Nothing adverse is found from what an abuser alone furnished, unless the person was convicted of a listed crime.',
    {
      clear: any(is('sole-source-barred', 'no'), is('convicted-237a2', 'yes')),
      wayOn: 'Another source carries the finding.',
      authority: [readAt('8 USC 1367(a)(1)', USC)],
    },
  ),
  gateH(
    'us.g19-place',
    'After an act at a protected place the notice to appear needs a certificate that the confidentiality law was kept.',
    {
      clear: any(is('protected-place', 'no'), is('place-certificate', 'yes')),
      wayOn: 'The certificate under INA 239(e) is made, or the notice is not issued.',
      authority: [secondary('INA 239(e)')],
    },
  ),
  gateL(
    'us.g19-sign-off',
    'While a filing that the law protects is pending, a senior officer signs off before removal.',
    {
      clear: any(is('confidential-filing', 'none', 'finally-denied'), is('senior-sign-off', 'given')),
      wayOn: 'A senior officer who is cleared signs off.',
      authority: [design('Passage design, section 6'), readAt('8 USC 1367', USC)],
    },
  ),
  gateH(
    'us.g20-asylum-secrecy',
    'No message to the country of origin reveals that asylum was ever asked for. That no message goes there at all is stricter than the text, and ours.',
    {
      clear: any(is('asylum-ever', 'no'), is('reveals-claim', 'no')),
      wayOn: 'The message is written so that it reveals nothing, or the person consents in writing.',
      authority: [
        read(
          '8 CFR 1208.6(a)',
          'shall not be disclosed without the written consent of the applicant, except as permitted by this section or at the discretion of the Attorney General',
          '65 FR 76133 (2000-12-06)',
        ),
        design('Passage design, section 3'),
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
  gateL(
    'us.g17-competency',
    'While signs that somebody cannot follow the proceeding are not resolved, there is no pleading, waiver or voluntary departure.',
    {
      clear: inState('protection/competency', 'none', 'safeguards', 'resolved'),
      wayOn:
        'The judge inquires and sets safeguards; where none suffice, termination is mandatory by the text of 2024.',
      authority: [
        read(
          '8 USC 1229a(b)(3)',
          'If it is impracticable by reason of an alien’s mental incompetency for the alien to be present at the proceeding, the Attorney General shall prescribe safeguards to protect the rights and privileges of the alien.',
          USC,
        ),
        readAt('8 CFR 1003.18(d)(1)(i)(B)', '89 FR 46792 (2024-05-29)'),
        memory('Matter of M-A-M-, 25 I&N Dec. 474', 'case'),
      ],
    },
  ),
  gateH(
    'us.g18-child-quick',
    'A child, or somebody whose age is in doubt, is not put into expedited removal, nor held with adults.',
    {
      clear: inState('protection/child', 'none', 'adult-found', 'accompanied'),
      wayOn: 'Full proceedings are open; Health and Human Services is told within 48 hours of any doubt.',
      authority: [readAt('8 USC 1232(a)(5)(D),(b)', USC)],
    },
  ),
  gateH(
    'us.g18-admission',
    'No admission of removability is taken from an unrepresented minor or incompetent person whom nobody accompanies, nor from an officer of an institution.',
    {
      clear: all(
        any(
          all(inState('protection/child', 'none', 'adult-found'), inState('protection/competency', 'none', 'resolved')),
          is('accompanied', 'lawyer', 'near-relative', 'guardian', 'friend'),
        ),
        is('admission-source', 'respondent'),
      ),
      wayOn: 'A lawyer, near relative, guardian or friend accompanies: record who, and the relation.',
      authority: [
        read(
          '8 CFR 1240.10(c)',
          'shall not accept an admission of removability from an unrepresented respondent who is incompetent or under the age of 18 and is not accompanied by an attorney or legal representative, a near relative, legal guardian, or friend',
          'text of mid-2024 or later',
        ),
      ],
    },
  ),
  gateL('us.g27-class-order', 'While an order of a court for a class forbids it, it is not done to a member.', {
    clear: any(inState('protection/class', 'none', 'ended'), is('class-order', 'no')),
    wayOn: 'A legal officer reads the order and says that it does not forbid this step.',
    authority: [secondary('orders of courts, each a rule of its own', 'case')],
  }),
]
