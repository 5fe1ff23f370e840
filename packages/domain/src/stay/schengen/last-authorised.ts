import type { Day } from '../../calendar/day.ts'
import { lastLawfulUnder, type StayAccount } from './account.ts'
import type { Judged } from './outcome.ts'
import { FOREVER } from './spans.ts'

/** The earlier of the two readings, which is the safe date for the person; none while nothing ends the stay. */
export function lastAuthorised(account: StayAccount, judged: Judged): Day | undefined {
  if (judged.outcome === 'OUT_OF_SCOPE' || account.stay.arrival === undefined) return undefined
  const earliest = judged.cover === undefined ? account.lastLawful.earliest : lastLawfulUnder(account, judged.cover)
  return earliest >= FOREVER ? undefined : earliest
}
