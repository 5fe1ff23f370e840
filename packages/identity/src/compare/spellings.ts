import { spellings } from './spellings.data.ts'

const rowsOf = new Map<string, readonly number[]>()
spellings.forEach((row, at) => {
  for (const word of new Set(row.split(' '))) rowsOf.set(word, [...(rowsOf.get(word) ?? []), at])
})

const NONE: readonly (readonly number[])[] = []

/** Rows of the table of spellings in which each word of a name stands; empty where no word stands in any. */
export function spellingsOf(words: readonly string[]): readonly (readonly number[])[] {
  if (!words.some((word) => rowsOf.has(word))) return NONE
  return words.map((word) => rowsOf.get(word) ?? [])
}

/** What of a name is needed to look for other spellings. */
interface Spelled {
  readonly words: readonly string[]
  readonly spellings: readonly (readonly number[])[]
}

/** Word by word the same or another spelling of the same name; not where no word is spelled otherwise. */
export function spelledOtherwise(a: Spelled, b: Spelled): boolean {
  if (a.spellings.length === 0 || b.spellings.length === 0 || a.words.length !== b.words.length) return false
  return a.words.every((word, at) => {
    if (word === b.words[at]) return true
    const other = b.spellings[at] ?? []
    return (a.spellings[at] ?? []).some((row) => other.includes(row))
  })
}
