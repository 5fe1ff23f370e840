/** A sign at the beginning that spreadsheets take for a formula, or skip before one; behind quotes that say that it is none. */
const FORMULA = /^'*[=+\-@\t\r\n]/
const NEEDS_QUOTES = /^\s|[",\n\r]|\s$/

/**
 * One cell as RFC 4180 has it. A value that a spreadsheet would run as a formula gets a `'` before it, and one that begins with
 * such a `'` already gets another, so that {@link plainValue} gives every value back as it was.
 */
export function csvCell(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What a cell said before {@link csvCell} kept it from being a formula. */
export const plainValue = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell)
