import type { DeterminationJson } from '@passage/domain/stay/answer-json'
import { type CanonicalValue, canonicalText } from '@passage/tlog/canonical'

/**
 * What must differ for an answer to be another answer: outcome, bounds and thresholds, never figures that only grow
 * with the day of the question. An open stay's last run ends on `asOf`; days so far are read from the runs at display.
 * The order of fields does not count: a stored answer comes back in canonical order.
 */
export function answerKey(determination: DeterminationJson, asOf: string): string {
  const open = determination.departedOn === undefined
  return canonicalText((open ? steady(determination, asOf) : determination) as CanonicalValue)
}

/** The same value with what grows from day to day taken out. */
function steady(value: unknown, asOf: string): unknown {
  if (Array.isArray(value)) return value.map((item) => steady(item, asOf))
  if (typeof value !== 'object' || value === null) return value
  const kept: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value)) {
    if (growing.has(name))
      kept[name] = typeof member === 'object' && member !== null ? Object.keys(member).sort() : 'grows'
    else kept[name] = name === 'to' && member === asOf ? 'as-of' : steady(member, asOf)
  }
  return kept
}

/** Figures that are one larger on the next day while nothing else changes. */
const growing: ReadonlySet<string> = new Set([
  'daysAfterAuthorisedStay',
  'excessOverNinetyInWindow',
  'daysWithDepartureDay',
  'daysWithoutDepartureDay',
  'days',
])
