import type { Table } from '../link/table.ts'
import { type BlockIndex, type BlockingLimits, indexOf, type Overflow } from './index.ts'
import type { BlockingKey, KeyPart } from './key.ts'

/** The pairs of rows that are worth comparing. */
export interface Blocks {
  /** Calls back once for every pair that any key gives, the lower row first, without keeping pairs in memory. */
  forEach(visit: (a: number, b: number) => void): void
  /** Which keys give a pair, by number; empty where none does. */
  keysOf(a: number, b: number): readonly number[]
  readonly keys: readonly string[]
  readonly overflows: readonly Overflow[]
}

/** The union of several keys over a table. */
export function blocksOf(
  table: Table,
  keys: readonly BlockingKey[],
  refine: readonly KeyPart[],
  limits: BlockingLimits,
): Blocks {
  const indexes = keys.map((key) => indexOf(table, key, refine, limits))
  return {
    keys: indexes.map(({ keyed }) => keyed.name),
    overflows: indexes.flatMap(({ overflow }) => (overflow === undefined ? [] : [overflow])),
    keysOf: (a, b) =>
      indexes.flatMap((index, at) => (sharedGroup(index, table.sides, a, b, limits.window) < 0 ? [] : [at])),
    forEach(visit) {
      indexes.forEach((index, at) => {
        const earlier = indexes.slice(0, at)
        forEachOf(index, table.sides, limits.window, (a, b, group) => {
          if (sharedGroup(index, table.sides, a, b, limits.window) !== group) return
          for (const one of earlier) if (sharedGroup(one, table.sides, a, b, limits.window) >= 0) return
          visit(a, b)
        })
      })
    },
  }
}

type Visit = (a: number, b: number, group: number) => void

function forEachOf(index: BlockIndex, sides: Table['sides'], window: number, visit: Visit): void {
  index.members.forEach((rows, group) => {
    if (rows === undefined) return
    const right = firstOfRight(rows, sides)
    const windowed = index.windowed.has(group)
    const lefts = right < 0 ? rows.length : right
    for (let i = 0; i < lefts; i++) {
      const from = right < 0 ? i + 1 : windowed ? right + Math.max(0, i - window) : right
      const reach = right < 0 ? i + window : right + i + window
      const last = windowed ? Math.min(rows.length - 1, reach) : rows.length - 1
      for (let j = from; j <= last; j++) visit(rows[i] as number, rows[j] as number, group)
    }
  })
}

/** Where the right file begins among ascending rows, or -1 where there is one file only. */
function firstOfRight(rows: Int32Array, sides: Table['sides']): number {
  if (sides === undefined) return -1
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sides[rows[middle] as number] === 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The first group of a key that gives this pair, or -1. */
function sharedGroup(index: BlockIndex, sides: Table['sides'], a: number, b: number, window: number): number {
  const { starts, codes } = index.keyed
  const endA = starts[a + 1] as number
  const endB = starts[b + 1] as number
  for (let i = starts[a] as number; i < endA; i++) {
    const code = codes[i] as number
    for (let j = starts[b] as number; j < endB; j++) {
      if (codes[j] !== code) continue
      if (!index.windowed.has(code) || areNeighbours(index.members[code], sides, a, b, window)) return code
    }
  }
  return -1
}

function areNeighbours(
  rows: Int32Array | undefined,
  sides: Table['sides'],
  a: number,
  b: number,
  window: number,
): boolean {
  if (rows === undefined) return false
  const right = Math.max(0, firstOfRight(rows, sides))
  return Math.abs(placeOf(rows, b) - right - placeOf(rows, a)) <= window
}

function placeOf(rows: Int32Array, row: number): number {
  let [low, high] = [0, rows.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] as number) < row) low = middle + 1
    else high = middle
  }
  return low
}
