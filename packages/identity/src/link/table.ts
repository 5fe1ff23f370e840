import { type ComparisonSpec, isNames } from '../model/layout.ts'
import { type CodedColumn, type Column, codeColumn, dictionary } from './column.ts'
import { textsBy } from './texts.ts'

/** A record of any source: an id that never changes and texts by column. Empty and absent are the same. */
export interface LinkRecord {
  readonly id: string
  readonly values: Readonly<Record<string, string | null | undefined>>
  /** Of which file the record is, where two are linked. */
  readonly side?: 'left' | 'right'
}

/** Records in columns. */
export interface Table {
  readonly comparisons: readonly ComparisonSpec[]
  column(name: string): CodedColumn
}

/** A table whose rows are all there, in order of side and id: whatever order the records came in, the rows are the same. */
export interface WholeTable extends Table {
  /** Ids by row. */
  readonly ids: readonly string[]
  /** 0 for the left file, 1 for the right one, by row; undefined where one file is searched for repeats. */
  readonly sides: Uint8Array | undefined
  column(name: string): Column
  /** Place of a row among all rows in order of their ids, those of both files together. */
  place(row: number): number
}

/**
 * Puts records into columns. Throws on an id that stands twice on one side, since then nothing could be said about it, and
 * where some records say of which file they are and some do not.
 */
export function tableOf(records: readonly LinkRecord[], comparisons: readonly ComparisonSpec[]): WholeTable {
  const rows = [...records].sort(byIdentity)
  rows.forEach((record, row) => {
    const before = rows[row - 1]
    if (before !== undefined && byIdentity(before, record) === 0)
      throw new Error(`Two records have the id ${record.id}.`)
  })
  const columns = new Map<string, Column>()
  const textOf = textsBy(comparisons)
  for (const spec of comparisons) {
    const names = isNames(spec) ? dictionary('family') : undefined
    for (const { column, kind } of spec.fields) {
      const texts = rows.map(({ values }) => textOf(values, column))
      columns.set(column, codeColumn(kind, texts, names ?? dictionary(kind)))
    }
  }
  const sided = rows.some(({ side }) => side !== undefined)
  const without = sided ? rows.find(({ side }) => side === undefined) : undefined
  if (without !== undefined)
    throw new Error(`The record ${without.id} does not say of which file it is, and others do.`)
  const ids = rows.map(({ id }) => id)
  const places = sided ? placesOf(ids) : undefined
  return {
    ids,
    sides: sided ? Uint8Array.from(rows, ({ side }) => (side === 'right' ? 1 : 0)) : undefined,
    comparisons,
    place: (row) => places?.[row] ?? row,
    column(name) {
      const found = columns.get(name)
      if (found === undefined) throw new Error(`No comparison names the column ${name}.`)
      return found
    },
  }
}

/** Rows of the left file stand before those of the right one, so that of equal ids the left one comes first. */
function placesOf(ids: readonly string[]): Int32Array {
  const order = Int32Array.from(ids, (_, row) => row).sort((a, b) => textOrder(ids[a] ?? '', ids[b] ?? '') || a - b)
  const places = new Int32Array(ids.length)
  order.forEach((row, place) => {
    places[row] = place
  })
  return places
}

function byIdentity(a: LinkRecord, b: LinkRecord): number {
  return textOrder(a.side ?? '', b.side ?? '') || textOrder(a.id, b.id)
}

/** The order of texts by their UTF-16 units. */
export function textOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
