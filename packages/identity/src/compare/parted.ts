import type { TextFeatures } from './features.ts'
import { ALIKE, NEARLY, SOMEWHAT } from './text.ts'

type Part = Pick<TextFeatures, 'words'> | undefined

/**
 * Whether two names agree in each other's place but for one error more: one part crosswise at least nearly the same, the other
 * alike, since who is swapped may be misspelt, or cut, too.
 * @param cross,back levels of the given name against the family name of the other, and the other way round; below 0: not given
 */
export function swappedNearly(cross: number, back: number): boolean {
  return cross >= 0 && back >= 0 && Math.min(cross, back) <= NEARLY && Math.max(cross, back) <= ALIKE
}

/**
 * Whether two names agree in each other's place in outline: one part crosswise at least alike, the other somewhat. A short name
 * with an error in it is no nearer than that, and names that are in each other's place by chance are seldom so near. Not where
 * both parts are alike where they stand: they are near as they are.
 * @param first,second levels of the given and of the family names
 * @param cross,back as for {@link swappedNearly}
 */
export function swappedInOutline(first: number, second: number, cross: number, back: number): boolean {
  if (first <= ALIKE && second <= ALIKE) return false
  return cross >= 0 && back >= 0 && Math.min(cross, back) <= ALIKE && Math.max(cross, back) <= SOMEWHAT
}

/**
 * Whether two names in two parts are the same words, parted otherwise: a second family name or a particle that one source
 * puts with the given names, a whole name in one field, a single name in the other one.
 */
export function partedOtherwise(a: readonly [Part, Part], b: readonly [Part, Part]): boolean {
  const [one, other] = [a, b].map(wordsOf)
  if (one === undefined || other === undefined || one.length === 0 || one.length !== other.length) return false
  return one.every((word, at) => word === other[at])
}

/**
 * Only where the levels of both parts leave room for it: a part that lacks words of the other is *alike* at the farthest, or
 * not given, and none is *the same*. Where both are nearly the same, nothing would be gained.
 */
export function mayBeParted(first: number, second: number): boolean {
  return first <= ALIKE && second <= ALIKE && first !== 0 && second !== 0 && !(first === NEARLY && second === NEARLY)
}

function wordsOf([first, second]: readonly [Part, Part]): readonly string[] {
  return [...(first?.words ?? []), ...(second?.words ?? [])].sort()
}
