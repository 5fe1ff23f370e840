import { CsvError, parse } from 'csv-parse/sync'
import { Problem } from '../talk/problem.ts'
import { plainValue } from '../write/csv-cell.ts'

const SIGNS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const
type Sign = keyof typeof SIGNS

/** The cells of a CSV text by row, the header first, each as it was before one of our files guarded it. @throws Problem that says which line is at fault, and what to do */
export function cellsOf(path: string, whole: string): string[][] {
  const { text, delimiter } = signOf(whole)
  try {
    const rows = parse(text, { bom: true, trim: true, skip_empty_lines: true, delimiter }) as string[][]
    return rows.map((row) => row.map(plainValue))
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const { why, remedy } = faultOf(cause, text, delimiter)
    throw new Problem('file.csv-row', `${path} is not CSV that can be read. ${why}`, { remedy, cause })
  }
}

/**
 * What parts the cells: the sign that a first line `sep=;` names, as a spreadsheet writes it, which is then no line of the table;
 * else the one that stands most often in the header outside quotes, a comma before the others.
 */
function signOf(text: string): { readonly text: string; readonly delimiter: Sign } {
  const said = /^\uFEFF?sep=([,;\t|])\r?\n/i.exec(text)
  if (said !== null) return { text: `\n${text.slice(said[0].length)}`, delimiter: said[1] as Sign }
  const header = (/[^\r\n\uFEFF]+/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const counted = (Object.keys(SIGNS) as Sign[]).map((sign) => ({ sign, times: header.split(sign).length - 1 }))
  const delimiter = counted.reduce((most, one) => (one.times > most.times ? one : most)).sign
  return { text, delimiter }
}

function faultOf(cause: CsvError, text: string, sign: Sign): { readonly why: string; readonly remedy: string } {
  const { lines, record } = cause as unknown as { readonly lines?: number; readonly record?: readonly string[] }
  const at = lines ?? 0
  switch (cause.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return { why: `A quote that opens in line ${lineOfLastQuote(text)} is never closed.`, remedy: QUOTES }
    case 'CSV_INVALID_CLOSING_QUOTE':
      return {
        why: `In line ${at} something follows a closing quote.`,
        remedy: `${QUOTES} If this line is as it should be, a quote in a line before it is not closed.`,
      }
    case 'INVALID_OPENING_QUOTE':
      return { why: `In line ${at} a quote stands within a cell that has none around it.`, remedy: QUOTES }
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
      return {
        why: `The row that ends in line ${at} has another number of cells than the header: ${record?.length ?? 0}.`,
        remedy: `Cells are parted by a ${SIGNS[sign]}, as the header is; one that holds a ${SIGNS[sign]} stands in quotes.`,
      }
    default:
      return { why: cause.message, remedy: 'Write it out as CSV again.' }
  }
}

const QUOTES = 'A cell in quotes has one at each end, and a quote within it is written twice.'

/** The line, counted from 1, of the last quote that is no pair of quotes within a cell. */
function lineOfLastQuote(text: string): number {
  const last = text.replaceAll('""', '  ').lastIndexOf('"')
  return text.slice(0, last).split(/\r\n|\r|\n/).length
}
