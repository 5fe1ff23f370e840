import type { Day } from '../../calendar/day.ts'
import type { Ask, Bar, Bounds, Reading, UnlawfulPresence } from '../determination.ts'
import { barByCount, daysToAnniversary, firstCountedDay, yearInDays } from './bars.rule.ts'
import type { UsAsk } from './codes.ts'
import type { FilingFrame } from './filings.ts'
import { tolledDays } from './pending-filing.rule.ts'
import type { Position } from './position.ts'
import { countGapDays, firstGapDay, POINT, READING_NAMES, type ReadingMask, type Span, type SpanPoint } from './span.ts'

/** The count of one stay before exceptions and proceedings are looked at, with every reading that changes its side. */
export interface Count {
  readonly presence: UnlawfulPresence
  readonly asks: readonly Ask[]
}

interface Counter {
  readonly spans: readonly Span[]
  readonly from: Day
  /** Last day counted with the day of departure, and without it. */
  readonly withDay: Day
  readonly withoutDay: Day
  readonly tolledFrom: Day | undefined
  readonly tolledTo: Day | undefined
}

const NO_COUNT: UnlawfulPresence = {
  firstDay: undefined,
  daysWithDepartureDay: { min: 0, max: 0 },
  daysWithoutDepartureDay: { min: 0, max: 0 },
  barByCount: { withDepartureDay: 'none', withoutDepartureDay: 'none' },
  barAttaches: 'none',
  thresholdSensitive: false,
}
const ZERO_COUNT: Count = { presence: NO_COUNT, asks: [] }
const READ_THE_COUNT: readonly SpanPoint[] = [
  'tps-pending',
  'birthday',
  'birth-records-differ',
  'filing-day',
  'asylum-work',
  'land-readmission',
  'approval-expired-before-decision',
  'finding-before-expiry',
  'expiry-day',
]

/** Counts the days of unlawful presence from `from`, in bounds, and puts the open legal points to a person. */
export function countUnlawfulPresence(
  spans: readonly Span[],
  from: Day,
  position: Position,
  tolling: Pick<FilingFrame, 'tolledFrom' | 'tolledTo'>,
): Count {
  const start = Math.max(from, firstCountedDay) as Day
  const max = countGapDays(spans, start, position.possibleTo, 0, true)
  if (max === 0 && !hasOtherReadings(spans)) return ZERO_COUNT
  const left = position.leftFrom !== undefined
  const counter: Counter = {
    spans,
    from: Math.max(start, position.provenFrom) as Day,
    withDay: position.provenTo,
    withoutDay: (position.provenTo - (left ? 1 : 0)) as Day,
    tolledFrom: tolling.tolledFrom,
    tolledTo: tolling.tolledTo,
  }
  const latest: Counter = {
    ...counter,
    from: start,
    withDay: position.possibleTo,
    withoutDay: (position.possibleTo - (left ? 1 : 0)) as Day,
  }
  const readings = readPoints(counter)
  const base = { withDepartureDay: barOf(counter, true, 0), withoutDepartureDay: barOf(counter, false, 0) }
  const hereafter = barOf(latest, true, 0)
  const sensitive = readings.sensitive || hereafter !== base.withDepartureDay
  return {
    presence: {
      firstDay: firstGapDay(spans, start, position.possibleTo, true),
      daysWithDepartureDay: bounds(counter, latest, true),
      daysWithoutDepartureDay: bounds(counter, latest, false),
      barByCount: base,
      barAttaches: sensitive || (!left && base.withDepartureDay !== 'none') ? 'undetermined' : base.withDepartureDay,
      thresholdSensitive: sensitive,
    },
    asks: readings.asks,
  }
}

function hasOtherReadings(spans: readonly Span[]): boolean {
  return spans.some((span) => span.other !== undefined || span.expires)
}

function bounds(proven: Counter, latest: Counter, withDay: boolean): Bounds {
  return { min: daysOf(proven, withDay, 0), max: daysOf(latest, withDay, 0) }
}

function daysOf(counter: Counter, withDay: boolean, mask: ReadingMask): number {
  return countGapDays(counter.spans, counter.from, withDay ? counter.withDay : counter.withoutDay, mask, true)
}

function barOf(counter: Counter, withDay: boolean, mask: ReadingMask, anniversary = false): Bar {
  const days = daysOf(counter, withDay, mask)
  const last = withDay ? counter.withDay : counter.withoutDay
  return barByCount(days, tolledIn(counter, last), anniversary ? yearOf(counter) : yearInDays)
}

