import { HASH_BYTES, nodeHash } from '../tree/hash.ts'

/** The hash at a place of a tile. @throws RangeError when the tile is not that wide */
export function hashAt(tile: Uint8Array, place: number): Uint8Array {
  const start = place * HASH_BYTES
  if (start + HASH_BYTES > tile.length) throw new RangeError('the tile is not that wide')
  return tile.subarray(start, start + HASH_BYTES)
}

/** The hash of the subtree over `2^height` hashes of a tile, from `start`. @throws RangeError as `hashAt` */
export function subtreeInTile(tile: Uint8Array, start: number, height: number): Uint8Array {
  if (height === 0) return hashAt(tile, start)
  const middle = start + 2 ** (height - 1)
  return nodeHash(subtreeInTile(tile, start, height - 1), subtreeInTile(tile, middle, height - 1))
}

const MOST_BYTES = 65_535

/** Entries as a bundle holds them: each behind its length in two bytes. @throws RangeError for an entry too long */
export function encodeBundle(entries: readonly Uint8Array[]): Buffer {
  const parts: Uint8Array[] = []
  for (const entry of entries) {
    if (entry.length > MOST_BYTES) throw new RangeError('an entry of a bundle has at most 65,535 bytes')
    const length = Buffer.allocUnsafe(2)
    length.writeUInt16BE(entry.length)
    parts.push(length, entry)
  }
  return Buffer.concat(parts)
}

/** The entries of a bundle; undefined where the bytes do not come out even. */
export function decodeBundle(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const entries: Uint8Array[] = []
  for (let at = 0; at < view.length; ) {
    if (at + 2 > view.length) return undefined
    const end = at + 2 + view.readUInt16BE(at)
    if (end > view.length) return undefined
    entries.push(view.subarray(at + 2, end))
    at = end
  }
  return entries
}
