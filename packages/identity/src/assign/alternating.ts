import type { Edge } from '../cluster/average-link.ts'
import { MOST_BITS, probabilityOf } from '../model/bits.ts'
import { type Crossing, DEPARTURE_RULE } from './departure-rule.ts'

/** An edge, and whether a crossing that may be of the same person lies between its ends. */
export interface OpenEdge extends Edge {
  readonly crossed: boolean
}

/**
 * However sure two crossings are of one person, against one between them they count no more than this: the same document
 * says nothing about a third record on which none stands.
 */
const MOST_AGAINST_BETWEEN = MOST_BITS

/** Another crossing of the same kind that may be of the same person. */
export interface Other {
  readonly row: number
  readonly weight: number
}

/** Of each crossing the others of its kind that may be of the same person. */
export function repeatsByRow(repeats: readonly Edge[]): ReadonlyMap<number, readonly Other[]> {
  const found = new Map<number, Other[]>()
  const add = (row: number, other: Other) => {
    const some = found.get(row)
    if (some === undefined) found.set(row, [other])
    else some.push(other)
  }
  for (const { a, b, weight } of repeats) {
    add(a, { row: b, weight })
    add(b, { row: a, weight })
  }
  return found
}

/**
 * Edges of one component weakened by what lies between their ends: one person's crossings alternate, so that the entry and the exit
 * of a stay have no entry and no exit of that person between them. What may be of that person is told by any of the two.
 */
export function alternating(
  edges: readonly Edge[],
  crossingOf: (row: number) => Crossing,
  repeatsOf: ReadonlyMap<number, readonly Other[]>,
): readonly OpenEdge[] {
  const byEntry = Map.groupBy(edges, ({ a }) => a)
  const byExit = Map.groupBy(edges, ({ b }) => b)
  return edges.map((edge) => {
    const [from, to] = [crossingOf(edge.a).at, crossingOf(edge.b).at]
    const isBetween = (row: number) => crossingOf(row).at > from && crossingOf(row).at < to
    const between: readonly Pick<Edge, 'weight'>[] = [
      ...(byEntry.get(edge.a) ?? []).filter(({ b }) => crossingOf(b).at < to),
      ...(byExit.get(edge.b) ?? []).filter(({ a }) => crossingOf(a).at > from),
      ...(repeatsOf.get(edge.a) ?? []).filter(({ row }) => isBetween(row)),
      ...(repeatsOf.get(edge.b) ?? []).filter(({ row }) => isBetween(row)),
    ]
    const strongest = between.reduce((most, { weight }) => Math.max(most, weight), Number.NEGATIVE_INFINITY)
    const weight = strongest > 0 ? Math.min(edge.weight, MOST_AGAINST_BETWEEN) - strongest : edge.weight
    const crossed = between.some((one) => probabilityOf(one.weight) >= DEPARTURE_RULE.crossedFrom)
    return { ...edge, weight, crossed }
  })
}
