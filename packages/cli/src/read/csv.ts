import { parse } from 'csv-parse/sync'
import { Problem } from '../talk/problem.ts'
import { plainValue } from '../write/csv-cell.ts'
import { type Item, type Unreadable, unreadable } from './item.ts'
import { type Line, LONGEST_LINE } from './lines.ts'

/** Lines that one quoted field may run over. */
const MOST_LINES = 50
const BOOLEANS = new Set(['biometricallyVerified', 'newAdmissionIssued', 'onAdvanceParole'])

/**
 * RFC 4180 with a header line. Columns are named like the fields of a record, members with a dot: `document.number`.
 * An empty cell is an absent field; a `'` before a sign of formulas is taken away, as spreadsheets and our own files put it there. A row that cannot be read is unreadable alone; the next line is read as usual.
 * @param rename column names of the file to fields, where they differ
 * @throws Problem when there is no usable header
 */
export async function* readCsv(
  lines: AsyncIterable<Line | Unreadable>,
  rename: ReadonlyMap<string, string>,
): AsyncGenerator<Item | Unreadable> {
  let columns: readonly (readonly string[])[] | undefined
  let open: { readonly line: number; text: string; lines: number } | undefined
  for await (const next of lines) {
    if (!('text' in next)) {
      if (columns === undefined) throw noHeader(next.unreadable.text)
      if (open !== undefined) yield unclosed(open.line)
      open = undefined
      yield next
      continue
    }
    if (columns === undefined) {
      columns = readHeader(next, rename)
      continue
    }
    const text: string = open === undefined ? next.text : `${open.text}\n${next.text}`
    const line = open?.line ?? next.line
    if (!isClosed(text)) {
      const count: number = (open?.lines ?? 0) + 1
      if (count < MOST_LINES && text.length < LONGEST_LINE) open = { line, text, lines: count }
      else {
        yield unclosed(line)
        open = undefined
      }
      continue
    }
    open = undefined
    yield readRow(line, text, columns)
  }
  if (open !== undefined) yield unclosed(open.line)
}

/** A field that is still open at the end of the line holds an odd number of quotes. */
function isClosed(text: string): boolean {
  let quotes = 0
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) quotes++
  return quotes % 2 === 0
}

function unclosed(line: number): Unreadable {
  return unreadable(line, 'file.csv-row', 'A quoted field that begins in this row is never closed.')
}

function readHeader(line: Line, rename: ReadonlyMap<string, string>): string[][] {
  const cells = splitRow(line.text)
  if (cells === undefined || cells.length < 2)
    throw noHeader(`Its first line is not a row of column names.${otherSign(line.text)}`, remedyFor(line.text))
  const names = cells.map((cell) => rename.get(cell.trim()) ?? cell.trim())
  const absent = [...rename.keys()].find((name) => !cells.some((cell) => cell.trim() === name))
  if (absent !== undefined) throw noHeader(`It has no column "${absent}", which --map names.`)
  const twice = names.find((name, i) => names.indexOf(name) !== i)
  if (twice !== undefined) throw noHeader(`The column "${twice}" is there twice.`)
  for (const wanted of ['source', 'sourceKey']) {
    if (!names.includes(wanted)) throw noHeader(`It has no column "${wanted}".`)
  }
  return names.map((name) => name.split('.'))
}

/** Other signs between columns that spreadsheets write. */
function otherSign(header: string): string {
  const sign = header.includes(';') ? 'semicolons' : header.includes('\t') ? 'tabs' : undefined
  return sign === undefined ? '' : ` There are ${sign} in it; columns are parted by commas.`
}

const NAMES =
  'Name the columns as in docs/facts.md under Records, or rename them on the way in: --map "their name=document.number"'

function remedyFor(header: string): string {
  return otherSign(header) === ''
    ? NAMES
    : 'Write it out with commas between columns, and cells that hold one in quotes.'
}

function noHeader(why: string, remedy = NAMES): Problem {
  return new Problem('file.no-header', `The CSV file has no usable header line. ${why}`, {
    saved: 'Nothing was taken in.',
    remedy,
  })
}

function readRow(line: number, text: string, columns: readonly (readonly string[])[]): Item | Unreadable {
  const cells = splitRow(text)
  if (cells === undefined) return unreadable(line, 'file.csv-row', 'The quotes of this row do not fit.')
  if (cells.length !== columns.length) {
    return unreadable(line, 'file.csv-row', `The row has ${cells.length} fields, the header ${columns.length}.`)
  }
  const value: Record<string, unknown> = {}
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i]
    const path = columns[i]
    if (cell !== undefined && cell !== '' && path !== undefined) put(value, path, plainValue(cell))
  }
  return { line, value }
}

/** Most rows hold no quote and are split at commas; the others go to the parser. */
function splitRow(text: string): string[] | undefined {
  if (!text.includes('"')) return text.split(',')
  try {
    return (parse(text, { relax_column_count: true }) as string[][])[0]
  } catch {
    return undefined
  }
}

function put(value: Record<string, unknown>, path: readonly string[], cell: string): void {
  const [name = '', ...rest] = path
  if (rest.length === 0) {
    define(value, name, BOOLEANS.has(name) ? asBoolean(cell) : cell)
    return
  }
  const inner = Object.hasOwn(value, name) ? value[name] : undefined
  const member: Record<string, unknown> = typeof inner === 'object' && inner !== null ? { ...inner } : {}
  put(member, rest, cell)
  define(value, name, member)
}

/** By definition, so that a column called `__proto__` is a plain field and is refused as unknown. */
function define(value: Record<string, unknown>, name: string, content: unknown): void {
  Object.defineProperty(value, name, { value: content, enumerable: true, configurable: true, writable: true })
}

function asBoolean(cell: string): boolean | string {
  return cell === 'true' ? true : cell === 'false' ? false : cell
}
