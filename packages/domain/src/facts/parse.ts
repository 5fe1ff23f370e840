import { parseDay } from '../calendar/day.ts'
import type { Fact } from './fact.ts'
import { evidenceClasses, type FieldSpec, fieldsOf } from './fields.ts'

/** Why a value is not a fact. `path` is a JSON Pointer to the place. */
export interface FactRefusal {
  readonly code:
    | 'fact.not-an-object'
    | 'fact.unknown-kind'
    | 'fact.unknown-field'
    | 'fact.missing-field'
    | 'fact.wrong-type'
    | 'fact.no-such-date'
    | 'fact.not-an-instant'
    | 'fact.never-occurred'
  readonly path: string
  readonly text: string
}
export type FactParse =
  | { readonly ok: true; readonly value: Fact }
  | { readonly ok: false; readonly refusal: FactRefusal }

type Bag = Readonly<Record<string, unknown>>

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/
const STATE = /^[A-Z]{2}$/
const MOST_DAYS = 36_525
const envelope = ['kind', 'id', 'occurred', 'reported', 'recorded', 'source', 'evidence']

/**
 * Reads an unknown value as a fact. Unknown fields are refused, never dropped; dates must exist; the first fault in
 * reading order is named with its place. A fact that is read is used as it stands: nothing is filled in.
 */
export function parseFact(value: unknown): FactParse {
  if (!isBag(value)) return refuse('fact.not-an-object', '', 'A fact is a JSON object.')
  const kind = value.kind
  if (typeof kind !== 'string' || !Object.hasOwn(fieldsOf, kind)) {
    return refuse('fact.unknown-kind', '/kind', `There is no kind of fact ${JSON.stringify(kind)}.`)
  }
  const specs: Readonly<Record<string, FieldSpec>> = fieldsOf[kind as Fact['kind']]
  const refusal = checkEnvelope(value) ?? checkFields(value, specs)
  return refusal === undefined ? { ok: true, value: value as unknown as Fact } : { ok: false, refusal }
}

function checkEnvelope(value: Bag): FactRefusal | undefined {
  for (const field of ['id', 'source'] as const) {
    if (value[field] === undefined) return missing(field)
    if (typeof value[field] !== 'string' || value[field] === '') return wrong(field, 'text')
  }
  if (value.recorded === undefined) return missing('recorded')
  if (!isInstant(value.recorded))
    return fault('fact.not-an-instant', '/recorded', 'Give an instant such as 2026-07-04T10:00:00Z.')
  if (value.reported !== undefined && !isInstant(value.reported)) {
    return fault('fact.not-an-instant', '/reported', 'Give an instant such as 2026-07-04T10:00:00Z.')
  }
  if (!evidenceClasses.some((known) => known === value.evidence)) return wrong('evidence', evidenceClasses.join(', '))
  return checkOccurred(value.occurred)
}

function checkOccurred(occurred: unknown): FactRefusal | undefined {
  if (!isBag(occurred)) return missing('occurred')
  const { on, at, ...rest } = occurred
  const extra = Object.keys(rest)[0]
  if (extra !== undefined) return fault('fact.unknown-field', `/occurred/${extra}`, `No field ${extra} is known here.`)
  if (on === undefined && at === undefined) {
    return fault('fact.never-occurred', '/occurred', 'Say when it happened: `on` (a local date) or `at` (an instant).')
  }
  if (on !== undefined && !isDate(on))
    return fault('fact.no-such-date', '/occurred/on', `${JSON.stringify(on)} is not a date that exists.`)
  if (at !== undefined && !isInstant(at))
    return fault('fact.not-an-instant', '/occurred/at', `${JSON.stringify(at)} is not an instant.`)
  return undefined
}

