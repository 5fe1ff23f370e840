import type { Estimate } from './em.ts'
import type { Layout } from './layout.ts'
import type { Pattern } from './patterns.ts'
import { lessOf, type Shared, type SharedEvidence, sharedOf } from './shared.ts'
import { sharedParts } from './shared-parts.ts'
import { weightsOf } from './weights.ts'

/** What weights follow from. */
export type Weighed = Pick<Estimate, 'm' | 'u' | 'mass'>

function bitsBy(layouts: readonly Layout[], { m, u, mass }: Weighed): readonly (readonly number[])[] {
  return layouts.map((layout, at) => {
    const none = new Float64Array(layout.size)
    return weightsOf(layout, m[at] ?? none, u[at] ?? none, mass[at] ?? none)
  })
}

/** What comparisons say less together, by an estimate. */
export function sharedBy(evidence: SharedEvidence, found: Weighed): Shared | undefined {
  return sharedOf(evidence, bitsBy(evidence.layouts, found))
}

/** Bits that are taken away from a pattern. */
export function lessBy(
  layouts: readonly Layout[],
  found: Weighed,
  shared: Shared | undefined,
): (pattern: Pattern) => number {
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

/** Probability that a pattern is of one person, while a model is being learnt; `without`: a comparison that is not to be heard. */
export function posterior(
  pattern: Pattern,
  m: Estimate['m'],
  u: Estimate['u'],
  prior: number,
  less: (pattern: Pattern) => number,
  without = -1,
): number {
  const { outcomes } = pattern
  let odds = (prior / (1 - prior)) * 2 ** -less(pattern)
  for (let at = 0; at < outcomes.length; at++) {
    if (at === without) continue
    const outcome = outcomes[at] ?? 0
    odds *= (m[at]?.[outcome] ?? 1) / (u[at]?.[outcome] ?? 1)
  }
  return odds / (1 + odds)
}
