import { comparatorOf } from '../compare/kinds.ts'
import { skeletonOf } from '../compare/phonetic.ts'
import type { NameAsRead } from '../names.ts'
import { plainForm } from '../normalise/fold.ts'
import { coreWords, namePart } from '../normalise/names.ts'

/** Letters of other scripts than Latin. Marks and signs belong to none. */
const OTHER_LETTERS = /[^\p{Script=Latin}\P{L}]/u
/** The Arabic article, which is written together with its word. */
const ARTICLE = /(?<=^|[\s-])ال(?=\p{L}{2})/gu
/** Up to this level two parts of a name are alike. */
const ALIKE = 2

/**
 * Whether one name is in Latin letters and the other is not, and both may be the same name in two scripts: each part alike in letters
 * or sound once it is romanised, or of the same consonants. Many scripts do not write vowels, and a passport's own romanisation is
 * not that of a table, so that a model of Latin spellings holds such a pair for two people. This is a reason to ask, and no more.
 */
export function mayBeInOtherScript(a: NameAsRead, b: NameAsRead): boolean {
  const [one, other] = [partsOf(a), partsOf(b)]
  if (isOther(a) === isOther(b) || one.length !== other.length || one.length === 0) return false
  const alike = (parts: readonly string[]) => one.every((part, at) => arePartsAlike(part, parts[at] ?? ''))
  return alike(other) || alike(other.toReversed())
}

function isOther({ family, given = '' }: NameAsRead): boolean {
  return OTHER_LETTERS.test(family) || OTHER_LETTERS.test(given)
}

/** Family and given name, as far as they are given. */
function partsOf({ family, given = '' }: NameAsRead): readonly string[] {
  return [family, given].filter((part) => namePart(part) !== undefined)
}

function arePartsAlike(a: string, b: string): boolean {
  const { fold, prepare, level } = comparatorOf('family')
  if (level(prepare(fold(a)), prepare(fold(b))) <= ALIKE) return true
  const bones = bonesOf(a)
  return bones !== '' && bones === bonesOf(b)
}

/**
 * Consonants that two scripts may share: without letters that also stand for vowels (W, Y), and with those made one that a script
 * writes with one letter or romanisations tell apart in no one way (K and G, P and B, T and D, L and R).
 */
function bonesOf(part: string): string {
  const words = coreWords(plainForm(part.normalize('NFKC').replace(ARTICLE, '')).split(' '))
  return skeletonOf(words.join('').replaceAll('PH', 'F'))
    .replace(/V/g, '')
    .replace(/G/g, 'K')
    .replace(/[BF]/g, 'P')
    .replace(/D/g, 'T')
    .replace(/R/g, 'L')
    .replace(/(.)\1+/gu, '$1')
}
