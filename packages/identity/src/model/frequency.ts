import type { Kind } from '../compare/kinds.ts'
import type { Column } from '../link/column.ts'
import { COMMON, type FrequencyTable, type LinkModel } from './model.ts'

/** No value is taken for rarer than this many rows, where agreement by chance is not rarer still: little is known of it. */
const RAREST = 3
/**
 * No value of such a kind is taken for rarer than this many rows, however rarely chance brings two together: relatives share names,
 * and twins a birth date, and among strangers nothing tells of them. Any other value that is not known to be common says what
 * agreement says on average.
 */
const LEAST: Partial<Readonly<Record<Kind, number>>> = { given: 1, family: 1, date: 1 }
/** Most bits that the frequency of one value moves a weight. */
const MOST_MOVED = 6

/** How often the values of a column are met. */
export function frequencyTable(column: Column, chance: number, shared: Float64Array): FrequencyTable {
  const { dictionary, counts, filled } = column
  const common: [string, number][] = []
  for (let code = 1; code < counts.length; code++) {
    const rows = othersWith(counts[code] ?? 0, shared[code] ?? 0)
    if (rows >= COMMON) common.push([dictionary.values[code] ?? '', Math.round(rows)])
  }
  return { rows: filled, chance, common: Object.fromEntries(common) }
}

/** How often the values of a column are met by a model; a column may have any name, `constructor` too. */
export function frequenciesIn({ frequencies }: LinkModel, column: string): FrequencyTable | undefined {
  return Object.hasOwn(frequencies, column) ? frequencies[column] : undefined
}

/** Rows that have a value, where it is common enough to be named; else 0. */
export function rowsWith({ common }: FrequencyTable, value: string): number {
  return Object.hasOwn(common, value) ? (common[value] ?? 0) : 0
}

/**
 * Bits that the frequency of an agreeing value adds to what agreement says on average: agreement on a name that many
 * have says less, on a rare one more. Never more than {@link MOST_MOVED} in either direction. `count`: rows that have the
 * value, 0 where it is not known to be common.
 */
export function frequencyBits({ rows, chance }: FrequencyTable, count: number, kind: Kind): number {
  if (rows === 0 || chance <= 0) return 0
  const expected = chance * rows
  const rarest = Math.min(RAREST, Math.max(expected, LEAST[kind] ?? 0))
  const bits = Math.log2(expected / Math.max(rarest, count))
  return Math.max(-MOST_MOVED, Math.min(MOST_MOVED, bits))
}

/**
 * Rows that share a value with a row and are of other persons, the row itself counted: a person who is on record ten
 * times does not make a name common. `shared` is the expected number of pairs of one person that agree on the value.
 */
function othersWith(rows: number, shared: number): number {
  return rows === 0 ? 0 : 1 + Math.max(0, rows - 1 - (2 * shared) / rows)
}
