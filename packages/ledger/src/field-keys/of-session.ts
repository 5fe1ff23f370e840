import type { FieldKeys } from './encipher.ts'

const keysOf = new WeakMap<object, FieldKeys>()

/** Gives a session the keys of its pool. Only roles that read or write records of persons get them. */
export function giveKeys(session: object, keys: FieldKeys | undefined): void {
  if (keys !== undefined) keysOf.set(session, keys)
}

/** The keys of the session that a transaction runs in. */
export function fieldKeysOf(session: object): FieldKeys | undefined {
  return keysOf.get(session)
}
