import type { CrossingTruth } from '@passage/world/crossings/types'
import { randomFor } from '@passage/world/draw/random'
import type { Judged } from './crossing-measure.ts'
import { round } from './link-figures.ts'

type Verdict = Judged & { readonly blocked: boolean; readonly scored: boolean }
const COUNTS = [
  'entries',
  'withExit',
  'blocked',
  'scored',
  'departedRight',
  'departedWrong',
  'undetermined',
  'undeterminedWithExit',
  'falseOverstays',
  'adverse',
  'adverseWrong',
  'overstayers',
  'missedOverstays',
] as const
type Counts = Record<(typeof COUNTS)[number], number>

/** Gathers verdicts by origin of names. */
export class CrossingTally {
  private readonly byOrigin = new Map<string, Counts>()

  add({ origin, exit, leftAt, until }: CrossingTruth, verdict: Verdict): void {
    const counts = this.byOrigin.get(origin) ?? none()
    this.byOrigin.set(origin, counts)
    const { answer, wrong, adverse, falseOverstay, blocked, scored } = verdict
    const overstayed = leftAt === undefined || leftAt > until
    const happened: Counts = {
      entries: 1,
      withExit: Number(exit !== undefined),
      blocked: Number(blocked),
      scored: Number(scored),
      departedRight: Number(answer === 'departed' && !wrong),
      departedWrong: Number(wrong),
      undetermined: Number(answer === 'undetermined'),
      undeterminedWithExit: Number(answer === 'undetermined' && exit !== undefined),
      falseOverstays: Number(falseOverstay),
      adverse: Number(adverse),
      adverseWrong: Number(adverse && wrong),
      overstayers: Number(overstayed),
      missedOverstays: Number(overstayed && wrong && !adverse),
    }
    for (const name of COUNTS) counts[name] += happened[name]
  }

  figures(seed: number) {
    const all = none()
    for (const counts of this.byOrigin.values()) for (const name of COUNTS) all[name] += counts[name]
    const origins = [...this.byOrigin].sort(([a], [b]) => (a < b ? -1 : 1))
    return {
      ...sharesOf(all),
      counts: all,
      ratios: {
        falseOverstays: this.ratio(seed, ({ falseOverstays }) => falseOverstays),
        notBlocked: this.ratio(seed, ({ withExit, blocked }) => withExit - blocked),
        notPlausible: this.ratio(seed, ({ withExit, scored }) => withExit - scored),
        undetermined: this.ratio(seed, ({ undeterminedWithExit }) => undeterminedWithExit),
        departedWrong: this.ratio(seed, ({ departedWrong }) => departedWrong),
      },
      byOrigin: Object.fromEntries(origins.map(([origin, counts]) => [origin, sharesOf(counts)])),
    }
  }

  /**
   * Highest share of any origin over the lowest, with an interval at 95 % from 1,000 draws (bootstrap). The interval of a
   * world in which all are alike does not hold 1, since the highest is never below the lowest: `ifAlike` says what the ratio
   * would be with the same rate for all.
   */
  private ratio(seed: number, of: (counts: Counts) => number) {
    const origins = [...this.byOrigin.values()].map((counts) => ({ bad: of(counts), all: counts.withExit }))
    const mean = origins.reduce((sum, { bad }) => sum + bad, 0) / origins.reduce((sum, { all }) => sum + all, 0)
    const random = randomFor(seed, 0, 0x626f)
    const draws = Array.from({ length: 1000 }, () =>
      extremes(origins.map(({ bad, all }) => poisson(random.next, bad) / all)),
    )
    const alike = Array.from({ length: 1000 }, () =>
      extremes(origins.map(({ all }) => poisson(random.next, mean * all) / all)),
    )
    const found = extremes(origins.map(({ bad, all }) => bad / all))
    return { mostOverLeast: shown(found), ...interval(draws), ifAlike: interval(alike) }
  }
}

function none(): Counts {
  return Object.fromEntries(COUNTS.map((name) => [name, 0])) as Counts
}

function sharesOf(counts: Counts) {
  const { entries, withExit, departedRight, departedWrong, undetermined, falseOverstays, blocked, scored } = counts
  return {
    falseOverstaysPer100k: round((falseOverstays / withExit) * 1e5),
    wrongPer100k: round((departedWrong / withExit) * 1e5),
    departedRight: round(departedRight / withExit),
    undeterminedOfAll: round(undetermined / entries),
    undeterminedWithExit: round(counts.undeterminedWithExit / withExit),
    blocked: round(blocked / withExit),
    plausible: round(scored / withExit),
  }
}

function extremes(shares: readonly number[]): number {
  return Math.max(...shares) / Math.min(...shares)
}

/** A number drawn around a mean: exactly for small means, by the normal curve for large ones. */
function poisson(next: () => number, mean: number): number {
  if (mean > 50) {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal))
  }
  let [count, product] = [-1, 1]
  for (const limit = Math.exp(-mean); product >= limit; count++) product *= next()
  return count
}

function interval(draws: readonly number[]) {
  const sorted = draws.filter((one) => !Number.isNaN(one)).sort((a, b) => a - b)
  const at = (share: number) => shown(sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN)
  return { low: at(0.025), high: at(0.975) }
}

/** JSON has no infinity: an origin without a case makes the ratio one. */
function shown(value: number): number | 'no case in some origin' {
  return Number.isFinite(value) ? round(value) : 'no case in some origin'
}
