import { type Day, formatDay } from '@passage/domain/calendar/day'
import { localDayAt } from '@passage/domain/calendar/ports'

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
