import type { Day } from '../../calendar/day.ts'
import type { Ask, Bounds, Determination, Reading } from '../determination.ts'
import { ledgerStart } from './authorise.ts'
import { firstCountedDay, permanentBarRule, yearInDays } from './bars.rule.ts'
import type { UsAsk } from './codes.ts'
import { asylumPendingRule, familyUnityRule } from './exceptions.rule.ts'
import type { StayCase } from './measured.ts'
import { positionOn } from './position.ts'
import { countGapDays, type Span } from './span.ts'

/**
 * Days of unlawful presence over all stays together, departure days counted. Only the ground of 8 USC 1182(a)(9)(C)
 * adds stays; the 3-year and 10-year bars look at one stay alone.
 */
export function aggregateUnlawfulPresence(
  determinations: readonly Determination[],
  start: Bounds = { min: 0, max: 0 },
): Bounds {
  let min = start.min
  let max = start.max
  for (const { unlawfulPresence } of determinations) {
    if (unlawfulPresence === undefined) continue
    const days = unlawfulPresence.daysWithDepartureDay
    min += days.min
    max = max === undefined || days.max === undefined ? undefined : max + days.max
  }
  return { min, max }
}

/** A stay already answered, with what its answer was made from. */
export interface EarlierStay {
  readonly one: StayCase
  readonly determination: Determination
}

/**
 * An entry without admission after more than one year in all is put to a person. The exceptions for minors, asylum and
 * family unity are exceptions "under clause (i)" and do not reach this ground (law-us D27), so both counts are shown.
 */
export function permanentBarAsk(determination: Determination, earlier: readonly EarlierStay[]): Determination {
  const counted = aggregateUnlawfulPresence(earlier.map((stay) => stay.determination))
  const bare = withoutExceptions(earlier)
  if ((bare.max ?? Number.MAX_SAFE_INTEGER) <= yearInDays) return determination
  const readings: Reading[] = [reading('all-stays-together', counted.min)]
  if (bare.min !== counted.min) readings.push(reading('without-the-exceptions', bare.min))
  const ask: Ask = { code: 'permanent-bar' satisfies UsAsk, readings }
  return {
    ...determination,
    asks: [...determination.asks, ask],
    rules: determination.rules.includes(permanentBarRule.id)
      ? determination.rules
      : [...determination.rules, permanentBarRule.id],
  }
}

function reading(name: string, days: number): Reading {
  const result = days > yearInDays ? 'more-than-one-year' : 'may-be-more-than-one-year'
  return { point: 'permanent-bar', name, days, result }
}

/** The same days where nothing that only stops the count of (B) is looked at. */
function withoutExceptions(earlier: readonly EarlierStay[]): Bounds {
  let min = 0
  let max = 0
  for (const { one, determination } of earlier) {
    if (determination.unlawfulPresence === undefined) continue
    const spans = one.spans.filter((span) => !isException(span))
    const position = positionOn(one.frame, one.spans, one.question.asOf)
    const from = ledgerStart(one.frame, one.authorised, one.spans, position.departedOn)
    const start = Math.max(from, firstCountedDay) as Day
    const proven = Math.max(start, position.provenFrom) as Day
    min += countGapDays(spans, proven, position.provenTo, 0, true)
    max += countGapDays(spans, start, position.possibleTo, 0, true)
  }
  return { min, max }
}

/** Minority, a pending asylum application, family unity: 8 USC 1182(a)(9)(B)(iii)(I) to (III). */
function isException(span: Span): boolean {
  return span.effect === 'uncounted' || span.rule === asylumPendingRule.id || span.rule === familyUnityRule.id
}
