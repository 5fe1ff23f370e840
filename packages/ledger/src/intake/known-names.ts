import { fieldsOf } from '@passage/domain/facts/fields'
import { documentShape, identityShape, nameShape } from './parse-crossing.ts'

/** Every name that a field of a record can have below its first level. */
const known: ReadonlySet<string> = new Set([
  ...[identityShape, documentShape, nameShape].flatMap((shape) => Object.keys(shape)),
  ...Object.values(fieldsOf).flatMap((fields) => Object.keys(fields)),
  ...['kind', 'occurred', 'on', 'at', 'reported', 'evidence', 'recordId'],
])

/**
 * The first field, at any depth and also inside a value of the wrong type, whose name is no name of ours; JSON Pointer.
 * A record that is kept whole for a person may hold none: the refuse list knows the names of some languages only, and
 * what is unknown must not enter the store behind a fault that stands before it.
 */
export function findUnknownName(value: unknown, isTop = true): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const isList = Array.isArray(value)
  for (const [name, member] of Object.entries(value)) {
    // Names of the first level have been checked against the shape of the record.
    if (!isTop && !isList && !known.has(name)) return `/${name}`
    const below = findUnknownName(member, false)
    if (below !== undefined) return `/${name}${below}`
  }
  return undefined
}
