import { readFileSync } from 'node:fs'
import type { Kind } from '@passage/identity/compare/kinds'
import { suggestComparisons } from '@passage/identity/link/suggest'
import type { LinkRecord } from '@passage/identity/link/table'
import type { ComparisonSpec } from '@passage/identity/model/layout'
import { parse } from 'csv-parse/sync'
import { EXIT } from '../talk/exit-codes.ts'
import { Problem } from '../talk/problem.ts'
import { whyUnreadable } from './why-unreadable.ts'

/** Rows of a table for linking, by column. */
export interface LinkTable {
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

const KINDS: readonly Kind[] = 'given family text date identifier postcode email category sex nationality'.split(
  ' ',
) as Kind[]
const ID_COLUMNS = ['id', 'rec_id', 'unique_id', 'record_id']

/** Reads a CSV file with a header line whole. @throws Problem where it cannot be read */
export function readLinkTable(path: string): LinkTable {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Problem('file.unreadable', `${path} cannot be read. ${whyUnreadable(cause)}.`, {
      remedy: 'Check the path.',
      cause,
    })
  }
  try {
    const rows = parse(text, { bom: true, trim: true, skip_empty_lines: true }) as string[][]
    const [columns = [], ...cells] = rows
    return {
      columns,
      rows: cells.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? '']))),
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : ''
    throw new Problem('file.csv-row', `${path} is not CSV that can be read. ${why}`, {
      remedy: 'Rows need as many fields as the header.',
      cause,
    })
  }
}

/** The records of a table. @throws Problem where no column names them */
export function linkRecords(table: LinkTable, id: string | undefined, side?: 'left' | 'right'): readonly LinkRecord[] {
  const column = id ?? ID_COLUMNS.find((name) => table.columns.includes(name))
  if (column === undefined || !table.columns.includes(column))
    throw wrong('No column names the records.', 'Name it: --id COLUMN')
  const ids = new Set(table.rows.map((row) => row[column]))
  if (ids.size < table.rows.length)
    throw wrong(`The column ${column} does not name every record once.`, 'Name another: --id COLUMN')
  return table.rows.map((values) => ({ id: values[column] ?? '', values, ...(side === undefined ? {} : { side }) }))
}

/** Reads `COLUMN=KIND` and `COLUMN=KIND@COMPARISON`; without any, the names of the columns suggest what they are. */
export function comparisonsFrom(maps: readonly string[], columns: readonly string[]): readonly ComparisonSpec[] {
  if (maps.length === 0) {
    const { comparisons } = suggestComparisons(columns)
    if (comparisons.length > 0) return comparisons
    throw wrong(
      'The names of the columns do not say what they are.',
      'Say it: --map first=given@name --map last=family@name',
    )
  }
  const fields = maps.map((text) => {
    const [, column = '', kind = '', comparison] = /^(.+)=([a-z]+)(?:@(.+))?$/.exec(text) ?? []
    const known = KINDS.find((one) => one === kind)
    if (known === undefined) throw wrong(`--map ${text} is not COLUMN=KIND.`, `Kinds: ${KINDS.join(', ')}`)
    if (!columns.includes(column)) throw wrong(`There is no column ${column}.`, `Columns: ${columns.join(', ')}`)
    return { comparison: comparison ?? column, column, kind: known }
  })
  const groups = Map.groupBy(fields, ({ comparison }) => comparison)
  return [...groups].map(([name, some]) => ({ name, fields: some.map(({ column, kind }) => ({ column, kind })) }))
}

function wrong(happened: string, remedy: string): Problem {
  return new Problem('usage.link', happened, { remedy, exitCode: EXIT.usage })
}
