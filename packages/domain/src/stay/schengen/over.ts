import type { Day } from '../../calendar/day.ts'
import type { StayAccount } from './account.ts'
import { LIMIT_DAYS } from './limit.rule.ts'
import { lengthOf, merge, type Span, subtract, union, until, within } from './spans.ts'
import { firstDayOver, usedOn } from './window.ts'

/** Days of one stay beyond what is lawful, on one reading of the record. */
export interface Over {
  readonly spans: readonly Span[]
  readonly days: number
  /** Days in the window of the last day minus 90, never below 0: the simplified figure. */
  readonly excess: number
}

const NOTHING_OVER: Over = { spans: [], days: 0, excess: 0 }

/**
 * The days over on the shortest (`proven`) and on the longest (`possible`) reading, up to `asOf`.
 * `stayedOn` is the reading in which an open stay went on to `asOf` after provenly counted earlier stays: if even it
 * is lawful, nothing can be over yet.
 */
export function overOf(
  account: StayAccount,
  asOf: Day,
): { readonly proven: Over; readonly possible: Over; readonly stayedOn: Over } {
  const { before, counted } = account
  const possible = until(counted.possible, asOf)
  if (before.proven === before.possible && counted.proven === counted.possible) {
    const only = overOn(account, before.proven, possible)
    return { proven: only, possible: only, stayedOn: only }
  }
  return {
    proven: overOn(account, before.proven, until(counted.proven, asOf)),
    possible: overOn(account, before.possible, possible),
    stayedOn: overOn(account, before.proven, possible),
  }
}

/** The days over where `before` was counted earlier and `own` in this stay. */
export function overOn(account: StayAccount, before: readonly Span[], own: readonly Span[]): Over {
  const last = own.at(-1)
  const first = own[0]
  if (last === undefined || first === undefined) return NOTHING_OVER
  const all = merge(before, own)
  const spans: Span[] = []
  for (const stretch of own) {
    const from = firstDayOver(all, stretch)
    if (from !== undefined) spans.push({ from, to: stretch.to })
  }
  const beyondVisa = daysBeyondVisa(account, own)
  const every = beyondVisa.length === 0 ? spans : union([...spans, ...beyondVisa])
  return { spans: every, days: lengthOf(every), excess: Math.max(0, usedOn(all, last.to) - LIMIT_DAYS) }
}

function daysBeyondVisa({ visa, holes }: StayAccount, own: readonly Span[]): readonly Span[] {
  const last = own.at(-1)
  if (visa === undefined || last === undefined || last.to <= visa.last) return []
  return subtract(within(own, (visa.last + 1) as Day, last.to), holes)
}
