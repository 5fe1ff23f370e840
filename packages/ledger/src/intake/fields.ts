import { parseDay } from '@passage/domain/calendar/day'
import { evidenceClasses } from '@passage/domain/facts/fields'
import type { IntakeCode, IntakeFault } from './input.ts'

export type Bag = Readonly<Record<string, unknown>>
/** Says what is wrong with one value, or nothing. */
export type Check = (value: unknown, path: string) => IntakeFault | undefined
export type Shape = Readonly<Record<string, { readonly check: Check; readonly needed?: true }>>

const LONGEST_TEXT = 300
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function fault(code: IntakeCode, path: string, text: string): IntakeFault {
  return { code, path, text }
}

export function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Every field known, every needed field there, every value as it should be; the first fault in reading order. */
export function checkShape(value: Bag, shape: Shape, path: string): IntakeFault | undefined {
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(shape, name)) {
      return fault('intake.unknown-field', `${path}/${name}`, `No field ${name} is known here.`)
    }
  }
  for (const name in shape) {
    const spec = shape[name]
    const given = value[name]
    if (given === undefined) {
      if (spec?.needed === true)
        return fault('intake.missing-field', `${path}/${name}`, `The field ${name} is required.`)
      continue
    }
    const found = spec?.check(given, `${path}/${name}`)
    if (found !== undefined) return found
  }
  return undefined
}

export const text: Check = (value, path) => {
  if (typeof value !== 'string' || value === '') return fault('intake.wrong-type', path, 'Give some text.')
  if (value.length > LONGEST_TEXT) return fault('intake.too-long', path, `Text of at most ${LONGEST_TEXT} characters.`)
  if (!value.isWellFormed() || value.includes('\u0000')) {
    return fault('intake.unwritable-text', path, 'The text holds half a character or NUL.')
  }
  return undefined
}

export const state: Check = (value, path) =>
  typeof value === 'string' && /^[A-Z]{2}$/.test(value)
    ? undefined
    : fault('intake.wrong-type', path, 'A State as two capital letters (ISO 3166-1).')

export const nationality: Check = (value, path) =>
  typeof value === 'string' && /^[A-Z]{1,3}$/.test(value)
    ? undefined
    : fault('intake.wrong-type', path, 'A nationality as one to three capital letters.')

export const date: Check = (value, path) =>
  typeof value === 'string' && parseDay(value) !== undefined
    ? undefined
    : fault('intake.no-such-date', path, 'Not a date that exists, such as 2026-02-28.')

/** A year whose month or day is written as unknown, or not at all. */
const PARTLY_KNOWN = /^\d{4}(-(0\d|1[0-2]|99|XX|<<)(-([0-2]\d|3[01]|99|XX|<<))?)?$/i

/** A date of birth. One of which only a part is known is told from one that does not exist, with what to do instead. */
export const birthDay: Check = (value, path) => {
  const found = date(value, path)
  if (found === undefined || typeof value !== 'string' || !PARTLY_KNOWN.test(value) || isWhole(value)) return found
  return fault(
    'intake.partial-birth-date',
    path,
    'The day or the month of birth is not known. Leave `birthDate` out and send the record again: with a document it is taken in.',
  )
}

const isWhole = (value: string) => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(value)

export const instant: Check = (value, path) =>
  typeof value === 'string' && INSTANT.test(value) && isRealInstant(value)
    ? undefined
    : fault('intake.not-an-instant', path, 'Not an instant with its zone, such as 2026-07-04T10:00:00Z.')

function isRealInstant(value: string): boolean {
  return parseDay(value.slice(0, 10)) !== undefined && !Number.isNaN(Date.parse(value))
}

export const boolean: Check = (value, path) =>
  typeof value === 'boolean' ? undefined : fault('intake.wrong-type', path, 'True or false.')

export const uuid: Check = (value, path) =>
  typeof value === 'string' && UUID.test(value) ? undefined : fault('intake.wrong-type', path, 'The id of a record.')

export const oneOf =
  (...values: readonly string[]): Check =>
  (value, path) =>
    values.some((known) => known === value)
      ? undefined
      : fault('intake.wrong-type', path, `One of ${values.join(', ')}.`)

export const evidence: Check = oneOf(...evidenceClasses)

export const shaped =
  (shape: Shape): Check =>
  (value, path) =>
    isBag(value) ? checkShape(value, shape, path) : fault('intake.wrong-type', path, 'An object.')
