import { outcomeWords } from './explain.ts'
import { layoutOf } from './layout.ts'
import type { LinkModel } from './model.ts'

/** A weight that is another one since a model was made before. */
export interface MovedWeight {
  readonly comparison: string
  /** What two records have in common there, in words. */
  readonly found: string
  /** Bits in the model of before, and now. */
  readonly before: number
  readonly now: number
  /** Pairs that are likely of one person and come out so now. */
  readonly pairs: number
}

/** From so many bits on, four times the odds, records are weighed otherwise than the model of before would. */
const MOVED_FROM = 2
/** What fewer pairs show may be chance. */
const LEAST_PAIRS = 20

/**
 * What the records at hand say otherwise than those that an earlier model was learnt on, the farthest first. Errors of sources change; a model
 * that knows of none of them takes people for strangers, and some more than others (docs/model-card.md).
 * @param seen pairs that are likely of one person, by comparison and outcome, counted on the records at hand
 */
export function movedSince(
  before: LinkModel,
  now: LinkModel,
  seen: readonly ArrayLike<number>[],
): readonly MovedWeight[] {
  const moved = now.comparisons.flatMap((spec, at) => {
    const layout = layoutOf(spec)
    return layout.outcomes.flatMap((_, outcome): readonly MovedWeight[] => {
      const pairs = seen[at]?.[outcome] ?? 0
      const [old = 0, bits = 0] = [before.weights[at]?.[outcome], now.weights[at]?.[outcome]]
      if (pairs < LEAST_PAIRS || Math.abs(bits - old) < MOVED_FROM) return []
      return [{ comparison: spec.name, found: outcomeWords(layout, outcome), before: old, now: bits, pairs }]
    })
  })
  return moved.sort((x, y) => Math.abs(y.now - y.before) - Math.abs(x.now - x.before) || y.pairs - x.pairs)
}
