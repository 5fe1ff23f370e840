/** Bits are whole multiples of this, so that sums are exact and an explanation adds up to the last digit. */
export const GRAIN = 1 / 1024

/** No single comparison says more than this, in either direction. */
export const MOST_BITS = 24

/** Bits on the grain, within what one comparison may say. */
export function toGrain(bits: number): number {
  const held = Math.max(-MOST_BITS, Math.min(MOST_BITS, bits))
  return Math.round(held / GRAIN) * GRAIN
}

/**
 * Up to here bits count in full for a probability, beyond by half. Errors in different comparisons are not independent:
 * family members share names, places and days, and the more there is that agrees, the more of it says the same thing.
 * Chosen on one half of the historical set, where beyond it ten times as many pairs were wrong as the plain sum expects.
 */
const FULL_BITS = 8
const BEYOND = 0.5

/** Bits as they count for a probability. Equal weights stay equal, greater ones greater. */
export function heldBits(bits: number): number {
  return bits <= FULL_BITS ? bits : FULL_BITS + BEYOND * (bits - FULL_BITS)
}

/** The probability that a sum of bits stands for. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -heldBits(bits))
}

/** The bits from which on a probability is reached. */
export function bitsFor(probability: number): number {
  const held = Math.log2(probability / (1 - probability))
  return held <= FULL_BITS ? held : FULL_BITS + (held - FULL_BITS) / BEYOND
}
