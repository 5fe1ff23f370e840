import { fault } from '../intake/fields.ts'
import type { IntakeFault } from '../intake/input.ts'
import { textOf } from '../intake/text-of.ts'
import type { ImportRow } from './types.ts'

/** What stands in a row, or why it is not a value. The parser's own words may quote the row, and are not repeated. */
export function readRow(row: ImportRow): { readonly value: unknown } | { readonly fault: IntakeFault } {
  if ('value' in row) return row
  try {
    return { value: JSON.parse(row.text) }
  } catch {
    return { fault: fault('intake.not-json', '', 'The line is not one whole JSON value.') }
  }
}

/** A row as one line of text, to travel between threads. JSON holds no line end outside of a string, nor inside. */
export function lineOf(row: ImportRow): string {
  return 'text' in row ? row.text : textOf(row.value)
}
