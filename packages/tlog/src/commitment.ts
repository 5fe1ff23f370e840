import { hash, timingSafeEqual } from 'node:crypto'

/** Bytes of the salt of one entry. Without it a short body could be guessed from its commitment. */
export const SALT_BYTES = 16

const TAG = Buffer.from('passage/entry/v1\u0000', 'latin1')

/**
 * The 32 bytes that stand for an entry in the log:
 * SHA-256("passage/entry/v1" 0x00, salt, exact canonical bytes). After erasure they still stand, and say nothing.
 * @throws RangeError when the salt has another length: a fault of the caller, never of the data
 */
export function commitmentOf(salt: Uint8Array, canonical: string): Buffer {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes`)
  const bytes = Buffer.allocUnsafe(TAG.length + SALT_BYTES + Buffer.byteLength(canonical))
  bytes.set(TAG, 0)
  bytes.set(salt, TAG.length)
  bytes.write(canonical, TAG.length + SALT_BYTES)
  // By way of a string: a `Buffer` asked of `hash` has memory of its own outside the heap, which weighs on collection.
  return Buffer.from(hash('sha256', bytes, 'binary'), 'latin1')
}

/** Whether body and salt are the ones that were committed to. */
export function matchesCommitment(commitment: Uint8Array, salt: Uint8Array, canonical: string): boolean {
  const computed = commitmentOf(salt, canonical)
  return commitment.length === computed.length && timingSafeEqual(commitment, computed)
}
