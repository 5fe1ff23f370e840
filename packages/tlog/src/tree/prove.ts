import { EMPTY_ROOT, nodeHash } from './hash.ts'
import { consistencySpans, coverOf, inclusionSpans, type NodeId, type Span } from './shape.ts'

/** Gives the hash of a perfect subtree that is complete. */
export type NodeSource = (node: NodeId) => Uint8Array

/** The root of a tree of that size. */
export function rootOf(size: number, nodes: NodeSource): Buffer {
  return size === 0 ? EMPTY_ROOT : spanHash({ start: 0, end: size }, nodes)
}

/** The inclusion proof of a leaf, from its sibling up. @throws RangeError when the tree has no such leaf */
export function proveInclusion(index: number, size: number, nodes: NodeSource): readonly Buffer[] {
  return inclusionSpans(index, size).map((span) => spanHash(span, nodes))
}

/** The proof that the tree of `size` begins with that of `oldSize`. @throws RangeError for a tree that shrinks */
export function proveConsistency(oldSize: number, size: number, nodes: NodeSource): readonly Buffer[] {
  return consistencySpans(oldSize, size).map((span) => spanHash(span, nodes))
}

/** The subtrees are folded from the right: what is ragged is always the right edge. */
function spanHash(span: Span, nodes: NodeSource): Buffer {
  let folded: Buffer | undefined
  for (const node of coverOf(span).toReversed()) {
    const found = nodes(node)
    folded = folded === undefined ? Buffer.from(found) : nodeHash(found, folded)
  }
  return folded ?? EMPTY_ROOT
}
