import type { Day } from '../../calendar/day.ts'
import { lastPossibleDay } from '../history/evidence.ts'
import type { StayAccount } from './account.ts'
import { IN_FORCE_FROM } from './limit.rule.ts'
import { overOf, overOn } from './over.ts'
import { FOREVER, type Span } from './spans.ts'
import type { Outside } from './standing.ts'

/**
 * The days after `asOf`, ascending, on which the answer about a stay can change while nothing else is recorded: where
 * something that it is made from begins or has just ended. Between two of them every day is judged alike. After the
 * last day on which the record leaves room for presence there is none.
 */
export function turningDays(account: StayAccount, standings: readonly Outside[], asOf: Day): readonly Day[] {
  const last = account.presence.possible.to
  if (asOf >= last) return NO_DAYS
  const days: Day[] = []
  const add = (day: number): void => {
    if (day > asOf && day <= last && day < FOREVER) days.push(day as Day)
  }
  for (const { from, to } of spansOf(account, standings)) {
    add(from)
    add(to + 1)
  }
  // An extension that begins on a day after one over the limit is doubtful from the eve on.
  for (const one of account.exclusions) if (one.kind === 'host-extension') add(one.from - 1)
  for (const seen of account.stay.seenOn) add(seen.day)
  add(IN_FORCE_FROM)
  add(lastPossibleDay(account.stay.end) ?? FOREVER)
  return days.sort((a, b) => a - b)
}
const NO_DAYS: readonly Day[] = []

function spansOf(account: StayAccount, standings: readonly Outside[]): readonly Span[] {
  const { presence, holes, exclusions, withForeign } = account
  const { proven, possible, stayedOn } = overOf(account, FOREVER)
  const spans = [...proven.spans, ...possible.spans, ...stayedOn.spans, ...holes, ...exclusions, ...standings]
  if (withForeign !== undefined) spans.push(...overOn(account, withForeign.before, withForeign.counted).spans)
  if (presence.proven !== undefined) spans.push(presence.proven)
  return spans
}
