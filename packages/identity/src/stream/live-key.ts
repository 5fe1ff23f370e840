import { type TextsOf, taken } from '../blocking/groups.ts'
import { hashOfTwo } from '../blocking/hash.ts'
import type { BlockingLimits } from '../blocking/index.ts'
import { Numbering } from '../blocking/numbering.ts'
import { OrderedRows } from './ordered-rows.ts'
import type { LiveRows, PairSink } from './pair-sink.ts'
import { Postings } from './postings.ts'
import { RowGroups } from './row-groups.ts'

/** A record that comes or leaves. */
interface Mover {
  readonly record: number
  readonly row: number
  /** Nobody else says its row. */
  readonly alone: boolean
}

/**
 * One blocking key over records that come and go. At every time the pairs of its groups are those that the key would give
 * over the records that are there, in one go: a group that grows beyond the limit is parted by the next refinement, and put
 * together again when it shrinks; where nothing parts it, neighbours by id are pairs. Groups are as large as their records
 * are many; what is posted in them are rows, since who says the same stands in the same groups.
 */
export class LiveKey {
  readonly name: string
  private readonly numbering = new Numbering()
  private readonly postings = new Postings()
  private readonly windows = new Map<number, OrderedRows>()
  /** Groups by row before anything is parted. */
  private readonly widest = new RowGroups()
  private readonly texts: TextsOf
  private readonly refine: readonly TextsOf[]
  private readonly limits: BlockingLimits
  private readonly live: LiveRows
  private readonly isGone: (row: number) => boolean

  constructor(name: string, texts: TextsOf, refine: readonly TextsOf[], limits: BlockingLimits, live: LiveRows) {
    this.name = name
    this.texts = texts
    this.refine = refine
    this.limits = limits
    this.live = live
    this.isGone = (row) => live.isRowGone(row)
  }

  /** To be called before the record counts among those of its row. A row that is new is the next one. */
  add(record: number, sink: PairSink): void {
    const mover = this.mover(record)
    const { row } = mover
    if (row === this.widest.rows) this.widest.note(taken(this.texts(row)).map((text) => this.numbering.number(text)))
    const end = this.widest.endOf(row)
    for (let place = this.widest.startOf(row); place < end; place++) this.enter(this.widest.at(place), 0, mover, sink)
  }

  /** To be called once the record counts as gone. */
  remove(record: number, sink: PairSink): void {
    const mover = this.mover(record)
    const end = this.widest.endOf(mover.row)
    for (let place = this.widest.startOf(mover.row); place < end; place++)
      this.leave(this.widest.at(place), 0, mover, sink)
  }

  /** Whether two rows share a group whose records are all compared. */
  shares(a: number, b: number): boolean {
    return this.some(a, b, (group) => this.postings.sizeOf(group) <= this.limits.largestGroup)
  }

  /** Whether two records that are there are near one another in a group of which neighbours are compared. */
  areNear(a: number, b: number): boolean {
    if (this.windows.size === 0) return false
    const isNear = (group: number) => this.windows.get(group)?.isNear(a, b, this.limits.window) === true
    return this.some(this.live.rowOf(a), this.live.rowOf(b), isNear)
  }

  /** Groups beyond the limit that nothing parts, and their rows. */
  overflow(): { readonly groups: number; readonly rows: number } {
    const sizes = [...this.windows.values()].map((window) => window.size)
    return { groups: sizes.length, rows: sizes.reduce((sum, size) => sum + size, 0) }
  }

  /** Whether of the smallest groups that two rows share one is such as is asked for. */
  private some(a: number, b: number, isAskedFor: (group: number) => boolean): boolean {
    const end = this.widest.endOf(a)
    for (let place = this.widest.startOf(a); place < end; place++) {
      const group = this.widest.at(place)
      if (this.widest.has(b, group) && this.isSuch(group, a, b, isAskedFor)) return true
    }
    return false
  }

  private isSuch(widest: number, a: number, b: number, isAskedFor: (group: number) => boolean): boolean {
    let group = widest
    for (let depth = 0; ; depth++) {
      if (this.postings.sizeOf(group) <= this.limits.largestGroup || depth === this.refine.length)
        return isAskedFor(group)
      const part = this.partOf(depth, a)
      if (part !== this.partOf(depth, b)) return false
      group = this.numbering.find(hashOfTwo(group, part))
    }
  }

