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

const QUARTER_MS = 900_000
const DAY_MS = 86_400_000
/** Since the last zone settled in 1972 all zones are a whole number of quarters of an hour from UTC. */
const SETTLED_MS = Date.UTC(1973, 0, 1)
const MOST_KEPT = 100_000

interface Zone {
  readonly format: Intl.DateTimeFormat
  /** Local days already worked out, by quarter of an hour since 1970: records come many from one port and hour. */
  readonly byQuarter: Map<number, Day>
  /** First instants of local days already worked out. */
  readonly starts: Map<Day, number>
}
const zones = new Map<string, Zone>()

function zoneNamed(name: string): Zone {
  const known = zones.get(name)
  if (known !== undefined) return known
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: name, calendar: 'iso8601', ...parts })
  const zone = { format, byQuarter: new Map<number, Day>(), starts: new Map<Day, number>() }
  zones.set(name, zone)
  return zone
}

/**
 * The local calendar day at an instant in a zone; undefined when the text is no instant.
 * @throws RangeError for a zone that does not exist: a fault in a table
 */
export function localDayAt(instant: string, zone: string): Day | undefined {
  const time = Date.parse(instant)
  return Number.isNaN(time) ? undefined : localDayOfTime(time, zoneNamed(zone))
}

function localDayOfTime(time: number, zone: Zone): Day {
  if (time < SETTLED_MS) return formattedDay(time, zone)
  const quarter = Math.floor(time / QUARTER_MS)
  const known = zone.byQuarter.get(quarter)
  if (known !== undefined) return known
  if (zone.byQuarter.size >= MOST_KEPT) zone.byQuarter.clear()
  const day = formattedDay(time, zone)
  zone.byQuarter.set(quarter, day)
  return day
}

function formattedDay(time: number, zone: Zone): Day {
  const [year, month, date] = zone.format.format(time).split('-')
  return dayOf(Number(year), Number(month), Number(date))
}

/** No zone is further than this from UTC. */
const FURTHEST_MS = 15 * 3_600_000
const MINUTE_MS = 60_000

/**
 * The first instant of a local day in a zone, in milliseconds since 1970 UTC: when time-driven answers fall due.
 * A day that the zone skipped (Samoa, 30 December 2011) begins when the next one does.
 */
export function startOfLocalDay(day: Day, zone: string): number {
  const named = zoneNamed(zone)
  const known = named.starts.get(day)
  if (known !== undefined) return known
  let before = day * DAY_MS - FURTHEST_MS
  let start = day * DAY_MS + FURTHEST_MS
  while (start - before > MINUTE_MS) {
    const middle = Math.floor((before + start) / 2 / MINUTE_MS) * MINUTE_MS
    if (formattedDay(middle, named) >= day) start = middle
    else before = middle
  }
  if (named.starts.size >= MOST_KEPT) named.starts.clear()
  named.starts.set(day, start)
  return start
}
