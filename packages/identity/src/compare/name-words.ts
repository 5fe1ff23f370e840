import { jaroWinkler } from './jaro-winkler.ts'
import { editsUpTo } from './osa.ts'
import { skeletonOf, soundAlike } from './phonetic.ts'

/** A name's word with every form it may be written in. */
export type WordForms = readonly string[]

/** Letters that digits stand for where a name is garbled; a digit is no part of a name. */
const LETTER_OF: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '3': 'E',
  '4': 'A',
  '5': 'S',
  '6': 'G',
  '7': 'T',
  '8': 'B',
  '9': 'G',
}

/** A word with look-alike digits made letters, where it holds letters at all. */
export function ungarbled(word: string): string {
  return /\p{L}/u.test(word) ? word.replace(/\d/g, (digit) => LETTER_OF[digit] ?? digit) : word
}

/**
 * How far two words of names agree, from 0 (not) to 1 (the same under any form). Spellings of one sound or one
 * consonant skeleton agree nearly, one edit in four letters or two in eight less, an initial and a short form least.
 */
export function wordAgreement(a: WordForms, b: WordForms): number {
  let best = 0
  for (const one of a) for (const other of b) best = Math.max(best, agreement(one, other))
  return best
}

function agreement(a: string, b: string): number {
  if (a === b) return 1
  const shorter = Math.min(a.length, b.length)
  const similarity = jaroWinkler(a, b)
  if (shorter === 1) return a[0] === b[0] ? 0.7 : 0
  if (shorter >= 3 && isOneSpelling(a, b, similarity)) return 0.95
  if (shorter >= 4 && editsUpTo(1, a, b) <= 1) return 0.9
  if (shorter >= 8 && editsUpTo(2, a, b) <= 2) return 0.85
  if (shorter >= 3 && (a.startsWith(b) || b.startsWith(a))) return 0.75
  return similarity >= 0.92 ? 0.85 : 0
}

function isOneSpelling(a: string, b: string, similarity: number): boolean {
  if (similarity < 0.75) return false
  const [skeletonA, skeletonB] = [skeletonOf(a), skeletonOf(b)]
  return (
    (skeletonA.length >= 2 && skeletonA === skeletonB && soundAlike(a, b)) || (similarity >= 0.9 && soundAlike(a, b))
  )
}
