import type { Edge } from '../cluster/average-link.ts'
import { componentsOf } from './components.ts'
import { hungarian, withoutPair } from './hungarian.ts'

/** Largest side of a component that is solved as it is; of a larger one the weakest edges go first. */
const LARGEST = 300

/** A pair of the best assignment. */
export interface AssignedPair extends Edge {
  /** Bits by which the best whole exceeds the best one without this pair: how much hangs on it. */
  readonly margin: number
}

/** The pairs of the best assignment, and how many edges had to be left aside to find it in bounded time. */
export interface Assignment {
  readonly pairs: readonly AssignedPair[]
  readonly leftAside: number
}

/**
 * The pairs of rows, no row in two of them, whose weights sum up to the most (Hungarian method, by component). Only
 * edges of more than 0 bits count: rather no partner than an unlikely one. The best whole, not the best first: taking
 * the strongest pair greedily can cost two others.
 */
export function assign(edges: readonly Edge[]): Assignment {
  const positive = edges.filter(({ weight }) => weight > 0).sort((x, y) => x.a - y.a || x.b - y.b)
  const pairs: AssignedPair[] = []
  let leftAside = 0
  const waiting = componentsOf(positive)
  for (let component = waiting.pop(); component !== undefined; component = waiting.pop()) {
    if (sidesOf(component) <= LARGEST) pairs.push(...solve(component))
    else {
      const strongest = [...component].sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
      const kept = strongest.slice(0, Math.floor(strongest.length * 0.9)).sort((x, y) => x.a - y.a || x.b - y.b)
      leftAside += strongest.length - kept.length
      waiting.push(...componentsOf(kept))
    }
  }
  return { pairs: pairs.sort((x, y) => x.a - y.a || x.b - y.b), leftAside }
}

function sidesOf(edges: readonly Edge[]): number {
  return Math.max(new Set(edges.map(({ a }) => a)).size, new Set(edges.map(({ b }) => b)).size)
}

function solve(edges: readonly Edge[]): readonly AssignedPair[] {
  const [only] = edges
  if (edges.length === 1 && only !== undefined) return [{ ...only, margin: only.weight }]
  const left = [...new Set(edges.map(({ a }) => a))]
  const right = [...new Set(edges.map(({ b }) => b))]
  const [placeA, placeB] = [left, right].map((rows) => new Map(rows.map((row, at) => [row, at])))
  const columns = right.length + left.length
  const cost = left.map(() => new Float64Array(columns))
  for (const { a, b, weight } of edges) {
    const row = cost[placeA?.get(a) ?? 0]
    if (row !== undefined) row[placeB?.get(b) ?? 0] = -weight
  }
  const solved = hungarian(cost, columns)
  return edges.flatMap((edge) => {
    const [row, column] = [placeA?.get(edge.a) ?? 0, placeB?.get(edge.b) ?? 0]
    return solved.partner[row] === column ? [{ ...edge, margin: withoutPair(cost, solved, row, column) }] : []
  })
}
