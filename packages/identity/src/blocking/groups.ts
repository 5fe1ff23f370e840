import type { Table, WholeTable } from '../link/table.ts'
import { GrowingInts } from './growing.ts'
import { hashOfText, hashOfTwo } from './hash.ts'
import { type BlockingKey, type Extract, extract, type KeyPart, keyName } from './key.ts'
import { Numbering } from './numbering.ts'

/** Most texts that one row puts under one key; more (a name of a hundred words) are cut, and the rows are counted. */
const MOST_TEXTS = 40

/** So many texts are compared with one another sooner than they are put into a set. */
const FEW = 12

/** Rows under the texts of one key. */
export interface KeyedRows {
  readonly name: string
  /** Where the groups of each row begin in `codes`; one longer than the rows. */
  readonly starts: Int32Array
  /** Groups of the rows, each once within a row. */
  readonly codes: Int32Array
  /** Number of groups. */
  readonly groups: number
  /** Rows with more texts than are taken. */
  readonly cut: number
}

/** The texts of a row, as numbers. */
export type TextsOf = (row: number) => readonly number[]

/** Puts every row under the texts that a key gives it. */
export function keyRows(table: WholeTable, key: BlockingKey): KeyedRows {
  const textsOf = keyTexts(table, key)
  const numbering = new Numbering()
  const starts = new Int32Array(table.ids.length + 1)
  const codes = new GrowingInts(table.ids.length)
  let cut = 0
  for (let row = 0; row < table.ids.length; row++) {
    const texts = textsOf(row)
    if (texts.length > MOST_TEXTS) cut++
    for (const text of taken(texts)) codes.push(numbering.number(text))
    starts[row + 1] = codes.length
  }
  return { name: keyName(key), starts, codes: codes.values.slice(0, codes.length), groups: numbering.size, cut }
}

/** The texts that count, each once. */
export function taken(texts: readonly number[]): readonly number[] {
  if (texts.length <= FEW && texts.every((text, at) => texts.indexOf(text) === at)) return texts
  return [...new Set(texts.slice(0, MOST_TEXTS))]
}

/** The texts of a key by row. */
export function keyTexts(table: Table, key: BlockingKey): TextsOf {
  const parts = key.parts.map((part) => partTexts(table, part))
  const [first, second] = parts
  if (first === undefined) return () => EVERYBODY
  if (second === undefined) return first
  const anyOrder = key.anyOrder === true
  return (row) => {
    let texts = first(row)
    for (let at = 1; at < parts.length && texts.length > 0; at++)
      texts = combined(texts, (parts[at] as TextsOf)(row), anyOrder)
    return texts
  }
}

/** Every text of the one part with every text of the other. */
function combined(some: readonly number[], more: readonly number[], anyOrder: boolean): readonly number[] {
  const found: number[] = []
  for (let i = 0; i < some.length && i < MOST_TEXTS; i++)
    for (let j = 0; j < more.length && j < MOST_TEXTS; j++)
      found.push(together(some[i] as number, more[j] as number, anyOrder))
  return found
}

const EVERYBODY = [hashOfText('')]

function together(a: number, b: number, anyOrder: boolean): number {
  return anyOrder && b < a ? hashOfTwo(b, a) : hashOfTwo(a, b)
}

/** Values of a column whose texts are kept. What comes often comes early; the millionth number of a document comes once. */
const VALUES_KEPT = 100_000

/** Texts of a part by row. */
export function partTexts(table: Table, { column, take, or }: KeyPart): TextsOf {
  const own = columnTexts(table, column, take)
  if (or === undefined) return own
  const others = columnTexts(table, or, take)
  return (row) => [...own(row), ...others(row)]
}

/** Texts of a column by row, extracted once for each distinct value that is kept. */
function columnTexts(table: Table, column: string, take: Extract): TextsOf {
  const found = table.column(column)
  const known: (readonly number[] | undefined)[] = []
  return (row) => {
    const code = found.codes[row] as number
    let texts = known[code]
    if (texts === undefined) {
      texts = extract(take, found.kind, found.dictionary.values[code] ?? '').map(hashOfText)
      if (code < VALUES_KEPT) known[code] = texts
    }
    return texts
  }
}
