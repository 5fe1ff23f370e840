import { hash } from 'node:crypto'

/** Hexadecimal digit by digit, with the two high bits set to `10`: the variant of RFC 9562. */
const VARIANT: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 16 }, (_, digit) => [digit.toString(16), ((digit & 0x3) | 0x8).toString(16)]),
)

/** A UUID (version 8: derived, RFC 9562) from the first 16 bytes of a digest, given in hexadecimal. */
export function uuidFrom(hex: string): string {
  const variant = VARIANT[hex.charAt(16)]
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The id that belongs to a list of texts: a repeat derives the same id and collides on the key. */
export function derivedId(purpose: string, ...parts: readonly string[]): string {
  return uuidFrom(hash('sha256', JSON.stringify([purpose, ...parts]), 'hex'))
}

/**
 * Digest of a text under the deployment's key, for ids and hashes that nobody outside may work out from a passport
 * number. SHA-256 over key (of fixed length), purpose and text, in hexadecimal; callers keep 16 of its 32 bytes, so
 * that nothing can be appended to a text and hashed on from there.
 */
export function keyedDigest(secret: string, purpose: string, text: string): string {
  return hash('sha256', `${secret}\u0000${purpose}\u0000${text}`, 'hex')
}

/** As `derivedId`, under the deployment's key. */
export function keyedId(secret: string, purpose: string, text: string): string {
  return uuidFrom(keyedDigest(secret, purpose, text))
}

/** Stream of one actor. Actors are named by the sign-in; the stream needs an id. */
export function actorStreamId(actor: string): string {
  return derivedId('passage/actor', actor)
}

/** Link stream of two records, in either order. */
export function linkId(a: string, b: string): string {
  return a < b ? derivedId('passage/link', a, b) : derivedId('passage/link', b, a)
}
