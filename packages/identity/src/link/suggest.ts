import type { Kind } from '../compare/kinds.ts'
import type { ComparisonSpec, FieldSpec } from '../model/layout.ts'

/** What names of columns usually mean, and with which others they make one comparison. The first that fits counts. */
const USUAL: readonly (readonly [pattern: RegExp, kind: Kind, comparison: string])[] = [
  [/^(given|first|fore)_?names?$|^given$|^forename$/, 'given', 'name'],
  [/^(family|last|sur)_?names?$|^family$|^surname$/, 'family', 'name'],
  [/^(dob|born|birth_?date|birthday|date_?of_?birth)$/, 'date', 'birth date'],
  [
    /^(passport|document|travel_document|national|identity|tax|insurance|licen[cs]e)(_?(no|nr|number|id|card))?$/,
    'identifier',
    '',
  ],
  [/^(ssn|nino|a_?number|soc_?sec(_id)?|social_security(_number)?|phone|telephone|mobile)$/, 'identifier', ''],
  [/^(street|house)_?(no|nr|number)$/, 'identifier', 'street'],
  [/^(address(_?(1|line_?1))?|street(_name)?)$/, 'text', 'street'],
  [/^(post_?code|zip(_?code)?|postal_?code)(_fake)?$/, 'postcode', 'place'],
  [/^(suburb|city|town|birth_?place|place(_of_birth)?|locality)$/, 'text', 'place'],
  [/^(state|province|region|county)$/, 'category', 'place'],
  [/^e_?mail(_address)?$/, 'email', ''],
  [/^(sex|gender|sex_marker)$/, 'sex', ''],
  [/^(nationality|citizenship)$/, 'nationality', ''],
  [/^(occupation|profession|employer|address(_?(2|line_?2))|middle_?names?)$/, 'text', ''],
]
const FULL_NAME = /^(full_?)?name$/

/**
 * The comparisons that the names of columns suggest, given names before family names, and the columns that suggest
 * nothing and are left out. For a person to look at before anything is linked by it.
 */
export function suggestComparisons(columns: readonly string[]): {
  readonly comparisons: readonly ComparisonSpec[]
  readonly leftOut: readonly string[]
} {
  const groups = new Map<string, FieldSpec[]>()
  const leftOut: string[] = []
  const names = columns.map((column) => ({ column, plain: plainColumn(column) }))
  for (const { column, plain } of names) {
    const [, kind, comparison] = USUAL.find(([pattern]) => pattern.test(plain)) ?? []
    if (kind === undefined || comparison === undefined) leftOut.push(column)
    else add(groups, comparison === '' ? column : comparison, { column, kind })
  }
  const full = names.find(({ plain }) => FULL_NAME.test(plain))
  if (!groups.has('name') && full !== undefined) {
    add(groups, 'name', { column: full.column, kind: 'family' })
    leftOut.splice(leftOut.indexOf(full.column), 1)
  }
  const comparisons = [...groups].map(([name, fields]) => ({ name, fields: fields.sort(givenFirst) }))
  return { comparisons, leftOut }
}

function plainColumn(column: string): string {
  return column
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s.-]+/g, '_')
}

function add(groups: Map<string, FieldSpec[]>, name: string, field: FieldSpec): void {
  groups.set(name, [...(groups.get(name) ?? []), field])
}

function givenFirst(a: FieldSpec, b: FieldSpec): number {
  return Number(b.kind === 'given') - Number(a.kind === 'given')
}
