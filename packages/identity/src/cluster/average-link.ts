import { Heap } from './heap.ts'
import { MOST_ROWS_OF_ONE, nearGroups } from './near-groups.ts'

/** A weighed pair of rows. */
export interface Edge {
  readonly a: number
  readonly b: number
  /** Bits, prior included. */
  readonly weight: number
}

/** What clusters are made from. */
export interface ClusterInput {
  readonly rows: number
  readonly edges: readonly Edge[]
  /** Weighs two rows that no key brought together: what was not compared is compared, never taken for a difference. */
  weightOf(a: number, b: number): number
  /** Rows that must not be one person, by a human ruling or because they exclude each other. */
  readonly apart?: readonly (readonly [number, number])[]
}

/** When two clusters become one. */
export interface ClusterRule {
  /** Least mean of the pairs between them. */
  readonly least: number
  /** What a pair brings to the mean: its weight made bounded, so that no single pair carries a cluster. */
  value(weight: number): number
}

/** Most pairs between two clusters that are weighed; of larger ones a part is, spread evenly. */
const MOST_PAIRS = 144
interface Candidate {
  readonly a: number
  readonly b: number
  readonly mean: number
  /** Sizes at the time: a candidate of clusters that have grown since is out of date. */
  readonly sizeA: number
  readonly sizeB: number
  /** Every pair between the two was weighed. */
  readonly whole: boolean
}

/**
 * Persons by guarded average link: the two clusters with the highest mean between them become one, as long as it is
 * high enough and nothing keeps them apart. One strong pair cannot chain two groups together, as connected components
 * do. Returns for each row the lowest row of its cluster. Depends on the edges only, not on their order.
 */
export function averageLink(input: ClusterInput, rule: ClusterRule): Int32Array {
  const { lowest, open } = nearGroups(input, rule)
  if (open.length === 0) return lowest
  const state = new Clusters({ ...input, edges: open }, rule)
  for (let next = state.heap.pop(); next !== undefined; next = state.heap.pop()) {
    if (!state.isCurrent(next)) continue
    if (!next.whole) state.weighAll(next)
    else if (next.mean >= rule.least) state.merge(next.a, next.b)
    else break
  }
  return state.answer(lowest)
}

interface Between {
  sum: number
  count: number
}

class Clusters {
  readonly heap = new Heap<Candidate>(
    (x, y) => x.mean > y.mean || (x.mean === y.mean && (x.a < y.a || (x.a === y.a && x.b < y.b))),
  )
  private readonly members: number[][]
  private readonly between: (Map<number, Between> | undefined)[]
  private readonly apart: (Set<number> | undefined)[]
  private readonly input: ClusterInput
  private readonly rule: ClusterRule

  constructor(input: ClusterInput, rule: ClusterRule) {
    this.input = input
    this.rule = rule
    this.members = Array.from({ length: input.rows }, (_, row) => [row])
    this.between = new Array(input.rows)
    this.apart = new Array(input.rows)
    for (const [a, b] of input.apart ?? []) {
      this.apart[a] = (this.apart[a] ?? new Set()).add(b)
      this.apart[b] = (this.apart[b] ?? new Set()).add(a)
    }
    const edges = [...input.edges].sort((x, y) => x.a - y.a || x.b - y.b)
    for (const { a, b, weight } of edges) {
      this.join(a, b, { sum: rule.value(weight), count: 1 })
      this.offer(a, b)
    }
  }

  isCurrent({ a, b, sizeA, sizeB }: Candidate): boolean {
    return this.members[a]?.length === sizeA && this.members[b]?.length === sizeB
  }

  /** Weighs every pair between two clusters and offers them again. */
  weighAll({ a, b }: Candidate): void {
    const [rowsA, rowsB] = [this.members[a] ?? [], this.members[b] ?? []]
    const step = Math.max(1, Math.ceil((rowsA.length * rowsB.length) / MOST_PAIRS))
    let [sum, count] = [0, 0]
    for (let at = 0; at < rowsA.length * rowsB.length; at += step) {
      const [x, y] = [rowsA[Math.floor(at / rowsB.length)] ?? 0, rowsB[at % rowsB.length] ?? 0]
      sum += this.rule.value(this.input.weightOf(Math.min(x, y), Math.max(x, y)))
      count++
    }
    const pairs = rowsA.length * rowsB.length
    const whole = { sum: (sum / count) * pairs, count: pairs }
    this.between[a]?.set(b, whole)
    this.between[b]?.set(a, whole)
    this.offer(a, b)
  }

  merge(a: number, b: number): void {
    const [keep, gone] = a < b ? [a, b] : [b, a]
    const [kept, lost] = [this.members[keep] ?? [], this.members[gone] ?? []]
    this.members[keep] = [...kept, ...lost].sort((x, y) => x - y)
    this.members[gone] = []
    const neighbours = this.between[gone] ?? new Map<number, Between>()
    this.between[gone] = undefined
    this.between[keep]?.delete(gone)
    for (const [other, sums] of neighbours) {
      this.between[other]?.delete(gone)
      if (other !== keep) this.join(keep, other, sums)
    }
    for (const other of this.apart[gone] ?? []) {
      this.apart[keep] = (this.apart[keep] ?? new Set()).add(other)
      this.apart[other]?.add(keep)
    }
    for (const other of this.between[keep]?.keys() ?? []) this.offer(keep, other)
  }

  /** For each row the lowest row of its cluster; rows that nothing was joined to keep what is known of them. */
  answer(known: Int32Array): Int32Array {
    for (const rows of this.members) if (rows.length > 1) for (const row of rows) known[row] = rows[0] ?? row
    return known
  }

  private join(a: number, b: number, sums: Between): void {
    const known = this.between[a]?.get(b)
    const next = { sum: (known?.sum ?? 0) + sums.sum, count: (known?.count ?? 0) + sums.count }
    this.between[a] = (this.between[a] ?? new Map()).set(b, next)
    this.between[b] = (this.between[b] ?? new Map()).set(a, next)
  }

  /** Offers two clusters for merging; while not every pair is weighed, by the mean of those that are. */
  private offer(x: number, y: number): void {
    if (this.apart[x]?.has(y) === true) return
    const [a, b] = x < y ? [x, y] : [y, x]
    const known = this.between[a]?.get(b)
    const [sizeA, sizeB] = [this.members[a]?.length ?? 0, this.members[b]?.length ?? 0]
    if (known === undefined || sizeA + sizeB > MOST_ROWS_OF_ONE) return
    const mean = known.sum / known.count
    if (mean < this.rule.least) return
    this.heap.push({ a, b, mean, sizeA, sizeB, whole: known.count >= sizeA * sizeB })
  }
}
