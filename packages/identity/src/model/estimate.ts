import { knownFields, type Layout } from './layout.ts'

/** How far counts are drawn towards what they would be if the fields of a comparison had nothing to do with each other. */
export interface Smoothing {
  /** Pairs that the assumption counts for, in each group of outcomes that know the same fields. */
  readonly joint: number
  /**
   * Times that a combination is taken to have been seen where the assumption has it: what was drawn too seldom to be met
   * is as likely as its fields make it, and not impossible.
   */
  readonly seen?: number
  /** Pairs added to every level of a field. */
  readonly level: number
  /** Whether a level of a field is one to which none is added. */
  readonly none?: ((field: number, level: number) => boolean) | undefined
}

/**
 * Probability of every outcome of a comparison among the outcomes that know the same fields, from counts. What is not
 * given is neutral: an outcome that knows nothing has probability 1 whoever is compared. Rare combinations are drawn
 * towards the product of their fields.
 */
export function probabilities(layout: Layout, counts: Float64Array, smoothing: Smoothing): Float64Array {
  const single = layout.levels.map((count, field) => {
    const add = Array.from({ length: count }, (_, level) => (smoothing.none?.(field, level) ? 0 : smoothing.level))
    return fieldProbabilities(layout, counts, field, add)
  })
  const totals = new Float64Array(1 << layout.levels.length)
  layout.outcomes.forEach((outcome, at) => {
    const known = groupOf(layout, outcome)
    totals[known] = (totals[known] ?? 0) + (counts[at] ?? 0)
  })
  const found = new Float64Array(layout.size)
  layout.outcomes.forEach((outcome, at) => {
    const total = totals[groupOf(layout, outcome)] ?? 0
    const expected =
      outcome === undefined
        ? SWAP_SHARE
        : outcome.reduce((p, level, field) => p * (level < 0 ? 1 : (single[field]?.[level] ?? 0)), 1)
    const drawn = smoothing.joint + (smoothing.seen ?? 0) / Math.max(expected, LEAST_EXPECTED)
    found[at] = ((counts[at] ?? 0) + drawn * expected) / (total + drawn)
  })
  return found
}

/** So little is as good as nothing: no weight reaches so far. */
const LEAST_EXPECTED = 1e-12

/** What swapped names are drawn towards, as a share of one pair that is added. */
const SWAP_SHARE = 1e-4

function fieldProbabilities(layout: Layout, counts: Float64Array, field: number, add: readonly number[]): Float64Array {
  const sums = Float64Array.from(add)
  layout.outcomes.forEach((outcome, at) => {
    const level = outcome?.[field] ?? -1
    if (level >= 0) sums[level] = (sums[level] ?? 0) + (counts[at] ?? 0)
  })
  const total = sums.reduce((sum, one) => sum + one, 0)
  return sums.map((one) => one / total)
}

/** Swaps are weighed among the outcomes that know both fields. */
export function groupOf(layout: Layout, outcome: readonly number[] | undefined): number {
  return outcome === undefined ? (1 << layout.levels.length) - 1 : knownFields(outcome)
}
