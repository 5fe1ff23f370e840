/** So many of so many. */
export interface Share {
  readonly bad: number
  readonly all: number
}

/** 97.5 % of a normal curve lie below: two sides of it leave 95 %. */
const Z = 1.959964

/** Wilson's interval of a share at 95 %: it holds for few cases too, and is never empty. */
export function wilson({ bad, all }: Share): { readonly low: number; readonly high: number } {
  if (all === 0) return { low: 0, high: 1 }
  const [share, square] = [bad / all, Z * Z]
  const middle = share + square / (2 * all)
  const spread = Z * Math.sqrt((share * (1 - share)) / all + square / (4 * all * all))
  const held = 1 + square / all
  return { low: bad === 0 ? 0 : (middle - spread) / held, high: bad === all ? 1 : (middle + spread) / held }
}

/** How far the shares of several groups are apart, beyond what chance does. */
export interface Spread {
  /** Pearson's chi-square that one share holds for all, its degrees of freedom and the chance of as much by chance alone. */
  readonly chiSquare: number
  readonly freedom: number
  readonly p: number
  /** Standard deviation of the true shares over their mean, without what chance adds (method of moments); 0: none is seen. */
  readonly apart: number
  /** Highest share over the lowest, each drawn to the mean by as much as it may be chance (gamma and Poisson). */
  readonly shrunkenRatio: number
}

/** Spread of shares. Chance is taken as that of rare cases which do not hang together. */
export function spreadOf(groups: readonly Share[]): Spread {
  const bad = groups.reduce((sum, one) => sum + one.bad, 0)
  const all = groups.reduce((sum, one) => sum + one.all, 0)
  const mean = bad / all
  const freedom = groups.length - 1
  const chiSquare = groups.reduce(
    (sum, one) => sum + (one.bad - mean * one.all) ** 2 / (one.all * mean * (1 - mean)),
    0,
  )
  const squares = groups.reduce((sum, one) => sum + one.all * one.all, 0)
  const between = bad === 0 ? 0 : Math.max(0, ((chiSquare - freedom) * mean * (1 - mean)) / (all - squares / all))
  const apart = bad === 0 ? 0 : Math.sqrt(between) / mean
  return {
    chiSquare: bad === 0 ? 0 : chiSquare,
    freedom,
    p: bad === 0 ? 1 : chiSquareBeyond(chiSquare, freedom),
    apart,
    shrunkenRatio: ratioOf(groups.map((one) => shrunken(one, mean, apart))),
  }
}

/** A share drawn to the mean: cases and cases expected, together. */
function shrunken({ bad, all }: Share, mean: number, apart: number): number {
  if (apart === 0) return 1
  const like = 1 / (apart * apart)
  return (bad + like) / (all * mean + like)
}

/** Highest over lowest; infinite where the lowest is 0, NaN where all are. */
export function ratioOf(values: readonly number[]): number {
  return Math.max(...values) / Math.min(...values)
}

/** Chance that a chi-square of so many degrees of freedom is larger (series and continued fraction of the gamma function). */
export function chiSquareBeyond(value: number, freedom: number): number {
  const [a, x] = [freedom / 2, value / 2]
  if (x <= 0) return 1
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let [term, sum] = [1 / a, 1 / a]
    for (let n = 1; n < 1000 && term > sum * 1e-15; n++) {
      term *= x / (a + n)
      sum += term
    }
    return 1 - scale * sum
  }
  let fraction = 0
  for (let n = 400; n > 0; n--) fraction = (n * (a - n)) / (x + 2 * n + 1 - a + fraction)
  return scale / (x + 1 - a + fraction)
}

/** Logarithm of the gamma function (Stirling's series, shifted to where it is exact to twelve digits). */
function logGamma(value: number): number {
  let [x, shift] = [value, 0]
  for (; x < 12; x++) shift -= Math.log(x)
  const inverse = 1 / (x * x)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x
  return shift + (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series
}
