import { FIRST_PART, LAST_PART } from '@passage/identity/link/suggest'
import type { ComparisonSpec } from '@passage/identity/model/layout'
import { partsOfFullName } from '@passage/identity/normalise/names'
import type { LinkTable } from './link-table.ts'

/** The table with the parts of its full names in columns of their own, where comparisons ask for them. */
export function withNameParts(table: LinkTable, comparisons: readonly ComparisonSpec[]): LinkTable {
  const wanted = comparisons.flatMap(({ fields }) => fields.map(({ column }) => column))
  const whole = table.columns.filter((column) => wanted.includes(`${column}${LAST_PART}`))
  if (whole.length === 0) return table
  const rows = table.rows.map((row) => {
    const parts = whole.flatMap((column) => {
      const { first, last } = partsOfFullName(row[column] ?? '')
      return [
        [`${column}${FIRST_PART}`, first],
        [`${column}${LAST_PART}`, last],
      ]
    })
    return { ...row, ...Object.fromEntries(parts) }
  })
  return { ...table, rows }
}
