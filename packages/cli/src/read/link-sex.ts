import type { ComparisonSpec } from '@passage/identity/model/layout'
import type { LinkTable } from './link-table.ts'

/**
 * The table with its markers of sex in words where a letter alone would mislead: beside `H` (hombre, homem, homme) `M` is a
 * woman, unless `F` stands there, too. What was taken for what is told; where three letters stand together, `H` says nothing.
 */
export function withSexes(
  table: LinkTable,
  comparisons: readonly ComparisonSpec[],
): { readonly table: LinkTable; readonly words: readonly string[] } {
  const columns = comparisons.flatMap(({ fields }) =>
    fields.flatMap(({ column, kind }) => (kind === 'sex' && table.columns.includes(column) ? [column] : [])),
  )
  const read = columns.map((column) => ({ column, letters: lettersOf(table, column) }))
  const meant = read.flatMap(({ column, letters }) => {
    if (!letters.has('H')) return []
    if (!letters.has('M')) return [{ column, words: MALE, told: 'H is taken for male' }]
    if (letters.has('F'))
      return [{ column, words: NONE, told: 'H, M and F stand together, so that H counts as not given' }]
    return [{ column, words: BOTH, told: 'H is taken for male, M for female' }]
  })
  if (meant.length === 0) return { table, words: [] }
  const rows = table.rows.map((row) => {
    const cells = meant.map(({ column, words }) => [column, words.get(letterOf(row[column])) ?? row[column] ?? ''])
    return { ...row, ...Object.fromEntries(cells) }
  })
  return { table: { ...table, rows }, words: meant.map(({ column, told }) => `${column} of ${table.path}: ${told}`) }
}

const NONE: ReadonlyMap<string, string> = new Map()
const MALE: ReadonlyMap<string, string> = new Map([['H', 'male']])
const BOTH: ReadonlyMap<string, string> = new Map([...MALE, ['M', 'female']])

function letterOf(cell = ''): string {
  return cell.trim().toUpperCase()
}

function lettersOf({ rows }: LinkTable, column: string): ReadonlySet<string> {
  return new Set(rows.map((row) => letterOf(row[column])))
}
