import { JOINED } from '@passage/identity/link/suggest'
import type { ComparisonSpec } from '@passage/identity/model/layout'
import { type DateOrder, dateOfParts, dateOrderOf, isoDate } from '@passage/identity/normalise/date-order'
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
  const rows = table.rows.map((row) => {
    const dates = readers.map(({ read, rawOf }, at) => {
      const [raw, date] = [rawOf(row), read(row)]
      const count = unread[at]
      if (raw !== '' && date === '' && count !== undefined && count.values++ === 0) count.first = raw
      return date
    })
    return { ...row, ...Object.fromEntries(columns.map((column, at) => [column, dates[at] ?? ''])) }
  })
  const words = columns.flatMap((column, at) => [
    ...(readers[at]?.words ?? []),
    ...unreadWords(column, unread[at]?.values ?? 0, unread[at]?.first ?? '', table),
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

function unreadWords(column: string, values: number, first: string, table: LinkTable): readonly string[] {
  if (values === 0) return []
  const share = `${values} of ${table.rows.length}`
  return [
    `${column} of ${table.path}: ${share} values are no date, such as "${first.slice(0, 40)}"; they count as not given`,
  ]
}
