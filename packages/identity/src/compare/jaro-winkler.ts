/** Longest text that is compared letter by letter; what is longer is compared by its beginning. */
export const MAX_COMPARED = 64

/** One more than there are UTF-16 units, so that a place and a letter fit into one number. */
const LETTERS = 0x10001
const unmatchedB = new Int32Array(MAX_COMPARED)
const lettersA = new Int32Array(MAX_COMPARED)
const placesB = new Int32Array(MAX_COMPARED)
const byPlaceB = new Int32Array(MAX_COMPARED)

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
  const turned = transpositions(common) / 2
  return (common / lengthA + common / lengthB + (common - turned) / common) / 3
}

/** Pairs off equal letters that stand near enough, each once; leaves them in `lettersA` and `placesB`. */
function match(a: string, b: string, lengthA: number, lengthB: number): number {
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1)
  for (let j = 0; j < lengthB; j++) unmatchedB[j] = b.charCodeAt(j) + 1
  let common = 0
  for (let i = 0; i < lengthA; i++) {
    const letter = a.charCodeAt(i) + 1
    const last = i + reach < lengthB ? i + reach : lengthB - 1
    for (let j = i > reach ? i - reach : 0; j <= last; j++) {
      if (unmatchedB[j] !== letter) continue
      unmatchedB[j] = 0
      lettersA[common] = letter
      placesB[common] = j
      common++
      break
    }
  }
  for (let k = 0; k < common; k++) byPlaceB[k] = (placesB[k] as number) * LETTERS + (lettersA[k] as number)
  return common
}

/** Matched letters that stand in another order in the second text. */
function transpositions(common: number): number {
  for (let i = 1; i < common; i++) {
    const one = byPlaceB[i] as number
    let at = i - 1
    while (at >= 0 && (byPlaceB[at] as number) > one) {
      byPlaceB[at + 1] = byPlaceB[at] as number
      at--
    }
    byPlaceB[at + 1] = one
  }
  let turned = 0
  for (let k = 0; k < common; k++) if ((byPlaceB[k] as number) % LETTERS !== lettersA[k]) turned++
  return turned
}
