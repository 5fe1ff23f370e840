import type { Day } from '../../calendar/day.ts'
import type { Ask, Bounds } from '../determination.ts'
import type { UsAsk } from './codes.ts'
import { termsUnknownRule } from './date-certain.rule.ts'
import { type Judged, judge, type Measure } from './outcome.ts'
import { countGapDays, POINT, READING_NAMES, type ReadingMask, type Span, type SpanPoint } from './span.ts'
import type { UnknownDays } from './unknown-days.ts'

/** The outcome over all readings of the law. */
export interface JudgedReadings extends Judged {
  readonly asks: readonly Ask[]
  /** Days after the authorised stay over all readings of points that move the outcome. */
  readonly masks: readonly ReadingMask[]
}

/** Points that can move the outcome. The others move only a count or which side of a bar it falls on. */
const MOVES_OUTCOME: readonly SpanPoint[] = [
  'tps-pending',
  'filing-day',
  'asylum-work',
  'land-readmission',
  'approval-expired-before-decision',
]

/**
 * Judges under every reading. Where they differ, none is asserted: the answer is that a person decides, and both are
 * shown.
 */
export function judgeAll(measure: Measure, from: Day): JudgedReadings {
  const base = judge(measure, 0)
  let asks: Ask[] | undefined
  let masks: ReadingMask[] | undefined
  let parted = false
  for (const point of MOVES_OUTCOME) {
    if (!measure.spans.some((span) => span.other?.point === point)) continue
    const other = judge(measure, POINT[point])
    if (other.outcome !== base.outcome) parted = true
    else if (!isNeverAFinding(measure, point, from, base)) continue
    asks ??= []
    asks.push(outcomeAsk(measure, point, from, base, other))
    masks ??= [0]
    masks.push(POINT[point])
  }
  if (asks === undefined || masks === undefined) return { ...base, asks: [], masks: [0] }
  if (!parted) return { ...base, asks, masks }
  return { outcome: 'NOT_DETERMINABLE', because: ['readings-differ'], asks, masks }
}

/**
 * Days after the authorised stay that rest on the contested practice at the land border are never asserted as one
 * number: although late on both readings, both counts are given and a person is asked (open point 4).
 */
function isNeverAFinding(measure: Measure, point: SpanPoint, from: Day, { outcome }: Judged): boolean {
  if (point !== 'land-readmission') return false
  if (outcome !== 'DEPARTED_LATE' && outcome !== 'PRESENT_AFTER_AUTHORISED_STAY') return false
  const days = (mask: ReadingMask): number => countGapDays(measure.spans, from, measure.position.provenTo, mask, false)
  return days(0) !== days(POINT[point])
}

function outcomeAsk(measure: Measure, point: SpanPoint, from: Day, base: Judged, other: Judged): Ask {
  const days = (mask: ReadingMask): number => countGapDays(measure.spans, from, measure.position.provenTo, mask, false)
  const [name, otherName] = READING_NAMES[point]
  return {
    code: point satisfies UsAsk,
    readings: [
      { point, name, days: days(0), result: base.outcome },
      { point, name: otherName, days: days(POINT[point]), result: other.outcome },
    ],
  }
}

/**
 * Days present after the authorised stay, over the readings given: proven at least, possible at most. A day for which
 * the record does not say until when the stay was authorised is possible, and never proven.
 */
export function daysAfter(measure: Measure, from: Day, masks: readonly ReadingMask[]): Bounds {
  const provenFrom = Math.max(from, measure.position.provenFrom) as Day
  const { unknown } = measure.admission
  const spans = unknown.length === 0 ? measure.spans : [...measure.spans, ...unknown.map(readAsAuthorised)]
  let min = Number.MAX_SAFE_INTEGER
  let max = 0
  for (const mask of masks) {
    min = Math.min(min, countGapDays(spans, provenFrom, measure.position.provenTo, mask, false))
    max = Math.max(max, countGapDays(measure.spans, from, measure.position.possibleTo, mask, false))
  }
  return { min, max }
}

function readAsAuthorised({ from, to }: UnknownDays): Span {
  const rule = termsUnknownRule.id
  return {
    from,
    to,
    effect: 'authorised',
    rule,
    facts: [],
    reason: 'no-authorised-until',
    expires: false,
    other: undefined,
  }
}
