import { GRAIN } from './bits.ts'
import type { ComparisonSpec, Layout } from './layout.ts'
import type { Pattern } from './patterns.ts'
import { differsInOwn, sharedParts } from './shared-parts.ts'

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

/** Fewer pairs of others than this say nothing about what others share. */
const LEAST_SEEN = 10
/** Two comparisons hang together when others agree on both so many times as often as chance would have it. */
const OFTENER = 5
/** Bits from which on a comparison agrees. */
const AGREES = 2
/** Pairs added to the counts of chance, so that what was never drawn is rare and not impossible. */
const ADDED = 0.5

/** What others share, by the weights of the moment; undefined where nothing hangs together. */
export function sharedOf(evidence: SharedEvidence, weights: readonly (readonly number[])[]): Shared | undefined {
  const { layouts, candidates, random, allPairs } = evidence
  const isOther = differsInOwn(layouts)
  if (isOther === undefined) return undefined
  const parts = layouts.map((layout, at) => sharedParts(layout, weights[at] ?? []))
  const others = candidates.filter(({ outcomes }) => isOther(outcomes))
  const drawn = random.filter(({ outcomes }) => isOther(outcomes))
  const drawnAll = random.reduce((sum, { count }) => sum + count, 0)
  const drawnOthers = drawn.reduce((sum, { count }) => sum + count, 0)
  if (drawnOthers === 0) return undefined
  const all = (allPairs * drawnOthers) / drawnAll
  const chances = layouts.map((layout, at) => chancesOf(layout, at, drawn, drawnOthers))
  const group = groupAmong(parts, others, chances, all)
  if (group.length < 2) return undefined
  const less = lessBySum(
    group.map((at) => parts[at] as Float64Array),
    group.map((at) => chances[at] as Float64Array),
    others.map(({ outcomes, count }) => ({ sum: sumOver(parts, group, outcomes), count })),
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

/** Comparisons on which others agree together far oftener than chance would have it. */
function groupAmong(
  parts: readonly Float64Array[],
  others: readonly Pattern[],
  chances: readonly Float64Array[],
  all: number,
): readonly number[] {
  const agrees = (at: number, outcomes: ArrayLike<number>) => (parts[at]?.[outcomes[at] ?? 0] ?? 0) >= AGREES
  const chance = parts.map((part, at) =>
    part.reduce((sum, bits, o) => sum + (bits >= AGREES ? (chances[at]?.[o] ?? 0) : 0), 0),
  )
  const found = new Set<number>()
  for (let a = 0; a < parts.length; a++) {
    for (let b = a + 1; b < parts.length; b++) {
      const seen = others.reduce(
        (n, { outcomes, count }) => n + (agrees(a, outcomes) && agrees(b, outcomes) ? count : 0),
        0,
      )
      if (seen >= LEAST_SEEN && seen >= OFTENER * all * (chance[a] ?? 0) * (chance[b] ?? 0)) found.add(a).add(b)
    }
  }
  return [...found].sort((a, b) => a - b)
}

function sumOver(parts: readonly Float64Array[], group: readonly number[], outcomes: ArrayLike<number>): number {
  return group.reduce((sum, at) => sum + (parts[at]?.[outcomes[at] ?? 0] ?? 0), 0)
}

/**
 * By whole bits of the sum: how much oftener others reach it than chance would have it, in bits. It grows by no more than
 * the sum, so that a nearer agreement never counts against a pair; where nobody was seen, all that is beyond is taken away.
 */
function lessBySum(
  parts: readonly Float64Array[],
  chances: readonly Float64Array[],
  sums: readonly { readonly sum: number; readonly count: number }[],
  all: number,
): readonly number[] {
  const size = Math.ceil(parts.reduce((most, part) => most + Math.max(...part), 0)) + 1
  const byChance = tail(convolved(parts, chances, size))
  const seen = new Float64Array(size)
  for (const { sum, count } of sums) seen[Math.floor(sum)] = (seen[Math.floor(sum)] ?? 0) + count
  const reached = tail(seen)
  const less = [0]
  for (let bits = 1; bits < size; bits++) {
    const before = less[bits - 1] ?? 0
    const people = reached[bits] ?? 0
    const oftener = people < LEAST_SEEN ? before + 1 : Math.log2(people / Math.max(all * (byChance[bits] ?? 0), 1e-30))
    less.push(onGrain(Math.min(before + 1, Math.max(before, oftener))))
  }
  return less
}

/** Chance of every sum of parts, by whole bits, when comparisons have nothing to do with each other. */
function convolved(parts: readonly Float64Array[], chances: readonly Float64Array[], size: number): Float64Array {
  const FINE = 4
  let sums = new Float64Array(size * FINE)
  sums[0] = 1
  for (const [at, part] of parts.entries()) {
    const next = new Float64Array(sums.length)
    const byBits = new Map<number, number>()
    part.forEach((bits, o) => {
      const step = Math.round(bits * FINE)
      byBits.set(step, (byBits.get(step) ?? 0) + (chances[at]?.[o] ?? 0))
    })
    for (const [step, chance] of byBits)
      for (let sum = 0; sum + step < next.length; sum++)
        next[sum + step] = (next[sum + step] ?? 0) + (sums[sum] ?? 0) * chance
    sums = next
  }
  const whole = new Float64Array(size)
  sums.forEach((chance, sum) => {
    whole[Math.floor(sum / FINE)] = (whole[Math.floor(sum / FINE)] ?? 0) + chance
  })
  return whole
}

/** At or above, from at. */
function tail(counts: Float64Array): Float64Array {
  const sums = counts.slice()
  for (let at = sums.length - 2; at >= 0; at--) sums[at] = (sums[at] ?? 0) + (sums[at + 1] ?? 0)
  return sums
}

/** On the grain, and not held: several comparisons together may say more than one of them. */
function onGrain(bits: number): number {
  return Math.round(bits / GRAIN) * GRAIN
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
