import type { Standing } from '@passage/domain/access/question'

const membersOf = new WeakMap<object, ReadonlyMap<string, readonly string[]>>()

/** Keeps who is one person with whom under the look that a transaction holds, as it was when the look was written. */
export function keepMembers(tx: object, persons: readonly Standing[]): void {
  membersOf.set(tx, new Map(persons.flatMap(({ members }) => members.map((id) => [id, members] as const))))
}

/** Every record that is one person with this one under the look; the record alone where the look does not name it. */
export function membersUnder(tx: object, recordId: string): readonly string[] {
  return membersOf.get(tx)?.get(recordId) ?? [recordId]
}
