import { amongOne, isDeterministic } from './among-one.ts'
import { amongOthersBy, FIRST_LOOK, type Likely } from './among-others.ts'
import type { Layout } from './layout.ts'
import type { Pattern } from './patterns.ts'
import { lessBy, posterior, sharedBy } from './posterior.ts'
import type { Shared } from './shared.ts'
import { teachesNothing } from './shared-parts.ts'

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
  const amongOthers = amongOthersBy(layouts, random)
  let u = amongOthers((one) => Number(isDeterministic(layouts, one)), FIRST_LOOK)
  let mass = layouts.map((_, at) =>
    sums(
      layouts,
      at,
      candidates.filter((one) => isDeterministic(layouts, one)),
    ),
  )
  let prior = clampPrior(
    candidates.reduce((sum, one) => sum + (isDeterministic(layouts, one) ? one.count : 0), 0),
    allPairs,
  )
  const isOther = teachesNothing(layouts)
  let rounds = 0
  let { m, shared } = weighedBy(evidence, mass, u, u)
  for (; rounds < MOST_ROUNDS; rounds++) {
    const less = lessBy(layouts, { m, u, mass }, shared)
    const likely: Likely = (pattern, without) => posterior(pattern, m, u, prior, less, without)
    const weighted = candidates.map((one) => ({
      ...one,
      count: shared !== undefined && isOther?.(one.outcomes) ? 0 : one.count * taught(likely(one)),
    }))
    const before = prior
    prior = clampPrior(
      weighted.reduce((sum, { count }) => sum + count, 0),
      allPairs,
    )
    mass = layouts.map((_, at) => sums(layouts, at, weighted))
    u = amongOthers(settledBy(layouts, likely))
    ;({ m, shared } = weighedBy(evidence, mass, u, u))
    if (Math.abs(Math.log(prior / before)) < SETTLED) break
  }
  return { m, u, prior, mass, rounds, shared }
}

/** The estimate that follows from outcomes gathered over whole persons; u is freed once more of pairs of one person. */
export function estimateFrom(
  evidence: Evidence,
  before: Estimate,
  whole: { readonly mass: readonly Float64Array[]; readonly pairs: number },
): Estimate {
  const { layouts, random, allPairs } = evidence
  const { mass } = whole
  const prior = clampPrior(whole.pairs, allPairs)
  const first = amongOne(layouts, mass, before.u, before.shared !== undefined)
  const less = lessBy(layouts, before, before.shared)
  const likely: Likely = (one, without) => posterior(one, first, before.u, prior, less, without)
  const u = amongOthersBy(layouts, random)(settledBy(layouts, likely))
  return { ...weighedBy(evidence, mass, u, before.u), u, prior, mass, rounds: before.rounds }
}

/**
 * What is said of one person, and what others share. Where they do, a field goes wrong without the others of its comparison:
 * who has another given name has the family name of the household all the same. Elsewhere that would only make two likelier to be one
 * who were born on one day under one family name. `wrong`: what a field that is wrong comes out as.
 */
function weighedBy(
  evidence: Evidence,
  mass: readonly Float64Array[],
  u: readonly Float64Array[],
  wrong: readonly Float64Array[],
): Pick<Estimate, 'm' | 'shared'> {
  const { layouts } = evidence
  const m = amongOne(layouts, mass, wrong, true)
  const shared = sharedBy(evidence, { m, u, mass })
  return shared === undefined ? { m: amongOne(layouts, mass, wrong, false), shared } : { m, shared }
}

/**
 * Where names are all that is compared, a pair is one of two persons wholly or not at all: of shares nothing would tell which
 * pairs they are of, and round by round the others would take all persons over.
 */
function settledBy(layouts: readonly Layout[], likely: Likely): Likely {
  if (layouts.length > 1) return likely
  return (pattern, without) => (without === undefined ? Number(likely(pattern) >= LIKELY) : likely(pattern, without))
}

/** What a pair of a probability teaches. */
function taught(p: number): number {
  return p < LIKELY ? 0 : p
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

/** At least one pair, at most half of all. */
/** The share of all pairs that `pairs` are; there may be none at all. */
function clampPrior(pairs: number, allPairs: number): number {
  return Math.min(0.5, Math.max(pairs / Math.max(1, allPairs), 1 / Math.max(2, allPairs)))
}
