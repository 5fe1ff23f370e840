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
/** Where `NA` may be a code whatever stands elsewhere: Namibia, Naples. */
const CODES: ReadonlySet<Kind> = new Set<Kind>(['nationality', 'category'])

/** The table without the marks that its file uses for what is not known, and what was taken for one. */
export interface WithoutBlanks {
  readonly table: LinkTable
  readonly words: readonly string[]
}

/**
 * Empties the cells in which a file writes a mark for *not known*. Only a mark that stands in a column of dates or numbers
 * counts as one: elsewhere it may be somebody's name. In a column of codes of two letters `NA` stays one of them.
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
  const columns = of(() => true)
  const ownCode = new Set(of((kind) => CODES.has(kind)).filter((column) => hasTwoLetters(table, column)))
  let emptied = 0
  const rows = table.rows.map((row) => {
    const isBlank = (column: string, cell = '') => marks.has(cell) && !(cell === 'NA' && ownCode.has(column))
    const blank = columns.filter((column) => isBlank(column, row[column]))
    emptied += blank.length
    return blank.length === 0 ? row : { ...row, ...Object.fromEntries(blank.map((column) => [column, ''])) }
  })
  const words = [`${[...marks].join(', ')} in ${table.path}: taken for not known, in ${count(emptied)} places`]
  return { table: { ...table, rows }, words }
}

/** Whether what else stands in a column are mostly codes of two letters, so that `NA` is one of them. */
function hasTwoLetters({ rows }: LinkTable, column: string): boolean {
  const others = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '' && !MARKS.has(cell))
  return others.filter((cell) => /^\p{L}{2}$/u.test(cell)).length * 2 >= others.length
}
