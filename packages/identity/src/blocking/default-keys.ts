import type { Kind } from '../compare/kinds.ts'
import type { ComparisonSpec } from '../model/layout.ts'
import type { BlockingKey, Extract, KeyPart } from './key.ts'

/**
 * The keys that the kinds of the columns suggest. They are wide on purpose: who is never compared is never found, and
 * a key that is too wide for the file is narrowed by {@link refinements}, which is logged.
 */
export function defaultKeys(comparisons: readonly ComparisonSpec[]): readonly BlockingKey[] {
  const fields = comparisons.flatMap((spec) => spec.fields)
  const of = (...kinds: readonly Kind[]) =>
    fields.filter(({ kind }) => kinds.includes(kind)).map(({ column }) => column)
  const part = (columns: readonly string[], take: Extract) => columns.map((column): KeyPart => ({ column, take }))
  const [family, given, dates] = [of('family'), of('given'), of('date')]
  const places = of('text', 'postcode')
  const keys = [
    ...of('identifier').map((column) => key({ column, take: 'deletions' })),
    ...of('email').flatMap((column) => [key({ column, take: 'whole' }), key({ column, take: 'account' })]),
    ...part(dates, 'date').map((one) => key(one)),
    ...pairs(part(family, 'whole'), part(given, 'initial')),
    ...pairs(part(given, 'whole'), part(family, 'initial')),
    ...pairs(part(family, 'sound'), part(given, 'sound')).map((one) => ({ ...one, anyOrder: true })),
    ...pairs(part(family, 'sound'), part(dates, 'year-or-next')),
    ...pairs(part(given, 'sound'), part(dates, 'year-or-next')),
    ...pairs(either(given, family, 'skeleton'), part(dates, 'month-day')),
    ...swapped(given, family),
    ...pairs(part(places, 'whole'), part(family, 'skeleton')),
    ...pairs(part(places, 'whole'), part(given, 'skeleton')),
  ]
  const keyed = new Set(keys.flatMap(({ parts }) => parts.map(({ column }) => column)))
  const alone = fields.filter(({ column }) => !keyed.has(column))
  const byYear = pairs(part(places, 'whole'), part(dates, 'year'))
  const all = [
    ...keys,
    ...byYear,
    ...alone.flatMap(({ column, kind }) => ALONE[kind].map((take) => key({ column, take }))),
  ]
  return all.length > 0 ? all : fields.map(({ column }) => key({ column, take: 'whole' }))
}

/**
 * By what a column is looked up that no name narrows: names of companies, titles of books, or given names without family names, stand in
 * no key above, or only letter by letter beside a year. Without any key nobody would be compared, and that nobody was found would look like an answer.
 */
const ALONE: Readonly<Record<Kind, readonly Extract[]>> = {
  given: ['sound', 'skeleton', 'words'],
  family: ['sound', 'skeleton', 'words'],
  text: ['whole', 'skeleton', 'words'],
  postcode: ['whole', 'start'],
  date: [],
  identifier: [],
  email: [],
  category: [],
  sex: [],
  nationality: [],
}

/** What narrows a key that gathers too many rows, in this order, until its groups are small enough. */
export function refinements(comparisons: readonly ComparisonSpec[]): readonly KeyPart[] {
  const fields = comparisons.flatMap((spec) => spec.fields)
  return fields.flatMap(({ column, kind }): readonly KeyPart[] => {
    const take = NARROWING[kind]
    return take.map((one) => ({ column, take: one }))
  })
}

const NARROWING: Readonly<Record<Kind, readonly Extract[]>> = {
  given: ['initial', 'sound', 'whole'],
  family: ['initial', 'sound', 'whole'],
  date: ['year', 'date'],
  text: ['start', 'whole'],
  postcode: ['start', 'whole'],
  identifier: ['whole'],
  email: ['whole'],
  category: [],
  sex: [],
  nationality: [],
}

function key(...parts: readonly KeyPart[]): BlockingKey {
  return { parts }
}

function pairs(first: readonly KeyPart[], second: readonly KeyPart[]): readonly BlockingKey[] {
  return first.flatMap((one) => second.map((other) => key(one, other)))
}

/** Parts of names, those that are first of their kind in each other's place too. */
function either(given: readonly string[], family: readonly string[], take: Extract): readonly KeyPart[] {
  const [first, second] = [given[0], family[0]]
  const alone = [...given, ...family].map((column): KeyPart => ({ column, take }))
  if (first === undefined || second === undefined) return alone
  const rest = alone.filter(({ column }) => column !== first && column !== second)
  return [{ column: first, take, or: second }, ...rest]
}

/** Names in each other's place: the words of both, in order of the alphabet, stand under one key. */
function swapped(given: readonly string[], family: readonly string[]): readonly BlockingKey[] {
  const [first, second] = [given[0], family[0]]
  if (first === undefined || second === undefined) return []
  return [
    {
      parts: [
        { column: first, take: 'words' },
        { column: second, take: 'words' },
      ],
      anyOrder: true,
    },
  ]
}
