import { randomFor } from '@passage/world/draw/random'
import { Households } from './households.ts'
import { round } from './link-figures.ts'
import { ratioOf, type Share, spreadOf, wilson } from './shares.ts'
import { spreadInterval } from './spread-interval.ts'

const DRAWS = 1000

/** Shares of one stage: of each draw its highest over its lowest, the shrunken one of both, and chi-square. */
interface Draw {
  readonly ratio: number
  readonly shrunken: number
  readonly chiSquare: number
}

/**
 * How evenly what is counted falls on the groups, for each of the stages. The first count of a household is how many there
 * were, the others how many of them fared badly at a stage. Intervals are at 95 % from {@link DRAWS} draws of whole households with repeats.
 */
export function evennessOf(groups: ReadonlyMap<string, Households>, stages: readonly string[], seed: number) {
  const some = [...groups.values()]
  const width = stages.length + 1
  const pool = Households.pooled(some, width)
  const random = randomFor(seed, 0, 0x626f)
  const own = Array.from({ length: DRAWS }, () => some.map((one) => drawn(one, one.size)))
  const alike = Array.from({ length: DRAWS }, () => some.map((one) => drawn(pool, one.size)))
  const found = some.map((one) => {
    const sums = new Float64Array(width)
    one.total(sums)
    return sums
  })
  return Object.fromEntries(
    stages.map((stage, at) => {
      const shares = found.map((sums) => shareOf(sums, at))
      return [
        stage,
        figuresOf(
          [...groups.keys()],
          shares,
          own.map((draw) => measured(draw, at)),
          alike.map((draw) => measured(draw, at)),
          seed,
        ),
      ]
    }),
  )

  function drawn(from: Households, size: number): Float64Array {
    const sums = new Float64Array(width)
    from.draw(random, size, sums)
    return sums
  }
}

function shareOf(sums: Float64Array, stage: number): Share {
  return { bad: sums[stage + 1] ?? 0, all: sums[0] ?? 0 }
}

function measured(sums: readonly Float64Array[], stage: number): Draw {
  const shares = sums.map((one) => shareOf(one, stage))
  const { shrunkenRatio, chiSquare } = spreadOf(shares)
  return { ratio: ratioOf(shares.map(({ bad, all }) => bad / all)), shrunken: shrunkenRatio, chiSquare }
}

function figuresOf(
  names: readonly string[],
  shares: readonly Share[],
  own: readonly Draw[],
  alike: readonly Draw[],
  seed: number,
) {
  const spread = spreadOf(shares)
  const rates = shares.map(({ bad, all }) => bad / all)
  const name = (rate: number) => names[rates.indexOf(rate)] ?? ''
  const grouped = alike.reduce((sum, { chiSquare }) => sum + chiSquare, 0) / alike.length / spread.freedom
  const [most, least] = [Math.max(...rates), Math.min(...rates)]
  return {
    cases: shares.reduce((sum, { bad }) => sum + bad, 0),
    mostOften: { origin: name(most), ...shown(shares[rates.indexOf(most)]) },
    leastOften: { origin: name(least), ...shown(shares[rates.indexOf(least)]) },
    mostOverLeast: known(ratioOf(rates)),
    ...interval(own.map(({ ratio }) => ratio)),
    ifAlike: interval(alike.map(({ ratio }) => ratio)),
    chiSquare: round(spread.chiSquare),
    freedom: spread.freedom,
    p: Number(spread.p.toPrecision(3)),
    pByHouseholds: round(alike.filter(({ chiSquare }) => chiSquare >= spread.chiSquare).length / alike.length),
    apart: round(spread.apart),
    trueShares: spreadInterval(shares, grouped, seed),
    withoutChance: { mostOverLeast: round(spread.shrunkenRatio), ...interval(own.map(({ shrunken }) => shrunken)) },
  }
}

/** A share per 100,000, with Wilson's interval. */
export function shown(share: Share | undefined) {
  const { bad, all } = share ?? { bad: 0, all: 0 }
  const { low, high } = wilson({ bad, all })
  const per100k = (value: number) => Math.round(value * 1e7) / 100
  return { cases: bad, per100k: all === 0 ? 0 : per100k(bad / all), low: per100k(low), high: per100k(high) }
}

function interval(draws: readonly number[]) {
  const sorted = draws.filter((one) => !Number.isNaN(one)).sort((a, b) => a - b)
  const at = (share: number) => known(sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN)
  return { low: at(0.025), high: at(0.975) }
}

/** JSON has no infinity: an origin without a case makes the ratio one. */
function known(value: number): number | 'no case in some origin' {
  return Number.isFinite(value) ? round(value) : 'no case in some origin'
}
