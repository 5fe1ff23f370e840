import { tidyText } from './text.ts'

/** Characters that readers take for one another, by the one that stands for the class. */
const CLASSES: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  B: '8',
  G: '6',
}
/** The other members of a class, for candidates; the pairs that readers confuse most. */
const CONFUSED: Readonly<Record<string, string>> = {
  O: '0',
  '0': 'O',
  I: '1',
  '1': 'I',
  Z: '2',
  '2': 'Z',
  S: '5',
  '5': 'S',
  B: '8',
  '8': 'B',
  G: '6',
  '6': 'G',
  Q: '0',
  D: '0',
  L: '1',
}
/** Longest number that is looked at; ICAO Doc 9303 has room for 9, and national numbers for a few more. */
const MAX_NUMBER = 32

/** A document number for comparison. Nothing is corrected: what was read stays beside what it may have been. */
export interface DocumentNumber {
  /** Capitals and digits as read, fillers gone. */
  readonly raw: string
  /** The same with every character replaced by the one that stands for its class. Equal for numbers that readers confuse. */
  readonly folded: string
}

/** A document number, or undefined where nothing of it can be read. */
export function documentNumber(text: string): DocumentNumber | undefined {
  const raw = tidyText(text.slice(0, 4 * MAX_NUMBER))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, MAX_NUMBER)
  if (raw === '') return undefined
  return { raw, folded: raw.replace(/[OQDILZSBG]/g, (letter) => CLASSES[letter] ?? letter) }
}

/**
 * What a number may have been before one character was misread: one change each, at most one per position. For a
 * person to look at, or to be tried against a check digit; never taken silently (a genuine number may hold an O).
 */
export function misreadings(number: DocumentNumber): readonly string[] {
  return [...number.raw].flatMap((letter, at) => {
    const other = CONFUSED[letter]
    return other === undefined ? [] : [number.raw.slice(0, at) + other + number.raw.slice(at + 1)]
  })
}

/** Check digit of ICAO Doc 9303-3 section 4.9: weights 7, 3, 1; letters from A = 10; `<` is 0. */
export function checkDigit(field: string): number {
  const weights = [7, 3, 1]
  return [...field].reduce((sum, letter, at) => sum + digitValue(letter) * (weights[at % 3] ?? 0), 0) % 10
}

function digitValue(letter: string): number {
  if (letter >= '0' && letter <= '9') return Number(letter)
  return letter >= 'A' && letter <= 'Z' ? letter.charCodeAt(0) - 55 : 0
}
