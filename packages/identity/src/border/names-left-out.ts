import type { NameAsRead } from '../names.ts'
import { plainForm } from '../normalise/fold.ts'
import { coreWords, namePart } from '../normalise/names.ts'

/** A name of which all is in the other is so short that it singles nobody out. */
const LEAST_WORDS = 2

/**
 * Whether one name may be the other without some of its words: a second family name, second given names, or both, as sources
 * leave them out (`MARQUEZ, GABRIEL` of `GARCIA MARQUEZ, GABRIEL JOSE`). Every word of the shorter one stands in the longer one, a
 * family name among its family names and a given name among its given ones, or crosswise. This is a reason to ask, and no more.
 */
export function mayBeLeftOut(a: NameAsRead, b: NameAsRead): boolean {
  const [one, other] = [partsOf(a), partsOf(b)]
  const [short, long] = countOf(one) <= countOf(other) ? [one, other] : [other, one]
  if (short.some(({ size }) => size === 0) || countOf(short) < LEAST_WORDS) return false
  const isWithin = (parts: readonly ReadonlySet<string>[]) =>
    short.every((words, at) => [...words].every((word) => parts[at]?.has(word) === true))
  return isWithin(long) || isWithin(long.toReversed())
}

/** The words of family and given names without particles, titles and initials; none where the source gives no such name. */
function partsOf({ family, given = '' }: NameAsRead): readonly ReadonlySet<string>[] {
  return [family, given].map((part) => {
    const words = namePart(part) === undefined ? [] : coreWords(plainForm(part).split(' '))
    return new Set(words.filter((word) => word.length > 1))
  })
}

const countOf = (parts: readonly ReadonlySet<string>[]) => parts.reduce((sum, { size }) => sum + size, 0)
