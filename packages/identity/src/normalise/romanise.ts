import anyAscii from 'any-ascii'
import { cyrillic, type Romanisation } from './cyrillic.data.ts'
import { national } from './cyrillic-national.data.ts'
import { arabicConsonants, greek, greekPairs } from './other-scripts.data.ts'

const CYRILLIC = /\p{Script=Cyrillic}/u
const GREEK = /\p{Script=Greek}/u
const ARABIC = /\p{Script=Arabic}/u
/** Letters of other scripts, once Latin, Cyrillic, Greek and Arabic are done. */
const OTHERS = /[^\p{Script=Latin}\p{Script=Cyrillic}\P{L}]+/gu

/**
 * The ways a tidied text is written in Latin letters: one for Latin text, several for Cyrillic (a passport, a visa and
 * an airline may each have used another table, and each language has its own), one for Greek, the bare consonants for Arabic script. Letters of other
 * scripts take the plain sound that any-ascii gives them, syllables parted: a last resort, in which different
 * characters may meet. Never empty, without repeats, the ICAO form first.
 */
export function romanised(text: string): readonly string[] {
  const greekless = GREEK.test(text) ? fromGreek(text) : text
  const arabicless = ARABIC.test(greekless) ? fromArabic(greekless) : greekless
  const latin = arabicless.replace(OTHERS, fromOthers)
  if (!CYRILLIC.test(latin)) return [latin]
  const tables = [...cyrillic, ...national.filter(({ lacks }) => !lacks.test(latin))]
  return [...new Set(tables.map((table) => fromCyrillic(latin, table)))]
}

function fromCyrillic(text: string, { letters, after, first }: Romanisation): string {
  let written = ''
  let before = ''
  for (const letter of text.normalize('NFC')) {
    const start = before === '' || !/\p{L}/u.test(before)
    written += (start ? first[letter] : after[before + letter]) ?? letters[letter] ?? unmarked(letter, letters)
    before = letter
  }
  return written
}

/** A letter with a mark that no table names (Ӑ) is taken without it: its bare letter would otherwise stay Cyrillic. */
function unmarked(letter: string, letters: Romanisation['letters']): string {
  return letters[letter.normalize('NFD').slice(0, 1)] ?? letter
}

function fromOthers(letters: string): string {
  const plain = anyAscii(letters)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toUpperCase()
  return /[A-Z]/.test(plain) ? plain : letters
}

/** Within a word ΜΠ is MP (Λάμπρος), and at either end of it B. */
const MP = /(?<=\p{L})ΜΠ(?=\p{L})/gu
/** Before a consonant without voice, and at the end of a word, these sound and are written with F (Ευθυμίου). */
const WITH_F = /([ΑΕΗ])Υ(?=[ΘΚΞΠΣΤΦΧΨ]|(?!\p{L}))/gu

function fromGreek(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '')
  const paired = bare.replace(MP, 'MP').replace(WITH_F, (_, vowel: string) => `${greek[vowel] ?? vowel}F`)
  return paired.replace(
    /ΟΥ|ΑΥ|ΕΥ|ΗΥ|ΜΠ|ΝΤ|ΓΓ|ΓΚ|ΓΧ|[Α-Ω]/gu,
    (letters) => greekPairs[letters] ?? greek[letters] ?? letters,
  )
}

function fromArabic(text: string): string {
  return text.replace(/\p{M}|ـ/gu, '').replace(/\p{Script=Arabic}/gu, (letter) => arabicConsonants[letter] ?? '')
}
