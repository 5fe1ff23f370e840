import { hash } from 'node:crypto'

/** Bytes of a hash of the tree. */
export const HASH_BYTES = 32

/** RFC 6962 section 2.1: the root of a tree without leaves, SHA-256 of nothing. */
export const EMPTY_ROOT: Buffer = hash('sha256', '', 'buffer')

/** RFC 6962 section 2.1: SHA-256(0x01, left, right). The prefix keeps a node from being passed off as a leaf. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(1 + 2 * HASH_BYTES)
  bytes[0] = 1
  bytes.set(left, 1)
  bytes.set(right, 1 + HASH_BYTES)
  return hash('sha256', bytes, 'buffer')
}

/** Whether two hashes are the same bytes. Their length is looked at where they are read. */
export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}
