import type { Blocks } from './pairs.ts'

/** What share of the pairs of one person the keys bring together: the most that any comparison can find. */
export interface Completeness {
  readonly share: number
  readonly byKey: readonly KeyShare[]
}
export interface KeyShare {
  readonly key: string
  readonly share: number
  /** Share that no other key brings together: what is lost without this key. */
  readonly alone: number
}

/** Pair completeness of keys, given the pairs that truly are of one person. */
export function keyCompleteness(blocks: Blocks, truePairs: readonly (readonly [number, number])[]): Completeness {
  const found = blocks.keys.map(() => ({ all: 0, alone: 0 }))
  let any = 0
  for (const [a, b] of truePairs) {
    const keys = blocks.keysOf(a, b)
    if (keys.length > 0) any++
    for (const key of keys) {
      const one = found[key]
      if (one === undefined) continue
      one.all++
      if (keys.length === 1) one.alone++
    }
  }
  const share = (count: number) => (truePairs.length > 0 ? count / truePairs.length : 0)
  const byKey = found.map(({ all, alone }, at) => ({
    key: blocks.keys[at] ?? '',
    share: share(all),
    alone: share(alone),
  }))
  return { share: share(any), byKey }
}
