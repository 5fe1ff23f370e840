/** Lower ends of the bands in which what is stated is held against what is true. */
const BANDS = [0, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999] as const
const FROM = [0.5, 0.95, 0.99] as const

/** What was true of pairs of given probabilities. */
export interface CalibrationFigures {
  /** Pairs of one person there are, those that no key brought together too. */
  readonly truePairs: number
  readonly bands: readonly {
    readonly from: number
    readonly pairs: number
    readonly stated: number
    readonly right: number
  }[]
  /** Mean gap between what is stated and what is true over the bands, weighed by pairs; and among pairs from 0.01 on. */
  readonly gap: number
  readonly gapAmongPlausible: number
  readonly thresholds: readonly {
    readonly from: number
    readonly precision: number
    readonly recall: number
    readonly f1: number
  }[]
}

/** Gathers pairs with their probability and whether they truly are of one person. */
export class Calibration {
  private readonly bands = BANDS.map((from) => ({ from, pairs: 0, stated: 0, right: 0 }))
  private readonly found = FROM.map((from) => ({ from, pairs: 0, right: 0 }))

  add(probability: number, right: boolean): void {
    const band = this.bands.findLast(({ from }) => probability >= from)
    if (band !== undefined) {
      band.pairs++
      band.stated += probability
      band.right += Number(right)
    }
    for (const one of this.found) {
      if (probability < one.from) continue
      one.pairs++
      one.right += Number(right)
    }
  }

  figures(truePairs: number): CalibrationFigures {
    const bands = this.bands.filter(({ pairs }) => pairs > 0)
    return {
      truePairs,
      bands,
      gap: gapOf(bands),
      gapAmongPlausible: gapOf(bands.filter(({ from }) => from > 0)),
      thresholds: this.found.map(({ from, pairs, right }) => {
        const precision = pairs === 0 ? 1 : right / pairs
        const recall = truePairs === 0 ? 1 : right / truePairs
        return { from, precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
      }),
    }
  }
}

function gapOf(bands: readonly { pairs: number; stated: number; right: number }[]): number {
  const pairs = bands.reduce((sum, band) => sum + band.pairs, 0)
  return pairs === 0 ? 0 : bands.reduce((sum, { stated, right }) => sum + Math.abs(stated - right), 0) / pairs
}
