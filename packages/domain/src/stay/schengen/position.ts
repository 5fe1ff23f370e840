import type { Day } from '../../calendar/day.ts'
import type { WindowPosition } from '../determination.ts'
import type { StayAccount } from './account.ts'
import { WINDOW_DAYS } from './limit.rule.ts'
import { covers, lengthOf, type Span, union, until } from './spans.ts'
import { longestStayFrom, nextLawfulEntry, runsOver, usedOn } from './window.ts'

/**
 * Where the person stands in the moving window on `asOf`. Facts later than `asOf` count only as far as they show
 * presence on it. Counts carry both readings; the dates a person plans by are those of the longest reading, which is
 * the safe one.
 */
export function positionOn(accounts: readonly StayAccount[], asOf: Day): WindowPosition {
  const proven = spansOf(accounts, 'proven', asOf)
  const certain = accounts.every(({ counted }) => counted.proven === counted.possible)
  const possible = certain ? proven : spansOf(accounts, 'possible', asOf)
  const dayBefore = (asOf - 1) as Day
  const least = longestStayFrom(until(possible, dayBefore), asOf)
  const most = certain ? least : longestStayFrom(until(proven, dayBefore), asOf)
  const entry = nextLawfulEntry(possible, asOf)
  const over = runsOver(proven)
  const overAtMost = certain ? over : runsOver(possible)
  return {
    windowStart: (asOf - WINDOW_DAYS + 1) as Day,
    daysUsed: { min: usedOn(proven, asOf), max: usedOn(possible, asOf) },
    daysOver: { min: lengthOf(over), max: lengthOf(overAtMost) },
    runsOver: over,
    presentOnDate: presentOn(accounts, asOf),
    maxConsecutiveDays: { min: least, max: most },
    lastLawfulDayIfPresent: least === 0 ? undefined : ((asOf + least - 1) as Day),
    nextLawfulEntry: entry,
    daysAvailableAtNextEntry: longestStayFrom(possible, entry),
  }
}

function spansOf(accounts: readonly StayAccount[], reading: 'proven' | 'possible', asOf: Day): readonly Span[] {
  return until(union(accounts.flatMap((account) => account.counted[reading])), asOf)
}

/** Presence is asked of the stays, not of the count: a day under a permit is a day of presence that is not counted. */
function presentOn(accounts: readonly StayAccount[], asOf: Day): boolean | undefined {
  let possible = false
  for (const { presence, stay } of accounts) {
    const proven = presence.proven === undefined ? [] : [presence.proven]
    if (covers(proven, asOf)) return true
    // A recorded departure later than `asOf` proves presence on it; an open end does not.
    if (covers([presence.possible], asOf) && !(stay.arrival === undefined && stay.end.kind === 'open')) possible = true
  }
  return possible ? undefined : false
}
