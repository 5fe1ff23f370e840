import type { Kind } from '@passage/identity/compare/kinds'
import { FIRST_PART, fullNameFields, JOINED, LAST_PART, suggestComparisons } from '@passage/identity/link/suggest'
import type { LinkRecord } from '@passage/identity/link/table'
import type { ComparisonSpec, FieldSpec } from '@passage/identity/model/layout'
import type { DateOrder } from '@passage/identity/normalise/date-order'
import { wrongLink } from '../talk/wrong-link.ts'
import type { SaidOrders } from './link-dates.ts'
import type { LinkTable } from './link-table.ts'

const KINDS: readonly Kind[] = 'given family text date identifier postcode email category sex nationality'.split(
  ' ',
) as Kind[]
const ID_COLUMNS = ['id', 'rec_id', 'unique_id', 'record_id']

/** A usual name for ids as it stands; else in other capitals, or with a blank or a hyphen. */
export function idColumn(columns: readonly string[]): string | undefined {
  const plain = (column: string) => column.toLowerCase().replace(/[\s-]+/g, '_')
  return [(column: string) => column, plain]
    .flatMap((form) => ID_COLUMNS.map((name) => columns.find((column) => form(column) === name)))
    .find((found) => found !== undefined)
}

/** The records of a table. @throws Problem where no column names them */
export function linkRecords(table: LinkTable, id: string | undefined, side?: 'left' | 'right'): readonly LinkRecord[] {
  const column = id ?? idColumn(table.columns)
  if (column === undefined || !table.columns.includes(column))
    throw wrongLink(
      id === undefined ? `No column of ${table.path} names the records.` : `There is no column ${id} in ${table.path}.`,
      `Name the one that tells records apart: --id COLUMN. Columns: ${table.columns.join(', ')}`,
    )
  const ids = new Set(table.rows.map((row) => row[column]))
  if (ids.size < table.rows.length)
    throw wrongLink(
      `The column ${column} of ${table.path} does not name every record once.`,
      'Name another: --id COLUMN',
    )
  if (ids.has(''))
    throw wrongLink(`The column ${column} of ${table.path} is empty for a record.`, 'Name another: --id COLUMN')
  return table.rows.map((values) => ({ id: values[column] ?? '', values, ...(side === undefined ? {} : { side }) }))
}

/** What is compared, and in which order the dates of a column stand where that was said. */
export interface Mapped {
  readonly comparisons: readonly ComparisonSpec[]
  readonly orders: SaidOrders
}

/**
 * Reads `COLUMN=KIND` and `COLUMN=KIND@COMPARISON`, `date:dmy` and `date:mdy` for dates, and `YEAR+MONTH+DAY=date`; without
 * any, the names of the columns suggest what they are.
 */
export function comparisonsFrom(maps: readonly string[], columns: readonly string[]): Mapped {
  if (maps.length === 0) {
    const { comparisons } = suggestComparisons(columns)
    if (comparisons.length > 0) return { comparisons, orders: new Map() }
    throw wrongLink(
      'The names of the columns do not say what they are.',
      `Say it: --map first=given@name --map last=family@name. Columns: ${columns.join(', ')}`,
    )
  }
  const fields = maps.flatMap((text) => mappedFields(text, columns))
  refuseTwice(fields)
  const groups = Map.groupBy(fields, ({ comparison }) => comparison)
  return {
    comparisons: [...groups].map(([name, some]) => ({
      name,
      fields: some.map(({ column, kind }) => ({ column, kind })),
    })),
    orders: new Map(fields.flatMap(({ column, order }) => (order === undefined ? [] : [[column, order]]))),
  }
}

function mappedFields(text: string, columns: readonly string[]): readonly MappedField[] {
  const [, column = '', kind = '', order, comparison] = MAP.exec(text) ?? []
  const known = KINDS.find((one) => one === kind)
  if ((known === undefined && kind !== FULL) || (order !== undefined && known !== 'date'))
    throw wrongLink(
      `--map ${text} is not COLUMN=KIND.`,
      `Kinds: ${KINDS.join(', ')}; full for full names; dates also as date:dmy or date:mdy`,
    )
  const named = known === 'date' && !columns.includes(column) ? partsOf(column) : [column]
  const absent = named.find((one) => !columns.includes(one))
  if (absent !== undefined) throw wrongLink(`There is no column ${absent}.`, `Columns: ${columns.join(', ')}`)
  if (named.length === 3 && (order !== undefined || new Set(named).size < 3))
    throw wrongLink(
      `--map ${text}: the parts of a date are YEAR+MONTH+DAY.`,
      'Name three columns in this order, and date.',
    )
  if (known === undefined)
    return fullNameFields(column).map((field) => ({ comparison: comparison ?? 'name', ...field }))
  return [{ comparison: comparison ?? column, column, kind: known, order: order as DateOrder | undefined }]
}

/** What a column says counts once, as one kind of thing. */
function refuseTwice(fields: readonly MappedField[]): void {
  const columns = fields.map(({ column }) => column)
  const twice = columns.find(
    (column, at) => columns.indexOf(column) < at || (wholeOf(column) !== column && columns.includes(wholeOf(column))),
  )
  if (twice !== undefined)
    throw wrongLink(`--map names ${wholeOf(twice)} twice: it would count double.`, 'Map every column once.')
}

interface MappedField extends FieldSpec {
  readonly comparison: string
  readonly order?: DateOrder | undefined
}

/** A column of full names: compared in two parts. */
const FULL = 'full'
const MAP = /^(.+)=([a-z]+)(?::(dmy|mdy|ymd))?(?:@(.+))?$/

/** Year, month and day that are one date together, or the one column that it is. */
function partsOf(column: string): readonly string[] {
  const parts = column.split(JOINED)
  return parts.length === 3 ? parts : [column]
}

/** The columns of a file that comparisons are made of. */
export function columnsOf(comparisons: readonly ComparisonSpec[], columns: readonly string[]): readonly string[] {
  const all = comparisons.flatMap(({ fields }) =>
    fields.flatMap(({ column, kind }) => {
      if (columns.includes(column)) return [column]
      return kind === 'date' ? partsOf(column) : [wholeOf(column)]
    }),
  )
  return [...new Set(all)]
}

/** The column of full names that a field is a part of. */
function wholeOf(column: string): string {
  const part = [FIRST_PART, LAST_PART].find((end) => column.endsWith(end))
  return part === undefined ? column : column.slice(0, -part.length)
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
