import { MAX_COMPARED } from './jaro-winkler.ts'

const first = new Uint8Array(MAX_COMPARED + 2)
const second = new Uint8Array(MAX_COMPARED + 2)
const third = new Uint8Array(MAX_COMPARED + 2)

/**
 * Edits between two texts, where changing, adding, leaving out and turning two neighbours cost one each (optimal
 * string alignment); `limit + 1` as soon as it is certain that more than `limit` are needed. Compares the first
 * {@link MAX_COMPARED} UTF-16 units.
 */
export function editsUpTo(limit: number, a: string, b: string): number {
  let lengthA = Math.min(a.length, MAX_COMPARED)
  let lengthB = Math.min(b.length, MAX_COMPARED)
  if (Math.abs(lengthA - lengthB) > limit) return limit + 1
  let start = 0
  while (start < lengthA && start < lengthB && a.charCodeAt(start) === b.charCodeAt(start)) start++
  while (lengthA > start && lengthB > start && a.charCodeAt(lengthA - 1) === b.charCodeAt(lengthB - 1)) {
    lengthA--
    lengthB--
  }
  return editsBetween(limit, a, b, start, lengthA - start, lengthB - start)
}

/** Edits between what is left when the same beginning and end are gone. */
function editsBetween(limit: number, a: string, b: string, start: number, lengthA: number, lengthB: number): number {
  let [before, above, row] = [first, second, third]
  for (let j = 0; j <= lengthB; j++) above[j] = j
  for (let i = 1; i <= lengthA; i++) {
    const least = fillRow(limit, a, b, start, i, lengthB, before, above, row)
    if (least > limit) return limit + 1
    const oldest = before
    before = above
    above = row
    row = oldest
  }
  return Math.min(limit + 1, above[lengthB] ?? limit + 1)
}

/** Fills the places that `limit` edits can reach; beside them stands more than the limit. */
function fillRow(
  limit: number,
  a: string,
  b: string,
  start: number,
  i: number,
  lengthB: number,
  before: Uint8Array,
  above: Uint8Array,
  row: Uint8Array,
): number {
  const letter = a.charCodeAt(start + i - 1)
  const previous = i > 1 ? a.charCodeAt(start + i - 2) : -1
  const from = Math.max(1, i - limit)
  const to = Math.min(lengthB, i + limit)
  row[from - 1] = from === 1 ? i : limit + 1
  let least = row[from - 1] as number
  for (let j = from; j <= to; j++) {
    const other = b.charCodeAt(start + j - 1)
    let cost = Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1)
    cost = Math.min(cost, (above[j - 1] as number) + (letter === other ? 0 : 1))
    if (j > 1 && previous === other && letter === b.charCodeAt(start + j - 2))
      cost = Math.min(cost, (before[j - 2] as number) + 1)
    row[j] = cost
    if (cost < least) least = cost
  }
  row[to + 1] = limit + 1
  return least
}
