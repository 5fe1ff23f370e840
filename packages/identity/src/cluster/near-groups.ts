import type { ClusterInput, ClusterRule, Edge } from './average-link.ts'

/**
 * Most rows of one person. Beyond it nothing is joined, since something else is wrong then (a default value, a test
 * record), and the time of joining grows with the square.
 */
export const MOST_ROWS_OF_ONE = 500

/** Far more than means of some thousand probabilities are rounded by. */
const SURELY = 1e-9

/** What can be said before anything is joined. */
export interface NearGroups {
  /** For each row the lowest row of its group, where all pairs of the group are high enough; else the row. */
  readonly lowest: Int32Array
  /** Edges within the other groups: only they can have a say. */
  readonly open: readonly Edge[]
}

/**
 * Groups that hang together by edges which are each high enough to join two rows. Between two such groups every mean is too
 * low, whatever is joined on either side. Within a group of which all pairs are there and high enough every mean is high
 * enough, in whatever order it is joined: it is one person.
 */
export function nearGroups({ rows, edges, apart = [] }: ClusterInput, { least, value }: ClusterRule): NearGroups {
  const { rootOf, join } = roots(rows)
  const sure = edges.map(({ a, b, weight }) => {
    const one = value(weight)
    if (one >= least) join(a, b)
    return one >= least + SURELY
  })
  const members = new Int32Array(rows)
  for (let row = 0; row < rows; row++) members[rootOf(row)] = (members[rootOf(row)] as number) + 1
  const pairs = new Int32Array(rows)
  edges.forEach(({ a, b }, at) => {
    if (sure[at] && rootOf(a) === rootOf(b)) pairs[rootOf(a)] = (pairs[rootOf(a)] as number) + 1
  })
  for (const [a, b] of apart) if (rootOf(a) === rootOf(b)) pairs[rootOf(a)] = -1
  const isOne = (root: number) => {
    const count = members[root] as number
    return count <= MOST_ROWS_OF_ONE && pairs[root] === (count * (count - 1)) / 2
  }
  return {
    lowest: rowsOf(rows).map((row) => (isOne(rootOf(row)) ? rootOf(row) : row)),
    open: edges.filter(({ a, b }) => rootOf(a) === rootOf(b) && !isOne(rootOf(a))),
  }
}

/** Rows that hang together, each known by its lowest. */
function roots(rows: number) {
  const above = rowsOf(rows)
  const rootOf = (row: number): number => {
    let root = row
    while (above[root] !== root) root = above[root] as number
    above[row] = root
    return root
  }
  const join = (a: number, b: number): void => {
    const [x, y] = [rootOf(a), rootOf(b)]
    above[Math.max(x, y)] = Math.min(x, y)
  }
  return { rootOf, join }
}

/** Made by hand: for a handful of rows `Int32Array.from` takes longer than all the rest. */
function rowsOf(length: number): Int32Array {
  const rows = new Int32Array(length)
  for (let row = 0; row < length; row++) rows[row] = row
  return rows
}
