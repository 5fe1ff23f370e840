import type { Edge } from '../cluster/average-link.ts'
import { heldBits } from '../model/bits.ts'
import { componentsOf } from './components.ts'

/** Most rounds of messages; a tree of this depth is exact. */
const ROUNDS = 100
const SETTLED = 1e-6

/**
 * The probability of every edge where a row has at most one partner: two partners that are equally likely by themselves
 * get a half each. Belief propagation for matchings (exact where the edges hold no cycle), damped, so that it settles.
 * Edges must be of two sides: `a` of one, `b` of the other.
 */
export function exclusive(edges: readonly Edge[]): Float64Array {
  const found = new Map<Edge, number>()
  for (const component of componentsOf(edges)) {
    const probabilities = exclusiveWithin(component)
    component.forEach((edge, at) => {
      found.set(edge, probabilities[at] as number)
    })
  }
  return Float64Array.from(edges, (edge) => found.get(edge) ?? 0)
}

/** Component by component, so that what is settled here depends on nothing that is elsewhere. */
function exclusiveWithin(edges: readonly Edge[]): Float64Array {
  const odds = Float64Array.from(edges, ({ weight }) => 2 ** heldBits(weight))
  const byA = Map.groupBy(edges.keys(), (at) => edges[at]?.a ?? 0)
  const byB = Map.groupBy(edges.keys(), (at) => edges[at]?.b ?? 0)
  const fromA = new Float64Array(edges.length).fill(1)
  const fromB = new Float64Array(edges.length).fill(1)
  for (let round = 0; round < ROUNDS; round++) {
    const moved = Math.max(send(byA, odds, fromB, fromA), send(byB, odds, fromA, fromB))
    if (moved < SETTLED) break
  }
  return odds.map((own, at) => {
    const found = own * (fromA[at] ?? 1) * (fromB[at] ?? 1)
    return found / (1 + found)
  })
}

/** What each row says along each of its edges: how free it is, as far as its other edges go. */
function send(
  rows: ReadonlyMap<number, readonly number[]>,
  odds: Float64Array,
  from: Float64Array,
  into: Float64Array,
): number {
  let moved = 0
  for (const own of rows.values()) {
    for (const at of own) {
      let others = 0
      for (const other of own) if (other !== at) others += (odds[other] as number) * (from[other] as number)
      const before = into[at] as number
      const next = Math.sqrt(before / (1 + others))
      into[at] = others === 0 ? 1 : next
      moved = Math.max(moved, Math.abs(Math.log((into[at] as number) / before)))
    }
  }
  return moved
}
