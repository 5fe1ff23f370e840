import { emailText } from '../compare/email.ts'
import type { ComparisonSpec } from '../model/layout.ts'
import { plainForm } from '../normalise/fold.ts'
import type { LinkRecord } from './table.ts'

/** Shortest part of a name, or beginning of one, that an account is held to be made of. */
const LEAST = 3
/** An account is made of a name if no more letters are left without it: initials, a stray letter. */
const MOST_LETTERS = 2

/** The text of a column; undefined where the record gives none. A column may have any name, `constructor` too. */
function textIn(values: LinkRecord['values'], column: string): string | undefined {
  return Object.hasOwn(values, column) ? (values[column] ?? undefined) : undefined
}

/** The text of a column of a record, as it is compared. */
export type TextOf = (values: LinkRecord['values'], column: string) => string | undefined

/**
 * How columns are read: as their source gives them, but a mail address with what is left of its account without the names that
 * the same record gives.
 */
export function textsBy(comparisons: readonly ComparisonSpec[]): TextOf {
  const fields = comparisons.flatMap((spec) => spec.fields)
  const names = fields.filter(({ kind }) => kind === 'given' || kind === 'family').map(({ column }) => column)
  const addresses = new Set(fields.filter(({ kind }) => kind === 'email').map(({ column }) => column))
  if (addresses.size === 0) return textIn
  return (values, column) => {
    const text = textIn(values, column)
    if (text === undefined || text === '' || !addresses.has(column)) return text
    return emailText(
      text,
      withoutNames(
        text.split('@')[0] ?? '',
        names.map((name) => textIn(values, name) ?? ''),
      ),
    )
  }
}

/**
 * Letters and digits of an account that are left without the names of its owner, or without the beginnings that it is made of;
 * undefined where the names have no part in it, or more is left than initials and digits.
 */
export function withoutNames(account: string, names: readonly string[]): string | undefined {
  const before = plainForm(account)
  const words = names.flatMap((name) => plainForm(name).split(' '))
  // A misspelt name may take a letter of the next one with it, so that the order decides.
  const [some, others] = [words, words.toReversed()].map((order) =>
    order.reduce(withoutWord, before).replaceAll(' ', ''),
  )
  const rest = lettersIn(others) < lettersIn(some) ? others : some
  return rest === before.replaceAll(' ', '') || lettersIn(rest) > MOST_LETTERS ? undefined : rest
}

function lettersIn(text = ''): number {
  return text.replace(/\P{L}/gu, '').length
}

/** The longest beginning of a word that stands in a text is taken out of it, once. */
function withoutWord(text: string, word: string): string {
  for (let length = word.length; length >= LEAST; length--) {
    const at = text.indexOf(word.slice(0, length))
    if (at >= 0) return text.slice(0, at) + text.slice(at + length)
  }
  return text
}
