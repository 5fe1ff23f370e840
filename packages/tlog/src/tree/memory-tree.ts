import { nodeHash } from './hash.ts'
import { proveConsistency, proveInclusion, rootOf } from './prove.ts'
import type { NodeId } from './shape.ts'

/**
 * A tree with all its nodes in memory, 64 bytes a leaf. Appending costs one hash a leaf on average; roots and proofs
 * of any size so far cost as many steps as the tree is high.
 */
export class MemoryTree {
  /** The hashes of each level, from the left. */
  readonly #levels: Buffer[][] = [[]]

  get size(): number {
    return this.#levels[0]?.length ?? 0
  }

  /** Appends a leaf by its leaf hash. */
  append(leafHash: Uint8Array): void {
    let hash: Buffer = Buffer.from(leafHash)
    for (let level = 0; ; level++) {
      const row = this.#levels[level] ?? []
      this.#levels[level] = row
      row.push(hash)
      const left = row[row.length - 2]
      if (row.length % 2 === 1 || left === undefined) return
      hash = nodeHash(left, hash)
    }
  }

  /** The hash of a perfect subtree. @throws RangeError when it is not complete */
  readonly node = ({ level, index }: NodeId): Buffer => {
    const found = this.#levels[level]?.[index]
    if (found === undefined) throw new RangeError('this subtree is not complete')
    return found
  }

  root(size: number = this.size): Buffer {
    return rootOf(size, this.node)
  }

  inclusion(index: number, size: number = this.size): readonly Buffer[] {
    return proveInclusion(index, size, this.node)
  }

  consistency(oldSize: number, size: number = this.size): readonly Buffer[] {
    return proveConsistency(oldSize, size, this.node)
  }
}
