import type { Edge } from '../cluster/average-link.ts'
import { bitsFor, probabilityOf } from '../model/bits.ts'
import { boundOf } from './bound.ts'
import { KEPT_FROM } from './link.ts'
import type { Prepared } from './prepare.ts'
import { RowLines } from './row-lines.ts'

/** The weighed pairs of a part of a file, as plain numbers that one thread can hand to another. */
export interface WeighedPart {
  readonly compared: number
  /** Two rows for each pair that is kept, the lower one first. */
  readonly rows: Int32Array
  readonly weights: Float64Array
}

/**
 * Weighs the pairs whose lower row is at `from` or later and before `to`. The pairs of all parts together are those of the
 * whole file, so that threads which share the groups of the keys can each take a part.
 */
export function weighPart({ table, comparer, blocks, model, scorer }: Prepared, from: number, to: number): WeighedPart {
  const lines = new RowLines(table)
  lines.reach(table.ids.length)
  const bound = boundOf(table, lines, comparer, model, bitsFor(KEPT_FROM))
  const rows: number[] = []
  const weights: number[] = []
  let compared = 0
  blocks.forEach(
    (a, b) => {
      compared++
      if (bound.isBelow(a, b)) return
      const weight = scorer.weight(a, b)
      if (probabilityOf(weight) < KEPT_FROM) return
      rows.push(a, b)
      weights.push(weight)
    },
    from,
    to,
  )
  return { compared, rows: Int32Array.from(rows), weights: Float64Array.from(weights) }
}

/** The pairs of parts, as `answered` takes them. */
export function edgesOf(parts: readonly WeighedPart[]): Edge[] {
  return parts.flatMap(({ rows, weights }) =>
    Array.from(weights, (weight, at): Edge => ({ a: rows[2 * at] ?? 0, b: rows[2 * at + 1] ?? 0, weight })),
  )
}

/** Row before which half of the pairs have their lower row, where groups have bounded size and rows no order. */
export function halfOf(rows: number): number {
  return Math.round(rows * (1 - Math.SQRT1_2))
}
