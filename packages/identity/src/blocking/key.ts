import { readEmail } from '../compare/email.ts'
import type { Kind } from '../compare/kinds.ts'
import { plainOfKey } from '../compare/kinds.ts'
import { skeletonOf, soundsOf } from '../compare/phonetic.ts'
import { typedDate } from '../normalise/dates.ts'
import { documentNumber } from '../normalise/document-number.ts'

/** What of a folded value goes into a key. Each gives no text, one, or (words, deletions) several. */
export type Extract = keyof typeof extracts

/** A part of a key: one extract of one column, or of any of two. */
export interface KeyPart {
  readonly column: string
  readonly take: Extract
  /** What stands in this column counts as if it stood in the other one: names that a source put in each other's place. */
  readonly or?: string
}

/** Rows that are equal in all parts are compared. */
export interface BlockingKey {
  readonly parts: readonly KeyPart[]
  /** The texts of the parts may stand in each other's place. */
  readonly anyOrder?: boolean
}

/** The key that all rows share: for small files. */
export const EVERY_PAIR: BlockingKey = { parts: [] }

/** A key in words, for logs: `family:sound + given:initial`, `given|family:skeleton + born:month-day`. */
export function keyName({ parts, anyOrder }: BlockingKey): string {
  if (parts.length === 0) return 'every pair'
  const names = parts.map(({ column, or, take }) => `${or === undefined ? column : `${column}|${or}`}:${take}`)
  return names.join(anyOrder === true ? ' with ' : ' + ')
}

/** What an extract takes of a folded value of a kind. */
export function extract(take: Extract, kind: Kind, folded: string): readonly string[] {
  if (folded === '') return []
  return extracts[take](textOf(kind, folded)).filter((text) => text !== '')
}

function textOf(kind: Kind, folded: string): string {
  if (kind === 'email') return readEmail(folded).address
  return OF_FORMS.has(kind) ? plainOfKey(folded) : folded
}

const OF_FORMS: ReadonlySet<Kind> = new Set<Kind>(['given', 'family', 'text'])

const extracts = {
  whole: (text: string) => [text],
  initial: (text: string) => [text.slice(0, 1)],
  start: (text: string) => [text.slice(0, 3)],
  sound: (text: string) => [soundsOf(text.replaceAll(' ', ''))[0] || text],
  skeleton: (text: string) => [skeletonOf(text).slice(0, 4) || text],
  words: (text: string) => [...new Set(text.split(' '))],
  year: (text: string) => [String(typedDate(text)?.year ?? '')],
  'year-or-next': (text: string) => {
    const year = typedDate(text)?.year
    return year === undefined ? [] : [String(year), String(year + 1)]
  },
  /** Equal for dates that differ only by day and month in each other's place. */
  date: (text: string) => {
    const found = typedDate(text)
    if (found === undefined || found.month === 0) return []
    const [low, high] = [Math.min(found.month, found.day), Math.max(found.month, found.day)]
    return [`${found.year}-${low}-${high}`]
  },
  'month-day': (text: string) => {
    const found = typedDate(text)
    return found === undefined || found.placeholder ? [] : [`${found.month}-${found.day}`]
  },
  /** Without one character at each place: shared by numbers that are one edit apart. */
  deletions: (text: string) => {
    const folded = documentNumber(text)?.folded ?? ''
    const without = [...folded].map((_, at) => folded.slice(0, at) + folded.slice(at + 1))
    return folded.length < 5 ? [folded] : [...new Set([folded, ...without])]
  },
  account: (text: string) => [text.split('@')[0] ?? ''],
} satisfies Readonly<Record<string, (text: string) => readonly string[]>>
