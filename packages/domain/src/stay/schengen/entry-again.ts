import type { Day } from '../../calendar/day.ts'
import type { Determination, NextChange, WindowPosition } from '../determination.ts'
import type { SchengenNext } from './codes.ts'
import { ninetyInAnyOneEighty } from './limit.rule.ts'
import { daysWithin } from './spans.ts'
import { isOutsideOn } from './standing.ts'
import type { StayCase } from './stay.ts'

/**
 * After a late departure, the first day on which entry is lawful again, while it is not. Said of the latest stay only,
 * and not where a record already shows the person here before that day, or outside the rules on it.
 */
export function entryLawfulAgain(
  { accounts, standings }: StayCase,
  now: Determination,
  asOf: Day,
  position: WindowPosition | undefined,
): NextChange | undefined {
  const on = position?.nextLawfulEntry
  if (now.outcome !== 'DEPARTED_LATE' || on === undefined || position?.maxConsecutiveDays.min !== 0) return undefined
  const isHereBefore = accounts.some(
    ({ presence, counted }) =>
      (presence.possible.from > asOf && presence.possible.from <= on) || daysWithin(counted.possible, asOf + 1, on) > 0,
  )
  if (isHereBefore || isOutsideOn(on, standings)) return undefined
  return { on, what: 'entry-lawful-again' satisfies SchengenNext, rule: ninetyInAnyOneEighty.id }
}
