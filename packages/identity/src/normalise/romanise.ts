import { cyrillic, type Romanisation } from './cyrillic.data.ts'
import { arabicConsonants, greek, greekPairs } from './other-scripts.data.ts'

const CYRILLIC = /\p{Script=Cyrillic}/u
const GREEK = /\p{Script=Greek}/u
const ARABIC = /\p{Script=Arabic}/u

/**
 * The ways a tidied text is written in Latin letters: one for Latin text, several for Cyrillic (a passport, a visa and
 * an airline may each have used another table), one for Greek, the bare consonants for Arabic script. Text of other
 * scripts comes back as it is: it agrees only with itself. Never empty, without repeats, the ICAO form first.
 */
export function romanised(text: string): readonly string[] {
  const greekless = GREEK.test(text) ? fromGreek(text) : text
  const latin = ARABIC.test(greekless) ? fromArabic(greekless) : greekless
  if (!CYRILLIC.test(latin)) return [latin]
  return [...new Set(cyrillic.map((table) => fromCyrillic(latin, table)))]
}

/** True where only the consonants of a text could be written in Latin letters. */
export function isConsonantal(text: string): boolean {
  return ARABIC.test(text)
}

function fromCyrillic(text: string, { letters, after, first }: Romanisation): string {
  let written = ''
  let before = ''
  for (const letter of text.normalize('NFC')) {
    const start = before === '' || !/\p{L}/u.test(before)
    written += (start ? first[letter] : after[before + letter]) ?? letters[letter] ?? letter
    before = letter
  }
  return written
}

function fromGreek(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '')
  return bare.replace(
    /ΟΥ|ΑΥ|ΕΥ|ΗΥ|ΜΠ|ΝΤ|ΓΓ|ΓΚ|ΓΧ|[Α-Ω]/gu,
    (letters) => greekPairs[letters] ?? greek[letters] ?? letters,
  )
}

function fromArabic(text: string): string {
  return text.replace(/\p{M}|ـ/gu, '').replace(/\p{Script=Arabic}/gu, (letter) => arabicConsonants[letter] ?? '')
}
