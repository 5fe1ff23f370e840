import type { FactKind } from '../../fact.ts'
import { choice, OFFICE, secret, yesNo } from './kinds.ts'

/** What the law keeps secret, and who would learn it. */
export const secrecyFacts = {
  'confidential-filing': secret('a filing that 8 USC 1367 protects', ['none', 'made', 'finally-denied']),
  'senior-sign-off': secret('a senior officer signed off in view of it', ['given', 'not-given']),
  'sole-source-barred': secret('the information comes solely from a barred person', ['no', 'yes']),
  'convicted-237a2': secret('convicted of a crime of 237(a)(2)', ['no', 'yes']),
  'exception-1367': secret('the exception that allows the disclosure', [
    'statistics',
    'law-enforcement',
    'judicial-review',
    'all-adults-waive',
    'benefits',
    'congress',
    'national-security',
    'nonprofit-referral',
    'none',
  ]),
  'protected-place': yesNo('the act took place at a protected place', OFFICE),
  'place-certificate': yesNo('a certificate under INA 239(e) was made', OFFICE),
  'asylum-ever': yesNo('asylum was ever claimed', OFFICE),
  'reveals-claim': yesNo('the message could reveal the claim', OFFICE),
  'disclosure-consent': yesNo('the person consents to the disclosure in writing', ['person', 'counsel']),
  'disclosed-to': choice('who would learn it', ['us-official', 'us-court', 'country-of-origin', 'other'], OFFICE),
  'abuser-contact': yesNo('it needs contact with the alleged abuser or that family', OFFICE),
} as const satisfies Record<string, FactKind>
