import { measure } from './link-measure.ts'
import type { LabelledSet } from './link-sets.ts'

/** Seeds of the draws of random pairs that a set is measured with, each with either of two files as the left one. */
const SEEDS = [1, 2, 3, 4]

/** Lowest and highest of a figure over all draws. */
export interface Spread {
  readonly lowest: number
  readonly highest: number
}

/**
 * The figures of a set over several draws of random pairs and, of two files, with each as the left one. A figure of one draw
 * says little where it hangs on the draw.
 */
export function overDraws(set: LabelledSet) {
  const found = (set.oneToOne ? [set, turned(set)] : [set]).flatMap((one) =>
    SEEDS.map((seed) => {
      const { pairs, clusters, calibration } = measure(one, seed)
      return { half: pairs['p>=0.5'], sure: pairs['p>=0.99'], clusters, ece: calibration.ece15 }
    }),
  )
  return {
    draws: found.length,
    'pairs f1, p>=0.5': spread(found.map(({ half }) => half?.f1 ?? 0)),
    'pairs f1, p>=0.99': spread(found.map(({ sure }) => sure?.f1 ?? 0)),
    'persons f1': set.oneToOne ? undefined : spread(found.map(({ clusters }) => clusters?.f1 ?? 0)),
    ece15: spread(found.map(({ ece }) => ece)),
  }
}

function spread(figures: readonly number[]): Spread {
  return { lowest: Math.min(...figures), highest: Math.max(...figures) }
}

/** The same set, the right file called the left one. */
function turned(set: LabelledSet): LabelledSet {
  const other = { left: 'right', right: 'left' } as const
  return {
    ...set,
    records: set.records.map((one) => (one.side === undefined ? one : { ...one, side: other[one.side] })),
    truth: new Map(
      [...set.truth].map(([key, person]) => [key.replace(/^(left|right)/, (side) => other[side as 'left']), person]),
    ),
  }
}
