/**
 * A perfect subtree: `level` doublings above the leaves, the `index`-th of its level from the left. It covers the
 * leaves from `index * 2^level` up to, and without, `(index + 1) * 2^level`. Once complete it never changes.
 */
export interface NodeId {
  readonly level: number
  readonly index: number
}

/** Leaves from `start` up to, and without, `end`, as one hash of a proof stands for them. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether a number can be the size of a tree. Larger ones would not be exact here. */
export function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

/** The largest power of two smaller than `count`, which is at least 2: where RFC 6962 divides a tree. */
function splitOf(count: number): number {
  let split = 1
  while (split * 2 < count) split *= 2
  return split
}

/**
 * The perfect subtrees that make up a span, from left to right, largest first. The span starts where a subtree of its
 * rounded-up size starts, as every span of a proof does.
 */
export function coverOf({ start, end }: Span): readonly NodeId[] {
  const cover: NodeId[] = []
  for (let from = start; from < end; ) {
    let level = 0
    let width = 1
    while (width * 2 <= end - from) {
      width *= 2
      level++
    }
    cover.push({ level, index: from / width })
    from += width
  }
  return cover
}

/**
 * The spans of an inclusion proof, from the leaf's sibling up (RFC 6962 section 2.1.1).
 * @throws RangeError when the tree has no such leaf
 */
export function inclusionSpans(index: number, size: number): readonly Span[] {
  if (!isSize(index) || !isSize(size) || index >= size) throw new RangeError('there is no such leaf in the tree')
  return path(index, { start: 0, end: size })
}

function path(index: number, { start, end }: Span): Span[] {
  if (end - start === 1) return []
  const middle = start + splitOf(end - start)
  if (index < middle) return [...path(index, { start, end: middle }), { start: middle, end }]
  return [...path(index, { start: middle, end }), { start, end: middle }]
}

/**
 * The spans of a consistency proof between two sizes (RFC 6962 section 2.1.2). None where the sizes are equal or the
 * old tree is empty.
 * @throws RangeError when the sizes are the wrong way round
 */
export function consistencySpans(oldSize: number, size: number): readonly Span[] {
  if (!isSize(oldSize) || !isSize(size) || oldSize > size) throw new RangeError('a tree does not shrink')
  if (oldSize === 0 || oldSize === size) return []
  return subproof(oldSize, { start: 0, end: size }, true)
}

/** `whole`: the old tree, as far as it lies in the span, is a hash that the verifier holds already. */
function subproof(oldEnd: number, { start, end }: Span, whole: boolean): Span[] {
  if (oldEnd === end) return whole ? [] : [{ start, end }]
  const middle = start + splitOf(end - start)
  if (oldEnd <= middle) return [...subproof(oldEnd, { start, end: middle }, whole), { start: middle, end }]
  return [...subproof(oldEnd, { start: middle, end }, false), { start, end: middle }]
}
