import type { Day } from '@passage/domain/calendar/day'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const offsets = new Map<string, Map<Day, number>>()
const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The instant, in milliseconds since 1970 UTC, of a local time on a local day. `minute` counts from local midnight;
 * between 03:30 and 22:30 the answer is exact on days when the clocks change, too (they change at night).
 */
export function instantOf(day: Day, minute: number, zone: string): number {
  return day * DAY_MS + minute * MINUTE_MS - offsetOn(day, zone)
}

/** How far the zone is ahead of UTC at UTC noon of a day, in milliseconds. */
function offsetOn(day: Day, zone: string): number {
  let ofZone = offsets.get(zone)
  if (ofZone === undefined) {
    ofZone = new Map()
    offsets.set(zone, ofZone)
  }
  let offset = ofZone.get(day)
  if (offset === undefined) {
    offset = measureOffset(day * DAY_MS + DAY_MS / 2, zone)
    ofZone.set(day, offset)
  }
  return offset
}

function measureOffset(instant: number, zone: string): number {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    formats.set(zone, format)
  }
  const found: Record<string, number> = {}
  for (const part of format.formatToParts(instant)) found[part.type] = Number(part.value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = found
  return Date.UTC(year, month - 1, day, hour, minute) - instant
}
