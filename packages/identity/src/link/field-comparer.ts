import type { Kind } from '../compare/kinds.ts'
import { comparatorOf } from '../compare/kinds.ts'
import type { Dictionary } from './column.ts'

/** Remembered pairs of values for each dictionary: a power of two. One pair takes nine bytes. */
const REMEMBERED = 1 << 18

/** Level of two codes of one dictionary, remembered, since the same two values meet again and again. */
export type LevelOf = (a: number, b: number) => number

/** The level of two codes of a dictionary; `-1` where one of them is not given. Memory is bounded. */
export function levelsOver(kind: Kind, { prepared }: Dictionary): LevelOf {
  const { level } = comparatorOf(kind)
  const keys = new Float64Array(REMEMBERED).fill(-1)
  const levels = new Int8Array(REMEMBERED)
  const ofItself = kind === 'date'
  return (a, b) => {
    if (a === 0 || b === 0) return -1
    if (a === b) return ofItself ? level(prepared[a], prepared[a]) : 0
    const low = Math.min(a, b)
    const high = Math.max(a, b)
    const key = low * 0x4000000 + high
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> 14
    if (keys[slot] === key) return levels[slot] as number
    const found = level(prepared[low], prepared[high])
    keys[slot] = key
    levels[slot] = found
    return found
  }
}
