const BINS = 15
/** Pairs below this say little about calibration: nearly all pairs of a file lie there, and all are right. */
const PLAUSIBLE = 0.01
const BANDS = [0.5, 0.9, 0.99, 0.999, 1.1]

/** Five digits are enough to read and few enough to compare. */
export function round(value: number): number {
  return Math.round(value * 1e5) / 1e5
}

/** Precision, recall and their harmonic mean. */
export function precisionRecall(right: number, chosen: number, all: number) {
  const [precision, recall] = [chosen > 0 ? right / chosen : 0, all > 0 ? right / all : 0]
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return { f1: round(f1), precision: round(precision), recall: round(recall) }
}

/** How probabilities compare with what is true, over all pairs that were compared. */
export class Calibration {
  private readonly bins = Array.from({ length: BINS }, () => ({ pairs: 0, stated: 0, right: 0 }))
  private readonly bands = BANDS.slice(1).map(() => ({ pairs: 0, expectedWrong: 0, wrong: 0 }))
  private readonly plausible = Array.from({ length: BINS }, () => ({ pairs: 0, stated: 0, right: 0 }))
  private pairs = 0
  private loss = 0
  private squares = 0

  add(p: number, right: boolean): void {
    this.pairs++
    count(this.bins, p, right)
    if (p >= PLAUSIBLE) count(this.plausible, p, right)
    const held = Math.min(1 - 1e-9, Math.max(1e-9, p))
    this.loss -= Math.log(right ? held : 1 - held)
    this.squares += (p - Number(right)) ** 2
    const band = this.bands[BANDS.findIndex((from, at) => p >= from && p < (BANDS[at + 1] ?? 0))]
    if (band === undefined) return
    band.pairs++
    band.expectedWrong += 1 - p
    band.wrong += Number(!right)
  }

  figures() {
    return {
      ece15: gapOf(this.bins),
      ece15AmongPlausible: gapOf(this.plausible),
      logLoss: round(this.loss / this.pairs),
      brier: round(this.squares / this.pairs),
      bands: this.bands.map(({ pairs, expectedWrong, wrong }, at) => ({
        from: BANDS[at],
        pairs,
        expectedWrong: round(expectedWrong),
        wrong,
      })),
      reliability: this.bins.flatMap(({ pairs, stated, right }) =>
        pairs === 0 ? [] : [{ pairs, stated: round(stated / pairs), ...wilson(right, pairs) }],
      ),
    }
  }
}

interface Bin {
  pairs: number
  stated: number
  right: number
}

function count(bins: readonly Bin[], p: number, right: boolean): void {
  const bin = bins[Math.min(BINS - 1, Math.floor(p * BINS))]
  if (bin === undefined) return
  bin.pairs++
  bin.stated += p
  bin.right += Number(right)
}

/** Mean gap between what was stated and what was true, by bins (expected calibration error). */
function gapOf(bins: readonly Bin[]): number {
  const pairs = bins.reduce((sum, bin) => sum + bin.pairs, 0)
  return pairs === 0 ? 0 : round(bins.reduce((sum, { stated, right }) => sum + Math.abs(stated - right), 0) / pairs)
}

/** Share with its interval at 95 % (Wilson 1927). */
function wilson(right: number, pairs: number) {
  const [z, share] = [1.96, right / pairs]
  const middle = share + (z * z) / (2 * pairs)
  const half = z * Math.sqrt((share * (1 - share)) / pairs + (z * z) / (4 * pairs * pairs))
  const all = 1 + (z * z) / pairs
  return { share: round(share), low: round((middle - half) / all), high: round((middle + half) / all) }
}
