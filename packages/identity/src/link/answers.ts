import { exclusive } from '../assign/marginals.ts'
import { assign } from '../assign/one-to-one.ts'
import type { Edge } from '../cluster/average-link.ts'
import { probabilityOf } from '../model/bits.ts'
import { contradicted } from './contradicted.ts'

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
  /** Bits by which the best whole exceeds the best one without this pair. Only of a pair in the best assignment. */
  readonly margin?: number
}

/** A whole that is less than 64 times as likely as the best one without a pair does not decide the pair. */
export const LEAST_MARGIN = 6

/** Edges with what decides their answers. */
export interface Answered {
  readonly edges: readonly Edge[]
  readonly apart: readonly (readonly [number, number])[]
  readonly linkedFrom: number
  readonly notLinkedBelow: number
  readonly oneToOne: boolean
}

/**
 * Answers every edge. What was ruled apart is not linked whatever it weighs, nor by way of others, and is no rival to others.
 */
export function answerPairs(
  ids: readonly string[],
  { edges, apart, linkedFrom, notLinkedBelow, oneToOne }: Answered,
): PairAnswer[] {
  const ruled = new Set(apart.map(([a, b]) => (a < b ? `${a} ${b}` : `${b} ${a}`)))
  const unruled = ruled.size === 0 ? [...edges] : edges.filter(({ a, b }) => !ruled.has(`${a} ${b}`))
  const open = unruled.sort((x, y) => x.a - y.a || x.b - y.b)
  const answerOf = (probability: number, clear: boolean) =>
    probability >= linkedFrom && clear ? 'linked' : probability < notLinkedBelow ? 'not-linked' : 'undetermined'
  if (!oneToOne) {
    const linked = apart.length === 0 ? [] : open.filter(({ weight }) => probabilityOf(weight) >= linkedFrom)
    const left = contradicted(linked, apart, LEAST_MARGIN)
    return open.map((edge) => {
      const [{ a, b, weight }, probability] = [edge, probabilityOf(edge.weight)]
      return { a: ids[a] ?? '', b: ids[b] ?? '', weight, probability, answer: answerOf(probability, !left.has(edge)) }
    })
  }
  const probabilities = exclusive(open)
  const margins = new Map(assign(open).pairs.map(({ a, b, margin }) => [`${a} ${b}`, margin]))
  return open.map(({ a, b, weight }, at) => {
    const probability = probabilities[at] ?? 0
    const margin = margins.get(`${a} ${b}`)
    return {
      a: ids[a] ?? '',
      b: ids[b] ?? '',
      weight,
      probability,
      answer: answerOf(probability, margin !== undefined && margin >= LEAST_MARGIN),
      assigned: margin !== undefined,
      ...(margin === undefined ? {} : { margin }),
    }
  })
}
