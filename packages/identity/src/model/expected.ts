/** Bins of probability for expected errors. */
const BINS = 1000

/** What a model expects of itself at a threshold, without labels. Pairs that no key gave are not in it. */
export interface ExpectedErrors {
  readonly threshold: number
  /** Pairs at or above the threshold. */
  readonly pairs: number
  /** Expected share of them that are of two persons. */
  readonly wrongShare: number
  /** Expected share of the compared pairs of one person that stay below. */
  readonly missedShare: number
}

/** Gathers probabilities of pairs. */
export class ExpectedCounts {
  private readonly pairs = new Float64Array(BINS + 1)
  private readonly sums = new Float64Array(BINS + 1)

  add(probability: number): void {
    const bin = Math.floor(probability * BINS)
    this.pairs[bin] = (this.pairs[bin] ?? 0) + 1
    this.sums[bin] = (this.sums[bin] ?? 0) + probability
  }

  /** Expected errors at a threshold, which is taken to the thousandth. */
  at(threshold: number): ExpectedErrors {
    let [pairs, right, all] = [0, 0, 0]
    for (let bin = 0; bin <= BINS; bin++) {
      all += this.sums[bin] ?? 0
      if (bin < Math.round(threshold * BINS)) continue
      pairs += this.pairs[bin] ?? 0
      right += this.sums[bin] ?? 0
    }
    return {
      threshold,
      pairs,
      wrongShare: pairs > 0 ? 1 - right / pairs : 0,
      missedShare: all > 0 ? 1 - right / all : 0,
    }
  }
}
