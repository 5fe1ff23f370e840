import type { Random } from '../draw/random.ts'

/** Length of a stay in days after the arrival day; short ones are common, long ones rare. */
export interface StayLength {
  readonly least: number
  readonly most: number
}

/** A square bends the draw towards short stays. */
export function drawLength(random: Random, { least, most }: StayLength): number {
  const x = random.next()
  return least + Math.floor(x * x * (most - least + 1))
}
