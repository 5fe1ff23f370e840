import type { DocumentNumber } from '../normalise/document-number.ts'
import { beginningOf, lettersOf, lettersOnlyIn, lettersTwiceIn } from './letters.ts'
import { editsUpTo } from './osa.ts'
import { Cells, type Packed, UNSURE } from './packed.ts'

/** How near two numbers of documents, accounts or postal areas are; the nearest first. */
export const IDENTIFIER_LEVELS = [
  'the same',
  'the same but for characters that readers confuse',
  'one character apart',
  'two characters apart, or the same beginning',
  'different',
] as const

/** A number with its characters, worked out once. */
export interface IdentifierFeatures extends DocumentNumber {
  readonly letters: number
}

/** Features of a number. */
export function identifierFeatures(number: DocumentNumber): IdentifierFeatures {
  return { ...number, letters: lettersOf(number.folded) }
}

/** The level of two numbers. Nothing is corrected: the level says how they differ. */
export function identifierLevel(a: IdentifierFeatures, b: IdentifierFeatures): number {
  if (a.raw === b.raw) return 0
  if (a.folded === b.folded) return 1
  const shorter = Math.min(a.raw.length, b.raw.length)
  if (shorter < 3) return 4
  const apart = Math.max(lettersOnlyIn(a.letters, b.letters), lettersOnlyIn(b.letters, a.letters))
  const edits = apart > 2 ? 3 : editsUpTo(2, a.folded, b.folded)
  if (edits <= 1) return 2
  if (edits === 2 && shorter >= 6) return 3
  const beginning = Math.max(3, Math.ceil(shorter / 2))
  return beginAlike(a.raw, b.raw, beginning) ? 3 : 4
}

function beginAlike(a: string, b: string, length: number): boolean {
  for (let at = 0; at < length; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) return false
  return true
}

const WIDTH = 5
const [ONCE, TWICE, LENGTH, BEGINNING, FOLDED] = [0, 1, 2, 3, 4]

/** Numbers of which it is plain at a glance that they differ: too many edits apart, and begun in another way. */
export class PackedIdentifiers implements Packed<IdentifierFeatures> {
  readonly cells = new Cells(WIDTH)

  add({ raw, folded, letters }: IdentifierFeatures): void {
    this.cells.push([letters, lettersTwiceIn(folded), raw.length, beginningOf(raw), beginningOf(folded)])
  }

  glance(values: Int32Array, i: number, j: number): number {
    const [lengthA, lengthB] = [values[i + LENGTH] as number, values[j + LENGTH] as number]
    const sameBeginning = values[i + FOLDED] === values[j + FOLDED]
    if (lengthA < 3 || lengthB < 3) return lengthA !== lengthB || !sameBeginning ? 4 : UNSURE
    if (values[i + BEGINNING] === values[j + BEGINNING]) return UNSURE
    return leastEdits(values, i, j) > (Math.min(lengthA, lengthB) < 6 ? 1 : 2) ? 4 : UNSURE
  }

  nearest(values: Int32Array, i: number, j: number): number {
    const plain = this.glance(values, i, j)
    return plain === UNSURE ? Math.min(3, 1 + leastEdits(values, i, j)) : plain
  }
}

/** No fewer edits lie between two numbers: what one is longer by, and the characters that the other has not. */
function leastEdits(values: Int32Array, i: number, j: number): number {
  const longer = Math.abs((values[i + LENGTH] as number) - (values[j + LENGTH] as number))
  return Math.max(longer, onlyIn(values, i, j), onlyIn(values, j, i))
}

function onlyIn(values: Int32Array, i: number, j: number): number {
  return (
    lettersOnlyIn(values[i + ONCE] as number, values[j + ONCE] as number) +
    lettersOnlyIn(values[i + TWICE] as number, values[j + TWICE] as number)
  )
}
