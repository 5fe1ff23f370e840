import { lettersOf } from './letters.ts'
import { soundsOf } from './phonetic.ts'
import { spellingsOf } from './spellings.ts'

/** What is known about one distinct text before it is compared, worked out once. */
export interface TextFeatures {
  readonly text: string
  readonly forms: readonly string[]
  readonly manyForms: boolean
  readonly words: readonly string[]
  /** Words in order of the alphabet: equal for texts that differ in the order of their words. */
  readonly bag: string
  /** The text without blanks. */
  readonly joined: string
  readonly letters: number
  readonly joinedLetters: number
  /** Sounds of the joined text. */
  readonly sound: string
  readonly otherSound: string
  /** Rows of the table of spellings by word; empty where no word stands in any. */
  readonly spellings: readonly (readonly number[])[]
}

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
    bag: words.length === 1 ? text : [...words].sort().join(' '),
    joined,
    letters: lettersOf(text),
    joinedLetters: lettersOf(joined),
    sound,
    otherSound,
    spellings: spellingsOf(words),
  }
}
