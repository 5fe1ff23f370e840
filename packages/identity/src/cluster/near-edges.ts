import type { ClusterRule, Edge } from './average-link.ts'

/**
 * The edges that can have a say in which rows become one person: those within groups that hang together by edges which are
 * each high enough to join two rows. Between two such groups every mean is too low, whatever is joined on either side.
 */
export function nearEdges(edges: readonly Edge[], { least, value }: ClusterRule): readonly Edge[] {
  const above = new Map<number, number>()
  const rootOf = (row: number): number => {
    let root = row
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    if (root !== row) above.set(row, root)
    return root
  }
  for (const { a, b, weight } of edges) {
    if (value(weight) < least) continue
    const [x, y] = [rootOf(a), rootOf(b)]
    if (x !== y) above.set(Math.max(x, y), Math.min(x, y))
  }
  return above.size === 0 ? [] : edges.filter(({ a, b }) => rootOf(a) === rootOf(b))
}
