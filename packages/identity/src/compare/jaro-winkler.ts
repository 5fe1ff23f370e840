/** Longest text that is compared letter by letter; what is longer is compared by its beginning. */
export const MAX_COMPARED = 64

const matchedA = new Uint8Array(MAX_COMPARED)
const matchedB = new Uint8Array(MAX_COMPARED)

/**
 * Jaro's similarity with Winkler's bonus of 0.1 for each of up to four equal first letters, from 0 (nothing in common)
 * to 1 (equal). Winkler 1990; the bonus is given from a similarity of 0.7 up, as in his program. Empty texts: 0, but
 * 1 for two empty ones. Reads UTF-16 units. The work arrays are reused, so that a comparison allocates nothing.
 */
export function jaroWinkler(a: string, b: string): number {
  const similarity = jaro(a, b)
  if (similarity <= 0.7) return similarity
  const limit = Math.min(4, a.length, b.length)
  let prefix = 0
  while (prefix < limit && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++
  return similarity + prefix * 0.1 * (1 - similarity)
}

/** Jaro's similarity, from 0 to 1. */
export function jaro(a: string, b: string): number {
  if (a === b) return 1
  const lengthA = Math.min(a.length, MAX_COMPARED)
  const lengthB = Math.min(b.length, MAX_COMPARED)
  if (lengthA === 0 || lengthB === 0) return 0
  const common = match(a, b, lengthA, lengthB)
  if (common === 0) return 0
  const turned = transpositions(a, b, lengthA)
  return (common / lengthA + common / lengthB + (common - turned) / common) / 3
}

function match(a: string, b: string, lengthA: number, lengthB: number): number {
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1)
  matchedA.fill(0, 0, lengthA)
  matchedB.fill(0, 0, lengthB)
  let common = 0
  for (let i = 0; i < lengthA; i++) {
    const letter = a.charCodeAt(i)
    const last = Math.min(lengthB, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < last; j++) {
      if (matchedB[j] === 1 || b.charCodeAt(j) !== letter) continue
      matchedA[i] = 1
      matchedB[j] = 1
      common++
      break
    }
  }
  return common
}

/** Half the number of matched letters that stand in another order. */
function transpositions(a: string, b: string, lengthA: number): number {
  let turned = 0
  let j = 0
  for (let i = 0; i < lengthA; i++) {
    if (matchedA[i] === 0) continue
    while (matchedB[j] === 0) j++
    if (a.charCodeAt(i) !== b.charCodeAt(j)) turned++
    j++
  }
  return turned / 2
}
