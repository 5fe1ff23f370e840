import { parseDay } from '@passage/domain/calendar/day'
import {
  type Bag,
  birthDay,
  boolean,
  checkShape,
  date,
  evidence,
  fault,
  instant,
  nationality,
  oneOf,
  type Shape,
  shaped,
  state,
  text,
} from './fields.ts'
import type { IntakeFault } from './input.ts'

export const documentShape: Shape = {
  type: { check: text, needed: true },
  number: { check: text, needed: true },
  issuer: { check: text, needed: true },
}
export const nameShape: Shape = { family: { check: text, needed: true }, given: { check: text } }

/** Fields that say who somebody is. */
export const identityShape: Shape = {
  document: { check: shaped(documentShape) },
  name: { check: shaped(nameShape), needed: true },
  birthDate: { check: birthDay },
  nationality: { check: nationality },
  sexMarker: { check: oneOf('F', 'M', 'X') },
}

const admissionShape: Shape = {
  class: { check: text, needed: true },
  until: { check: (value, path) => (value === 'duration-of-status' ? undefined : date(value, path)) },
}

const both: Shape = {
  source: { check: text, needed: true },
  sourceKey: { check: text, needed: true },
  direction: { check: oneOf('arrival', 'departure'), needed: true },
  occurredAt: { check: instant },
  occurredOn: { check: date },
  reportedAt: { check: instant },
  port: { check: text },
  state: { check: state },
  mode: { check: oneOf('air', 'sea', 'land', 'rail') },
  evidence: { check: evidence, needed: true },
  biometricallyVerified: { check: boolean },
  jurisdiction: { check: oneOf('schengen', 'us') },
  ...identityShape,
  sourceRecord: { check: text },
}
const arrivalShape: Shape = {
  ...both,
  from: { check: state },
  admission: { check: shaped(admissionShape) },
  manner: { check: oneOf('inspected', 'paroled', 'without-inspection') },
  newAdmissionIssued: { check: boolean },
}
const departureShape: Shape = { ...both, destination: { check: state }, onAdvanceParole: { check: boolean } }

/** What is wrong with a crossing, or nothing. */
export function checkCrossing(value: Bag): IntakeFault | undefined {
  const found = checkShape(value, value.direction === 'departure' ? departureShape : arrivalShape, '')
  if (found !== undefined) return found
  if (value.occurredAt === undefined && value.occurredOn === undefined) {
    return fault(
      'intake.never-occurred',
      '/occurredAt',
      'Say when: `occurredAt` (an instant) or `occurredOn` (a local date).',
    )
  }
  return isBornLater(value)
    ? fault('intake.born-later', '/birthDate', 'Born after the crossing: one of the two dates is wrong.')
    : undefined
}

/** The day of an instant may be the day before in UTC: who is born on the day after it may have been born on that of the crossing. */
function isBornLater({ birthDate, occurredOn, occurredAt }: Bag): boolean {
  const [born, crossed] = [birthDate, occurredOn ?? occurredAt].map((text) =>
    typeof text === 'string' ? parseDay(text.slice(0, 10)) : undefined,
  )
  return born !== undefined && crossed !== undefined && born > crossed + 1
}
