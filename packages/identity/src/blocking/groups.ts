import type { Table } from '../link/table.ts'
import { type BlockingKey, extract, type KeyPart, keyName } from './key.ts'

/** Most texts that one row puts under one key; more (a name of a hundred words) are cut, and the rows are counted. */
const MOST_TEXTS = 40

/** Rows under the texts of one key. */
export interface KeyedRows {
  readonly name: string
  /** Where the groups of each row begin in `codes`; one longer than the rows. */
  readonly starts: Int32Array
  /** Groups of the rows, ascending within a row. */
  readonly codes: Int32Array
  /** Number of groups. */
  readonly groups: number
  /** Rows with more texts than are taken. */
  readonly cut: number
}

/** Puts every row under the texts that a key gives it. */
export function keyRows(table: Table, key: BlockingKey): KeyedRows {
  const parts = key.parts.map((part) => textsByCode(table, part))
  const numbers = new Map<string, number>()
  const starts = new Int32Array(table.ids.length + 1)
  const codes: number[] = []
  let cut = 0
  for (let row = 0; row < table.ids.length; row++) {
    const texts = combine(
      parts.map((of) => of(row)),
      key.anyOrder === true,
    )
    if (texts.length > MOST_TEXTS) cut++
    const own = new Set(texts.slice(0, MOST_TEXTS).map((text) => numberOf(numbers, text)))
    for (const code of [...own].sort((a, b) => a - b)) codes.push(code)
    starts[row + 1] = codes.length
  }
  return { name: keyName(key), starts, codes: Int32Array.from(codes), groups: numbers.size, cut }
}

/** Texts of a part by row, extracted once for each distinct value. */
export function textsByCode(table: Table, { column, take }: KeyPart): (row: number) => readonly string[] {
  const { codes, dictionary, kind } = table.column(column)
  const known: (readonly string[] | undefined)[] = []
  return (row) => {
    const code = codes[row] ?? 0
    let texts = known[code]
    if (texts === undefined) {
      texts = extract(take, kind, dictionary.values[code] ?? '')
      known[code] = texts
    }
    return texts
  }
}

function combine(parts: readonly (readonly string[])[], anyOrder: boolean): readonly string[] {
  let texts: readonly (readonly string[])[] = [[]]
  for (const part of parts)
    texts = texts.flatMap((before) => part.slice(0, MOST_TEXTS).map((text) => [...before, text]))
  return texts.map((one) => (anyOrder ? [...one].sort() : one).join('\u001f'))
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, numbers.size)
  return numbers.size - 1
}
