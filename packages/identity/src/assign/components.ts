import type { Edge } from '../cluster/average-link.ts'

/** Edges in groups that share no row. */
export function componentsOf(edges: readonly Edge[]): Edge[][] {
  const above = new Map<number, number>()
  const rootOf = (row: number): number => {
    let root = row
    for (let next = above.get(root); next !== undefined; next = above.get(root)) root = next
    for (let at = row; at !== root; ) {
      const next = above.get(at) ?? root
      above.set(at, root)
      at = next
    }
    return root
  }
  for (const { a, b } of edges) {
    const [x, y] = [rootOf(a), rootOf(b)]
    if (x !== y) above.set(Math.max(x, y), Math.min(x, y))
  }
  return [...Map.groupBy(edges, ({ a }) => rootOf(a)).values()]
}
