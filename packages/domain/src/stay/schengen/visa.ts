import { type Day, parseDay } from '../../calendar/day.ts'
import type { Visa } from '../../facts/authorisation.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { DatedFact } from '../history/types.ts'
import { LIMIT_DAYS } from './limit.rule.ts'
import { daysWithin, type Span } from './spans.ts'

/** What a visa sticker adds to the general rule for one stay. */
export interface VisaLimit {
  readonly facts: readonly FactId[]
  /** Last day that the visa covers this stay. */
  readonly last: Day
  /** What a computation must not decide. */
  readonly ask: 'visa-entries-used' | 'visa-exhausted-at-entry' | undefined
}

/**
 * The short-stay visa under which a person entered, and the last day that it allows (S7). The newest visa that is valid
 * on the day of entry counts. `before`: days present before this stay; `earlierEntries`: days of entry before it.
 * A duration of 90 days or more adds nothing to the general rule.
 */
export function visaLimitOf(
  others: readonly DatedFact[],
  entry: Day,
  before: readonly Span[],
  earlierEntries: readonly Day[],
): VisaLimit | undefined {
  let chosen: { visa: Visa; from: Day; to: Day; cites: readonly FactId[] } | undefined
  for (const { fact, cites } of others) {
    if (fact.kind !== 'visa' || fact.type !== 'C') continue
    const from = parseDay(fact.validFrom)
    const to = parseDay(fact.validUntil)
    if (from === undefined || to === undefined || entry < from || entry > to) continue
    if (chosen === undefined || from >= chosen.from) chosen = { visa: fact, from, to, cites }
  }
  if (chosen === undefined) return undefined
  const { visa, from } = chosen
  const { to, cites } = followed(others, chosen)
  const entriesBefore = earlierEntries.filter((day) => day >= from && day < entry).length
  const entriesGone = typeof visa.entries === 'number' && entriesBefore >= visa.entries
  if (visa.durationOfStayDays === undefined || visa.durationOfStayDays >= LIMIT_DAYS) {
    return { facts: cites, last: to, ask: entriesGone ? 'visa-entries-used' : undefined }
  }
  const left = visa.durationOfStayDays - daysWithin(before, from, entry - 1)
  if (left <= 0) return { facts: cites, last: to, ask: 'visa-exhausted-at-entry' }
  const last = Math.min(to, entry + left - 1) as Day
  return { facts: cites, last, ask: entriesGone ? 'visa-entries-used' : undefined }
}

/** A visa that ends is followed by another that takes over on the day after: the stay goes on under it. */
function followed(
  others: readonly DatedFact[],
  first: { readonly to: Day; readonly cites: readonly FactId[] },
): { readonly to: Day; readonly cites: readonly FactId[] } {
  let { to, cites } = first
  for (const { fact, cites: more } of others) {
    if (fact.kind !== 'visa' || fact.type !== 'C') continue
    const [from, until] = [parseDay(fact.validFrom), parseDay(fact.validUntil)]
    if (from === undefined || until === undefined || from > to + 1 || until <= to) continue
    to = until
    cites = [...cites, ...more]
  }
  return { to, cites }
}
