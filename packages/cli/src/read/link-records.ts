import type { LinkRecord } from '@passage/identity/link/table'
import { wrongLink } from '../talk/wrong-link.ts'
import type { LinkTable } from './link-table.ts'

const ID_COLUMNS = ['id', 'rec_id', 'unique_id', 'record_id']

/** A usual name for ids as it stands; else in other capitals, or with a blank or a hyphen. */
export function idColumn(columns: readonly string[]): string | undefined {
  const plain = (column: string) => column.toLowerCase().replace(/[\s-]+/g, '_')
  return [(column: string) => column, plain]
    .flatMap((form) => ID_COLUMNS.map((name) => columns.find((column) => form(column) === name)))
    .find((found) => found !== undefined)
}

/**
 * The records of a table, under what a column names them by; where none does, under their number, the first being 1.
 * @throws Problem where the column is not there, or does not tell records apart
 */
export function linkRecords(table: LinkTable, id: string | undefined, side?: 'left' | 'right'): readonly LinkRecord[] {
  const ofSide = side === undefined ? {} : { side }
  const column = id ?? idColumn(table.columns)
  if (column === undefined) return table.rows.map((values, at) => ({ id: String(at + 1), values, ...ofSide }))
  if (!table.columns.includes(column))
    throw wrongLink(
      `There is no column ${column} in ${table.path}.`,
      `Name the one that tells records apart: --id COLUMN. Columns: ${table.columns.join(', ')}`,
    )
  const ids = new Set<string>()
  for (const [at, row] of table.rows.entries()) {
    const one = row[column] ?? ''
    if (one === '')
      throw wrongLink(
        `The column ${column} of ${table.path} is empty for a record: number ${at + 1} of the file.`,
        'Fill it, or name another: --id COLUMN',
      )
    if (ids.has(one))
      throw wrongLink(
        `The column ${column} of ${table.path} does not name every record once: ${one.slice(0, 40)} stands twice.`,
        'Name another: --id COLUMN',
      )
    ids.add(one)
  }
  return table.rows.map((values) => ({ id: values[column] ?? '', values, ...ofSide }))
}

/** Both records that are to be explained are there: the first of the left file, the second of the right. @throws Problem */
export function checkExplained(records: readonly LinkRecord[], [a, b]: readonly [string, string]): void {
  const isThere = (id: string, side: 'left' | 'right') =>
    records.some((record) => record.id === id && (record.side ?? side) === side)
  const absent = !isThere(a, 'left') ? a : !isThere(b, 'right') ? b : undefined
  if (absent !== undefined) {
    throw wrongLink(
      `--explain: no record has the id ${absent}.`,
      'Name ids of the file; of two files, first one of the left, then one of the right.',
    )
  }
  if (a === b && records.every(({ side }) => side === undefined))
    throw wrongLink(`--explain names ${a} twice.`, 'Name two records of the file.')
}
