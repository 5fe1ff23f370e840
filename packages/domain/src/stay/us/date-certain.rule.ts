import type { Rule } from '../../rules/rule.ts'

const EXPIRY_LIMB =
  'if the alien is present in the United States after the expiration of the period of stay authorized by the Attorney General or is present in the United States without being admitted or paroled'
const READ = 'US Code copy of 2023-04-20; same words in release point PL 114-219 (2016)'

/** U1. The first counted day is the day after the date on the record: by inference from "after", not by words. */
export const dateCertainRule = {
  id: 'us.date-certain',
  text: 'Somebody admitted until a date is present without authority from the day after that date.',
  authority: [
    { citation: '8 USC 1182(a)(9)(B)(ii)', quote: EXPIRY_LIMB, read: READ, kind: 'text', basis: 'read' },
    { citation: '8 CFR 214.1(a)(3)', kind: 'text', basis: 'memory' },
  ],
  inForce: { from: '1997-04-01', until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** U1, second limb. The day of entry itself counts. */
export const withoutAdmissionRule = {
  id: 'us.without-admission',
  text: 'Somebody who came in without being admitted or paroled is present without authority from the day of entry.',
  authority: [{ citation: '8 USC 1182(a)(9)(B)(ii)', quote: EXPIRY_LIMB, read: READ, kind: 'text', basis: 'read' }],
  inForce: { from: '1997-04-01', until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** The record governs: days granted beyond a petition are read from it and never assumed (U5, (l)(1)). */
export const recordGovernsRule = {
  id: 'us.record-governs',
  text: 'The date on the admission record governs; no day is added that the record does not grant.',
  authority: [{ citation: '8 CFR 214.1(l)(1)', kind: 'text', basis: 'read' }],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** What is not on record is never read against a person: without a date no day is called authorised or unlawful. */
export const termsUnknownRule = {
  id: 'us.terms-unknown',
  text: 'Where no record says until when the stay was authorised, no day of it is judged.',
  authority: [{ citation: 'Passage design, section 2', kind: 'design', basis: 'read' }],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule
