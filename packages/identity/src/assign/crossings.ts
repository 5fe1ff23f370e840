import type { Edge } from '../cluster/average-link.ts'
import { probabilityOf } from '../model/bits.ts'
import { alternating, type OpenEdge, type Other, repeatsByRow } from './alternating.ts'
import { componentsOf } from './components.ts'
import { absence, type Crossing, DEPARTURE_RULE } from './departure-rule.ts'
import { exclusive } from './marginals.ts'
import { assign } from './one-to-one.ts'

/** What is said of one entry. */
export interface DepartureAnswer {
  readonly entry: number
  /** `unconfirmed`: no record of a departure can be that of this entry. It does not say that the person is still there. */
  readonly answer: 'departed' | 'undetermined' | 'unconfirmed'
  /** The exit of the best assignment, where there is one. */
  readonly exit?: number
  readonly probability: number
  /** Bits by which the best whole exceeds the best one without this pair. */
  readonly margin: number
  /**
   * Of an entry without a clear exit, the later entry that most probably is of the same person: who comes again has left, with or
   * without a record. Whoever makes anything of an entry that is unconfirmed looks at this first.
   */
  readonly cameAgain?: { readonly entry: number; readonly probability: number }
  /** Most probable exit that was not taken, for the person who decides. */
  readonly rival?: { readonly exit: number; readonly probability: number }
}

/** What would weigh on somebody needs more than what closes a stay in time. */
export interface Weighing {
  /** That this exit is of this entry would say that somebody left late. */
  isAdverse(entry: number, exit: number): boolean
  /** Two grounds by themselves (the document, and name with birth date) say that both are of one person. */
  hasTwoGrounds(entry: number, exit: number): boolean
  /** From which probability on this exit keeps the entry from being called unconfirmed; else as the rule says. */
  plausibleFrom?(entry: number, exit: number): number
}

/**
 * Assigns exits to entries. Edges join an entry (`a`) and an exit (`b`) by the bits that they are of one person, prior
 * included. An exit before its entry is none. One person's crossings alternate: between an entry and its exit there is
 * no other entry and no other exit of that person, so that a pair counts no more than it is certain that what lies between
 * is somebody else's: by what it says itself of the entry and the exit, be it of the other kind or of the same one. The best whole is taken; every entry that has a plausible exit and no clear one is undetermined, and
 * so is a late exit that two grounds do not support, or before which the person may have crossed otherwise. That an exit
 * needs an entry may close a stay in time; for a late exit nothing is made of it. What is then done with a late one needs two
 * named people in any case.
 * @param repeats pairs of two entries, or of two exits, by the bits that they are of one person: who comes again in between has left
 */
export function assignDepartures(
  entries: Iterable<number>,
  edges: readonly Edge[],
  crossingOf: (row: number) => Crossing,
  weighing: Weighing,
  repeats: readonly Edge[] = [],
): readonly DepartureAnswer[] {
  const inTime = edges.filter(({ a, b }) => crossingOf(b).at > crossingOf(a).at)
  const repeatsOf = repeatsByRow(repeats)
  const found = new Map<number, DepartureAnswer>()
  for (const component of componentsOf(inTime)) {
    const net = alternating(component, crossingOf, repeatsOf).map((edge) => {
      const alone = edge.weight + absence(crossingOf(edge.a))
      return { ...edge, alone, weight: alone + absence(crossingOf(edge.b)) }
    })
    for (const answer of answersOf(net, weighing)) found.set(answer.entry, answer)
  }
  return [...entries].map((entry) => {
    const answer = found.get(entry) ?? unconfirmed(entry)
    const again = answer.answer === 'departed' ? undefined : laterOf(entry, repeatsOf.get(entry), crossingOf)
    return again === undefined ? answer : { ...answer, cameAgain: again }
  })
}

function laterOf(
  entry: number,
  others: readonly Other[] = [],
  crossingOf: (row: number) => Crossing,
): DepartureAnswer['cameAgain'] {
  const { at } = crossingOf(entry)
  const [best] = others
    .filter(({ row }) => crossingOf(row).at > at)
    .sort((x, y) => y.weight - x.weight || crossingOf(x.row).at - crossingOf(y.row).at || x.row - y.row)
  const probability = probabilityOf(best?.weight ?? Number.NEGATIVE_INFINITY)
  return best === undefined || probability < DEPARTURE_RULE.plausibleFrom ? undefined : { entry: best.row, probability }
}

/** An edge with what it weighs where nothing is made of it that the exit needs an entry. */
interface NetEdge extends OpenEdge {
  readonly alone: number
}

function answersOf(net: readonly NetEdge[], weighing: Weighing): readonly DepartureAnswer[] {
  const probabilities = exclusive(net)
  const taken = new Map(assign(net).pairs.map((pair) => [pair.a, pair]))
  const byEntry = Map.groupBy(
    net.map((edge, at) => ({ ...edge, probability: probabilities[at] ?? 0 })),
    ({ a }) => a,
  )
  return [...byEntry].map(([entry, some]) => {
    const pair = taken.get(entry)
    const own = some.find(({ b }) => b === pair?.b)
    const [rival] = some.filter((one) => one !== own).sort((x, y) => y.probability - x.probability || x.b - y.b)
    const { leastMargin } = DEPARTURE_RULE
    const probability = own?.probability ?? 0
    const margin = pair?.margin ?? 0
    const clear = own !== undefined && margin >= leastMargin && isCertain(own, probability, weighing)
    const plausible = some.some((one) => isPlausible(one, one.probability, weighing))
    return {
      entry,
      answer: clear ? 'departed' : plausible ? 'undetermined' : 'unconfirmed',
      ...(pair === undefined ? {} : { exit: pair.b }),
      probability,
      margin,
      ...(rival === undefined ? {} : { rival: { exit: rival.b, probability: rival.probability } }),
    }
  })
}

function isPlausible({ a, b, alone }: NetEdge, probability: number, weighing: Weighing): boolean {
  const from = weighing.plausibleFrom?.(a, b) ?? DEPARTURE_RULE.plausibleFrom
  return Math.max(probability, probabilityOf(alone)) >= from
}

function isCertain(
  { a, b, alone, crossed }: NetEdge,
  probability: number,
  { isAdverse, hasTwoGrounds }: Weighing,
): boolean {
  if (!isAdverse(a, b)) return probability >= DEPARTURE_RULE.departedFrom
  const sure = Math.min(probability, probabilityOf(alone)) >= DEPARTURE_RULE.adverseFrom
  return sure && !crossed && hasTwoGrounds(a, b)
}

function unconfirmed(entry: number): DepartureAnswer {
  return { entry, answer: 'unconfirmed', probability: 0, margin: 0 }
}
