import { averageLink, type Edge } from '../cluster/average-link.ts'
import { probabilityOf } from '../model/bits.ts'
import type { Prepared } from './prepare.ts'

/** Least mean probability of the pairs between two groups that become one person. */
export const ONE_PERSON_FROM = 0.5

/** For each id the first id of its person. */
export function personsAmong(
  { table, scorer }: Prepared,
  edges: readonly Edge[],
  apart: readonly (readonly [number, number])[],
): ReadonlyMap<string, string> {
  const lowest = averageLink(
    { rows: table.ids.length, edges, weightOf: (a, b) => scorer.weight(a, b), apart },
    { least: ONE_PERSON_FROM, value: probabilityOf },
  )
  return new Map(table.ids.map((id, row) => [id, table.ids[lowest[row] ?? row] ?? id]))
}
