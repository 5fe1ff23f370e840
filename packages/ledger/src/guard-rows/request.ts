import type { EntryText } from '../entry/bodies.ts'

/** A request id came again with something else in it: not a repeat, and not another request either. */
export class RequestReused extends Error {
  constructor() {
    super('the request id was used before, for something else')
    this.name = 'RequestReused'
  }
}

/**
 * Makes sure that an entry that stands under a request id says what is asked for now. What was erased cannot be compared,
 * and counts as the same.
 * @throws RequestReused
 */
export function requireSameRequest(body: string | null, asked: Readonly<Record<string, unknown>>): void {
  if (body === null) return
  const said = (JSON.parse(body) as EntryText<Record<string, unknown>>).body
  const same = Object.entries(asked).every(([name, value]) => JSON.stringify(said[name]) === JSON.stringify(value))
  if (!same) throw new RequestReused()
}
