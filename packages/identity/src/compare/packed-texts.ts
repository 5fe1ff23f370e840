import type { TextFeatures } from './features.ts'
import { MAX_COMPARED } from './jaro-winkler.ts'
import { beginningOf, lettersOf, lettersOnlyIn, lettersTwiceIn } from './letters.ts'
import { Cells, type Packed, UNSURE } from './packed.ts'
import { ALIKE, DIFFERENT, MANY_WORDS, NEARLY } from './text.ts'

/** What one text takes: its letters, its length, its sounds, how it begins. Eight whole numbers are half a line of cache. */
const WIDTH = 8
/** The bit of a blank among the letters. */
const BLANK = lettersOf(' ')
const [ONCE, TWICE, LENGTH, SOUND, OTHER_SOUND, BEGINNING, CAREFUL, SPELLED] = [0, 1, 2, 3, 4, 5, 6, 7]

/** Texts of which it is plain at a glance that they differ. */
export class PackedTexts implements Packed<TextFeatures> {
  readonly cells = new Cells(WIDTH)
  private readonly sounds = new Map<string, number>()

  add({ text, words, bag, core, voiceless, forms, sound, otherSound, spellings }: TextFeatures): void {
    const otherWays = forms.length > 1 || core !== bag || voiceless || words.length >= MANY_WORDS
    const careful = otherWays || text.length > MAX_COMPARED || text.length === 0
    this.cells.push([
      lettersOf(text),
      lettersTwiceIn(text),
      text.length,
      this.numberOf(sound),
      this.numberOf(otherSound),
      beginningOf(text),
      Number(careful),
      Number(spellings.length > 0),
    ])
  }

  /** *Different*, where nothing that `textLevel` looks at can bring the texts nearer to one another. */
  glance(values: Int32Array, i: number, j: number): number {
    if (values[i + CAREFUL] !== 0 || values[j + CAREFUL] !== 0) return UNSURE
    if (values[i + SPELLED] !== 0 && values[j + SPELLED] !== 0) return UNSURE
    if (values[i + BEGINNING] === values[j + BEGINNING]) return UNSURE
    const onlyA = lettersOnlyIn(values[i + ONCE] as number, values[j + ONCE] as number)
    const onlyB = lettersOnlyIn(values[j + ONCE] as number, values[i + ONCE] as number)
    if (onlyA === 0 || onlyB === 0) return UNSURE
    const [lengthA, lengthB] = [values[i + LENGTH] as number, values[j + LENGTH] as number]
    if (lengthA < 4 || lengthB < 4) return UNSURE
    const moreA = lettersOnlyIn(values[i + TWICE] as number, values[j + TWICE] as number)
    const moreB = lettersOnlyIn(values[j + TWICE] as number, values[i + TWICE] as number)
    const matched = Math.min(lengthA - onlyA - moreA, lengthB - onlyB - moreB)
    if (matched * (lengthA + lengthB) >= 1.09 * lengthA * lengthB) return UNSURE
    return soundAlike(values, i, j) ? UNSURE : DIFFERENT
  }

  /** They may be the same where one of them has other forms. */
  nearest(values: Int32Array, i: number, j: number): number {
    if (values[i + CAREFUL] !== 0 || values[j + CAREFUL] !== 0) return UNSURE
    if (this.glance(values, i, j) !== UNSURE) return DIFFERENT
    return mayBeNearly(values, i, j) ? NEARLY : ALIKE
  }

  /** Sounds of one letter say nothing and have the number 0. */
  private numberOf(sound: string): number {
    if (sound.length < 2) return 0
    const known = this.sounds.get(sound) ?? this.sounds.size + 1
    this.sounds.set(sound, known)
    return known
  }
}

function soundAlike(values: Int32Array, i: number, j: number): boolean {
  const [one, two] = [values[i + SOUND], values[i + OTHER_SOUND]]
  const [other, another] = [values[j + SOUND], values[j + OTHER_SOUND]]
  return (one !== 0 && (one === other || one === another)) || (two !== 0 && (two === other || two === another))
}

/**
 * Whether two texts of one form may be *nearly the same*: the same letters in another order or with other blanks, or one
 * edit apart, or alike enough by Jaro-Winkler, which at most finds every letter that both hold and the beginning that they
 * may share.
 */
function mayBeNearly(values: Int32Array, i: number, j: number): boolean {
  const [onceA, onceB] = [values[i + ONCE] as number, values[j + ONCE] as number]
  if (((onceA ^ onceB) & ~BLANK) === 0) return true
  const [lengthA, lengthB] = [values[i + LENGTH] as number, values[j + LENGTH] as number]
  const onlyA = lettersOnlyIn(onceA, onceB) + lettersOnlyIn(values[i + TWICE] as number, values[j + TWICE] as number)
  const onlyB = lettersOnlyIn(onceB, onceA) + lettersOnlyIn(values[j + TWICE] as number, values[i + TWICE] as number)
  if (onlyA <= 1 && onlyB <= 1 && Math.abs(lengthA - lengthB) <= 1) return true
  const matched = Math.min(lengthA - onlyA, lengthB - onlyB)
  const jaro = (matched / lengthA + matched / lengthB + 1) / 3
  const beginning = values[i + BEGINNING] === values[j + BEGINNING] ? 4 : 2
  return jaro + 0.1 * beginning * (1 - jaro) > 0.919
}
