import { exclusive } from '../assign/marginals.ts'
import { assign } from '../assign/one-to-one.ts'
import type { Edge } from '../cluster/average-link.ts'
import { probabilityOf } from '../model/bits.ts'

/** One pair and what is said about it. */
export interface PairAnswer {
  readonly a: string
  readonly b: string
  /** Bits, prior included. */
  readonly weight: number
  /** Of one person; where records have one partner at most, seen together with the rival pairs. */
  readonly probability: number
  readonly answer: 'linked' | 'not-linked' | 'undetermined'
  /** In the best assignment of the whole. Only where records have one partner at most. */
  readonly assigned?: boolean
}

/** Edges with what decides their answers. */
export interface Answered {
  readonly edges: readonly Edge[]
  readonly apart: readonly (readonly [number, number])[]
  readonly linkedFrom: number
  readonly notLinkedBelow: number
  readonly oneToOne: boolean
}

/** Answers every edge. What was ruled apart is not linked whatever it weighs, and is no rival to others. */
export function answerPairs(
  ids: readonly string[],
  { edges, apart, linkedFrom, notLinkedBelow, oneToOne }: Answered,
): PairAnswer[] {
  const ruled = new Set(apart.map(([a, b]) => (a < b ? `${a} ${b}` : `${b} ${a}`)))
  const open = edges.filter(({ a, b }) => !ruled.has(`${a} ${b}`)).sort((x, y) => x.a - y.a || x.b - y.b)
  const probabilities = oneToOne ? exclusive(open) : Float64Array.from(open, ({ weight }) => probabilityOf(weight))
  const assigned = oneToOne ? new Set(assign(open).pairs) : undefined
  return open.map((edge, at) => {
    const probability = probabilities[at] ?? 0
    const chosen = assigned?.has(edge)
    const answer =
      probability >= linkedFrom && chosen !== false
        ? 'linked'
        : probability < notLinkedBelow
          ? 'not-linked'
          : 'undetermined'
    return {
      a: ids[edge.a] ?? '',
      b: ids[edge.b] ?? '',
      weight: edge.weight,
      probability,
      answer,
      ...(chosen === undefined ? {} : { assigned: chosen }),
    }
  })
}
