import type { GrowingInts } from '../blocking/growing.ts'
import type { LiveEdges } from './edges.ts'
import type { LiveKey } from './live-key.ts'
import type { PairSink } from './pair-sink.ts'
import type { Postings } from './postings.ts'
import type { Records } from './records.ts'

/** What weighs, and where edges and records are. */
export interface Surroundings {
  readonly edges: LiveEdges
  readonly records: Records
  readonly keys: readonly LiveKey[]
  /** Memory for the rows that one record gathers, taken up again by the next. */
  readonly scratch: GrowingInts
  /** The bits of two rows; NaN where their pair is not kept. */
  keptWeight(a: number, b: number): number
}

/** Pairs that one record sets going, whether it comes or leaves: what keys tell becomes edges and is taken from them. */
export class Gathering implements PairSink {
  /** Records whose components may be others now. */
  readonly touched = new Set<number>()
  /** Pairs of records that were weighed, or of which others say the same that were. */
  compared = 0
  private readonly around: Surroundings
  /** The record that comes, which is in no component yet; -1 while one is taken away. */
  private readonly fresh: number
  /** Rows that share a whole group with the one that comes. */
  private readonly gathered: GrowingInts
  /** Records near the one that comes in a group of which only neighbours are compared. */
  private readonly near = new Set<number>()

  constructor(around: Surroundings, fresh = -1) {
    this.around = around
    this.fresh = fresh
    this.gathered = around.scratch
    this.gathered.length = 0
    // Its own component is told first.
    if (fresh >= 0) this.touched.add(fresh)
  }

  gained(a: number, b: number): void {
    if (b === this.fresh) {
      this.near.add(a)
      return
    }
    const { edges, records } = this.around
    const [rowA, rowB] = [records.rowOf(a), records.rowOf(b)]
    if (records.areOfOneSide(rowA, rowB) || edges.has(a, b)) return
    this.compared++
    const weight = this.around.keptWeight(rowA, rowB)
    if (Number.isNaN(weight)) return
    edges.add(a, b, weight)
    this.touched.add(a).add(b)
  }

  gainedAll(postings: Postings, group: number): void {
    postings.gather(group, this.mark, this.around.records.marks, this.gathered)
  }

  parted(parts: ReadonlyMap<number, number>): void {
    const { records, edges } = this.around
    const done = new Set<number>()
    for (const [row, part] of parts) {
      done.add(row)
      const doubtful = new Map<number, boolean>()
      for (const a of records.of(row))
        for (const b of edges.neighbours(a)) {
          const other = records.rowOf(b)
          if ((parts.get(other) ?? part) === part || done.has(other)) continue
          const shares = doubtful.get(other) ?? this.share(row, other)
          doubtful.set(other, shares)
          if (!shares) this.dropUnlessNear(a, b)
        }
    }
  }

  doubtful(a: number, b: number): void {
    const { edges, records } = this.around
    if (edges.has(a, b) && !this.share(records.rowOf(a), records.rowOf(b))) this.dropUnlessNear(a, b)
  }

  /** Keys that the new record has not come to yet gather most still, so that the last are the likeliest. */
  private share(a: number, b: number): boolean {
    return this.around.keys.findLast((key) => key.shares(a, b)) !== undefined
  }

  private dropUnlessNear(a: number, b: number): void {
    if (this.around.keys.some((key) => key.areNear(a, b))) return
    this.around.edges.drop(a, b)
    this.touched.add(a).add(b)
  }

  /** Weighs the record that came, once it is in all its groups, with those that it was found to share one with. */
  weigh(): void {
    const { records, edges, keptWeight } = this.around
    const row = records.rowOf(this.fresh)
    const [twin] = records.of(row)
    for (let at = 0; at < this.gathered.length; at++) {
      const other = this.gathered.values[at] as number
      if (records.areOfOneSide(other, row)) continue
      this.compared += records.countOf(other)
      if (twin === undefined || other === row) this.join(records.of(other), keptWeight(other, row))
    }
    // Who says the same shares the same groups, and was weighed with all who are in them.
    if (twin !== undefined)
      edges.copy(
        twin,
        this.fresh,
        (one) => this.isGathered(one, row),
        (one) => this.touched.add(one),
      )
    for (const one of this.near) {
      const other = records.rowOf(one)
      if (this.wasMarked(other) || records.areOfOneSide(other, row)) continue
      this.compared++
      this.join([one], keptWeight(other, row))
    }
  }

  private join(others: readonly number[], weight: number): void {
    if (Number.isNaN(weight)) return
    for (const other of others) {
      this.around.edges.add(other, this.fresh, weight)
      this.touched.add(other)
    }
  }

  /** Records of the other rows that share a whole group with the one that comes. */
  private isGathered(record: number, own: number): boolean {
    const row = this.around.records.rowOf(record)
    return row !== own && this.wasMarked(row)
  }

  private wasMarked(row: number): boolean {
    const { values, width } = this.around.records.marks
    return values[row * width] === this.mark
  }

  /** No row has it before it is gathered: marks are 0 at first. */
  private get mark(): number {
    return this.fresh + 1
  }
}
