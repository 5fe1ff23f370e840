import type { Edge } from '../cluster/average-link.ts'
import { componentsOf } from './components.ts'

/** Largest side of a component that is solved as it is; of a larger one the weakest edges go first. */
const LARGEST = 300

/** The pairs of the best assignment, and how many edges had to be left aside to find it in bounded time. */
export interface Assignment {
  readonly pairs: readonly Edge[]
  readonly leftAside: number
}

/**
 * The pairs of rows, no row in two of them, whose weights sum up to the most (Hungarian method, by component). Only
 * edges of more than 0 bits count: rather no partner than an unlikely one. The best whole, not the best first: taking
 * the strongest pair greedily can cost two others.
 */
export function assign(edges: readonly Edge[]): Assignment {
  const positive = edges.filter(({ weight }) => weight > 0).sort((x, y) => x.a - y.a || x.b - y.b)
  const pairs: Edge[] = []
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

function solve(edges: readonly Edge[]): readonly Edge[] {
  const [only] = edges
  if (edges.length === 1 && only !== undefined) return [only]
  const left = [...new Set(edges.map(({ a }) => a))]
  const right = [...new Set(edges.map(({ b }) => b))]
  const [placeA, placeB] = [left, right].map((rows) => new Map(rows.map((row, at) => [row, at])))
  const columns = right.length + left.length
  const cost = left.map(() => new Float64Array(columns))
  for (const { a, b, weight } of edges) {
    const row = cost[placeA?.get(a) ?? 0]
    if (row !== undefined) row[placeB?.get(b) ?? 0] = -weight
  }
  const partner = hungarian(cost, columns)
  return edges.filter(({ a, b }) => partner[placeA?.get(a) ?? 0] === (placeB?.get(b) ?? 0))
}

/** Least-cost column of each row, shortest augmenting paths (Jonker and Volgenant 1987). At least as many columns as rows. */
function hungarian(cost: readonly Float64Array[], columns: number): Int32Array {
  const [rowPrice, columnPrice] = [new Float64Array(cost.length + 1), new Float64Array(columns + 1)]
  const owner = new Int32Array(columns + 1)
  for (let row = 1; row <= cost.length; row++) {
    const [least, way] = [new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY), new Int32Array(columns + 1)]
    const used = new Uint8Array(columns + 1)
    owner[0] = row
    let column = 0
    while (owner[column] !== 0) {
      used[column] = 1
      column = nextColumn(cost, column, { owner, rowPrice, columnPrice, least, way, used })
    }
    while (column !== 0) {
      const before = way[column] ?? 0
      owner[column] = owner[before] ?? 0
      column = before
    }
  }
  const partner = new Int32Array(cost.length).fill(-1)
  for (let column = 1; column <= columns; column++)
    if ((owner[column] ?? 0) > 0) partner[(owner[column] ?? 0) - 1] = column - 1
  return partner
}

interface Search {
  readonly owner: Int32Array
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
  readonly least: Float64Array
  readonly way: Int32Array
  readonly used: Uint8Array
}

/** Moves the prices so far that one more column is reached, and returns it. */
function nextColumn(cost: readonly Float64Array[], from: number, search: Search): number {
  const { owner, rowPrice, columnPrice, least, way, used } = search
  const row = owner[from] as number
  const costs = cost[row - 1] as Float64Array
  let [step, next] = [Number.POSITIVE_INFINITY, 0]
  for (let column = 1; column < used.length; column++) {
    if (used[column] === 1) continue
    const reduced = (costs[column - 1] as number) - (rowPrice[row] as number) - (columnPrice[column] as number)
    if (reduced < (least[column] as number)) {
      least[column] = reduced
      way[column] = from
    }
    if ((least[column] as number) < step) {
      step = least[column] as number
      next = column
    }
  }
  for (let column = 0; column < used.length; column++) {
    if (used[column] === 1) {
      rowPrice[owner[column] as number] = (rowPrice[owner[column] as number] as number) + step
      columnPrice[column] = (columnPrice[column] as number) - step
    } else least[column] = (least[column] as number) - step
  }
  return next
}
