import { type Random, randomFor } from '@passage/world/draw/random'
import { ratioOf, type Share, spreadOf } from './shares.ts'

const DRAWS = 400
/** Standard deviations of the true shares over their mean that are tried; what is farther apart is told as the last one. */
const STEP = 0.02
const MOST_APART = 1.5
const [LOWEST, HIGHEST] = [0.025, 0.975]

/**
 * How far apart the true shares of groups can be at 95 %, where so many cases were seen: those spreads under which a chi-square as
 * was seen is neither among the lowest 2.5 % nor among the highest. For each the highest true share over the lowest that goes
 * with it (median over as many groups). Chance is taken out; an interval of the ratio that was seen would hold it twice.
 * The interval is that of the spread. Its ratio is that of shares which lie as a lognormal's do: where two groups alone are apart,
 * the one above and the other below, theirs can be above the higher end, as chi-square is of all groups.
 * @param grouped how much cases hang together: 1 where each comes alone
 */
export function spreadInterval(seen: readonly Share[], grouped: number, seed: number) {
  if (seen.every(({ bad }) => bad === 0)) return undefined
  // Cases that hang together tell as much as fewer that do not.
  const groups = seen.map(({ bad, all }) => ({ bad: bad / Math.max(1, grouped), all: all / Math.max(1, grouped) }))
  const { chiSquare } = spreadOf(groups)
  const steps = Array.from({ length: MOST_APART / STEP + 1 }, (_, at) => at * STEP)
  const under = steps.map((apart) => drawnUnder(groups, apart, randomFor(seed, Math.round(apart * 1000), 0x7370)))
  const below = under.map(({ chiSquares }) => chiSquares.filter((one) => one <= chiSquare).length / DRAWS)
  const low = below.findIndex((share) => share < HIGHEST)
  const high = below.findLastIndex((share) => share > LOWEST)
  const at = (place: number) => ({ apart: steps[place] ?? MOST_APART, ratio: under[place]?.ratio ?? Number.NaN })
  return { low: at(low < 0 ? steps.length - 1 : low), high: at(high < 0 ? 0 : high) }
}

/** Cases drawn where the true shares are so far apart (lognormal), and the ratio of highest and lowest true share that goes with it. */
function drawnUnder(groups: readonly Share[], apart: number, random: Random) {
  const mean = groups.reduce((sum, { bad }) => sum + bad, 0) / groups.reduce((sum, { all }) => sum + all, 0)
  const width = Math.sqrt(Math.log(1 + apart * apart))
  const draws = Array.from({ length: DRAWS }, () => {
    const factors = groups.map(() => Math.exp(width * normal(random) - (width * width) / 2))
    const drawn = groups.map(({ all }, at) => ({ all, bad: casesOf(random, all, mean * (factors[at] ?? 1)) }))
    return { ratio: ratioOf(factors), chiSquare: drawn.some(({ bad }) => bad > 0) ? spreadOf(drawn).chiSquare : 0 }
  })
  const ratios = draws.map(({ ratio }) => ratio).sort((a, b) => a - b)
  return { chiSquares: draws.map(({ chiSquare }) => chiSquare), ratio: ratios[DRAWS / 2] ?? 1 }
}

/** From so many expected cases on a normal curve is near enough. */
const MANY = 50

/** Cases among `all`; what falls on many of them varies less than what is rare (binomial, and not Poisson). */
function casesOf(random: Random, all: number, share: number): number {
  const mean = Math.min(all, all * share)
  if (mean < MANY) return Math.min(all, poisson(random, mean))
  const drawn = Math.round(mean + Math.sqrt(mean * (1 - mean / all)) * normal(random))
  return Math.max(0, Math.min(all, drawn))
}

function poisson(random: Random, mean: number): number {
  let [cases, left] = [0, random.next()]
  for (const end = Math.exp(-mean); left > end; cases++) left *= random.next()
  return cases
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
}
