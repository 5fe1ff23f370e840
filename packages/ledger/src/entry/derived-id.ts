import { hash } from 'node:crypto'

/** A UUID (version 8: derived, RFC 9562) from the first 16 bytes of a digest, which is used up. */
export function uuidFrom(digest: Buffer): string {
  const bytes = digest.subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The id that belongs to a list of texts: a repeat derives the same id and collides on the key. */
export function derivedId(purpose: string, ...parts: readonly string[]): string {
  return uuidFrom(hash('sha256', JSON.stringify([purpose, ...parts]), 'buffer'))
}

/**
 * Digest of a text under the deployment's key, for ids and hashes that nobody outside may work out from a passport
 * number. SHA-256 over key (of fixed length), purpose and text; callers keep 16 of its 32 bytes, so that nothing can
 * be appended to a text and hashed on from there.
 */
export function keyedDigest(secret: string, purpose: string, text: string): Buffer {
  return hash('sha256', `${secret}\u0000${purpose}\u0000${text}`, 'buffer')
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