function checkFields(value: Bag, specs: Readonly<Record<string, FieldSpec>>): FactRefusal | undefined {
  for (const field of Object.keys(value)) {
    if (!envelope.includes(field) && !Object.hasOwn(specs, field)) {
      return fault('fact.unknown-field', `/${field}`, `A fact of kind ${String(value.kind)} has no field ${field}.`)
    }
  }
  if (value.kind === 'correction' && isBag(value.replacement)) {
    const refusal = checkReplacement(value.replacement)
    if (refusal !== undefined) return refusal
  }
  for (const [field, spec] of Object.entries(specs)) {
    const given = value[field]
    if (given === undefined) {
      if (spec.optional === undefined) return missing(field)
      continue
    }
    const refusal = checkField(field, given, spec)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

/** What every kind of fact has is checked here; fields of its own kind are not known until the correction is applied. */
function checkReplacement(replacement: Bag): FactRefusal | undefined {
  for (const field of ['id', 'kind', 'recorded', 'source']) {
    if (replacement[field] !== undefined) {
      return fault('fact.unknown-field', `/replacement/${field}`, `A correction cannot change the field ${field}.`)
    }
  }
  const { evidence, occurred } = replacement
  if (evidence !== undefined && !evidenceClasses.some((known) => known === evidence)) {
    return wrong('replacement/evidence', evidenceClasses.join(', '))
  }
  const refusal = occurred === undefined ? undefined : checkOccurred(occurred)
  return refusal && { ...refusal, path: `/replacement${refusal.path}` }
}

function checkField(field: string, given: unknown, { type }: FieldSpec): FactRefusal | undefined {
  if (typeof type !== 'string') return type.some((known) => known === given) ? undefined : wrong(field, type.join(', '))
  switch (type) {
    case 'text':
      return typeof given === 'string' && given !== '' ? undefined : wrong(field, 'text')
    case 'code':
      return typeof given === 'string' && STATE.test(given) ? undefined : wrong(field, 'a State as two capital letters')
    case 'boolean':
      return typeof given === 'boolean' ? undefined : wrong(field, 'true or false')
    case 'days':
      return Number.isSafeInteger(given) && Number(given) > 0 && Number(given) <= MOST_DAYS
        ? undefined
        : wrong(field, 'a number of days')
    case 'entries':
      return given === 1 || given === 2 || given === 'multiple' ? undefined : wrong(field, '1, 2 or "multiple"')
    case 'date':
      return isDate(given) ? undefined : noSuchDate(field, given)
    case 'date-or-duration':
      return given === 'duration-of-status' || isDate(given) ? undefined : noSuchDate(field, given)
    case 'document':
      return isDocument(given) ? undefined : wrong(field, 'a document with type, number and issuer')
    case 'content':
      return isBag(given) ? undefined : wrong(field, 'the fields that change')
  }
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
function isDate(value: unknown): boolean {
  return typeof value === 'string' && parseDay(value) !== undefined
}
function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false
  return parseDay(value.slice(0, 10)) !== undefined && !Number.isNaN(Date.parse(value))
}
function isDocument(value: unknown): boolean {
  if (!isBag(value)) return false
  const fields = Object.keys(value)
  return (
    fields.length === 3 &&
    ['type', 'number', 'issuer'].every((field) => typeof value[field] === 'string' && value[field] !== '')
  )
}
function fault(code: FactRefusal['code'], path: string, text: string): FactRefusal {
  return { code, path, text }
}
function refuse(code: FactRefusal['code'], path: string, text: string): FactParse {
  return { ok: false, refusal: fault(code, path, text) }
}
function missing(field: string): FactRefusal {
  return fault('fact.missing-field', `/${field}`, `The field ${field} is required.`)
}
function wrong(field: string, expected: string): FactRefusal {
  return fault('fact.wrong-type', `/${field}`, `The field ${field} takes ${expected}.`)
}
function noSuchDate(field: string, given: unknown): FactRefusal {
  return fault('fact.no-such-date', `/${field}`, `${JSON.stringify(given)} is not a date that exists.`)
}
