/** Longest text that is compared letter by letter; what is longer is compared by its beginning. */
export const MAX_COMPARED = 64

/** Longest text whose places are the bits of one whole number. */
const BITS = 32
/** Places of each UTF-16 unit in the second text, as bits. Empty between two comparisons. */
const placesOf = new Int32Array(0x10000)
const lettersB = new Uint16Array(MAX_COMPARED)
/** 1 for letters of the second text that have a partner. */
const matchedB = new Uint8Array(MAX_COMPARED)
/** Letters of the first text that have a partner, in their order, and how many of them the second has in another. */
const lettersA = new Uint16Array(MAX_COMPARED)
let turned = 0

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
  const fits = lengthA <= BITS && lengthB <= BITS
  const common = fits ? matchByBits(a, b, lengthA, lengthB) : match(a, b, lengthA, lengthB)
  if (common === 0) return 0
  return (common / lengthA + common / lengthB + (common - turned / 2) / common) / 3
}

/** How far from its own place a letter may have its partner. */
function reachOf(lengthA: number, lengthB: number): number {
  return Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1)
}

/** Pairs off equal letters that stand near enough, each once, the first free one first: all places of a letter at a time. */
function matchByBits(a: string, b: string, lengthA: number, lengthB: number): number {
  const reach = reachOf(lengthA, lengthB)
  for (let j = 0; j < lengthB; j++) {
    const letter = b.charCodeAt(j)
    lettersB[j] = letter
    placesOf[letter] = (placesOf[letter] as number) | (1 << j)
  }
  let [common, free, near] = [0, -1, (1 << (reach + 1)) - 1]
  for (let i = 0; i < lengthA; i++) {
    const letter = a.charCodeAt(i)
    const places = (placesOf[letter] as number) & free & near
    if (places !== 0) {
      free ^= places & -places
      lettersA[common++] = letter
    }
    near = i < reach ? (near << 1) | 1 : near << 1
  }
  for (let j = 0; j < lengthB; j++) placesOf[lettersB[j] as number] = 0
  turned = 0
  for (let rest = ~free, k = 0; k < common; k++, rest &= rest - 1)
    if (lettersB[31 - Math.clz32(rest & -rest)] !== lettersA[k]) turned++
  return common
}

/** The same for longer texts, letter by letter. */
function match(a: string, b: string, lengthA: number, lengthB: number): number {
  const reach = reachOf(lengthA, lengthB)
  matchedB.fill(0)
  let common = 0
  for (let i = 0; i < lengthA; i++) {
    const letter = a.charCodeAt(i)
    const last = Math.min(i + reach, lengthB - 1)
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (matchedB[j] === 1 || b.charCodeAt(j) !== letter) continue
      matchedB[j] = 1
      lettersA[common++] = letter
      break
    }
  }
  turned = 0
  for (let j = 0, k = 0; k < common; j++) if (matchedB[j] === 1 && b.charCodeAt(j) !== lettersA[k++]) turned++
  return common
}
