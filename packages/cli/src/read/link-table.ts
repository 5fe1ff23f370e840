import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { Problem } from '../talk/problem.ts'
import { refuseEncoding } from './encoding.ts'
import { cellsOf } from './link-cells.ts'
import { whyUnreadable } from './why-unreadable.ts'

/** Rows of a table for linking, by column. */
export interface LinkTable {
  readonly path: string
  readonly columns: readonly string[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

const NEWLINE = 0x0a

/** Reads a CSV file with a header line whole, gzipped or not. @throws Problem where it cannot be read as that */
export function readLinkTable(path: string): LinkTable {
  const [columns = [], ...cells] = cellsOf(path, textOf(path, unzipped(path, bytesOf(path))))
  if (columns.length === 0)
    throw new Problem('file.no-header', `${path} is empty.`, { remedy: 'Give a file with a line of column names.' })
  const twice = columns.find((column, at) => column !== '' && columns.indexOf(column) !== at)
  if (twice !== undefined) {
    throw new Problem('file.no-header', `${path} has the column "${twice}" twice.`, { remedy: 'Rename one of them.' })
  }
  // Spreadsheets write empty columns at the end, and numbers of rows at the beginning, without a name.
  const named = columns.flatMap((column, at) => (column === '' ? [] : [{ column, at }]))
  return {
    path,
    columns: named.map(({ column }) => column),
    rows: cells.map((row) => Object.fromEntries(named.map(({ column, at }) => [column, row[at] ?? '']))),
  }
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new Problem('file.unreadable', `${path} cannot be read. ${whyUnreadable(cause)}.`, {
      remedy: 'Check the path.',
      cause,
    })
  }
}

/** What the first bytes say, and not the name, as with every file that is taken in. */
function unzipped(path: string, bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes)
  } catch (cause) {
    throw new Problem('file.cut-off', `The compressed file ${path} is damaged, or ends too early.`, {
      remedy: 'Get it again: what is missing from it cannot be linked.',
      cause,
    })
  }
}

/** The text, in UTF-8 alone: names that were read in another encoding would be other names. */
function textOf(path: string, bytes: Buffer): string {
  if (bytes.subarray(0, 4).toString('latin1') === 'PAR1') {
    throw new Problem('file.not-csv', `${path} is Parquet; linking reads CSV.`, { remedy: 'Write it out as CSV.' })
  }
  refuseEncoding(path, bytes)
  if (/^\uFEFF?\s*[[{]/.test(bytes.subarray(0, 200).toString('utf8')))
    throw new Problem('file.not-csv', `${path} looks like JSON; linking reads CSV.`, {
      remedy: 'Write it out as CSV, a line of column names first.',
    })
  if (isUtf8(bytes)) return bytes.toString('utf8')
  throw new Problem('file.not-utf-8', `${path} is not UTF-8 text: line ${firstOtherLine(bytes)} is not.`, {
    remedy: `Convert it, for example: iconv -f LATIN1 -t UTF-8 "${path}" > converted.csv`,
  })
}

/** The first line that is not UTF-8, counted from 1. */
function firstOtherLine(bytes: Buffer): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(NEWLINE, start)
    const end = found === -1 ? bytes.length : found
    if (!isUtf8(bytes.subarray(start, end))) return line
    start = end + 1
  }
  return line
}
