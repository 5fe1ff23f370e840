import type { Kind } from '@passage/identity/compare/kinds'
import type { ComparisonSpec } from '@passage/identity/model/layout'
import { count } from '../talk/terminal.ts'
import { columnsOf } from './link-input.ts'
import type { LinkTable } from './link-table.ts'

/** What programs write where they know nothing. Some are names of people as well: Na and None, in several languages. */
const MARKS: ReadonlySet<string> = new Set([
  'NA',
  '<NA>',
  'N/A',
  'n/a',
  '#N/A',
  'NULL',
  'Null',
  'null',
  'NaN',
  'nan',
  'None',
  'none',
  '\\N',
])
/** Where no mark can be a value, so that one that stands here is a mark. */
const TELLING: ReadonlySet<Kind> = new Set<Kind>(['date', 'identifier', 'postcode', 'email'])
/** Where a mark may be a value whatever stands elsewhere: NA is Namibia. */
const OWN_WORDS: ReadonlySet<Kind> = new Set<Kind>(['nationality', 'category'])

/** The table without the marks that its file uses for what is not known, and what was taken for one. */
export interface WithoutBlanks {
  readonly table: LinkTable
  readonly words: readonly string[]
}

/**
 * Empties the cells in which a file writes a mark for *not known*. Only a mark that stands in a column of dates or numbers
 * counts as one: elsewhere it may be somebody's name.
 */
export function withoutBlanks(table: LinkTable, comparisons: readonly ComparisonSpec[]): WithoutBlanks {
  const of = (wanted: (kind: Kind) => boolean) => {
    const some = comparisons.map((spec) => ({ ...spec, fields: spec.fields.filter(({ kind }) => wanted(kind)) }))
    return columnsOf(some, table.columns)
  }
  const marks = new Set(
    of((kind) => TELLING.has(kind)).flatMap((column) =>
      table.rows.flatMap((row) => (MARKS.has(row[column] ?? '') ? [row[column] ?? ''] : [])),
    ),
  )
  if (marks.size === 0) return { table, words: [] }
  const columns = of((kind) => !OWN_WORDS.has(kind))
  let emptied = 0
  const rows = table.rows.map((row) => {
    const blank = columns.filter((column) => marks.has(row[column] ?? ''))
    emptied += blank.length
    return blank.length === 0 ? row : { ...row, ...Object.fromEntries(blank.map((column) => [column, ''])) }
  })
  const words = [`${[...marks].join(', ')} in ${table.path}: taken for not known, in ${count(emptied)} places`]
  return { table: { ...table, rows }, words }
}
