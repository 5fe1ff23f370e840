import type { Kind } from '../compare/kinds.ts'
import type { ComparisonSpec, FieldSpec } from '../model/layout.ts'
import { DATE_PARTS, EMPTY_WORDS, TELEPHONE, USUAL_COLUMNS } from './usual-columns.data.ts'

const FULL_NAME = /^(full_?)?name$/

/** Between the names of columns that are one date together: `year+month+day`. */
export const JOINED = '+'

/** The two parts of a column of full names, as fields that are compared: see `partsOfFullName`. */
export function fullNameFields(column: string): readonly [first: FieldSpec, last: FieldSpec] {
  return [
    { column: `${column}${FIRST_PART}`, kind: 'given' },
    { column: `${column}${LAST_PART}`, kind: 'family' },
  ]
}
export const FIRST_PART = ' (first words)'
export const LAST_PART = ' (last word)'

/**
 * The comparisons that the names of columns suggest, given names before family names, and the columns that suggest
 * nothing and are left out. Year, month and day of birth in columns of their own are suggested as one, under their names
 * joined by {@link JOINED}; a column of full names as its two parts. For a person to look at before anything is linked by it.
 */
export function suggestComparisons(columns: readonly string[]): {
  readonly comparisons: readonly ComparisonSpec[]
  readonly leftOut: readonly string[]
} {
  const groups = new Map<string, FieldSpec[]>()
  const leftOut: string[] = []
  const all = columns.map((column) => ({ column, plain: plainColumn(column) }))
  const parts = datePartsAmong(all)
  if (parts.length > 0) add(groups, 'birth date', { column: parts.join(JOINED), kind: 'date' })
  const names = all.filter(({ column }) => !parts.includes(column))
  for (const { column, plain } of names) {
    const [kind, comparison] = usual(plain)
    if (kind === undefined || comparison === undefined) leftOut.push(column)
    else add(groups, comparison === '' ? column : comparison, { column, kind })
  }
  const full = names.find(({ plain }) => FULL_NAME.test(plain))
  if (!groups.has('name') && full !== undefined) {
    for (const field of fullNameFields(full.column)) add(groups, 'name', field)
    leftOut.splice(leftOut.indexOf(full.column), 1)
  }
  const comparisons = [...groups].map(([name, fields]) => ({ name, fields: fields.sort(givenFirst) }))
  return { comparisons, leftOut }
}

/** What a name suggests as it stands, or without the words in it that say nothing. */
function usual(plain: string): readonly [kind?: Kind, comparison?: string] {
  for (const name of [plain, plain.replace(EMPTY_WORDS, '')]) {
    const found = USUAL_COLUMNS.find(([pattern]) => pattern.test(name))
    if (found !== undefined) return [found[1], found[2]]
  }
  return []
}

/**
 * What a column of its own comparison says, by its name: the same for columns of two files that are one, `sex` and `geschlecht`,
 * `passport` and `Passport No.`; undefined where the name says nothing. Numbers of another kind (a telephone, a passport) are never the same.
 */
export function meaningOf(column: string): string | undefined {
  const plain = plainColumn(column)
  const [kind, comparison] = usual(plain)
  if (kind === undefined || comparison !== '') return undefined
  return ONE_OF_A_KIND.has(kind) ? kind : plain.replace(NUMBER_WORDS, '')
}

/** Whether the name of a column says that it holds telephone numbers. */
export function isTelephone(column: string): boolean {
  const plain = plainColumn(column)
  return [plain, plain.replace(EMPTY_WORDS, '')].some((name) => TELEPHONE.test(name))
}

/** Kinds of which a person has one. */
const ONE_OF_A_KIND: ReadonlySet<Kind> = new Set<Kind>(['sex', 'nationality', 'email'])
const NUMBER_WORDS = /_?(no|nr|number|num|id|card)$/

/** Columns of year, month and day of birth, where there is one of each; else none. */
function datePartsAmong(names: readonly { readonly column: string; readonly plain: string }[]): readonly string[] {
  for (const patterns of DATE_PARTS) {
    const found = patterns.map((pattern) => names.filter(({ plain }) => pattern.test(plain)))
    if (found.every((some) => some.length === 1)) return found.flatMap((some) => some.map(({ column }) => column))
  }
  return []
}

/** How a value is written, `(dd/mm/yyyy)` or `(M/F)`. Other words in brackets say whose it is, or of what: `Name (mother)`. */
const FORM = /\(\s*(?:yyyymmdd|ddmmyyyy|([a-z])\1*(?:\s*[/.,-]\s*([a-z])\2*)*)\s*\)/gi

function plainColumn(column: string): string {
  return column
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(FORM, '')
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s.-]+/g, '_')
    .replace(/^_+|_+$/g, '')
}

function add(groups: Map<string, FieldSpec[]>, name: string, field: FieldSpec): void {
  groups.set(name, [...(groups.get(name) ?? []), field])
}

function givenFirst(a: FieldSpec, b: FieldSpec): number {
  return Number(b.kind === 'given') - Number(a.kind === 'given')
}
