import { probabilities } from './estimate.ts'
import type { Layout } from './layout.ts'
import type { Pattern } from './patterns.ts'
import { lessOf, type Shared, sharedOf } from './shared.ts'
import { sharedParts } from './shared-parts.ts'
import { weightsOf } from './weights.ts'

/** What a model is estimated from. */
export interface Evidence {
  readonly layouts: readonly Layout[]
  /** Pairs that blocking gave. */
  readonly candidates: readonly Pattern[]
  /** Pairs drawn without regard to anything: almost all of them are of two persons. */
  readonly random: readonly Pattern[]
  /** All pairs there are. */
  readonly allPairs: number
}

/** Probabilities by comparison and outcome: among records of one person (m), of two persons (u), and the prior. */
export interface Estimate {
  readonly m: readonly Float64Array[]
  readonly u: readonly Float64Array[]
  /** Share of all pairs that are of one person. */
  readonly prior: number
  /** Pairs of one person that m stands on, by comparison and outcome. */
  readonly mass: readonly Float64Array[]
  readonly rounds: number
  /** What comparisons say less together; undefined: nothing. */
  readonly shared?: Shared | undefined
}

const M_SMOOTHING = { joint: 30, level: 1 }
const U_SMOOTHING = { joint: 200, level: 0.5 }
const MOST_ROUNDS = 60
const SETTLED = 1e-4
/**
 * Candidates below this teach m nothing. Where names are few, those who share one outnumber true pairs a thousand times;
 * a thousandth of each, summed up, would teach that birth dates of one person differ, and round by round make them one.
 */
const LIKELY = 0.5

/**
 * Estimates m, u and the prior without labels. u comes from random pairs only, less the few that are likely of one
 * person: estimated on candidates it would take look-alikes of one place or birthday for persons. m begins with the
 * pairs that agree on nearly everything and is refined on the candidates (expectation-maximisation).
 */
export function estimate(evidence: Evidence): Estimate {
  const { layouts, candidates, random, allPairs } = evidence
  let u = layouts.map((layout, at) => probabilities(layout, sums(layouts, at, random), U_SMOOTHING))
  let mass = layouts.map((_, at) =>
    sums(
      layouts,
      at,
      candidates.filter((one) => isDeterministic(layouts, one)),
    ),
  )
  let m = layouts.map((layout, at) => probabilities(layout, mass[at] ?? new Float64Array(layout.size), M_SMOOTHING))
  let prior = clampPrior(
    candidates.reduce((sum, one) => sum + (isDeterministic(layouts, one) ? one.count : 0), 0) / allPairs,
    allPairs,
  )
  let rounds = 0
  let shared = sharedBy(evidence, { m, u, mass })
  for (; rounds < MOST_ROUNDS; rounds++) {
    const less = lessBy(layouts, { m, u, mass }, shared)
    const likely = (pattern: Pattern) => posterior(pattern, m, u, prior, less)
    const weighted = candidates.map((one) => ({ ...one, count: one.count * taught(likely(one)) }))
    const others = random.map((one) => ({ ...one, count: one.count * (1 - likely(one)) }))
    const before = prior
    prior = clampPrior(weighted.reduce((sum, { count }) => sum + count, 0) / allPairs, allPairs)
    mass = layouts.map((_, at) => sums(layouts, at, weighted))
    m = layouts.map((layout, at) => probabilities(layout, mass[at] ?? new Float64Array(layout.size), M_SMOOTHING))
    u = layouts.map((layout, at) => probabilities(layout, sums(layouts, at, others), U_SMOOTHING))
    shared = sharedBy(evidence, { m, u, mass })
    if (Math.abs(Math.log(prior / before)) < SETTLED) break
  }
  return { m, u, prior, mass, rounds, shared }
}

type Weighed = Pick<Estimate, 'm' | 'u' | 'mass'>

