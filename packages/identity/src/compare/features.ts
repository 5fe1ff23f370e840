import { withoutParticles } from '../normalise/names.ts'
import { lettersOf } from './letters.ts'
import { soundsOf } from './phonetic.ts'
import { spellingsOf } from './spellings.ts'

/** What is known about one distinct text before it is compared, worked out once. */
export interface TextFeatures {
  readonly text: string
  readonly forms: readonly string[]
  readonly manyForms: boolean
  readonly words: readonly string[]
  /** Words that count where a text has many: of a name those that are no particle, which many families share. */
  readonly counted: readonly string[]
  /** Words in order of the alphabet: equal for texts that differ in the order of their words. */
  readonly bag: string
  /** The same without particles, which sources leave out: equal for `VAN DER BERG` and `BERG`. */
  readonly core: string
  /** The text without blanks. */
  readonly joined: string
  readonly letters: number
  readonly joinedLetters: number
  /** Sounds of the joined text. */
  readonly sound: string
  readonly otherSound: string
  /** Three consonants or more and no vowel, as names in Arabic or Hebrew letters come out. */
  readonly voiceless: boolean
  /** Rows of the table of spellings by word; empty where no word stands in any. */
  readonly spellings: readonly (readonly number[])[]
}

const VOICELESS = /^[B-DF-HJ-NP-TV-Z]{3,}$/

/** Features of a plain text with its other forms. */
export function featuresOf(text: string, forms: readonly string[]): TextFeatures {
  const words = text.split(' ')
  const joined = words.length === 1 ? text : words.join('')
  const [sound, otherSound] = soundsOf(joined)
  return {
    text,
    forms,
    manyForms: forms.length > 1,
    words,
    counted: words,
    bag: inOrder(words),
    core: inOrder(withoutParticles(words)),
    joined,
    letters: lettersOf(text),
    joinedLetters: lettersOf(joined),
    sound,
    otherSound,
    voiceless: VOICELESS.test(joined),
    spellings: spellingsOf(words),
  }
}

/** The same of a name: its particles tell it from no other. */
export function featuresOfName(text: string, forms: readonly string[]): TextFeatures {
  const found = featuresOf(text, forms)
  return { ...found, counted: withoutParticles(found.words) }
}

function inOrder(words: readonly string[]): string {
  return words.length === 1 ? (words[0] ?? '') : [...words].sort().join(' ')
}
