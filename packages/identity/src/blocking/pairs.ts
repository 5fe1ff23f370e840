import type { WholeTable } from '../link/table.ts'
import { type BlockIndex, type BlockingLimits, indexOf, type Overflow } from './index.ts'
import type { BlockingKey, KeyPart } from './key.ts'

/** The pairs of rows that are worth comparing. */
export interface Blocks {
  /**
   * Calls back once for every pair that any key gives, the lower row first, without keeping pairs in memory. With
   * bounds, only for pairs whose lower row is at `from` or later and before `to`: pairs of all parts are all pairs.
   */
  forEach(visit: (a: number, b: number) => void, from?: number, to?: number): void
  /** Which keys give a pair, by number; empty where none does. */
  keysOf(a: number, b: number): readonly number[]
  readonly keys: readonly string[]
  readonly overflows: readonly Overflow[]
  /** The groups of each key: plain numbers, from which another thread makes the same pairs ({@link blocksFrom}). */
  readonly indexes: readonly BlockIndex[]
}

/** The union of several keys over a table. */
export function blocksOf(
  table: WholeTable,
  keys: readonly BlockingKey[],
  refine: readonly KeyPart[],
  limits: BlockingLimits,
): Blocks {
  const indexes = keys.map((key) => indexOf(table, key, refine, limits))
  return blocksFrom(table, indexes, limits.window)
}

/** The pairs of keys whose groups are known already, over a table of the same records. */
export function blocksFrom(table: WholeTable, indexes: readonly BlockIndex[], window: number): Blocks {
  const rows = table.ids.length
  return {
    indexes,
    keys: indexes.map(({ name }) => name),
    overflows: indexes.flatMap(({ overflow }) => (overflow === undefined ? [] : [overflow])),
    keysOf: (a, b) => indexes.flatMap((index, at) => (shareGroup(index, table, a, b, window) ? [at] : [])),
    forEach(visit, from = 0, to = rows) {
      const firstRight = table.sides === undefined ? rows : firstFrom(rows, (row) => table.sides?.[row] === 1)
      const seen = new Int32Array(rows).fill(-1)
      const once = (a: number, b: number) => {
        if (seen[b] === a) return
        seen[b] = a
        visit(a, b)
      }
      const last = Math.min(to, firstRight)
      for (let a = from; a < last; a++)
        for (const index of indexes) forEachPartner(index, table, a, window, firstRight, once)
    },
  }
}

/** Partners of a row under one key: later rows; of two files, rows of the right one. */
function forEachPartner(
  index: BlockIndex,
  table: WholeTable,
  a: number,
  window: number,
  firstRight: number,
  visit: (a: number, b: number) => void,
): void {
  const { starts, codes, from, to, members } = index
  const least = table.sides === undefined ? a + 1 : firstRight
  const end = starts[a + 1] as number
  for (let at = starts[a] as number; at < end; at++) {
    const code = codes[at] as number
    if (index.windowed.size > 0 && index.windowed.has(code)) {
      forEachNeighbour(groupOf(index, code), table, a, window, visit)
      continue
    }
    const first = from[code] as number
    for (let j = (to[code] as number) - 1; j >= first; j--) {
      const b = members[j] as number
      if (b < least) break
      visit(a, b)
    }
  }
}

function groupOf({ from, to, members }: BlockIndex, code: number): Int32Array {
  return members.subarray(from[code], to[code])
}

function forEachNeighbour(
  rows: Int32Array,
  table: WholeTable,
  a: number,
  window: number,
  visit: (a: number, b: number) => void,
): void {
  const own = placeIn(rows, table, a)
  const last = Math.min(rows.length - 1, own + window)
  for (let j = Math.max(0, own - window); j <= last; j++) {
    const b = rows[j] as number
    if (b > a && (table.sides === undefined || table.sides[a] !== table.sides[b])) visit(a, b)
  }
}

/** Whether a key gives this pair. */
function shareGroup(index: BlockIndex, table: WholeTable, a: number, b: number, window: number): boolean {
  if (table.sides !== undefined && table.sides[a] === table.sides[b]) return false
  const { starts, codes } = index
  const endA = starts[a + 1] as number
  const endB = starts[b + 1] as number
  for (let i = starts[a] as number; i < endA; i++) {
    const code = codes[i] as number
    for (let j = starts[b] as number; j < endB; j++) {
      if (codes[j] !== code) continue
      if (!index.windowed.has(code)) return true
      const rows = groupOf(index, code)
      if (Math.abs(placeIn(rows, table, a) - placeIn(rows, table, b)) <= window) return true
    }
  }
  return false
}

/** Where a row stands among rows in order of their ids. */
function placeIn(rows: Int32Array, table: WholeTable, row: number): number {
  return firstFrom(rows.length, (at) => table.place(rows[at] as number) >= table.place(row))
}

/** The first number below `count` for which something holds, where it holds for all that follow; else `count`. */
export function firstFrom(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
