import type { TextFeatures } from './features.ts'
import { jaroWinkler, MAX_COMPARED } from './jaro-winkler.ts'
import { lettersOnlyIn } from './letters.ts'
import { editsUpTo } from './osa.ts'
import { skeletonOf } from './phonetic.ts'
import { spelledOtherwise } from './spellings.ts'

/** How near two names or other short texts are, in words for explanations; the nearest first. */
export const TEXT_LEVELS = ['the same', 'nearly the same', 'alike', 'somewhat alike', 'different'] as const
const SAME = 0
export const [NEARLY, ALIKE, SOMEWHAT, DIFFERENT] = [1, 2, 3, 4]

/**
 * The level of two texts: *the same* under any of their forms; *nearly* with one edit in four letters or more, or
 * Jaro-Winkler from 0.92, or the same words in another order, or without their particles, or four fifths of many words the
 * same; *alike* from 0.85, or three fifths of many words, or by sound, or by
 * consonants where one is written without vowels, or as another spelling of one
 * name, or short and one edit apart, or where one is the initial or the beginning of the other, or holds all its words;
 * *somewhat* from 0.70; else *different*.
 */
export function textLevel(a: TextFeatures, b: TextFeatures): number {
  if ((a.manyForms || b.manyForms) && shareForm(a, b)) return SAME
  if (a.joinedLetters === b.joinedLetters) {
    if (a.text === b.text) return SAME
    if (a.bag === b.bag || a.joined === b.joined) return NEARLY
  }
  if (a.core === b.core) return NEARLY
  const similarity = cannotBeAlike(a, b) ? 0 : jaroWinkler(a.text, b.text)
  if (similarity >= 0.92) return NEARLY
  const shorter = Math.min(a.text.length, b.text.length)
  if (similarity > 0 && shorter >= 4 && oneEdit(a, b)) return NEARLY
  const words = sharedWords(a, b)
  if (words >= 0.8) return NEARLY
  if (
    similarity >= 0.85 ||
    words >= 0.6 ||
    sameSound(a, b) ||
    isPart(a, b) ||
    spelledOtherwise(a, b) ||
    sameConsonants(a, b)
  )
    return ALIKE
  if (shorter > 1 && shorter < 4 && oneEdit(a, b)) return ALIKE
  return similarity >= 0.7 ? SOMEWHAT : DIFFERENT
}

/**
 * Certain that Jaro-Winkler stays below 0.70, from the letters alone: letters of one text that the other does not hold
 * match nothing, and 0.70 asks that the matched shares of both lengths sum up to 1.1.
 */
function cannotBeAlike(a: TextFeatures, b: TextFeatures): boolean {
  const lengthA = a.text.length
  const lengthB = b.text.length
  if (lengthA > MAX_COMPARED || lengthB > MAX_COMPARED) return false
  const matched = Math.min(lengthA - lettersOnlyIn(a.letters, b.letters), lengthB - lettersOnlyIn(b.letters, a.letters))
  return matched / lengthA + matched / lengthB < 1.1 - 1e-9
}

function oneEdit(a: TextFeatures, b: TextFeatures): boolean {
  if (Math.abs(a.text.length - b.text.length) > 1) return false
  if (lettersOnlyIn(a.letters, b.letters) > 1 || lettersOnlyIn(b.letters, a.letters) > 1) return false
  return editsUpTo(1, a.text, b.text) <= 1
}

function shareForm(a: TextFeatures, b: TextFeatures): boolean {
  return a.forms.some((form) => b.forms.includes(form))
}

function sameSound(a: TextFeatures, b: TextFeatures): boolean {
  if (a.sound.length > 1 && (a.sound === b.sound || a.sound === b.otherSound)) return true
  return a.otherSound.length > 1 && (a.otherSound === b.sound || a.otherSound === b.otherSound)
}

/** One was written without vowels, and the consonants of both are the same. */
function sameConsonants(a: TextFeatures, b: TextFeatures): boolean {
  if (!a.voiceless && !b.voiceless) return false
  const bones = skeletonOf(a.joined)
  return bones.length > 1 && bones === skeletonOf(b.joined)
}

/** One is the initial or the beginning of the other, or all words of one stand in the other. */
function isPart(a: TextFeatures, b: TextFeatures): boolean {
  const short = a.text.length <= b.text.length ? a : b
  const long = short === a ? b : a
  if ((short.text.length === 1 || short.text.length >= 3) && long.text.startsWith(short.text)) return true
  if (long.words.length < 2 || short.text.length < 2 || lettersOnlyIn(short.letters, long.letters) > 0) return false
  return short.words.every((word) => long.words.includes(word))
}

/** Of so many words on, a text is a list or a title more than a name, and which of its words are shared says more than its letters. */
export const MANY_WORDS = 4

/** The share of the words of both texts that they have in common; 0 where one of them has few. */
function sharedWords(a: TextFeatures, b: TextFeatures): number {
  const [few, many] = a.counted.length <= b.counted.length ? [a.counted, b.counted] : [b.counted, a.counted]
  if (few.length < MANY_WORDS) return 0
  const left = new Map<string, number>()
  for (const word of many) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of few) {
    const times = left.get(word) ?? 0
    if (times > 0) shared++
    left.set(word, times - 1)
  }
  return (2 * shared) / (few.length + many.length)
}
