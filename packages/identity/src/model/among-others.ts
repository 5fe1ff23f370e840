import { groupOf, probabilities, type Smoothing } from './estimate.ts'
import type { Layout } from './layout.ts'
import type { Pattern } from './patterns.ts'

/** Of the first look, which takes all pairs that agree on nearly everything for persons: what chance brings together is not asked yet. */
export const FIRST_LOOK: Smoothing = { joint: 200, level: 0.5 }
/** Half a time is what is usually taken for a thing that was not met: it may be met the next time or never. */
const U_SMOOTHING: Smoothing = { joint: 200, seen: 0.5, level: 0.5 }

/** How likely a pattern is of one person; `without`: the number of a comparison that is not to be heard. */
export type Likely = (pattern: Pattern, without?: number) => number

/**
 * Probabilities of outcomes among records of two persons, by comparison, from pairs that were drawn, less those that are likely of
 * one person. Where a comparison of several fields says nearly all there is, that alone would take away all who agree by chance:
 * of namesakes nobody would be left, and every two be one person. So of pairs that nothing else holds for one person as many
 * are left as each field by itself brings together among those who are alike in all else.
 */
export function amongOthersBy(
  layouts: readonly Layout[],
  drawn: readonly Pattern[],
): (likely: Likely, smoothing?: Smoothing) => readonly Float64Array[] {
  const rests = layouts.map((layout, at) => (layout.levels.length > 1 ? restsOf(layouts, drawn, at) : undefined))
  return (likely, smoothing = U_SMOOTHING) => {
    const others = Float64Array.from(drawn, (one) => one.count * (1 - likely(one)))
    return layouts.map((layout, at) => {
      const counts = countsOf(layout, at, drawn, others)
      const rest = rests[at]
      if (rest !== undefined) {
        const most = Float64Array.from(drawn, (one) => one.count * (1 - likely(one, at)))
        const chance = byChance(layout, counts)
        leave({ layout, at, drawn, rest }, { others, most, chance }, counts)
      }
      return probabilities(layout, counts, smoothing)
    })
  }
}

/** For each pattern a number that it shares with those that come out alike in all comparisons but one. */
function restsOf(layouts: readonly Layout[], drawn: readonly Pattern[], without: number): Int32Array {
  const numbers = new Map<number, number>()
  return Int32Array.from(drawn, ({ outcomes }) => {
    const key = layouts.reduce((sum, { size }, at) => (at === without ? sum : sum * size + (outcomes[at] ?? 0)), 0)
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    return known
  })
}

function countsOf(layout: Layout, at: number, drawn: readonly Pattern[], others: Float64Array): Float64Array {
  const counts = new Float64Array(layout.size)
  drawn.forEach(({ outcomes }, number) => {
    const outcome = outcomes[at] ?? 0
    counts[outcome] = (counts[outcome] ?? 0) + (others[number] ?? 0)
  })
  return counts
}

/** Share of every outcome among those that know the same fields, if fields had nothing to do with each other; 0 for a swap. */
function byChance(layout: Layout, counts: Float64Array): Float64Array {
  const totals = new Float64Array(1 << layout.levels.length)
  const sums = layout.levels.map((levels) => Array.from(totals, () => new Float64Array(levels)))
  layout.outcomes.forEach((outcome, at) => {
    const known = groupOf(layout, outcome)
    totals[known] = (totals[known] ?? 0) + (counts[at] ?? 0)
    outcome?.forEach((level, field) => {
      const own = sums[field]?.[known]
      if (own !== undefined && level >= 0) own[level] = (own[level] ?? 0) + (counts[at] ?? 0)
    })
  })
  return Float64Array.from(layout.outcomes, (outcome) => {
    if (outcome === undefined) return 0
    const known = groupOf(layout, outcome)
    const total = Math.max(totals[known] ?? 0, 1)
    return outcome.reduce((share, level, field) => {
      return level < 0 ? share : (share * (sums[field]?.[known]?.[level] ?? 0)) / total
    }, 1)
  })
}

/** Leaves in the counts of others whom chance brings together: by no more than what nothing else holds for one person. */
function leave(
  { layout, at, drawn, rest }: { layout: Layout; at: number; drawn: readonly Pattern[]; rest: Int32Array },
  { others, most, chance }: { others: Float64Array; most: Float64Array; chance: Float64Array },
  counts: Float64Array,
): void {
  const groups = 1 << layout.levels.length
  const placeOf = ({ outcomes }: Pattern, number: number) =>
    (rest[number] ?? 0) * groups + groupOf(layout, layout.outcomes[outcomes[at] ?? 0])
  const totals = new Map<number, number>()
  drawn.forEach((one, number) => {
    const place = placeOf(one, number)
    totals.set(place, (totals.get(place) ?? 0) + (others[number] ?? 0))
  })
  drawn.forEach((one, number) => {
    const outcome = one.outcomes[at] ?? 0
    const expected = (totals.get(placeOf(one, number)) ?? 0) * (chance[outcome] ?? 0)
    const left = Math.min(most[number] ?? 0, expected) - (others[number] ?? 0)
    if (left > 0) counts[outcome] = (counts[outcome] ?? 0) + left
  })
}
