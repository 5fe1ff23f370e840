import type { ProtectionType } from '../../facts/authorisation.ts'
import type { Rule } from '../../rules/rule.ts'
import { familyUnityRule } from './exceptions.rule.ts'
import { satisfactoryDepartureRule } from './visa-waiver.rule.ts'

const POLICY_LIST = {
  citation: 'Adjudicator’s Field Manual 40.9.2 (list of authorised periods)',
  kind: 'agency-policy',
  basis: 'secondary',
} as const
const ALWAYS = { from: undefined, until: undefined } as const

/** U10. Authorised by policy while pending, whatever the date on the record says. */
export const adjustmentPendingRule = {
  id: 'us.adjustment-pending',
  text: 'While an application for adjustment of status is pending, the person stays with authority.',
  authority: [POLICY_LIST],
  inForce: ALWAYS,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** U10, open point 5: whether the time while the application is pending is covered as well. */
export const tpsRule = {
  id: 'us.tps',
  text: 'Days under temporary protected status are authorised; whether the days before the grant are is an open point.',
  authority: [
    {
      citation: '8 USC 1254a(f)(4); 8 CFR 244.10(f)',
      quote:
        'the alien is considered as being in, and maintaining, lawful status as a nonimmigrant while the alien maintains Temporary Protected Status',
      read: '8 CFR 244.10, 76 FR 53791 (2011-08-29)',
      kind: 'text',
      basis: 'read',
    },
    POLICY_LIST,
  ],
  inForce: ALWAYS,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

export const deferredActionRule = {
  id: 'us.deferred-action',
  text: 'Days of deferred action are authorised; they do not undo days counted before.',
  authority: [
    POLICY_LIST,
    { citation: '8 CFR 236.21(c)(4)', read: 'stored copy, reviewed 2026', kind: 'text', basis: 'secondary' },
  ],
  inForce: ALWAYS,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

export const paroleRule = {
  id: 'us.parole',
  text: 'Days of parole are authorised until the day on the record.',
  authority: [POLICY_LIST],
  inForce: ALWAYS,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** U10, T41. Leaving inside the period is leaving in time. */
export const voluntaryDepartureRule = {
  id: 'us.voluntary-departure',
  text: 'The time given for voluntary departure is authorised, and leaving inside it is leaving in time.',
  authority: [{ citation: 'INS memo HQADN 70/21 of 3 March 2000', kind: 'agency-policy', basis: 'secondary' }],
  inForce: ALWAYS,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

export const refugeRule = {
  id: 'us.refuge',
  text: 'Days as a refugee, as a person granted asylum or under withholding are authorised.',
  authority: [POLICY_LIST],
  inForce: ALWAYS,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** Somebody whose adjustment was approved is a permanent resident from that day. */
export const adjustedRule = {
  id: 'us.adjusted',
  text: 'From the day on which adjustment is approved the stay has no end.',
  authority: [{ citation: '8 USC 1255(b)', kind: 'text', basis: 'memory' }],
  inForce: ALWAYS,
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** Which rule each grant rests on. Undefined: the grant has no effect here. */
export const ruleOfProtection = {
  tps: tpsRule.id,
  'deferred-action': deferredActionRule.id,
  daca: deferredActionRule.id,
  parole: paroleRule.id,
  'voluntary-departure': voluntaryDepartureRule.id,
  'satisfactory-departure': satisfactoryDepartureRule.id,
  'family-unity': familyUnityRule.id,
  asylee: refugeRule.id,
  refugee: refugeRule.id,
  withholding: refugeRule.id,
  'bilateral-extension': undefined,
} as const satisfies Record<ProtectionType, string | undefined>
