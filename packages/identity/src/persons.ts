/** Two records that are linked, in either order. */
export interface LinkedPair {
  readonly a: string
  readonly b: string
}

/**
 * The persons among linked records: for every record named in a pair, the smallest record id of its connected set.
 * A record in no pair is a person by itself and is not in the map. The answer depends on the set of pairs only,
 * so that taking a pair away again gives what was there before it came.
 */
export function personsOf(pairs: Iterable<LinkedPair>): ReadonlyMap<string, string> {
  const parent = new Map<string, string>()
  for (const { a, b } of pairs) {
    const [rootA, rootB] = [rootOf(parent, a), rootOf(parent, b)]
    if (rootA < rootB) parent.set(rootB, rootA)
    else if (rootB < rootA) parent.set(rootA, rootB)
  }
  return new Map([...parent.keys()].map((record) => [record, rootOf(parent, record)]))
}

function rootOf(parent: Map<string, string>, record: string): string {
  let root = record
  for (let above = parent.get(root); above !== undefined && above !== root; above = parent.get(root)) root = above
  let step = record
  while (step !== root) {
    const above = parent.get(step) ?? root
    parent.set(step, root)
    step = above
  }
  parent.set(root, root)
  return root
}
