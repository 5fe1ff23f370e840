/** A seeded stream of numbers: same words, same stream, on every machine. Never `Math.random`. */
export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  next(): number
  /** Whole number in [0, bound). */
  below(bound: number): number
  /** True with this probability. */
  chance(probability: number): boolean
}

/** Spreads two 32-bit words into one (the finaliser of MurmurHash3, applied twice). */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e37_79b9, 0x85eb_ca6b) ^ Math.imul(b ^ 0xc2b2_ae35, 0x27d4_eb2f)
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** A stream of its own for `(seed, index, purpose)`, so that a person can be made again without the ones before. */
export function randomFor(seed: number, index: number, purpose: number): Random {
  let a = mix(seed, index)
  let b = mix(a, purpose)
  let c = mix(b, 0x5bd1_e995)
  let counter = 1
  /** sfc32 (Chris Doty-Humphrey, public domain). */
  function step(): number {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  for (let i = 0; i < 8; i++) step()
  return {
    next: () => step() / 4_294_967_296,
    below: (bound) => Math.floor((step() / 4_294_967_296) * bound),
    chance: (probability) => step() / 4_294_967_296 < probability,
  }
}

/** One of the items; the list must not be empty. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[random.below(items.length)]
  if (item === undefined) throw new Error('Nothing to pick from.')
  return item
}

/** Index drawn by weights that need not add up to 1. */
export function pickWeighted(random: Random, weights: readonly number[]): number {
  let rest = random.next() * weights.reduce((sum, weight) => sum + weight, 0)
  for (let i = 0; i < weights.length; i++) {
    rest -= weights[i] ?? 0
    if (rest < 0) return i
  }
  return weights.length - 1
}
