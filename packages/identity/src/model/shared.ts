import { GRAIN } from './bits.ts'
import { byOwn } from './gone-wrong.ts'
import type { ComparisonSpec, Layout } from './layout.ts'
import { lessBySum, onGrain } from './less-by-sum.ts'
import type { Pattern } from './patterns.ts'
import { sharedGroup } from './shared-group.ts'
import { sharedParts } from './shared-parts.ts'

/**
 * What comparisons say less together than one by one, because people of one household share a street, a telephone and a
 * family name. Learnt from pairs that are certainly of two persons; without it a household would be one person.
 */
export interface Shared {
  /** Names of the comparisons that others share together. */
  readonly comparisons: readonly string[]
  /** Bits taken away where these comparisons say 0, 1, 2, … bits together; between two, in proportion; beyond, all. */
  readonly less: readonly number[]
}

/** What is learnt from. */
export interface SharedEvidence {
  readonly layouts: readonly Layout[]
  readonly candidates: readonly Pattern[]
  readonly random: readonly Pattern[]
  readonly allPairs: number
}

/** Pairs added to the counts of chance, so that what was never drawn is rare and not impossible. */
const ADDED = 0.5

/** What others share, by the weights of the moment; undefined where nothing hangs together. */
export function sharedOf(evidence: SharedEvidence, weights: readonly (readonly number[])[]): Shared | undefined {
  const { layouts, candidates, random, allPairs } = evidence
  const brought = byOwn(layouts, candidates)
  if (brought === undefined) return undefined
  const parts = layouts.map((layout, at) => sharedParts(layout, weights[at] ?? []))
  const drawn = byOwn(layouts, random)?.all ?? []
  const drawnAll = random.reduce((sum, { count }) => sum + count, 0)
  const drawnOthers = drawn.reduce((sum, { count }) => sum + count, 0)
  if (drawnOthers === 0) return undefined
  const all = (allPairs * drawnOthers) / drawnAll
  const chances = layouts.map((layout, at) => chancesOf(layout, at, drawn, drawnOthers))
  const seen = { brought, drawn, times: all / drawnOthers }
  const group = sharedGroup({ parts, seen, chances, all })
  if (group.length < 2) return undefined
  const sumsOf = (patterns: readonly Pattern[]) =>
    patterns.map(({ outcomes, count }) => ({ sum: sumOver(parts, group, outcomes), count }))
  const less = lessBySum(
    group.map((at) => parts[at] as Float64Array),
    group.map((at) => chances[at] as Float64Array),
    {
      brought: { all: sumsOf(brought.all), alone: brought.alone.map(sumsOf), none: sumsOf(brought.none) },
      drawn: sumsOf(drawn),
      times: seen.times,
    },
    all,
  )
  return less.every((bits) => bits === 0)
    ? undefined
    : { comparisons: group.map((at) => layouts[at]?.spec.name ?? ''), less }
}

/** How often others show each outcome of a comparison by chance. */
function chancesOf(layout: Layout, at: number, drawn: readonly Pattern[], total: number): Float64Array {
  const counts = new Float64Array(layout.size).fill(ADDED / layout.size)
  for (const { outcomes, count } of drawn) {
    const outcome = outcomes[at] ?? 0
    counts[outcome] = (counts[outcome] ?? 0) + count
  }
  return counts.map((count) => count / (total + ADDED))
}

function sumOver(parts: readonly Float64Array[], group: readonly number[], outcomes: ArrayLike<number>): number {
  return group.reduce((sum, at) => sum + (parts[at]?.[outcomes[at] ?? 0] ?? 0), 0)
}

/** Bits taken away from a sum; on the grain. */
export function lessOf({ less }: Pick<Shared, 'less'>, sum: number): number {
  const at = Math.floor(sum)
  const last = less.length - 1
  if (at >= last) return onGrain((less[last] ?? 0) + sum - last)
  const [from, to] = [less[at] ?? 0, less[at + 1] ?? 0]
  return onGrain(from + (to - from) * (sum - at))
}

/** What is wrong with what a model that was read says of this, in words; undefined: nothing. */
export function faultOfShared(shared: Shared | undefined, comparisons: readonly ComparisonSpec[]): string | undefined {
  if (shared === undefined) return undefined
  const { comparisons: names, less } = shared
  if (!Array.isArray(names) || !Array.isArray(less)) return 'What is shared is not complete.'
  const unknown = names.find((name) => comparisons.every((spec) => spec.name !== name))
  if (unknown !== undefined) return `What is shared names ${unknown}, which is not compared.`
  const isStep = (bits: number, at: number) => {
    const step = bits - (less[at - 1] ?? 0)
    return Number.isFinite(bits) && step >= 0 && step <= 1 + GRAIN
  }
  return less[0] === 0 && less.every(isStep) ? undefined : 'What is shared holds a nearer agreement against a pair.'
}