  private mover(record: number): Mover {
    const row = this.live.rowOf(record)
    return { record, row, alone: this.live.countOf(row) === 0 }
  }

  private enter(group: number, depth: number, mover: Mover, sink: PairSink): void {
    const { row, alone } = mover
    const size = this.postings.sizeOf(group) + 1
    this.postings.resize(group, size)
    if (size <= this.limits.largestGroup) {
      if (size > 1) sink.gainedAll(this.postings, group)
      if (alone) this.postings.post(group, row)
      return
    }
    const before = size === this.limits.largestGroup + 1 ? this.membersOf(group) : []
    if (alone) this.postings.post(group, row)
    if (depth === this.refine.length) {
      this.enterWindow(group, before, mover.record, sink)
      return
    }
    for (const other of before) this.fill(this.below(group, depth, other), other)
    this.enter(this.below(group, depth, row), depth + 1, mover, sink)
    if (before.length > 0) sink.parted(new Map([...before, row].map((one) => [one, this.partOf(depth, one)])))
  }

  /** Puts a row and those who say it into a part of a group that is just being parted: it is not too large. */
  private fill(group: number, row: number): void {
    this.postings.resize(group, this.postings.sizeOf(group) + this.live.countOf(row))
    this.postings.post(group, row)
  }

  private enterWindow(group: number, before: readonly number[], record: number, sink: PairSink): void {
    const others = before.flatMap((row) => this.live.of(row))
    const window = this.windows.get(group) ?? new OrderedRows(others, (a, b) => this.live.order(a, b) < 0)
    this.windows.set(group, window)
    const place = window.insert(record)
    const reach = this.limits.window
    for (const other of window.around(place, reach)) if (other !== record) sink.gained(other, record)
    const parted = others.length > 0 ? pairsOf(others) : window.parted(place, reach)
    for (const [a, b] of parted) sink.doubtful(a, b)
  }

  private leave(group: number, depth: number, mover: Mover, sink: PairSink): void {
    const size = this.postings.sizeOf(group) - 1
    this.postings.resize(group, size)
    const { largestGroup } = this.limits
    if (size < largestGroup) return
    if (size === largestGroup) this.close(group, depth, mover, sink)
    else if (depth < this.refine.length) this.leave(this.below(group, depth, mover.row), depth + 1, mover, sink)
    else {
      const window = this.windows.get(group)
      const near = window?.remove(mover.record, this.limits.window) ?? []
      near.forEach((a, at) => {
        for (const b of near.slice(at + 1)) if (window?.isNear(a, b, this.limits.window)) sink.gained(a, b)
      })
    }
  }

  /** A group that has shrunk to the limit is whole again: all its records are pairs. */
  private close(group: number, depth: number, { row }: Mover, sink: PairSink): void {
    const members = this.membersOf(group)
    this.windows.delete(group)
    const rows = [...members, row]
    if (depth < this.refine.length) for (const one of rows) this.clear(this.below(group, depth, one), depth + 1, rows)
    for (const [a, b] of pairsOf(members.flatMap((one) => this.live.of(one)))) sink.gained(a, b)
  }

  /** Empties a group and all below it that a group above takes back. */
  private clear(group: number, depth: number, rows: readonly number[]): void {
    if (this.postings.isEmpty(group)) return
    // Who has just gone is among them: what was kept of that row further below would count for rows that come later.
    const own = new Set<number>()
    this.postings.forEach(group, NOBODY_GONE, (row) => own.add(row))
    this.postings.empty(group)
    this.postings.resize(group, 0)
    this.windows.delete(group)
    if (depth === this.refine.length) return
    for (const one of rows) if (own.has(one)) this.clear(this.below(group, depth, one), depth + 1, rows)
  }

  /** The part of a group in which a row stands. */
  private below(group: number, depth: number, row: number): number {
    return this.numbering.number(hashOfTwo(group, this.partOf(depth, row)))
  }

  /** What parts a row from others at one depth. */
  private partOf(depth: number, row: number): number {
    return (this.refine[depth] as TextsOf)(row)[0] ?? 0
  }

  private membersOf(group: number): number[] {
    const found: number[] = []
    this.postings.forEach(group, this.isGone, (row) => found.push(row))
    return found
  }
}

const NOBODY_GONE = () => false

function pairsOf(records: readonly number[]): readonly (readonly [number, number])[] {
  return records.flatMap((a, at) => records.slice(at + 1).map((b) => [a, b] as const))
}
