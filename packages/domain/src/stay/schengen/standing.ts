import { type Day, parseDay } from '../../calendar/day.ts'
import type { FactId } from '../../facts/envelope.ts'
import { lastPossibleDay } from '../history/evidence.ts'
import type { DatedFact } from '../history/types.ts'
import type { StayAccount } from './account.ts'
import { scopeReason } from './scope.rule.ts'
import { FOREVER } from './spans.ts'

/** A standing that takes somebody out of the rules, and from when to when. */
export interface Outside {
  readonly reason: string
  readonly facts: readonly FactId[]
  readonly from: Day
  /** `FOREVER`: without an end on record. */
  readonly to: Day
}

/** Every such standing on record, in order of day. */
export function outsideStandings(others: readonly DatedFact[]): readonly Outside[] {
  const found: Outside[] = []
  for (const { fact, cites, day, dayRange } of others) {
    if (fact.kind !== 'standing') continue
    const reason = scopeReason(fact)
    const to = fact.until === undefined ? FOREVER : parseDay(fact.until)
    if (reason === undefined || to === undefined) continue
    found.push({ reason, facts: cites, from: day ?? dayRange?.earliest ?? (-FOREVER as Day), to })
  }
  return found
}

/**
 * The standing that takes a whole stay out of scope: one without an end that had begun by the last day looked at, or one
 * with an end that covers every day of the stay. One that covers only some days takes out those days and no more.
 * A stay that was over before the standing began is judged as it was.
 */
export function outsideOf(account: StayAccount, asOf: Day, standings: readonly Outside[]): Outside | undefined {
  if (standings.length === 0) return undefined
  const { possible } = account.presence
  const last = Math.min(asOf, lastPossibleDay(account.stay.end) ?? asOf)
  return standings.find(
    (one) => one.from <= last && (one.to >= FOREVER || (one.from <= possible.from && one.to >= last)),
  )
}

/** Whether somebody is outside the rules on the day asked about: then no position in the window is given. */
export function isOutsideOn(asOf: Day, standings: readonly Outside[]): boolean {
  return standings.some((one) => one.from <= asOf && one.to >= asOf)
}
