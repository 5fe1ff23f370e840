/** Bits are whole multiples of this, so that sums are exact and an explanation adds up to the last digit. */
export const GRAIN = 1 / 1024

/** No single comparison says more than this, in either direction. */
export const MOST_BITS = 24

/** Bits on the grain, within what one comparison may say. */
export function toGrain(bits: number): number {
  const held = Math.max(-MOST_BITS, Math.min(MOST_BITS, bits))
  return Math.round(held / GRAIN) * GRAIN
}

/** The probability that a sum of bits stands for. */
export function probabilityOf(bits: number): number {
  return 1 / (1 + 2 ** -bits)
}
