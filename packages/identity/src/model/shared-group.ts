import { type ByOwn, goneWrong } from './gone-wrong.ts'
import { LEAST_SEEN, seenAmong } from './less-by-sum.ts'
import type { Pattern } from './patterns.ts'

/** Two comparisons hang together when others agree on both so many times as often as chance would have it. */
const OFTENER = 5
/**
 * Bits from which on a comparison agrees. At the least of them chance may bring so many together that those who live together are
 * lost among them: half a country lives in five towns, and every town has a main street. What agrees more tells them apart.
 */
const AGREES = [2, 4, 8]

/** Pairs that keys brought together, and others drawn from all; `times`: pairs there are for one that was drawn. */
export interface Seen {
  readonly brought: ByOwn
  readonly drawn: readonly Pattern[]
  readonly times: number
}

/** What tells which comparisons others agree on together. */
export interface GroupEvidence {
  /** What each outcome of each comparison brings to the sum that others share, in bits. */
  readonly parts: readonly Float64Array[]
  readonly seen: Seen
  /** How often others show each outcome by chance. */
  readonly chances: readonly Float64Array[]
  /** Pairs of others there are. */
  readonly all: number
}

/** Numbers of the comparisons on which others agree together far oftener than chance would have it. */
export function sharedGroup(evidence: GroupEvidence): readonly number[] {
  const found = new Set<number>()
  for (let a = 0; a < evidence.parts.length; a++) {
    for (let b = a + 1; b < evidence.parts.length; b++) {
      if (AGREES.some((bits) => areTogether(evidence, [a, b], bits))) found.add(a).add(b)
    }
  }
  return [...found].sort((a, b) => a - b)
}

/** Whether others agree on two comparisons, by so many bits on each, far oftener than chance would have it. */
function areTogether(
  { parts, seen: { brought, drawn, times }, chances, all }: GroupEvidence,
  two: readonly number[],
  bits: number,
): boolean {
  const agrees = (at: number, outcome: number) => (parts[at]?.[outcome] ?? 0) >= bits
  const onBoth = (patterns: readonly Pattern[]) =>
    patterns.reduce((n, { outcomes, count }) => n + (two.every((at) => agrees(at, outcomes[at] ?? 0)) ? count : 0), 0)
  const byChance = two.reduce(
    (pairs, at) => pairs * (chances[at]?.reduce((sum, one, o) => sum + (agrees(at, o) ? one : 0), 0) ?? 0),
    all,
  )
  const least = Math.max(LEAST_SEEN, OFTENER * byChance)
  const others = seenAmong(onBoth(brought.all), onBoth(drawn), times)
  return others >= least && others - goneWrong(brought.alone.map(onBoth), onBoth(brought.none)) >= least
}
