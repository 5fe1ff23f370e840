import { createHash } from 'node:crypto'

const LEAF = Buffer.from([0])

/** RFC 6962 section 2.1: SHA-256(0x00, leaf). A leaf of our log is the 32-byte commitment of an entry. */
export function leafHash(leaf: Uint8Array): Buffer {
  return createHash('sha256').update(LEAF).update(leaf).digest()
}
