import type { Kind } from '../compare/kinds.ts'
import { comparatorOf } from '../compare/kinds.ts'
import { UNSURE } from '../compare/packed.ts'
import type { Dictionary } from './column.ts'

/** Remembered pairs of values for each dictionary at first and at most, as powers of two. One pair takes nine bytes. */
const FIRST = 12
const MOST = 20

/** Level of two codes of one dictionary. */
export type LevelOf = (a: number, b: number) => number

/**
 * The level of two codes of a dictionary; `-1` where one of them is not given. What is plain at a glance is answered by it;
 * what takes long is remembered, since the same two values meet again and again. Memory is bounded.
 */
export function levelsOver(kind: Kind, dictionary: Dictionary): LevelOf {
  const { level, remember } = comparatorOf(kind)
  const ofItself = kind === 'date'
  const { prepared, packed } = dictionary
  const width = packed?.cells.width ?? 0
  const compared = levelsByText(kind, dictionary)
  const looked = remember === true ? remembered(compared, dictionary.values.length) : compared
  return (a, b) => {
    if (a === 0 || b === 0) return -1
    if (a === b) return ofItself ? level(prepared[a], prepared[a]) : 0
    const plain = packed === undefined ? UNSURE : packed.glance(packed.cells.values, a * width, b * width)
    return plain === UNSURE ? looked(a, b) : plain
  }
}

/** By text and not by code: codes follow the order of arrival, and Jaro's similarity is not the same both ways. */
function levelsByText(kind: Kind, { prepared, values }: Dictionary): LevelOf {
  const { level } = comparatorOf(kind)
  return (a, b) =>
    (values[a] ?? '') < (values[b] ?? '') ? level(prepared[a], prepared[b]) : level(prepared[b], prepared[a])
}

function remembered(levelOf: LevelOf, values: number): LevelOf {
  let shift = 32 - Math.min(MOST, Math.max(FIRST, Math.ceil(Math.log2(values)) + 3))
  let keys = new Float64Array(2 ** (32 - shift))
  let levels = new Int8Array(keys.length)
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
    const low = Math.min(a, b)
    const high = Math.max(a, b)
    const key = low * 0x4000000 + high
    const place = placeOf(low, high)
    if (keys[place] === key) return levels[place] as number
    const found = levelOf(low, high)
    keys[place] = key
    levels[place] = found
    if (++entered > keys.length && shift > 32 - MOST) grow()
    return found
  }
}
