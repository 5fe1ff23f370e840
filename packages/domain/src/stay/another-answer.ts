import type { Determination } from './determination.ts'

/**
 * Whether `then` is another answer than `now` about the same stay (ADR 12): another outcome, other reasons or questions,
 * a bound that is no longer zero or no longer unknown, another kind of day, or one that other records or rules carry.
 * Figures that are one larger every day while nothing else changes make no other answer; how they go on is in the last
 * run, which is therefore compared. Earlier stays that roll out of the window are read from the runs as well.
 */
export function isAnotherAnswer(now: Determination, then: Determination): boolean {
  if (now.outcome !== then.outcome || now.lastAuthorisedDay !== then.lastAuthorisedDay) return true
  if (!isSame(now.because, then.because)) return true
  return questionsOf(now) !== questionsOf(then) || boundsOf(now) !== boundsOf(then) || dayOf(now) !== dayOf(then)
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}

/** The questions, with the side of the line on which each reading falls. */
function questionsOf({ asks }: Determination): string {
  if (asks.length === 0) return ''
  return asks.map(({ code, readings }) => `${code} ${readings.map(({ result }) => result).join()}`).join(';')
}

function boundsOf({ daysAfterAuthorisedStay: { min, max } }: Determination): string {
  return `${min > 0} ${max === undefined ? 'unknown' : max > 0}`
}

/** What the last day of the ledger is, and which records and rules carry it. */
function dayOf({ runs, facts, rules }: Determination): string {
  const last = runs.at(-1)
  if (last === undefined) return ''
  const named = [...last.facts.map((n) => facts[n]), ...last.rules.map((n) => rules[n])]
  return `${last.state} ${named.join()}`
}
