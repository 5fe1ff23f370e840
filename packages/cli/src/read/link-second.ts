import { meaningOf, suggestComparisons } from '@passage/identity/link/suggest'
import type { ComparisonSpec, FieldSpec } from '@passage/identity/model/layout'
import { wrongLink } from '../talk/wrong-link.ts'
import type { LinkTable } from './link-table.ts'

/**
 * The second file under the names of the first: `first=second` pairs as they were said, and for the rest what the names of its
 * own columns suggest, where one column of the same meaning is missing and one is over. What was taken for what is told.
 * @throws Problem where a column is missing all the same
 */
export function asFirst(
  second: LinkTable,
  needed: readonly string[],
  comparisons: readonly ComparisonSpec[],
  said: readonly string[],
): { readonly table: LinkTable; readonly words: readonly string[] } {
  const names = new Map([...suggested(second, needed, comparisons), ...saidNames(second, needed, said)])
  refuseShared(needed, names)
  const absent = needed.filter((column) => !second.columns.includes(names.get(column) ?? column))
  if (absent.length > 0) throw lacking(second, absent)
  if (names.size === 0) return { table: second, words: [] }
  const rows = second.rows.map((row) => ({
    ...row,
    ...Object.fromEntries([...names].map(([first, own]) => [first, row[own] ?? ''])),
  }))
  const columns = [...new Set([...second.columns, ...names.keys()])]
  const words = [...names].map(([first, own]) => `${own} of ${second.path} is compared as ${first}`)
  return { table: { ...second, columns, rows }, words }
}

/** One column of the second file is not compared as two of the first. */
function refuseShared(needed: readonly string[], names: ReadonlyMap<string, string>): void {
  for (const [first, own] of names) {
    if (first !== own && needed.includes(own) && !names.has(own))
      throw wrongLink(
        `${own} of the second file would be compared as ${first} and as ${own}.`,
        `Say what it calls ${own}: --second ${own}=COLUMN`,
      )
  }
}

/** Columns of the first that the second calls by another usual name. */
function suggested(
  second: LinkTable,
  needed: readonly string[],
  comparisons: readonly ComparisonSpec[],
): ReadonlyMap<string, string> {
  const own = suggestComparisons(second.columns).comparisons
  const found = new Map<string, string>()
  for (const { name, fields } of comparisons) {
    const theirs = own.find((spec) => spec.name === name)?.fields ?? []
    const missing = fields.filter(({ column }) => needed.includes(column) && !second.columns.includes(column))
    for (const { column, kind } of missing) {
      const [one, ...more] = [...theirs, ...ofOneMeaning(column, own)].filter(
        (field) => field.kind === kind && !needed.includes(field.column),
      )
      if (one !== undefined && more.length === 0 && missing.filter((field) => field.kind === kind).length === 1)
        found.set(column, one.column)
    }
  }
  return found
}

/** Columns that are compared by themselves, so that their comparisons bear their own names, and say the same as a column of the first file. */
function ofOneMeaning(column: string, own: readonly ComparisonSpec[]): readonly FieldSpec[] {
  const meaning = meaningOf(column)
  return own
    .flatMap(({ fields }) => fields)
    .filter((field) => meaning !== undefined && meaningOf(field.column) === meaning)
}

function saidNames(second: LinkTable, needed: readonly string[], said: readonly string[]): ReadonlyMap<string, string> {
  const pairs = said.map((text) => {
    const at = text.indexOf('=')
    const [first, own] = [text.slice(0, at), text.slice(at + 1)]
    if (at < 1 || !needed.includes(first))
      throw wrongLink(`--second ${text} is not FIRST=SECOND.`, `Columns that are compared: ${needed.join(', ')}`)
    if (!second.columns.includes(own))
      throw wrongLink(`There is no column ${own} in ${second.path}.`, `Columns: ${second.columns.join(', ')}`)
    return [first, own] as const
  })
  const twice = said.find((_, at) =>
    pairs.slice(0, at).some(([first, own]) => first === pairs[at]?.[0] || own === pairs[at]?.[1]),
  )
  if (twice !== undefined)
    throw wrongLink(`--second ${twice} names a column that was named before.`, 'Name every column once.')
  return new Map(pairs)
}

function lacking(second: LinkTable, absent: readonly string[]) {
  const named = `${absent.length === 1 ? 'column' : 'columns'} ${absent.join(', ')}`
  return wrongLink(
    `${second.path} does not have the ${named} that the first file is compared by.`,
    `Its columns: ${second.columns.join(', ')}. Say what it calls them: --second ${absent[0]}=COLUMN, or which are compared: --map COLUMN=KIND`,
  )
}
