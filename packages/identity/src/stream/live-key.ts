import { type TextsOf, taken } from '../blocking/groups.ts'
import { hashOfTwo } from '../blocking/hash.ts'
import type { BlockingLimits } from '../blocking/index.ts'
import { Numbering } from '../blocking/numbering.ts'
import { OrderedRows } from './ordered-rows.ts'
import { Postings } from './postings.ts'

/** What a key tells the index while records come and go. */
export interface PairSink {
  /** Two rows share a group now. May be told again of a pair that it knows. */
  gained(a: number, b: number): void
  /** The same of a row and of all that are posted in a group. */
  gainedAll(postings: Postings, group: number, row: number): void
  /**
   * Rows shared a group and were parted, each with the number of its part: pairs across parts may share no group any more
   * and are to be looked at.
   */
  parted(parts: ReadonlyMap<number, number>): void
  /** Two rows shared a group and may share none any more. */
  doubtful(a: number, b: number): void
}

/** What a key needs to know about rows. */
export interface LiveRows {
  readonly isGone: (row: number) => boolean
  /** Whether the id of a row comes before that of another. */
  isBefore(a: number, b: number): boolean
}

/** Groups of a key whose rows are compared with neighbours only. */
export interface LiveOverflow {
  readonly key: string
  readonly groups: number
  readonly rows: number
}

/**
 * One blocking key over rows that come and go. At every time the pairs of its groups are those that the key would give
 * over the rows that are there, in one go: a group that grows beyond the limit is parted by the next refinement, and put
 * together again when it shrinks; where nothing parts it, neighbours by id are pairs.
 */
export class LiveKey {
  readonly name: string
  private readonly numbering = new Numbering()
  private readonly postings = new Postings()
  private readonly windows = new Map<number, OrderedRows>()
  private readonly texts: TextsOf
  private readonly refine: readonly TextsOf[]
  private readonly limits: BlockingLimits
  private readonly live: LiveRows

  constructor(name: string, texts: TextsOf, refine: readonly TextsOf[], limits: BlockingLimits, live: LiveRows) {
    this.name = name
    this.texts = texts
    this.refine = refine
    this.limits = limits
    this.live = live
  }

  add(row: number, sink: PairSink): void {
    for (const text of taken(this.texts(row))) this.enter(text, 0, row, sink)
  }

  /** To be called once the row counts as gone. */
  remove(row: number, sink: PairSink): void {
    for (const text of taken(this.texts(row))) this.leave(text, 0, row, sink)
  }

  /** Whether two rows that are there share a group whose rows are compared. */
  shares(a: number, b: number): boolean {
    const others = taken(this.texts(b))
    return taken(this.texts(a)).some((text) => others.includes(text) && this.together(text, a, b))
  }

  /** Groups beyond the limit that nothing parts, and their rows. */
  overflow(): { readonly groups: number; readonly rows: number } {
    const sizes = [...this.windows.values()].map((window) => window.size)
    return { groups: sizes.length, rows: sizes.reduce((sum, size) => sum + size, 0) }
  }

  private together(text: number, a: number, b: number): boolean {
    let hash = text
    for (let depth = 0; ; depth++) {
      const group = this.numbering.find(hash)
      if (this.postings.sizeOf(group) <= this.limits.largestGroup) return true
      if (depth === this.refine.length) return this.windows.get(group)?.isNear(a, b, this.limits.window) ?? false
      const part = this.partOf(depth, a)
      if (part !== this.partOf(depth, b)) return false
      hash = hashBelow(hash, depth, part)
    }
  }

  private enter(hash: number, depth: number, row: number, sink: PairSink | undefined): void {
    const group = this.numbering.number(hash)
    const size = this.postings.sizeOf(group) + 1
    this.postings.resize(group, size)
    if (size <= this.limits.largestGroup) {
      if (sink !== undefined && size > 1) sink.gainedAll(this.postings, group, row)
      this.postings.post(group, row)
      return
    }
    const before = size === this.limits.largestGroup + 1 ? this.membersOf(group) : []
    this.postings.post(group, row)
    if (depth < this.refine.length) {
      for (const other of before) this.enter(this.below(hash, depth, other), depth + 1, other, undefined)
      this.enter(this.below(hash, depth, row), depth + 1, row, sink)
      if (before.length > 0) sink?.parted(new Map([...before, row].map((one) => [one, this.partOf(depth, one)])))
    } else this.enterWindow(group, before, row, sink)
  }

  private enterWindow(group: number, before: readonly number[], row: number, sink: PairSink | undefined): void {
    const window = this.windows.get(group) ?? new OrderedRows(before, (a, b) => this.live.isBefore(a, b))
    this.windows.set(group, window)
    const place = window.insert(row)
    const reach = this.limits.window
    for (const other of window.around(place, reach)) if (other !== row) sink?.gained(other, row)
    if (before.length > 0) sink?.parted(new Map([...before, row].map((one) => [one, one])))
    else for (const [a, b] of window.parted(place, reach)) sink?.doubtful(a, b)
  }

  private leave(hash: number, depth: number, row: number, sink: PairSink): void {
    const group = this.numbering.find(hash)
    const size = this.postings.sizeOf(group) - 1
    this.postings.resize(group, size)
    const { largestGroup } = this.limits
    if (size < largestGroup) return
    if (size === largestGroup) {
      const members = this.membersOf(group)
      this.windows.delete(group)
      if (depth < this.refine.length)
        for (const one of [...members, row]) this.clear(this.below(hash, depth, one), depth + 1, [...members, row])
      members.forEach((a, at) => {
        for (const b of members.slice(at + 1)) sink.gained(a, b)
      })
    } else if (depth < this.refine.length) this.leave(this.below(hash, depth, row), depth + 1, row, sink)
    else {
      const window = this.windows.get(group)
      const near = window?.remove(row, this.limits.window) ?? []
      near.forEach((a, at) => {
        for (const b of near.slice(at + 1)) if (window?.isNear(a, b, this.limits.window)) sink.gained(a, b)
      })
    }
  }

  /** Empties a group and all below it that a group above takes back. */
  private clear(hash: number, depth: number, rows: readonly number[]): void {
    const group = this.numbering.find(hash)
    if (group < 0 || this.postings.isEmpty(group)) return
    // Who has just gone is among them: what was kept of that row further below would count for rows that come later.
    const own = new Set<number>()
    this.postings.forEach(group, NOBODY_GONE, (row) => own.add(row))
    this.postings.empty(group)
    this.postings.resize(group, 0)
    this.windows.delete(group)
    if (depth === this.refine.length) return
    for (const one of rows) if (own.has(one)) this.clear(this.below(hash, depth, one), depth + 1, rows)
  }

  private below(hash: number, depth: number, row: number): number {
    return hashBelow(hash, depth, this.partOf(depth, row))
  }

  /** What parts a row from others at one depth. */
  private partOf(depth: number, row: number): number {
    return (this.refine[depth] as TextsOf)(row)[0] ?? 0
  }

  private membersOf(group: number): number[] {
    const found: number[] = []
    this.postings.forEach(group, this.live.isGone, (row) => found.push(row))
    return found
  }
}

const NOBODY_GONE = () => false

function hashBelow(hash: number, depth: number, part: number): number {
  return hashOfTwo(hashOfTwo(hash, part), depth + 1)
}
