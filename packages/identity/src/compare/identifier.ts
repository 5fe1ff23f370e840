import type { DocumentNumber } from '../normalise/document-number.ts'
import { lettersOf, lettersOnlyIn } from './letters.ts'
import { editsUpTo } from './osa.ts'

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
