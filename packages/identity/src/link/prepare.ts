import { defaultKeys, refinements } from '../blocking/default-keys.ts'
import type { BlockingLimits } from '../blocking/index.ts'
import { type BlockingKey, EVERY_PAIR } from '../blocking/key.ts'
import { type Blocks, blocksOf } from '../blocking/pairs.ts'
import type { ComparisonSpec } from '../model/layout.ts'
import { checkModel, type LinkModel } from '../model/model.ts'
import { type Comparer, comparerOf } from './comparer.ts'
import { type Scorer, scorerOf } from './scorer.ts'
import { type LinkRecord, tableOf, type WholeTable } from './table.ts'
import { pairsIn, train } from './train.ts'

/** What is linked and how. Everything but the comparisons has a default. */
export interface LinkOptions {
  readonly comparisons: readonly ComparisonSpec[]
  /** A frozen model; without one, a model is estimated on the records themselves. */
  readonly model?: LinkModel
  /** Which records are compared. Without any: every pair where those are few, else those of `defaultKeys`. */
  readonly keys?: readonly BlockingKey[]
  /** For the draw of random pairs. */
  readonly seed?: number
  readonly randomPairs?: number
  /** Most rows of a group that are all compared. */
  readonly largestGroup?: number
  /** From this probability on a pair is linked; below the other one it is not; between them a person decides. */
  readonly linkedFrom?: number
  readonly notLinkedBelow?: number
  /** A record of one file has at most one partner in the other. Only where records have sides. */
  readonly oneToOne?: boolean
  /** Most records that hang together and are answered; more are left to people. */
  readonly mostAnswered?: number
  /** Ids that are not one person, by a ruling. */
  readonly apart?: readonly (readonly [string, string])[]
}

const DEFAULTS = { seed: 1, randomPairs: 500_000 }
/** How groups are kept small where nothing else is asked for. */
export const DEFAULT_LIMITS: BlockingLimits = { largestGroup: 100, window: 5 }
/** Up to this many pairs in all, every pair is compared and no key is needed: nothing can be missed by blocking. */
const FEW_PAIRS = 1_500_000
/** Files beyond this many rows get smaller groups, so that time grows with the rows and not with their square. */
const MANY_ROWS = 200_000

/** A file made ready: columns, keys, comparer and model. */
export interface Prepared {
  readonly table: WholeTable
  readonly comparer: Comparer
  readonly blocks: Blocks
  readonly model: LinkModel
  readonly scorer: Scorer
}

/** Puts records into columns and blocks, and takes or estimates the model. */
export function prepare(records: readonly LinkRecord[], options: LinkOptions): Prepared {
  const { comparisons, seed = DEFAULTS.seed } = options
  if (options.model !== undefined) checkModel(options.model, comparisons)
  const table = tableOf(records, comparisons)
  const largestGroup = options.largestGroup ?? (records.length > MANY_ROWS ? 30 : DEFAULT_LIMITS.largestGroup)
  const comparer = comparerOf(table)
  const blocks =
    options.keys === undefined && pairsIn(table) <= FEW_PAIRS
      ? blocksOf(table, [EVERY_PAIR], [], { largestGroup: table.ids.length, window: 0 })
      : blocksOf(table, options.keys ?? defaultKeys(comparisons), refinements(comparisons), {
          largestGroup,
          window: DEFAULT_LIMITS.window,
        })
  const randomPairs = options.randomPairs ?? DEFAULTS.randomPairs
  const model = options.model ?? train(table, comparer, blocks, { seed, randomPairs })
  return { table, comparer, blocks, model, scorer: scorerOf(table, comparer, model) }
}

/** A file of which the groups of the keys and the model are known already. */
export function readyFrom(table: WholeTable, blocks: Blocks, model: LinkModel): Prepared {
  const comparer = comparerOf(table)
  return { table, comparer, blocks, model, scorer: scorerOf(table, comparer, model) }
}
