import { doubleMetaphone } from 'double-metaphone'

/** Most words whose sound is remembered; then the memory starts anew. */
const REMEMBERED = 200_000
const sounds = new Map<string, readonly [string, string]>()

/** The two sounds of a word by Double Metaphone (Philips 2000). Empty for words without Latin letters. */
export function soundsOf(word: string): readonly [string, string] {
  const known = sounds.get(word)
  if (known !== undefined) return known
  if (sounds.size >= REMEMBERED) sounds.clear()
  const found = doubleMetaphone(word.slice(0, 64))
  sounds.set(word, found)
  return found
}

/** Whether two words may sound alike: one sound of each is equal and not empty. */
export function soundAlike(a: string, b: string): boolean {
  const [a1, a2] = soundsOf(a)
  const [b1, b2] = soundsOf(b)
  return (a1 !== '' && (a1 === b1 || a1 === b2)) || (a2 !== '' && (a2 === b1 || a2 === b2))
}

/**
 * Consonants of a word in order, doubles once, letters that transliteration swaps made one (C/K/Q, V/W, S/Z, J/Y/I).
 * Equal for spellings that differ in vowels only, which is most of what romanising Arabic or Hebrew varies.
 */
export function skeletonOf(word: string): string {
  return word
    .replace(/KH|GH|TH|SH|CH|DH|ZH/g, (pair) => pair[0] ?? '')
    .replace(/[CQ]/g, 'K')
    .replace(/W/g, 'V')
    .replace(/Z/g, 'S')
    .replace(/[AEIOUYJH' ]/g, '')
    .replace(/(.)\1+/gu, '$1')
}
