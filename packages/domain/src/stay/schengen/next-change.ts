import { addYears, type Day } from '../../calendar/day.ts'
import type { NextChange, WindowPosition } from '../determination.ts'
import { lastPossibleDay } from '../history/evidence.ts'
import { lastLawfulUnder, type StayAccount } from './account.ts'
import { NO_EXIT_RETENTION_YEARS, retention, visaSticker } from './authorisation.rules.ts'
import type { SchengenNext } from './codes.ts'
import { type Exclusion, ruleOf } from './exclusions.ts'
import { entryAndExitDayCount, IN_FORCE_FROM, ninetyInAnyOneEighty } from './limit.rule.ts'
import type { Judged } from './outcome.ts'
import { FOREVER } from './spans.ts'

/** The earlier of the two readings, which is the safe date for the person; none while nothing ends the stay. */
export function lastAuthorised(account: StayAccount, judged: Judged): Day | undefined {
  if (judged.outcome === 'OUT_OF_SCOPE' || account.stay.arrival === undefined) return undefined
  const earliest = judged.cover === undefined ? account.lastLawful.earliest : lastLawfulUnder(account, judged.cover)
  return earliest >= FOREVER ? undefined : earliest
}

/**
 * The first day after `asOf` on which the outcome changes if nothing else is recorded. Days past it that are already on
 * record, such as a departure, are part of what is known. `position` is given for the latest stay only.
 */
export function nextChange(
  account: StayAccount,
  judged: Judged,
  asOf: Day,
  position: WindowPosition | undefined,
): NextChange | undefined {
  const end = endOnRecord(account, asOf)
  const leaving = end === undefined ? undefined : change(end, 'departure', entryAndExitDayCount.id)
  const { latest } = account.lastLawful
  switch (judged.outcome) {
    case 'WITHIN': {
      const earliest = lastAuthorised(account, judged)
      const ends = earliest !== undefined && earliest >= asOf && (end === undefined || earliest + 1 < end)
      return ends ? stayEnds(account, earliest) : leaving
    }
    case 'NOT_DETERMINABLE': {
      const goesOnTo = (day: number) => account.stay.end.kind === 'open' || (end !== undefined && day < end)
      if (judged.because[0] === 'older-rule') {
        return goesOnTo(IN_FORCE_FROM) ? stayEnds(account, (IN_FORCE_FROM - 1) as Day) : leaving
      }
      // On the shortest reading too the stay then ends.
      return goesOnTo(latest + 1) && latest < FOREVER && asOf <= latest ? stayEnds(account, latest) : leaving
    }
    case 'NO_DEPARTURE_RECORD':
    case 'PRESENT_AFTER_AUTHORISED_STAY': {
      const covered = coverBegins(account, asOf)
      if (covered !== undefined && (end === undefined || covered.on < end)) return covered
      if (account.stay.end.kind !== 'open' || latest >= FOREVER) return leaving
      const gone = addYears(latest, NO_EXIT_RETENTION_YEARS)
      return gone > asOf ? change(gone, 'retention-ends', retention.id) : undefined
    }
    case 'DEPARTED_LATE': {
      const entry = position?.nextLawfulEntry
      const barred = entry !== undefined && entry > asOf + 1
      return barred ? change(entry, 'entry-lawful-again', ninetyInAnyOneEighty.id) : undefined
    }
    default:
      return undefined
  }
}

/** The day, after `asOf`, by which the record says that the person has left. */
function endOnRecord({ stay }: StayAccount, asOf: Day): Day | undefined {
  const last = lastPossibleDay(stay.end)
  return last !== undefined && last > asOf ? last : undefined
}

/** The first day after `asOf` on which a permit or grant that is already on record covers the stay again. */
function coverBegins({ exclusions }: StayAccount, asOf: Day): NextChange | undefined {
  let first: Exclusion | undefined
  for (const one of exclusions) {
    if (one.kind === 'standing' || one.from <= asOf) continue
    if (first === undefined || one.from < first.from) first = one
  }
  return first && change(first.from, 'authorised-stay-begins', ruleOf(first).id)
}

function stayEnds({ visa }: StayAccount, last: Day): NextChange {
  const rule = visa !== undefined && visa.last === last ? visaSticker : ninetyInAnyOneEighty
  return change((last + 1) as Day, 'authorised-stay-ends', rule.id)
}

function change(on: Day, what: SchengenNext, rule: string): NextChange {
  return { on, what, rule }
}
