import { MAX_COMPARED } from './jaro-winkler.ts'

const first = new Uint8Array(MAX_COMPARED + 1)
const second = new Uint8Array(MAX_COMPARED + 1)
const third = new Uint8Array(MAX_COMPARED + 1)

/**
 * Edits between two texts, where changing, adding, leaving out and turning two neighbours cost one each (optimal
 * string alignment); `limit + 1` as soon as it is certain that more than `limit` are needed. Compares the first
 * {@link MAX_COMPARED} UTF-16 units.
 */
export function editsUpTo(limit: number, a: string, b: string): number {
  const lengthA = Math.min(a.length, MAX_COMPARED)
  const lengthB = Math.min(b.length, MAX_COMPARED)
  if (Math.abs(lengthA - lengthB) > limit) return limit + 1
  let before = first
  let above = second
  let row = third
  for (let j = 0; j <= lengthB; j++) above[j] = j
  for (let i = 1; i <= lengthA; i++) {
    const least = fillRow(a, b, i, lengthB, before, above, row)
    if (least > limit) return limit + 1
    const oldest = before
    before = above
    above = row
    row = oldest
  }
  return Math.min(limit + 1, above[lengthB] ?? limit + 1)
}

function fillRow(
  a: string,
  b: string,
  i: number,
  lengthB: number,
  before: Uint8Array,
  above: Uint8Array,
  row: Uint8Array,
): number {
  const letter = a.charCodeAt(i - 1)
  const previous = i > 1 ? a.charCodeAt(i - 2) : -1
  row[0] = i
  let least = i
  for (let j = 1; j <= lengthB; j++) {
    const other = b.charCodeAt(j - 1)
    let cost = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1)
    cost = Math.min(cost, (above[j - 1] as number) + (letter === other ? 0 : 1))
    if (j > 1 && previous === other && letter === b.charCodeAt(j - 2))
      cost = Math.min(cost, (before[j - 2] as number) + 1)
    row[j] = cost
    if (cost < least) least = cost
  }
  return least
}
