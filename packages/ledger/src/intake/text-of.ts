/**
 * Any value as JSON text. Lone surrogates and NUL come out as visible escapes, and whole numbers that some readers
 * give as `bigint` as their digits.
 */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_name, member: unknown) => (typeof member === 'bigint' ? String(member) : member)) ?? ''
}
