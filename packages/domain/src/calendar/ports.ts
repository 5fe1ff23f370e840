import type { PortCode, StateCode } from '../facts/envelope.ts'
import { type Day, dayOf } from './day.ts'
import { PORTS_VERSION, portRows } from './ports.data.ts'
import { STATE_ZONES_VERSION, stateZones } from './state-zones.data.ts'

/** A port of entry whose legal time is known. */
export interface Port {
  readonly code: PortCode
  /** Undefined: the State is known by the code, the place itself is not listed. */
  readonly name: string | undefined
  readonly state: StateCode
  /** IANA time zone. */
  readonly zone: string
  readonly mode: 'air' | 'sea' | 'land' | 'rail' | undefined
}

/** What the port table rests on, for the record of a determination. */
export const PORT_TABLE_VERSION = `${PORTS_VERSION}+${STATE_ZONES_VERSION}`

const byCode = new Map<PortCode, Port>()
for (const [short, locode, name, state, zone, mode] of portRows) {
  const port = { code: locode === '' ? short : locode, name, state, zone, mode }
  byCode.set(short, port)
  if (locode !== '') byCode.set(locode, port)
}

/**
 * The port with this code. A UN/LOCODE that is not listed is known by its State where that State has one legal time.
 * Undefined: unknown port. Nothing is guessed from it.
 */
export function findPort(code: PortCode): Port | undefined {
  const listed = byCode.get(code)
  if (listed !== undefined) return listed
  if (!/^[A-Z]{2}[A-Z2-9]{3}$/.test(code)) return undefined
  const state = code.slice(0, 2)
  const zone = stateZones[state]
  return zone === undefined ? undefined : { code, name: undefined, state, zone, mode: undefined }
}

/** IANA zone of a port, or undefined where the port is unknown. */
export function zoneOfPort(code: PortCode): string | undefined {
  return findPort(code)?.zone
}

/** Every listed port, one entry each. */
export function listedPorts(): readonly Port[] {
  return [...new Set(byCode.values())]
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The local calendar day at an instant in a zone; undefined when the text is no instant. */
export function localDayAt(instant: string, zone: string): Day | undefined {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return undefined
  let format = formats.get(zone)
  if (format === undefined) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
    format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, calendar: 'iso8601', ...parts })
    formats.set(zone, format)
  }
  const [year, month, date] = format.format(time).split('-')
  return dayOf(Number(year), Number(month), Number(date))
}

const QUARTER_HOUR_MS = 900_000
const DAY_MS = 86_400_000
/** Zones reach from 14 hours ahead of UTC to 12 behind, in steps of a quarter of an hour. */
const QUARTERS_AHEAD = 56
const QUARTERS_BEHIND = 48

/** Answers already worked out, per zone; days of a deployment repeat without end, zones are few. */
const starts = new Map<string, Map<Day, number>>()

/**
 * The first instant of a local day in a zone, in milliseconds since 1970 UTC: when time-driven answers fall due.
 * A day that the zone skipped (Samoa, 30 December 2011) begins with the next one.
 */
export function startOfLocalDay(day: Day, zone: string): number {
  const known = starts.get(zone)?.get(day)
  if (known !== undefined) return known
  const utcMidnight = day * DAY_MS
  let found = utcMidnight + QUARTERS_BEHIND * QUARTER_HOUR_MS
  for (let quarter = -QUARTERS_AHEAD; quarter <= QUARTERS_BEHIND; quarter++) {
    const instant = utcMidnight + quarter * QUARTER_HOUR_MS
    const local = localDayAt(new Date(instant).toISOString(), zone)
    if (local !== undefined && local >= day) {
      found = instant
      break
    }
  }
  const ofZone = starts.get(zone) ?? new Map<Day, number>()
  starts.set(zone, ofZone.set(day, found))
  return found
}
