import { toGrain } from './bits.ts'
import { groupOf } from './estimate.ts'
import type { Layout } from './layout.ts'
import { monotone } from './monotone.ts'

/** Bits of every outcome of one comparison, on the grain: never less for a nearer level. Outcomes that know nothing say nothing. */
export function weightsOf(layout: Layout, m: Float64Array, u: Float64Array, mass: Float64Array): readonly number[] {
  const raw = new Float64Array(layout.size)
  layout.outcomes.forEach((outcome, number) => {
    raw[number] = groupOf(layout, outcome) === 0 ? 0 : Math.log2((m[number] ?? 1) / (u[number] ?? 1))
  })
  const held = mass.map((count) => count + 1)
  return [...monotone(layout, raw, held)].map(toGrain)
}
