import type { Layout } from './layout.ts'
import type { Pattern } from './patterns.ts'
import { farOwnFields } from './shared-parts.ts'

/** Pairs of which all fields that are somebody's own are given on both sides, by which of them differ by far. */
export interface ByOwn {
  /** All do: two persons, or one of whom everything went wrong. */
  readonly all: readonly Pattern[]
  /** One alone does, by field. */
  readonly alone: readonly (readonly Pattern[])[]
  /** None does. */
  readonly none: readonly Pattern[]
}

/** Sorts patterns by what differs of somebody's own; undefined where a table has no such field. */
export function byOwn(layouts: readonly Layout[], patterns: readonly Pattern[]): ByOwn | undefined {
  const far = farOwnFields(layouts)
  if (far === undefined) return undefined
  const [all, none]: Pattern[][] = [[], []]
  const alone = Array.from({ length: far.fields }, (): Pattern[] => [])
  for (const pattern of patterns) {
    const fields = far.of(pattern.outcomes)
    if (fields === undefined) continue
    if (fields.length === far.fields) all?.push(pattern)
    else if (fields.length === 0) none?.push(pattern)
    else if (fields.length === 1) alone[fields[0] ?? 0]?.push(pattern)
  }
  return { all: all ?? [], alone, none: none ?? [] }
}

/**
 * How much oftener than chance errors of one record come together: among records of one person that are both given, the
 * counts of the sets that figures were chosen on show 0.3 to 1.5 times as many pairs with both wrong as chance would.
 */
const TOGETHER = 3
/** And no more than this for each pair of which nothing is wrong, so that twins and namesakes never explain a household. */
const MOST = 0.05

/**
 * How many pairs of one person may be expected to look like others, all that is somebody's own having gone wrong: as many as
 * go wrong in each field alone, one after the other. Without this a file of much corrected records, in which nobody lives
 * with anybody, would hold its own worst pairs for households. Where there is one such field, nothing tells the two apart.
 */
export function goneWrong(alone: readonly number[], none: number): number {
  if (alone.length < 2 || none === 0) return 0
  const byChance = alone.reduce((pairs, count) => (pairs * count) / none, none)
  return Math.min(TOGETHER * byChance, MOST * none)
}
