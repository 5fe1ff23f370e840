import { fieldsOf } from '@passage/domain/facts/fields'
import { parseFact } from '@passage/domain/facts/parse'
import { canonicalise } from '@passage/tlog/canonical'
import { type Bag, type Check, checkShape, fault, isBag, oneOf, type Shape, shaped, text, uuid } from './fields.ts'
import type { IntakeFault } from './input.ts'
import { identityShape } from './parse-crossing.ts'

const about: Check = (value, path) => {
  if (isBag(value) && value.recordId !== undefined) return checkShape(value, { recordId: { check: uuid } }, path)
  return shaped(identityShape)(value, path)
}
const shape: Shape = {
  source: { check: text, needed: true },
  sourceKey: { check: text, needed: true },
  jurisdiction: { check: oneOf('schengen', 'us') },
  fact: { check: checkFact, needed: true },
  about: { check: about, needed: true },
}
/** What we set ourselves; a source that sends it would be believed for what it cannot know. */
const ours = ['id', 'recorded', 'source']
const PLACEHOLDER = '2000-01-01T00:00:00Z'
const replaceable = new Set([
  'occurred',
  'evidence',
  ...Object.values(fieldsOf).flatMap((fields) => Object.keys(fields)),
])

/** What is wrong with a fact that is no crossing, or nothing. */
export function checkOtherFact(value: Bag): IntakeFault | undefined {
  return checkShape(value, shape, '')
}

function checkFact(value: unknown, path: string): IntakeFault | undefined {
  if (!isBag(value)) return fault('intake.wrong-type', path, 'A fact is an object.')
  const set = ours.find((field) => value[field] !== undefined)
  if (set !== undefined) return fault('intake.unknown-field', `${path}/${set}`, `The field ${set} is set by Passage.`)
  const parsed = parseFact({ ...value, id: '-', recorded: PLACEHOLDER, source: '-' })
  if (!parsed.ok) return factFault(parsed.refusal, path)
  const canonical = canonicalise(value)
  if (!canonical.ok) {
    return fault(
      'intake.unwritable-text',
      path,
      `The fact holds ${canonical.refusal.code} at ${canonical.refusal.path}.`,
    )
  }
  const unknown = Object.keys(isBag(value.replacement) ? value.replacement : {}).find((name) => !replaceable.has(name))
  if (unknown !== undefined) {
    return fault('intake.unknown-field', `${path}/replacement/${unknown}`, `No fact has a field ${unknown}.`)
  }
  return undefined
}

function factFault(refusal: { code: string; path: string; text: string }, path: string): IntakeFault {
  const code = refusal.code === 'fact.unknown-field' ? 'intake.unknown-field' : 'intake.fact'
  return fault(code, `${path}${refusal.path}`, refusal.text)
}
