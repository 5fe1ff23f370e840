/** What assignment knows of a crossing beside who it may be. */
export interface Crossing {
  /** When it happened, in any unit that all share. */
  readonly at: number
  /**
   * Of an entry: share of the exits from its stay that are expected to have left a record by now. Where many leave
   * without one (a land border with 0.6), that no exit fits says little; where few do (0.995), it says much.
   * Of an exit: share of the entries before such exits that are on record. Where nearly all are, an exit that fits one entry
   * only, and that well, is of that entry, even of a person with a common name; 0: nothing is made of it.
   */
  readonly recorded: number
}

/**
 * Probabilities and bits from which on something is said: a departure in somebody's favour; an adverse one; what keeps an entry
 * from being called unconfirmed, and what does so of an exit that is nobody's; that the person may have crossed in between. Fixed
 * before measuring, but for exits that are nobody's: chosen on a world that is not reported, as the one in a thousand that
 * keeps a late exit open.
 */
export const DEPARTURE_RULE = {
  departedFrom: 0.95,
  adverseFrom: 0.999,
  plausibleFrom: 0.01,
  leftOverFrom: 0.0001,
  crossedFrom: 0.001,
  leastMargin: 6,
} as const

/** Bits against the null option: how surprising it is that an exit, or the entry of an exit, left no record. */
export function absence({ recorded }: Pick<Crossing, 'recorded'>): number {
  return -Math.log2(1 - Math.min(0.999, Math.max(0, recorded)))
}
