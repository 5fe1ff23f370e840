import type { WholeTable } from './table.ts'

/** A number for a text and a seed, spread evenly: FNV-1a, then mixed (murmur3 finaliser). Not for secrets. */
export function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * Pairs drawn without regard to anything but the hash of their ids: rows in order of the hash, each with its first,
 * second, third neighbour and so on, round the end, until there are `wanted`. The same records and seed give the same
 * pairs in whatever order the records come, and whichever of two files is called the left one. Each pair once. Returns
 * their number.
 */
export function forEachRandomPair(
  table: WholeTable,
  seed: number,
  wanted: number,
  visit: (a: number, b: number) => void,
): number {
  const { ids, sides } = table
  const first = firstSide(table, seed)
  const files = ids.map((_, row) => (sides === undefined || sides[row] === first ? 0 : 1))
  const hashes = ids.map((id, row) => hashOf(files[row] === 0 ? id : `other ${id}`, seed))
  const order = ids
    .map((_, row) => row)
    .sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || (files[a] ?? 0) - (files[b] ?? 0) || a - b)
  const count = order.length
  let drawn = 0
  for (let step = 1; step <= count >> 1 && drawn < wanted; step++) {
    const last = step * 2 === count ? step : count
    for (let at = 0; at < last && drawn < wanted; at++) {
      const [a, b] = [order[at] ?? 0, order[(at + step) % count] ?? 0]
      if (sides !== undefined && sides[a] === sides[b]) continue
      visit(Math.min(a, b), Math.max(a, b))
      drawn++
    }
  }
  return drawn
}

/**
 * The file that is hashed as the first, by its ids; where both have the same, as two files whose records were numbered, by its
 * values. Two files are hashed apart, since they may have the same ids: rows of one id would stand side by side in the order, and
 * be drawn. A text before the id does that; another seed would not, since it only changes the first letter: ids that begin with
 * one of two letters would have the same hashes.
 */
function firstSide(table: WholeTable, seed: number): number {
  const { ids, sides, comparisons } = table
  if (sides === undefined) return 0
  const byIds = lesserSide(sides, (row) => hashOf(ids[row] ?? '', seed))
  if (byIds !== undefined) return byIds
  const columns = comparisons.flatMap(({ fields }) => fields.map(({ column }) => table.column(column)))
  const textOf = (row: number) => columns.map(({ codes, dictionary }) => dictionary.values[codes[row] ?? 0]).join('\n')
  return lesserSide(sides, (row) => hashOf(`${ids[row]}\n${textOf(row)}`, seed)) ?? 0
}

/** The side whose rows sum up to less; undefined where both are the same. */
function lesserSide(sides: Uint8Array, of: (row: number) => number): number | undefined {
  const sums = [0, 0]
  for (let row = 0; row < sides.length; row++) {
    const side = sides[row] ?? 0
    sums[side] = (sums[side] ?? 0) + of(row)
  }
  const [left = 0, right = 0] = sums
  return left === right ? undefined : Number(right < left)
}
