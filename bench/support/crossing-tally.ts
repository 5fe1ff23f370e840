import type { LookedAtTwice } from '@passage/identity/assign/left-over'
import type { CrossingTruth } from '@passage/world/crossings/types'
import type { Verdict } from './crossing-world.ts'
import { evennessOf, shown } from './evenness.ts'
import { Households } from './households.ts'
import { round } from './link-figures.ts'

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
  'unrecorded',
  'unrecordedCameAgain',
  'saidToHaveComeAgain',
  'saidOfAnother',
] as const
type Counts = Record<(typeof COUNTS)[number], number>

/** What goes wrong by stage of the way from two records to an answer. */
const STAGES = ['falseOverstays', 'notBlocked', 'notPlausible', 'undetermined', 'departedWrong'] as const
const MEMBERS = 4
/** More persons than one world has: households of two worlds are two. */
const WORLD = 1e8
/** Most false overstays that are allowed among 100,000 with an exit on record. */
const LIMIT = 5

/** Gathers verdicts by origin of names. */
export class CrossingTally {
  private readonly byOrigin = new Map<string, Counts>()
  private readonly households = new Map<string, Households>()
  private readonly secondLook = { leftOver: 0, weighed: 0, notLookedAt: 0 }

  /** Exits that the first look left over in one world, and what the second one took. */
  addSecondLook(one: Omit<LookedAtTwice, 'answers'>): void {
    for (const name of ['leftOver', 'weighed', 'notLookedAt'] as const) this.secondLook[name] += one[name]
  }

  add({ origin, exit, leftAt, until, person }: CrossingTruth, verdict: Verdict, world: number): void {
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
      ...unrecordedOf(verdict, exit === undefined && leftAt !== undefined),
    }
    for (const name of COUNTS) counts[name] += happened[name]
    const households = this.households.get(origin) ?? new Households(1 + STAGES.length)
    this.households.set(origin, households)
    households.add(world * WORLD + Math.floor(person / MEMBERS), [happened.withExit, ...badOf(happened)])
  }

  figures(seed: number) {
    const all = none()
    for (const counts of this.byOrigin.values()) for (const name of COUNTS) all[name] += counts[name]
    const origins = [...this.byOrigin].sort(([a], [b]) => (a < b ? -1 : 1))
    const under = origins.filter(([, counts]) => overstaysOf(counts).high <= LIMIT)
    return {
      ...sharesOf(all),
      falseOverstays: overstaysOf(all),
      originsWhoseUpperBoundIsUnderTheLimit: `${under.length} of ${origins.length}`,
      counts: all,
      secondLook: this.secondLook,
      evenness: evennessOf(this.households, STAGES, seed),
      byOrigin: Object.fromEntries(origins.map(([origin, counts]) => [origin, ofOrigin(counts)])),
    }
  }
}

/** Of departures that left no record: whether the person came again, and whether that is said. */
function unrecordedOf({ cameAgain }: Verdict, isUnrecorded: boolean) {
  return {
    unrecorded: Number(isUnrecorded),
    unrecordedCameAgain: Number(isUnrecorded && cameAgain.truly),
    saidToHaveComeAgain: Number(isUnrecorded && cameAgain.said),
    saidOfAnother: Number(cameAgain.said && cameAgain.wrong),
  }
}

/** In the order of the stages. */
function badOf(counts: Counts): readonly number[] {
  const { falseOverstays, withExit, blocked, scored, undeterminedWithExit, departedWrong } = counts
  return [falseOverstays, withExit - blocked, withExit - scored, undeterminedWithExit, departedWrong]
}

function overstaysOf({ falseOverstays, withExit }: Counts) {
  return shown({ bad: falseOverstays, all: withExit })
}

function ofOrigin(counts: Counts) {
  const { withExit, undeterminedWithExit } = counts
  return {
    withExit,
    falseOverstays: overstaysOf(counts),
    undetermined: shown({ bad: undeterminedWithExit, all: withExit }),
    ...sharesOf(counts),
  }
}

function none(): Counts {
  return Object.fromEntries(COUNTS.map((name) => [name, 0])) as Counts
}

function sharesOf(counts: Counts) {
  const { entries, withExit, departedRight, departedWrong, undetermined, blocked, scored } = counts
  return {
    wrongPer100k: round((departedWrong / withExit) * 1e5),
    departedRight: round(departedRight / withExit),
    undeterminedOfAll: round(undetermined / entries),
    undeterminedWithExit: round(counts.undeterminedWithExit / withExit),
    blocked: round(blocked / withExit),
    plausible: round(scored / withExit),
  }
}
