import { JOINED } from '@passage/identity/link/suggest'
import type { ComparisonSpec } from '@passage/identity/model/layout'
import { type DateOrder, dateOfParts, dateOrderOf, isoDate } from '@passage/identity/normalise/date-order'
import { typedDate } from '@passage/identity/normalise/dates'
import { wrongLink } from '../talk/wrong-link.ts'
import type { LinkTable } from './link-table.ts'

/** Orders that were said for columns, by `--map born=date:dmy`. */
export type SaidOrders = ReadonlyMap<string, DateOrder>

const IN_WORDS: Readonly<Record<DateOrder, string>> = { ymd: 'year first', dmy: 'day first', mdy: 'month first' }

/**
 * The table with its dates as `YYYY-MM-DD`, columns that are one date together included, and what is to be said of them.
 * @throws Problem where a column could be read in two ways and nobody said in which
 */
export function withDates(
  table: LinkTable,
  comparisons: readonly ComparisonSpec[],
  said: SaidOrders,
): { readonly table: LinkTable; readonly words: readonly string[] } {
  const columns = comparisons.flatMap(({ fields }) =>
    fields.flatMap(({ column, kind }) => (kind === 'date' ? [column] : [])),
  )
  const readers = columns.map((column) => readerOf(table, column, said))
  const unread = columns.map(() => ({ values: 0, first: '' }))
  const mistyped = columns.map(() => ({ values: 0, first: '' }))
  const rows = table.rows.map((row) => {
    const dates = readers.map(({ read, rawOf }, at) => {
      const [raw, date] = [rawOf(row), read(row)]
      if (raw !== '' && date === '') count(unread[at], raw)
      if (typedDate(date)?.impossible === true) count(mistyped[at], raw)
      return date
    })
    return { ...row, ...Object.fromEntries(columns.map((column, at) => [column, dates[at] ?? ''])) }
  })
  const words = columns.flatMap((column, at) => [
    ...(readers[at]?.words ?? []),
    ...oddWords(`${column} of ${table.path}`, table, unread[at], 'no date', 'they count as not given'),
    ...oddWords(`${column} of ${table.path}`, table, mistyped[at], 'no day of a calendar', NEAR_ONLY),
  ])
  return { table: columns.length === 0 ? table : { ...table, rows }, words }
}

interface DateReader {
  readonly read: (row: Readonly<Record<string, string>>) => string
  /** What the file has there, for words about it. */
  readonly rawOf: (row: Readonly<Record<string, string>>) => string
  readonly words: readonly string[]
}

function readerOf(table: LinkTable, column: string, said: SaidOrders): DateReader {
  const parts = table.columns.includes(column) ? [] : column.split(JOINED)
  const [year, month, day] = parts
  if (year !== undefined && month !== undefined && day !== undefined)
    return {
      read: (row) => dateOfParts(row[year] ?? '', row[month] ?? '', row[day] ?? ''),
      rawOf: (row) =>
        parts
          .map((part) => row[part] ?? '')
          .join(' ')
          .trim(),
      words: [],
    }
  const found = dateOrderOf(table.rows.map((row) => row[column] ?? ''))
  const order = said.get(column) ?? found.order
  if (order === undefined) throw unclearOrder(table, column, found)
  return {
    read: (row) => isoDate(row[column] ?? '', order),
    rawOf: (row) => row[column] ?? '',
    words:
      order === 'ymd' ? [] : [`${column} of ${table.path}: ${IN_WORDS[order]}${said.has(column) ? ', as said' : ''}`],
  }
}

function unclearOrder(table: LinkTable, column: string, found: ReturnType<typeof dateOrderOf>) {
  const why =
    found.dayFirst + found.monthFirst === 0
      ? 'no value tells day and month apart'
      : `${found.dayFirst} values can only be day first, ${found.monthFirst} only month first`
  return wrongLink(
    `${column} of ${table.path}: "${found.unclear ?? ''}" is one day or another, and ${why}.`,
    `Say which comes first: --map "${column}=date:dmy@birth date" or date:mdy; other columns need their --map then, too.`,
  )
}

interface Count {
  values: number
  first: string
}

function count(into: Count | undefined, raw: string): void {
  if (into !== undefined && into.values++ === 0) into.first = raw
}

const NEAR_ONLY = 'they speak for a date that is near, and against none'

function oddWords(of: string, table: LinkTable, odd: Count | undefined, are: string, so: string): readonly string[] {
  if (odd === undefined || odd.values === 0) return []
  return [`${of}: ${odd.values} of ${table.rows.length} values are ${are}, such as "${odd.first.slice(0, 40)}"; ${so}`]
}
