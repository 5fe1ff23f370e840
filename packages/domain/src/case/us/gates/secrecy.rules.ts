import { design, memory, read, readAt, secondary } from '../../../rules/cite.ts'
import type { Gate } from '../../pack.ts'
import { all, any, gateH, gateL, inState, is } from '../make.ts'

const USC = 'US Code copy of 2023-04-20'

/** What may not be told, and what nothing may rest on. */
export const secrecyGates: readonly Gate[] = [
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
        memory('8 USC 1367(b), the eight exceptions by name'),
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
      clear: any(
        all(
          is('asylum-ever', 'no'),
          inState('relief/asylum', 'none'),
          inState('relief/withholding', 'none'),
          inState('protection/fear', 'none'),
        ),
        is('reveals-claim', 'no'),
        is('disclosure-consent', 'yes'),
        is('disclosed-to', 'us-official', 'us-court'),
      ),
      wayOn: 'The message is written so that it reveals nothing, or the person consents in writing.',
      authority: [
        read(
          '8 CFR 1208.6(a)',
          'shall not be disclosed without the written consent of the applicant, except as permitted by this section or at the discretion of the Attorney General',
          '65 FR 76133 (2000-12-06)',
        ),
        readAt('8 CFR 1208.6(b),(c)', '65 FR 76133 (2000-12-06)'),
        design('Passage design, section 3'),
      ],
    },
  ),
]
