import { GRAIN } from './bits.ts'
import { goneWrong } from './gone-wrong.ts'

/** Fewer pairs of others than this say nothing about what others share. */
export const LEAST_SEEN = 10

/** Pairs as keys brought them together, by what differs of somebody's own, and others as they were drawn from all. */
export interface SeenBySum {
  readonly brought: { readonly all: Sums; readonly alone: readonly Sums[]; readonly none: Sums }
  readonly drawn: Sums
  /** Pairs there are for one that was drawn. */
  readonly times: number
}

/**
 * How many others there are at least. Keys bring only some together: of a hundred who live in one camp hardly any two, unless
 * more agrees. Those are many, so that drawn ones tell of them; what is too rare to be drawn keys do bring together.
 */
export function seenAmong(candidates: number, drawn: number, times: number): number {
  return Math.max(candidates, drawn < LEAST_SEEN ? 0 : drawn * times)
}

/**
 * By whole bits of the sum: how much oftener others reach it than chance would have it, in bits. It grows by no more than
 * the sum, so that a nearer agreement never counts against a pair; where nobody was seen, all that is beyond is taken away.
 */
export function lessBySum(
  parts: readonly Float64Array[],
  chances: readonly Float64Array[],
  { brought, drawn, times }: SeenBySum,
  all: number,
): readonly number[] {
  const size = Math.ceil(parts.reduce((most, part) => most + Math.max(...part), 0)) + 1
  const byChance = tail(convolved(parts, chances, size))
  const [others, random, none] = [brought.all, drawn, brought.none].map((sums) => reached(sums, size))
  const alone = brought.alone.map((sums) => reached(sums, size))
  const less = [0]
  for (let bits = 1; bits < size; bits++) {
    const before = less[bits - 1] ?? 0
    const wrong = goneWrong(
      alone.map((counts) => counts[bits] ?? 0),
      none?.[bits] ?? 0,
    )
    const people = seenAmong(others?.[bits] ?? 0, random?.[bits] ?? 0, times) - wrong
    const oftener = people < LEAST_SEEN ? before + 1 : Math.log2(people / Math.max(all * (byChance[bits] ?? 0), 1e-30))
    less.push(onGrain(Math.min(before + 1, Math.max(before, oftener))))
  }
  return less
}

type Sums = readonly { readonly sum: number; readonly count: number }[]

/** How many reach every sum, by whole bits. */
function reached(sums: Sums, size: number): Float64Array {
  const seen = new Float64Array(size)
  for (const { sum, count } of sums) seen[Math.floor(sum)] = (seen[Math.floor(sum)] ?? 0) + count
  return tail(seen)
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
export function onGrain(bits: number): number {
  return Math.round(bits / GRAIN) * GRAIN
}
