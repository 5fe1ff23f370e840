import type { ComparisonSpec } from '@passage/identity/model/layout'
import { wrongLink } from '../talk/wrong-link.ts'
import { withoutBlanks } from './link-blanks.ts'
import { withDates } from './link-dates.ts'
import { withNameParts } from './link-full-names.ts'
import { columnsOf, comparisonsFrom } from './link-input.ts'
import { idColumn } from './link-records.ts'
import { asFirst } from './link-second.ts'
import { withSexes } from './link-sex.ts'
import { type LinkTable, readLinkTable } from './link-table.ts'
import { withTelephones } from './link-telephones.ts'

/** One file or two, read, under the same names of columns, their dates in one form. */
export interface ReadyTables {
  readonly tables: readonly [LinkTable, ...LinkTable[]]
  readonly comparisons: readonly ComparisonSpec[]
  /** What was taken for what, in words for the person at the terminal. */
  readonly words: readonly string[]
}

/** What the person at the terminal said of the columns. */
interface SaidOfColumns {
  readonly map?: readonly string[]
  readonly second?: readonly string[]
  readonly id?: string
}

/** Reads what is to be linked, and says what it took every column for. @throws Problem */
export function readyTables(
  left: string,
  right: string | undefined,
  { map = [], second: said = [], id }: SaidOfColumns,
): ReadyTables {
  if (said.length > 0 && right === undefined)
    throw wrongLink('--second is about two files, and there is one.', 'Name the second file, or leave it out.')
  const first = readLinkTable(left)
  const { comparisons, orders } = comparisonsFrom(map, first.columns)
  const needed = columnsOf(comparisons, first.columns)
  const other = right === undefined ? undefined : asFirst(readLinkTable(right), needed, comparisons, said)
  const known = [first, ...(other === undefined ? [] : [other.table])].map((one) => withoutBlanks(one, comparisons))
  const phones = withTelephones(
    known.map(({ table }) => table),
    comparisons,
  )
  const sexes = phones.tables.map((table) => withSexes(table, comparisons))
  const dated = sexes.map(({ table }) => withDates(withNameParts(table, comparisons), comparisons, orders))
  const words = [
    ...comparisons.map(
      ({ name, fields }) => `${name}: ${fields.map(({ column, kind }) => `${column} as ${kind}`).join(', ')}`,
    ),
    ...(other?.words ?? []),
    ...leftOutWords(first, needed, map),
    ...(id === undefined ? dated.flatMap(({ table }) => numberedWords(table)) : []),
    ...[...known, phones, ...sexes].flatMap((one) => one.words),
    ...dated.flatMap((one) => one.words),
  ]
  return { tables: dated.map(({ table }) => table) as [LinkTable, ...LinkTable[]], comparisons, words }
}

const MOST_NAMED = 12

/** Columns that nobody said anything of and whose names say nothing either. */
function leftOutWords(table: LinkTable, needed: readonly string[], map: readonly string[]): readonly string[] {
  const id = idColumn(table.columns)
  const idle = table.columns.filter((column) => column !== id && !needed.includes(column))
  if (map.length > 0 || idle.length === 0) return []
  const more = idle.length > MOST_NAMED ? ` and ${idle.length - MOST_NAMED} more` : ''
  return [`Not compared, as their names do not say what they are: ${idle.slice(0, MOST_NAMED).join(', ')}${more}`]
}

/** Of a file that names no record. */
function numberedWords({ path, columns }: LinkTable): readonly string[] {
  if (idColumn(columns) !== undefined) return []
  return [
    `No column of ${path} is called id: records go by their number, the first being 1. Another column: --id COLUMN`,
  ]
}
