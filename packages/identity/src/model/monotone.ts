import { groupOf } from './estimate.ts'
import type { Layout } from './layout.ts'

/** Most rounds of levelling along the fields of a comparison; a round without a change ends it sooner. */
const ROUNDS = 60

/**
 * Weights that never fall when a level comes nearer, the others unchanged, nor a swap of names when it comes nearer: along each field in turn, neighbours that
 * stand in the wrong order are levelled to their mean by `mass` (isotonic regression), until nothing is wrong; what
 * rounding leaves is raised. A model may be unsure, but must not hold a better agreement against a pair.
 */
export function monotone(layout: Layout, weights: Float64Array, mass: Float64Array): Float64Array {
  const chains = chainsOf(layout)
  const levelled = weights.slice()
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false
    for (const chain of chains) if (levelChain(chain, levelled, mass)) changed = true
    if (!changed) break
  }
  for (let field = 0; field < layout.levels.length; field++) {
    for (const chain of chains) raise(chain, levelled)
  }
  return levelled
}

/** Outcomes that differ in one field only, and swaps of names among themselves; the farthest first. */
function chainsOf(layout: Layout): readonly (readonly number[])[] {
  const swaps = layout.outcomes.flatMap((outcome, at) => (outcome === undefined ? [at] : []))
  return [...fieldChainsOf(layout), swaps.toReversed()]
}

function fieldChainsOf(layout: Layout): readonly (readonly number[])[] {
  return layout.levels.flatMap((count, field) => {
    const stride = layout.strides[field] ?? 1
    const starts = layout.outcomes.flatMap((outcome, at) => (outcome?.[field] === 0 ? [at] : []))
    return starts.map((start) => Array.from({ length: count }, (_, level) => start + (count - 1 - level) * stride))
  })
}

function levelChain(chain: readonly number[], weights: Float64Array, mass: Float64Array): boolean {
  const blocks: { mean: number; mass: number; size: number }[] = []
  let changed = false
  for (const at of chain) {
    blocks.push({ mean: weights[at] ?? 0, mass: mass[at] ?? 0, size: 1 })
    for (let last = blocks.at(-1), before = blocks.at(-2); last !== undefined && before !== undefined; ) {
      if (before.mean <= last.mean + 1e-9) break
      const sum = before.mass + last.mass
      const mean = sum > 0 ? (before.mean * before.mass + last.mean * last.mass) / sum : (before.mean + last.mean) / 2
      blocks.splice(-2, 2, { mean, mass: sum, size: before.size + last.size })
      changed = true
      last = blocks.at(-1)
      before = blocks.at(-2)
    }
  }
  let at = 0
  for (const { mean, size } of blocks) for (let i = 0; i < size; i++) weights[chain[at++] ?? 0] = mean
  return changed
}

function raise(chain: readonly number[], weights: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY
  for (const at of chain) {
    highest = Math.max(highest, weights[at] ?? 0)
    weights[at] = highest
  }
}

/** The first two outcomes that stand in the wrong order, for tests and for checking a model that was read. */
export function firstDisorder(layout: Layout, weights: ArrayLike<number>): readonly [number, number] | undefined {
  for (const chain of chainsOf(layout)) {
    for (let i = 1; i < chain.length; i++) {
      const [far, near] = [chain[i - 1] ?? 0, chain[i] ?? 0]
      const together = groupOf(layout, layout.outcomes[far]) === groupOf(layout, layout.outcomes[near])
      if (together && (weights[far] ?? 0) > (weights[near] ?? 0) + 1e-9) return [far, near]
    }
  }
  return undefined
}
