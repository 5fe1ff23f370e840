import { isTelephone } from '@passage/identity/link/suggest'
import type { ComparisonSpec } from '@passage/identity/model/layout'
import { isInternational, nationalNumbers } from '@passage/identity/normalise/telephone'
import type { LinkTable } from './link-table.ts'

/**
 * The tables with telephone numbers as they are dialled within a country, where some are written with the code of the country: the
 * same number, `+44 20…` in the one record and `020…` in the other, would be two. What was done is told; elsewhere nothing is.
 */
export function withTelephones(
  tables: readonly LinkTable[],
  comparisons: readonly ComparisonSpec[],
): { readonly tables: readonly LinkTable[]; readonly words: readonly string[] } {
  const columns = comparisons
    .flatMap(({ fields }) => fields.flatMap(({ column, kind }) => (kind === 'identifier' ? [column] : [])))
    .filter((column) => isTelephone(column))
    .filter((column) => tables.some(({ rows }) => rows.some((row) => isInternational(row[column] ?? ''))))
  if (columns.length === 0) return { tables, words: [] }
  const numbers = tables.flatMap(({ rows }) => rows.flatMap((row) => columns.map((column) => row[column] ?? '')))
  const numberOf = nationalNumbers(numbers)
  const within = (row: LinkTable['rows'][number]) =>
    Object.fromEntries(columns.map((column) => [column, numberOf(row[column] ?? '')]))
  return {
    tables: tables.map((table) => ({ ...table, rows: table.rows.map((row) => ({ ...row, ...within(row) })) })),
    words: columns.map((column) => `${column}: compared without the codes of countries and the zeros before a number`),
  }
}
