import { addYears, type Day } from '../../calendar/day.ts'
import { isAnotherAnswer, type Said, saidBy } from '../another-answer.ts'
import type { Determination, NextChange } from '../determination.ts'
import { lastPossibleDay } from '../history/evidence.ts'
import { NO_EXIT_RETENTION_YEARS, retention, visaSticker } from './authorisation.rules.ts'
import type { SchengenNext } from './codes.ts'
import { type Exclusion, ruleOf } from './exclusions.ts'
import { entryAndExitDayCount, ninetyInAnyOneEighty } from './limit.rule.ts'
import { outOfScope } from './scope.rule.ts'
import { FOREVER } from './spans.ts'
import { type StayCase, saidOn } from './stay.ts'
import { turningDays } from './turning-days.ts'

/**
 * The first day after `asOf` on which the answer is another one if nothing else is recorded (ADR 12). Days past it that
 * are already on record, such as a departure, are part of what is known. Only days on which something begins or ends
 * can change it, so only those are asked about, in order.
 */
export function nextChange(one: StayCase, now: Determination, asOf: Day): NextChange | undefined {
  const days = turningDays(one.account, one.standings, asOf)
  const gone = retentionEnds(one, now, asOf)
  if (days.length === 0) return gone
  const said = saidBy(now)
  let asked: Day | undefined
  for (const day of days) {
    if (day === asked) continue
    if (gone !== undefined && gone.on < day) return gone
    asked = day
    const then = saidOn(one, day)
    if (isAnotherAnswer(said, then)) return describe(one, said, then, day)
  }
  return gone
}

/** Without a departure the record goes after a time that runs from the end of the authorised stay. */
function retentionEnds({ account }: StayCase, now: Determination, asOf: Day): NextChange | undefined {
  if (now.outcome !== 'NO_DEPARTURE_RECORD' && now.outcome !== 'PRESENT_AFTER_AUTHORISED_STAY') return undefined
  const { latest } = account.lastLawful
  if (account.stay.end.kind !== 'open' || latest >= FOREVER) return undefined
  const gone = addYears(latest, NO_EXIT_RETENTION_YEARS)
  return gone > asOf ? change(gone, 'retention-ends', retention.id) : undefined
}

/** What happens on the day, and the rule by which it does. */
function describe({ account }: StayCase, now: Said, then: Said, on: Day): NextChange {
  const isOutside = now.outcome === 'OUT_OF_SCOPE'
  if (isOutside || then.outcome === 'OUT_OF_SCOPE') return scopeChange(now, then, on)
  if (on === lastPossibleDay(account.stay.end)) return change(on, 'departure', entryAndExitDayCount.id)
  if (now.outcome === then.outcome) return change(on, 'reasons-change', ruleOfDay(then))
  if (then.outcome === 'WITHIN') return stayBegins(on, beginning(account.exclusions, on))
  const ended = account.exclusions.find((one) => one.to === on - 1)
  if (ended?.kind === 'standing') return change(on, 'scope-begins', outOfScope.id)
  const isByVisa = account.visa !== undefined && account.visa.last === on - 1
  return change(on, 'authorised-stay-ends', isByVisa ? visaSticker.id : ninetyInAnyOneEighty.id)
}

function scopeChange(now: Said, then: Said, on: Day): NextChange {
  if (now.outcome === then.outcome) return change(on, 'reasons-change', ruleOfDay(then))
  return change(on, now.outcome === 'OUT_OF_SCOPE' ? 'scope-begins' : 'scope-changes', outOfScope.id)
}

/** The rule by which the day is what it is; without a ledger of days, the one that says why there is none. */
function ruleOfDay({ day }: Said): string {
  return day?.rules[0] ?? outOfScope.id
}

function beginning(exclusions: readonly Exclusion[], on: Day): Exclusion | undefined {
  return exclusions.find((one) => one.from === on)
}

/** A standing authorises nothing: on its days the rules do not apply. */
function stayBegins(on: Day, by: Exclusion | undefined): NextChange {
  if (by?.kind === 'standing') return change(on, 'scope-changes', outOfScope.id)
  return change(on, 'authorised-stay-begins', by === undefined ? ninetyInAnyOneEighty.id : ruleOf(by).id)
}

function change(on: Day, what: SchengenNext, rule: string): NextChange {
  return { on, what, rule }
}
