import type { Kind } from '../compare/kinds.ts'
import { comparatorOf } from '../compare/kinds.ts'
import type { Dictionary } from './column.ts'

/** Remembered pairs of values for each dictionary at first and at most, as powers of two. One pair takes nine bytes. */
const FIRST = 12
const MOST = 20

/** Level of two codes of one dictionary, remembered, since the same two values meet again and again. */
export type LevelOf = (a: number, b: number) => number

/** The level of two codes of a dictionary; `-1` where one of them is not given. Memory is bounded. */
export function levelsOver(kind: Kind, { prepared, values }: Dictionary): LevelOf {
  const { level } = comparatorOf(kind)
  const ofItself = kind === 'date'
  let shift = 32 - FIRST
  let keys = new Float64Array(1 << FIRST)
  let levels = new Int8Array(1 << FIRST)
  let entered = 0
  const placeOf = (low: number, high: number) => (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> shift
  /** What is remembered is given up when the memory grows: it comes again if it is needed. */
  const grow = () => {
    shift -= 2
    keys = new Float64Array(2 ** (32 - shift))
    levels = new Int8Array(keys.length)
    entered = 0
  }
  return (a, b) => {
    if (a === 0 || b === 0) return -1
    if (a === b) return ofItself ? level(prepared[a], prepared[a]) : 0
    const low = Math.min(a, b)
    const high = Math.max(a, b)
    const key = low * 0x4000000 + high
    const place = placeOf(low, high)
    if (keys[place] === key) return levels[place] as number
    // By text and not by code: codes follow the order of arrival, and Jaro's similarity is not the same both ways.
    const found =
      (values[low] ?? '') < (values[high] ?? '')
        ? level(prepared[low], prepared[high])
        : level(prepared[high], prepared[low])
    keys[place] = key
    levels[place] = found
    if (++entered > keys.length && shift > 32 - MOST) grow()
    return found
  }
}