function bitsBy(layouts: readonly Layout[], { m, u, mass }: Weighed): readonly (readonly number[])[] {
  return layouts.map((layout, at) => {
    const none = new Float64Array(layout.size)
    return weightsOf(layout, m[at] ?? none, u[at] ?? none, mass[at] ?? none)
  })
}

function sharedBy(evidence: Evidence, found: Weighed): Shared | undefined {
  return sharedOf(evidence, bitsBy(evidence.layouts, found))
}

/** Bits that are taken away from a pattern. */
function lessBy(layouts: readonly Layout[], found: Weighed, shared: Shared | undefined): (pattern: Pattern) => number {
  if (shared === undefined) return () => 0
  const bits = bitsBy(layouts, found)
  const parts = layouts.map((layout, at) =>
    shared.comparisons.includes(layout.spec.name) ? sharedParts(layout, bits[at] ?? []) : undefined,
  )
  return ({ outcomes }) => {
    let sum = 0
    for (let at = 0; at < parts.length; at++) sum += parts[at]?.[outcomes[at] ?? 0] ?? 0
    return lessOf(shared, sum)
  }
}

/** The estimate that follows from outcomes gathered over whole persons; u is freed once more of pairs of one person. */
export function estimateFrom(
  evidence: Evidence,
  before: Estimate,
  whole: { readonly mass: readonly Float64Array[]; readonly pairs: number },
): Estimate {
  const { layouts, random, allPairs } = evidence
  const { mass } = whole
  const prior = clampPrior(whole.pairs / allPairs, allPairs)
  const m = layouts.map((layout, at) => probabilities(layout, mass[at] ?? new Float64Array(layout.size), M_SMOOTHING))
  const less = lessBy(layouts, before, before.shared)
  const others = random.map((one) => ({ ...one, count: one.count * (1 - posterior(one, m, before.u, prior, less)) }))
  const u = layouts.map((layout, at) => probabilities(layout, sums(layouts, at, others), U_SMOOTHING))
  return { m, u, prior, mass, rounds: before.rounds, shared: sharedBy(evidence, { m, u, mass }) }
}

/** What a pair of a probability teaches. */
function taught(p: number): number {
  return p < LIKELY ? 0 : p
}

function posterior(
  pattern: Pattern,
  m: Estimate['m'],
  u: Estimate['u'],
  prior: number,
  less: (pattern: Pattern) => number,
): number {
  const { outcomes } = pattern
  let odds = (prior / (1 - prior)) * 2 ** -less(pattern)
  for (let at = 0; at < outcomes.length; at++) {
    const outcome = outcomes[at] ?? 0
    odds *= (m[at]?.[outcome] ?? 1) / (u[at]?.[outcome] ?? 1)
  }
  return odds / (1 + odds)
}

/** Counts of the outcomes of one comparison. */
function sums(layouts: readonly Layout[], at: number, patterns: readonly Pattern[]): Float64Array {
  const counts = new Float64Array(layouts[at]?.size ?? 0)
  for (const { outcomes, count } of patterns) {
    const outcome = outcomes[at] ?? 0
    counts[outcome] = (counts[outcome] ?? 0) + count
  }
  return counts
}

/** Agrees nearly on all that both sides know, and that is most of what there is. */
function isDeterministic(layouts: readonly Layout[], { outcomes }: Pattern): boolean {
  let [known, exact] = [0, 0]
  for (let at = 0; at < layouts.length; at++) {
    const levels = layouts[at]?.outcomes[outcomes[at] ?? 0] ?? []
    for (const level of levels) {
      if (level < 0) continue
      if (level > 2) return false
      known++
      if (level === 0) exact++
    }
  }
  const fields = layouts.reduce((sum, { levels }) => sum + levels.length, 0)
  return known >= Math.min(3, fields) && known * 2 > fields && exact * 4 >= known * 3
}

/** At least one pair, at most half of all. */
function clampPrior(share: number, allPairs: number): number {
  return Math.min(0.5, Math.max(share, 1 / Math.max(2, allPairs)))
}
