import { decipher, encipher, type FieldKeys } from './encipher.ts'

/** Fields of who a record is about that belong to a protected class. The register of stored fields has them as such. */
export const PROTECTED_IDENTITY = ['nationality', 'sexMarker'] as const
type Protected = { readonly [F in (typeof PROTECTED_IDENTITY)[number]]?: string }

const placeOf = (field: string, recordId: string) => `entry.facts.identity.${field}|${recordId}`

/** The same, with the protected fields enciphered for this record. */
export function protectIdentity<I extends Protected>(identity: I, recordId: string, keys: FieldKeys | undefined): I {
  const written: Record<string, string> = {}
  for (const field of PROTECTED_IDENTITY) {
    const value = identity[field]
    if (value !== undefined) written[field] = encipher(keys, placeOf(field, recordId), value)
  }
  return { ...identity, ...written }
}

/** The same, with the protected fields read. One whose key is not here is not known, and left out. */
export function readProtected<I extends Protected>(identity: I, recordId: string, keys: FieldKeys | undefined): I {
  const read = { ...identity } as Record<string, unknown>
  for (const field of PROTECTED_IDENTITY) {
    const value = identity[field]
    if (value === undefined) continue
    const said = decipher(keys, placeOf(field, recordId), value)
    if (said === 'no-key') delete read[field]
    else read[field] = said.text
  }
  return read as I
}
