import { averageLink, type Edge } from '../cluster/average-link.ts'
import { probabilityOf } from '../model/bits.ts'

/** Least mean probability of the pairs between two groups that become one person. */
export const ONE_PERSON_FROM = 0.5

/** For each row of a component the lowest row of its person. */
export function personsAmong(
  rows: number,
  edges: readonly Edge[],
  weightOf: (a: number, b: number) => number,
  apart: readonly (readonly [number, number])[],
): Int32Array {
  return averageLink({ rows, edges, weightOf, apart }, { least: ONE_PERSON_FROM, value: probabilityOf })
}
