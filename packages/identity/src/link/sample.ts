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
 * second, third neighbour and so on, round the end, until there are `wanted`. The same ids and seed give the same
 * pairs in whatever order the records come. Each pair once. Returns their number.
 */
export function forEachRandomPair(
  { ids, sides }: WholeTable,
  seed: number,
  wanted: number,
  visit: (a: number, b: number) => void,
): number {
  const hashes = ids.map((id, row) => hashOf(id, seed + (sides?.[row] ?? 0)))
  const order = ids.map((_, row) => row).sort((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b)
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
