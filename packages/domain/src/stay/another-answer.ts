import type { FactId } from '../facts/envelope.ts'
import type { DayState, Determination } from './determination.ts'

/**
 * What an answer says, by ADR 12: outcome, reasons, questions, bounds, and what the day asked about is, with the records
 * and rules that carry it. Figures that are one larger every day while nothing else changes are not in it; how they go
 * on is in the kind of day. Nor are earlier stays, which roll out of the window: they are read from the runs.
 */
export interface Said
  extends Pick<
    Determination,
    'outcome' | 'because' | 'asks' | 'departedOn' | 'lastAuthorisedDay' | 'daysAfterAuthorisedStay'
  > {
  /** Undefined: there is no ledger of days. */
  readonly day:
    | { readonly state: DayState; readonly facts: readonly FactId[]; readonly rules: readonly string[] }
    | undefined
}

/** What a whole answer says. */
export function saidBy(one: Determination): Said {
  const { outcome, because, asks, departedOn, lastAuthorisedDay, daysAfterAuthorisedStay } = one
  return { outcome, because, asks, departedOn, lastAuthorisedDay, daysAfterAuthorisedStay, day: lastDayOf(one) }
}

/** The last day of a ledger whose runs index the tables. */
export function lastDayOf({ runs, facts, rules }: Pick<Determination, 'runs' | 'facts' | 'rules'>): Said['day'] {
  const last = runs.at(-1)
  if (last === undefined) return undefined
  const named = (table: readonly string[], places: readonly number[]) => places.map((place) => table[place] ?? '')
  return { state: last.state, facts: named(facts, last.facts), rules: named(rules, last.rules) }
}

/** Whether `then` is another answer than `now` about the same stay. */
export function isAnotherAnswer(now: Said, then: Said): boolean {
  if (now.outcome !== then.outcome || now.departedOn !== then.departedOn) return true
  if (now.lastAuthorisedDay !== then.lastAuthorisedDay) return true
  if (!isSame(now.because, then.because) || questionsOf(now) !== questionsOf(then)) return true
  return boundsOf(now) !== boundsOf(then) || !isSameDay(now.day, then.day)
}

function isSameDay(a: Said['day'], b: Said['day']): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.state === b.state && isSame(a.facts, b.facts) && isSame(a.rules, b.rules)
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}

/** The questions, with the side of the line on which each reading falls. */
function questionsOf({ asks }: Said): string {
  if (asks.length === 0) return ''
  return asks.map(({ code, readings }) => `${code} ${readings.map(({ result }) => result).join()}`).join(';')
}

/** Whether the least and the most are none, or unknown. */
function boundsOf({ daysAfterAuthorisedStay: { min, max } }: Said): number {
  return (min > 0 ? 1 : 0) + (max === undefined ? 4 : max > 0 ? 2 : 0)
}
