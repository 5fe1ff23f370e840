import { HASH_BYTES } from '../tree/hash.ts'
import { rootOf } from '../tree/prove.ts'
import { hashesAt, placeInTile, TILE_HEIGHT, TILE_WIDTH } from './address.ts'
import { subtreeInTile } from './content.ts'

/** A tile that an append touched, as it is now. */
export interface GrownTile {
  readonly level: number
  readonly index: number
  readonly bytes: Buffer
}

/**
 * The right edge of a tree: its partial tiles, at most one a level. They are all that is needed to append and to give
 * the root, however large the tree is.
 */
export class TileEdge {
  #size: number
  /** The partial tile of each level; empty where the last tile is full. */
  readonly #partial: Buffer[]
  readonly #grown = new Map<string, GrownTile>()

  /** @param partial the partial tile of a level, exactly as wide as the size says */
  constructor(size: number, partial: (level: number) => Uint8Array) {
    this.#size = size
    this.#partial = []
    for (let level = 0; hashesAt(level, size) > 0; level++) {
      const width = hashesAt(level, size) % TILE_WIDTH
      const bytes = width === 0 ? Buffer.of() : Buffer.from(partial(level))
      if (bytes.length !== width * HASH_BYTES) throw new RangeError(`the tile at level ${level} has another width`)
      this.#partial.push(bytes)
    }
  }

  get size(): number {
    return this.#size
  }

  /** Appends leaves by their leaf hashes. */
  append(leafHashes: readonly Uint8Array[]): void {
    this.#put(0, leafHashes)
    this.#size += leafHashes.length
  }

  #put(level: number, hashes: readonly Uint8Array[]): void {
    if (hashes.length === 0) return
    const before = hashesAt(level, this.#size)
    let index = Math.floor(before / TILE_WIDTH)
    let row = Buffer.concat([this.#partial[level] ?? Buffer.of(), ...hashes])
    const full: Uint8Array[] = []
    for (; row.length >= TILE_WIDTH * HASH_BYTES; index++) {
      const tile = row.subarray(0, TILE_WIDTH * HASH_BYTES)
      row = row.subarray(tile.length)
      this.#grown.set(`${level}/${index}`, { level, index, bytes: tile })
      full.push(subtreeInTile(tile, 0, TILE_HEIGHT))
    }
    if (row.length > 0) this.#grown.set(`${level}/${index}`, { level, index, bytes: row })
    this.#partial[level] = row
    this.#put(level + 1, full)
  }

  /** The tiles touched since the edge was read. */
  grown(): readonly GrownTile[] {
    return [...this.#grown.values()]
  }

  root(): Buffer {
    return rootOf(this.#size, (node) => {
      const { level, start, height } = placeInTile(node)
      return subtreeInTile(this.#partial[level] ?? Buffer.of(), start, height)
    })
  }
}
