import { addDays, type Day } from '../../calendar/day.ts'
import type { Rule } from '../../rules/rule.ts'

const READ_217_3 = '8 CFR 217.3, 62 FR 10351 (1997-03-06)'

/** U6. The record governs; 90 days counted from arrival are only a cross-check of the data. */
export const visaWaiverRule = {
  id: 'us.visa-waiver',
  text: 'A visa-waiver stay is at most 90 days and cannot be extended or changed.',
  authority: [
    { citation: '8 USC 1187(a)(1)', read: 'US Code copy of 2023-04-20', kind: 'text', basis: 'read' },
    { citation: '8 CFR 214.1(c)(3)(i)', kind: 'text', basis: 'memory' },
    { citation: '8 CFR 217.3(b)', read: READ_217_3, kind: 'text', basis: 'read' },
  ],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** U6. Needs an emergency and an act of DHS; then the person left "without overstaying the allotted time". */
export const satisfactoryDepartureRule = {
  id: 'us.satisfactory-departure',
  text: 'Where an emergency keeps a visa-waiver visitor, a grant of up to 30 days makes the departure in time.',
  authority: [
    {
      citation: '8 CFR 217.3(a)',
      quote: 'grant a period of satisfactory departure not to exceed 30 days',
      read: READ_217_3,
      kind: 'text',
      basis: 'read',
    },
  ],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

/** Classes whose stay can be neither extended nor changed: visa waiver, crew, transit, fiancé(e). From memory. */
export const noExtensionRule = {
  id: 'us.no-extension',
  text: 'The stay of somebody admitted under the visa waiver, in transit, as crew or as fiancé(e) cannot be extended.',
  authority: [{ citation: '8 CFR 214.1(c)(3), 248.2', kind: 'text', basis: 'memory' }],
  inForce: { from: undefined, until: undefined },
  legalStatus: 'in-force',
  lastCheckedOn: undefined,
} as const satisfies Rule

const WAIVER_CLASS = /^(WT|WB|VWT|VWB|GT|GB|GMT|GMB)$/
const NO_EXTENSION_CLASS = /^(C-[123]|D-[12]|D|K-[12])$/
const WAIVER_DAYS = 90
const SATISFACTORY_DAYS = 30

/** Visa Waiver Program, with the Guam programme. */
export function isVisaWaiver(classOfAdmission: string): boolean {
  return WAIVER_CLASS.test(classOfAdmission)
}

export function mayExtend(classOfAdmission: string): boolean {
  return !isVisaWaiver(classOfAdmission) && !NO_EXTENSION_CLASS.test(classOfAdmission)
}

/** Day 90, the day of arrival being day 1. A cross-check only. */
export function ninetiethDay(arrivedOn: Day): Day {
  return addDays(arrivedOn, WAIVER_DAYS - 1)
}

/** The longest satisfactory departure that the regulation allows after the date on the record. */
export function lastSatisfactoryDay(admittedUntil: Day): Day {
  return addDays(admittedUntil, SATISFACTORY_DAYS)
}
