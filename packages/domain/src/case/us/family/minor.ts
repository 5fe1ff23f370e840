import { addYears, type Day } from '../../../calendar/day.ts'
import type { Case } from '../../case.ts'

/** Whether somebody is under 18 on a day. `unknown` is treated like `yes` wherever a child is protected. */
export type Minority = 'yes' | 'no' | 'unknown'

/**
 * Under 18 on a day, by what a case found and by the days of birth on record. Any record that says under 18 is enough; only
 * known days say that somebody is not.
 * @param births a day of birth for each record of the person; undefined: that record has none
 */
export function minorOn({ regions }: Pick<Case, 'regions'>, births: readonly (Day | undefined)[], on: Day): Minority {
  const found = regions['protection/child'] ?? 'none'
  if (found === 'adult-found') return 'no'
  if (found !== 'none') return 'yes'
  const known = births.filter((birth) => birth !== undefined)
  if (known.some((birth) => addYears(birth, 18) > on)) return 'yes'
  return known.length === 0 ? 'unknown' : 'no'
}
