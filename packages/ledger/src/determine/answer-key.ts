import type { DeterminationJson } from '@passage/domain/stay/answer-json'

/**
 * What must differ for an answer to be another answer: outcome, bounds and thresholds, never figures that only grow
 * with the day of the question. An open stay's last run ends on `asOf`; days so far are read from the runs at display.
 */
export function answerKey(determination: DeterminationJson, asOf: string): string {
  const open = determination.departedOn === undefined
  return JSON.stringify(determination, (name, value: unknown) => {
    if (name === 'to' && value === asOf) return 'as-of'
    if (open && growing.has(name))
      return typeof value === 'object' && value !== null ? Object.keys(value) : typeof value
    return value
  })
}

/** Figures that are one larger on the next day while nothing else changes. */
const growing: ReadonlySet<string> = new Set([
  'daysAfterAuthorisedStay',
  'excessOverNinetyInWindow',
  'daysWithDepartureDay',
  'daysWithoutDepartureDay',
  'days',
])
