import { createHash, createHmac } from 'node:crypto'

/** A UUID (version 8: derived, RFC 9562) from the first 16 bytes of a digest. */
export function uuidFrom(digest: Buffer): string {
  const bytes = Buffer.from(digest.subarray(0, 16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The id that belongs to a list of texts: a repeat derives the same id and collides on the key. */
export function derivedId(purpose: string, ...parts: readonly string[]): string {
  return uuidFrom(
    createHash('sha256')
      .update(JSON.stringify([purpose, ...parts]))
      .digest(),
  )
}

/** As `derivedId`, under the deployment's key: nobody outside can work the id out from a passport number. */
export function keyedId(secret: Buffer, purpose: string, text: string): string {
  return uuidFrom(createHmac('sha256', secret).update(`${purpose}\u0000${text}`).digest())
}

/** Stream of one actor. Actors are named by the sign-in; the stream needs an id. */
export function actorStreamId(actor: string): string {
  return derivedId('passage/actor', actor)
}

/** Link stream of two records, in either order. */
export function linkId(a: string, b: string): string {
  return a < b ? derivedId('passage/link', a, b) : derivedId('passage/link', b, a)
}
