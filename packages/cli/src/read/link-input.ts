import type { Kind } from '@passage/identity/compare/kinds'
import { suggestComparisons } from '@passage/identity/link/suggest'
import type { LinkRecord } from '@passage/identity/link/table'
import type { ComparisonSpec } from '@passage/identity/model/layout'
import { wrongLink } from '../talk/wrong-link.ts'
import type { LinkTable } from './link-table.ts'

const KINDS: readonly Kind[] = 'given family text date identifier postcode email category sex nationality'.split(
  ' ',
) as Kind[]
const ID_COLUMNS = ['id', 'rec_id', 'unique_id', 'record_id']

/** The records of a table. @throws Problem where no column names them */
export function linkRecords(table: LinkTable, id: string | undefined, side?: 'left' | 'right'): readonly LinkRecord[] {
  const column = id ?? ID_COLUMNS.find((name) => table.columns.includes(name))
  if (column === undefined || !table.columns.includes(column))
    throw wrongLink(`No column of ${table.path} names the records.`, 'Name it: --id COLUMN')
  const ids = new Set(table.rows.map((row) => row[column]))
  if (ids.size < table.rows.length)
    throw wrongLink(
      `The column ${column} of ${table.path} does not name every record once.`,
      'Name another: --id COLUMN',
    )
  return table.rows.map((values) => ({ id: values[column] ?? '', values, ...(side === undefined ? {} : { side }) }))
}

/** Reads `COLUMN=KIND` and `COLUMN=KIND@COMPARISON`; without any, the names of the columns suggest what they are. */
export function comparisonsFrom(maps: readonly string[], columns: readonly string[]): readonly ComparisonSpec[] {
  if (maps.length === 0) {
    const { comparisons } = suggestComparisons(columns)
    if (comparisons.length > 0) return comparisons
    throw wrongLink(
      'The names of the columns do not say what they are.',
      'Say it: --map first=given@name --map last=family@name',
    )
  }
  const fields = maps.map((text) => {
    const [, column = '', kind = '', comparison] = /^(.+)=([a-z]+)(?:@(.+))?$/.exec(text) ?? []
    const known = KINDS.find((one) => one === kind)
    if (known === undefined) throw wrongLink(`--map ${text} is not COLUMN=KIND.`, `Kinds: ${KINDS.join(', ')}`)
    if (!columns.includes(column)) throw wrongLink(`There is no column ${column}.`, `Columns: ${columns.join(', ')}`)
    return { comparison: comparison ?? column, column, kind: known }
  })
  const groups = Map.groupBy(fields, ({ comparison }) => comparison)
  return [...groups].map(([name, some]) => ({ name, fields: some.map(({ column, kind }) => ({ column, kind })) }))
}

/** Both files have what is compared: what one of them lacks would leave every pair open. @throws Problem */
export function checkSecond(table: LinkTable, comparisons: readonly ComparisonSpec[]): void {
  const absent = comparisons
    .flatMap(({ fields }) => fields.map(({ column }) => column))
    .filter((column) => !table.columns.includes(column))
  if (absent.length === 0) return
  const named = `${absent.length === 1 ? 'column' : 'columns'} ${absent.join(', ')}`
  throw wrongLink(
    `${table.path} does not have the ${named} that the first file is compared by.`,
    `Its columns: ${table.columns.join(', ')}. Name columns alike in both files, or say which are compared: --map COLUMN=KIND`,
  )
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
