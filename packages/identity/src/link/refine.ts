import { averageLink, type Edge } from '../cluster/average-link.ts'
import { probabilityOf } from '../model/bits.ts'
import type { LinkModel } from '../model/model.ts'
import { teachesNothing } from '../model/shared-parts.ts'
import type { Comparer } from './comparer.ts'
import { ONE_PERSON_FROM } from './persons-among.ts'
import { scorerOf } from './scorer.ts'
import type { WholeTable } from './table.ts'

/** Pairs of one person are taken from at most so many rows of a cluster. */
const MOST_ROWS = 40
const KEPT_FROM = 0.02
/** Weights move little between rounds: what a first model gives less than this stays out of all further ones. */
const PLAUSIBLE = 0.0001

/** Pairs of rows, one after the other. */
export interface PairSource {
  forEach(visit: (a: number, b: number) => void): void
}

/** How often each outcome is expected among pairs of one person, when persons are looked at as wholes. */
export interface WholePersons {
  readonly mass: readonly Float64Array[]
  /** Expected pairs of one person. */
  readonly pairs: number
  /** Expected pairs of one person that agree on a value, by column and code. */
  readonly shared: ReadonlyMap<string, Float64Array>
}

/** The pairs that a first model does not rule out: a few in a hundred, so that further rounds are quick. */
export function plausiblePairs(table: WholeTable, comparer: Comparer, pairs: PairSource, model: LinkModel): PairSource {
  const scorer = scorerOf(table, comparer, model)
  const kept: number[] = []
  pairs.forEach((a, b) => {
    if (probabilityOf(scorer.weight(a, b)) >= PLAUSIBLE) kept.push(a, b)
  })
  return {
    forEach(visit) {
      for (let at = 0; at < kept.length; at += 2) visit(kept[at] ?? 0, kept[at + 1] ?? 0)
    },
  }
}

/**
 * Gathers outcomes over all pairs of records that a first model takes for one person, also those that it reached only
 * by way of a third record. Pairs that keys bring together agree more than pairs of one person do in general; a model
 * that learns from them alone is too hard on changed names and addresses, and too unsure of what it finds.
 */
export function wholePersons(table: WholeTable, comparer: Comparer, pairs: PairSource, model: LinkModel): WholePersons {
  const scorer = scorerOf(table, comparer, model)
  const gathered = gatherer(table, comparer, model.shared === undefined ? undefined : teachesNothing(comparer.layouts))
  const edges: Edge[] = []
  pairs.forEach((a, b) => {
    const weight = scorer.weight(a, b)
    if (probabilityOf(weight) >= KEPT_FROM) edges.push({ a, b, weight })
  })
  const lowest = table.sides === undefined ? personsOf(table, edges, scorer.weight) : undefined
  const shares = lowest === undefined ? sharesOf(table.ids.length, edges) : undefined
  edges.forEach(({ a, b, weight }, at) => {
    if (lowest === undefined || lowest[a] !== lowest[b]) gathered.add(a, b, shares?.[at] ?? probabilityOf(weight))
  })
  if (lowest !== undefined) forEachWithin(lowest, (a, b) => gathered.add(a, b, 1))
  return gathered.found()
}

function personsOf(table: WholeTable, edges: readonly Edge[], weightOf: (a: number, b: number) => number): Int32Array {
  return averageLink({ rows: table.ids.length, edges, weightOf }, { least: ONE_PERSON_FROM, value: probabilityOf })
}

/**
 * Of two files: the probability of every pair when each record has one partner at most. Where neighbours share a street
 * and a telephone exchange, many pairs of them are likely one by one; of one record, one can be true. Without this they
 * would teach that names of one person differ.
 */
function sharesOf(rows: number, edges: readonly Edge[]): Float64Array {
  const rivals = new Float64Array(rows)
  const odds = edges.map(({ weight }) => {
    const p = Math.min(probabilityOf(weight), MOST_SURE)
    return p / (1 - p)
  })
  edges.forEach(({ a, b }, at) => {
    rivals[a] = (rivals[a] ?? 0) + (odds[at] ?? 0)
    rivals[b] = (rivals[b] ?? 0) + (odds[at] ?? 0)
  })
  return Float64Array.from(edges, ({ a, b }, at) => {
    const own = odds[at] ?? 0
    return own / (1 + (rivals[a] ?? 0) + (rivals[b] ?? 0) - own)
  })
}
const MOST_SURE = 1 - 1e-12

function forEachWithin(lowest: Int32Array, visit: (a: number, b: number) => void): void {
  for (const rows of Map.groupBy(lowest.keys(), (row) => lowest[row] ?? row).values()) {
    const some = rows.slice(0, MOST_ROWS)
    some.forEach((a, at) => {
      for (const b of some.slice(at + 1)) visit(a, b)
    })
  }
}

/** Probabilities are taken to this part of one, so that sums are exact: in which order pairs come, and of which file, must not matter. */
const SHARES = 2 ** 30

function gatherer(table: WholeTable, comparer: Comparer, isOther: ReturnType<typeof teachesNothing>) {
  const mass = comparer.layouts.map(({ size }) => new Float64Array(size))
  const outcomes = new Int32Array(mass.length)
  const columns = table.comparisons.flatMap(({ fields }) =>
    fields.map(({ column }) => {
      const { codes, dictionary } = table.column(column)
      return { column, codes, sums: new Float64Array(dictionary.values.length) }
    }),
  )
  let pairs = 0
  return {
    add(a: number, b: number, likely: number): void {
      comparer.compare(a, b, outcomes)
      if (isOther?.(outcomes)) return
      const probability = Math.round(likely * SHARES) / SHARES
      pairs += probability
      mass.forEach((counts, at) => {
        const outcome = outcomes[at] ?? 0
        counts[outcome] = (counts[outcome] ?? 0) + probability
      })
      for (const { codes, sums } of columns) {
        const code = codes[a] ?? 0
        if (code !== 0 && code === codes[b]) sums[code] = (sums[code] ?? 0) + probability
      }
    },
    found: (): WholePersons => ({ mass, pairs, shared: new Map(columns.map(({ column, sums }) => [column, sums])) }),
  }
}
