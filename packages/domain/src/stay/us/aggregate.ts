import type { Ask, Bounds, Determination } from '../determination.ts'
import type { AdmissionKind } from './admission.ts'
import { permanentBarRule, yearInDays } from './bars.rule.ts'
import type { UsAsk } from './codes.ts'

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

/** An entry without admission after more than one year in all is put to a person. */
export function permanentBarAsk(determination: Determination, kind: AdmissionKind, before: Bounds): Determination {
  const most = before.max ?? Number.MAX_SAFE_INTEGER
  if (kind !== 'none' || most <= yearInDays) return determination
  const result = before.min > yearInDays ? 'more-than-one-year' : 'may-be-more-than-one-year'
  const ask: Ask = {
    code: 'permanent-bar' satisfies UsAsk,
    readings: [{ point: 'permanent-bar', name: 'all-stays-together', days: before.min, result }],
  }
  return {
    ...determination,
    asks: [...determination.asks, ask],
    rules: determination.rules.includes(permanentBarRule.id)
      ? determination.rules
      : [...determination.rules, permanentBarRule.id],
  }
}
