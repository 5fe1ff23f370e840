import type { DeterminationJson } from '../stay/answer-json.ts'

/**
 * How much an outcome weighs on a person. No outcome enables more than a review; this order only says which of two answers
 * about the same stay is the worse one, so that two people stand behind the choice of it.
 */
const weights: Readonly<Record<DeterminationJson['outcome'], number>> = {
  WITHIN: 0,
  DEPARTED_ON_TIME: 0,
  OUT_OF_SCOPE: 0,
  NOT_DETERMINABLE: 1,
  CONTRADICTORY: 1,
  NO_DEPARTURE_RECORD: 2,
  DEPARTED_LATE: 3,
  PRESENT_AFTER_AUTHORISED_STAY: 3,
}
/** From here on an outcome could be held against a person. */
const ADVERSE = 2

/** What a determination says about one stay, as far as two of them are compared. */
export type StayOutcome = Pick<DeterminationJson, 'stay' | 'outcome' | 'arrivedOn' | 'departedOn'>

/** What happens to one stay when an answer takes effect. */
export type StayChange =
  | 'stay-closes'
  | 'stay-opens'
  | 'adverse-appears'
  | 'adverse-goes'
  | 'answer-appears'
  | 'answer-goes'
  | 'answer-changes'
export interface ChangedStay {
  readonly stay: string
  readonly change: StayChange
  /** Absent: there is no such stay under that answer. */
  readonly from?: StayOutcome
  readonly to?: StayOutcome
}

/** The stays that change between two answers about the same records, in order of their names. */
export function changesBetween(from: readonly StayOutcome[], to: readonly StayOutcome[]): readonly ChangedStay[] {
  const [before, after] = [from, to].map((all) => new Map(all.map((one) => [one.stay, one])))
  const stays = [...new Set([...from, ...to].map(({ stay }) => stay))].sort()
  return stays.flatMap((stay) => {
    const [was, is] = [before?.get(stay), after?.get(stay)]
    const change = changeOf(was, is)
    if (change === undefined) return []
    return [{ stay, change, ...(was === undefined ? {} : { from: was }), ...(is === undefined ? {} : { to: is }) }]
  })
}

const weightOf = (one: StayOutcome | undefined): number => (one === undefined ? 0 : weights[one.outcome])
const isAdverse = (one: StayOutcome | undefined): boolean => weightOf(one) >= ADVERSE

/** What weighs most is what is said: an adverse answer, then the end of the stay, then anything else. */
function changeOf(was: StayOutcome | undefined, is: StayOutcome | undefined): StayChange | undefined {
  if (was?.outcome === is?.outcome && was?.departedOn === is?.departedOn) return undefined
  if (isAdverse(was) !== isAdverse(is)) return isAdverse(is) ? 'adverse-appears' : 'adverse-goes'
  if (was === undefined) return 'answer-appears'
  if (is === undefined) return 'answer-goes'
  if (was.departedOn === undefined && is.departedOn !== undefined) return 'stay-closes'
  if (was.departedOn !== undefined && is.departedOn === undefined) return 'stay-opens'
  return 'answer-changes'
}

/** The answers about all stays that two records touch: as they stand while the question is open, and under either answer. */
export interface UnderEach {
  readonly now: readonly StayOutcome[]
  readonly same: readonly StayOutcome[]
  readonly notSame: readonly StayOutcome[]
}
/** What an answer does, and whether it is against the person. */
export interface Consequence {
  readonly changes: readonly ChangedStay[]
  /** Some stay is worse under it than under the opposite answer, or than it stands now. */
  readonly against: boolean
}

/** What follows from either answer. Whatever nobody can tell changes nothing. */
export function consequencesOf({ now, same, notSame }: UnderEach): {
  readonly same: Consequence
  readonly 'not-same': Consequence
} {
  const under = (chosen: readonly StayOutcome[], other: readonly StayOutcome[]): Consequence => ({
    changes: changesBetween(now, chosen),
    against: isWorse(other, chosen) || isWorse(now, chosen),
  })
  return { same: under(same, notSame), 'not-same': under(notSame, same) }
}

/** Whether some stay weighs more on the person under `then` than under `than`, and could be held against the person. */
function isWorse(than: readonly StayOutcome[], then: readonly StayOutcome[]): boolean {
  const before = new Map(than.map((one) => [one.stay, one]))
  return then.some((one) => isAdverse(one) && weightOf(one) > weightOf(before.get(one.stay)))
}
