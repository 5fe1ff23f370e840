import { type Day, formatDay } from '@passage/domain/calendar/day'
import { localDayAt } from '@passage/domain/calendar/ports'

const HOUR_MS = 3_600_000
const known = new Map<string, number>()
const MOST_KEPT = 100_000

/** The first instant (ms since 1970) of a local day in a zone. A day that a zone skipped begins when the next one does. */
export function localDayStart(day: Day, zone: string): number {
  const key = `${zone} ${day}`
  const earlier = known.get(key)
  if (earlier !== undefined) return earlier
  let before = day * 24 * HOUR_MS - 15 * HOUR_MS
  let after = day * 24 * HOUR_MS + 15 * HOUR_MS
  while (after - before > 60_000) {
    const middle = Math.floor((before + after) / 120_000) * 60_000
    const local = localDayAt(new Date(middle).toISOString(), zone)
    if (local !== undefined && local >= day) after = middle
    else before = middle
  }
  if (known.size >= MOST_KEPT) known.clear()
  known.set(key, after)
  return after
}

let moment = Number.NaN
const today = new Map<string, Day>()

/** The local day in a zone at an instant, kept for as long as the instant is the same. @throws RangeError for a zone that does not exist: a fault in our tables */
export function localDay(instant: Date, zone: string): Day {
  if (instant.getTime() !== moment) {
    today.clear()
    moment = instant.getTime()
  }
  const day = today.get(zone) ?? localDayAt(instant.toISOString(), zone)
  if (day === undefined) throw new RangeError(`no local day in ${zone}`)
  today.set(zone, day)
  return day
}

/** `YYYY-MM-DD` in a zone at an instant. */
export function localDate(instant: Date, zone: string): string {
  return formatDay(localDay(instant, zone))
}

const QUARTER_MS = 15 * 60_000
/** Zones have been a whole number of quarters from UTC since the last one settled in 1972. */
const SETTLED_MS = Date.UTC(1973, 0, 1)
const byQuarter = new Map<string, Day | undefined>()

/**
 * As `localDayAt`, remembered for each quarter of an hour: records come in order of time, many from one zone, and days
 * begin on a quarter everywhere.
 */
export function localDayNear(instant: string, zone: string): Day | undefined {
  const ms = Date.parse(instant)
  if (!(ms >= SETTLED_MS)) return localDayAt(instant, zone)
  const key = `${zone}${Math.floor(ms / QUARTER_MS)}`
  if (byQuarter.has(key)) return byQuarter.get(key)
  if (byQuarter.size >= MOST_KEPT) byQuarter.clear()
  const day = localDayAt(instant, zone)
  byQuarter.set(key, day)
  return day
}