function yearOf(counter: Counter): number {
  const first = firstGapDay(counter.spans, counter.from, counter.withDay, true)
  return first === undefined ? yearInDays : daysToAnniversary(first)
}

function tolledIn(counter: Counter, last: Day): number {
  if (counter.tolledFrom === undefined || counter.tolledTo === undefined) return 0
  return tolledDays(Math.min(counter.tolledTo, last) - Math.max(counter.tolledFrom, counter.from) + 1)
}

/** Computes each open point both ways and keeps those whose readings fall on different sides of a threshold. */
function readPoints(counter: Counter): { readonly asks: readonly Ask[]; readonly sensitive: boolean } {
  const withDay = daysOf(counter, true, 0)
  const points = READ_THE_COUNT.filter((point) => moves(counter, point))
  if (withDay === 0 && points.length === 0) return { asks: [], sensitive: false }
  const asks: Ask[] = []
  const [bar, barWithout] = [barOf(counter, true, 0), barOf(counter, false, 0)]
  if (bar !== barWithout) asks.push(departureDay(counter, bar, barWithout))
  const year = yearLength(counter, bar, barWithout)
  if (year !== undefined) asks.push(year)
  for (const point of points) {
    const mask = POINT[point]
    if (barOf(counter, true, mask) !== bar || barOf(counter, false, mask) !== barWithout) {
      asks.push(pointAsk(counter, point, barOf(counter, true, mask) !== bar))
    }
  }
  const sensitive = asks.some((ask) => ask.code !== 'expiry-day')
  if (sensitive) return { asks, sensitive }
  return readTogether(counter, points, asks)
}

/** No point alone crosses a threshold; all of them together may. */
function readTogether(
  counter: Counter,
  points: readonly SpanPoint[],
  asks: readonly Ask[],
): { readonly asks: readonly Ask[]; readonly sensitive: boolean } {
  const base = daysOf(counter, true, 0)
  let fewer = 0
  let more = 0
  for (const point of points) {
    if (point === 'expiry-day') continue
    if (daysOf(counter, true, POINT[point]) < base) fewer |= POINT[point]
    else more |= POINT[point]
  }
  const low = barOf(counter, false, fewer, true)
  const high = barOf(counter, true, more)
  if (low === high) return { asks, sensitive: false }
  const involved = points.filter((point) => point !== 'expiry-day')
  const bar = barOf(counter, true, 0)
  return {
    asks: [
      departureDay(counter, bar, barOf(counter, false, 0)),
      ...involved.map((point) => pointAsk(counter, point, true)),
      ...asks,
    ],
    sensitive: true,
  }
}

function moves(counter: Counter, point: SpanPoint): boolean {
  const mask = POINT[point]
  const present =
    point === 'expiry-day'
      ? counter.spans.some((span) => span.expires)
      : counter.spans.some((span) => span.other?.point === point)
  return present && daysOf(counter, true, mask) !== daysOf(counter, true, 0)
}

function departureDay(counter: Counter, bar: Bar, barWithout: Bar): Ask {
  return {
    code: 'departure-day' satisfies UsAsk,
    readings: [
      reading('departure-day', 'departure-day-counts', daysOf(counter, true, 0), bar),
      reading('departure-day', 'departure-day-does-not-count', daysOf(counter, false, 0), barWithout),
    ],
  }
}

function yearLength(counter: Counter, bar: Bar, barWithout: Bar): Ask | undefined {
  const [anniversary, anniversaryWithout] = [barOf(counter, true, 0, true), barOf(counter, false, 0, true)]
  if (anniversary === bar && anniversaryWithout === barWithout) return undefined
  const withDay = anniversary !== bar
  return {
    code: 'year-length' satisfies UsAsk,
    readings: [
      reading('year-length', 'year-is-365-days', daysOf(counter, withDay, 0), withDay ? bar : barWithout),
      reading(
        'year-length',
        'year-ends-on-anniversary',
        daysOf(counter, withDay, 0),
        withDay ? anniversary : anniversaryWithout,
      ),
    ],
  }
}

/** Shows both readings of a point, with the day of departure counted or not, whichever of the two is divided. */
function pointAsk(counter: Counter, point: SpanPoint, withDay: boolean): Ask {
  const [name, otherName] = READING_NAMES[point]
  const read = (label: string, mask: ReadingMask): Reading =>
    reading(point, label, daysOf(counter, withDay, mask), barOf(counter, withDay, mask))
  return { code: point satisfies UsAsk, readings: [read(name, 0), read(otherName, POINT[point])] }
}

function reading(point: UsAsk, name: string, days: number, result: string): Reading {
  return { point, name, days, result }
}
