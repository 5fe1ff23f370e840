import { mayState, usualPurpose } from '@passage/domain/access/purposes'
import type { Role } from '@passage/domain/access/roles'
import { type Static, Type } from 'typebox'
import { watchers, watchesAlerts } from '../oversight/watchers.ts'

const codes = ['my-work', 'assigned', 'find', 'oversight', 'sources', 'rules'] as const
type Code = (typeof codes)[number]
/** A screen that the console leads somebody to. */
export const Place = Type.Object({
  code: Type.Unsafe<Code>(Type.Union(codes.map((code) => Type.Literal(code)))),
  words: Type.String(),
})
export type Place = Static<typeof Place>

/** Whose work does not rest on the records as they come in: whoever is nothing else is not led to how the sources do. */
const outsiders: readonly Role[] = ['person', 'representative', 'partner']

const holdsOne = (held: readonly Role[], wanted: readonly Role[]): boolean => held.some((role) => wanted.includes(role))

function assignedWords(held: readonly Role[]): string | undefined {
  if (held.includes('person')) return 'Your record'
  if (held.includes('representative')) return 'Whom you represent'
  return held.some((role) => ['caseworker', 'legal', 'auditor'].includes(role)) ? 'Assigned' : undefined
}

/**
 * The places of a holder of these roles; the first is where the console begins. This spares people screens that would
 * refuse them; what may be read there is decided with each reading.
 */
export function placesOf(held: readonly Role[]): readonly Place[] {
  const assigned = assignedWords(held)
  const works = mayState('queue', held)
  const place = (code: Code, words: string): Place => ({ code, words })
  const oversight = place('oversight', 'Oversight')
  return [
    ...(works ? [place('my-work', 'My work')] : []),
    ...(assigned === undefined ? [] : [place('assigned', assigned)]),
    ...(works || usualPurpose(held) === 'audit' ? [place('find', 'Find a person')] : []),
    ...(holdsOne(held, watchers) ? [oversight] : []),
    ...(held.every((role) => outsiders.includes(role)) ? [] : [place('sources', 'Sources')]),
    // Told of little, and there for something else: after that.
    ...(!holdsOne(held, watchers) && holdsOne(held, watchesAlerts) ? [oversight] : []),
    place('rules', 'Rules'),
  ]
}
