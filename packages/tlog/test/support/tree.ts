import { hash } from 'node:crypto'
import { leafHash } from '@passage/tlog/leaf-hash'
import { MemoryTree } from '@passage/tlog/tree/memory-tree'

/** A leaf as the log holds it: 32 bytes that say nothing. */
export const leafAt = (index: number, seed = 'leaf'): Buffer => hash('sha256', `${seed} ${index}`, 'buffer')

/** A tree of so many leaves. */
export function treeOf(size: number, seed = 'leaf'): MemoryTree {
  const tree = new MemoryTree()
  for (let index = 0; index < size; index++) tree.append(leafHash(leafAt(index, seed)))
  return tree
}
