import { type Day, dayOf, parseDay } from '../../calendar/day.ts'
import { localDayAt, zoneOfPort } from '../../calendar/ports.ts'
import type { Fact } from '../../facts/fact.ts'
import type { StandingFact } from './known.ts'
import type { DatedFact } from './types.ts'

/** Local days differ from the UTC day by at most one: zones run from 12 hours behind to 14 hours ahead. */
const ZONE_REACH_DAYS = 1

/**
 * The local day on which a fact happened. The date that the source states comes first; an instant needs the port's
 * time zone; a port without one leaves the day open within its range, which is an answer, not a guess.
 * `flags` collects what a reader must know.
 */
export function dateFact(standing: StandingFact, flags: string[]): DatedFact {
  const { fact, cites } = standing
  const { on, at } = fact.occurred
  if (on !== undefined) {
    const day = parseDay(on)
    if (day === undefined) flags.push('date-does-not-exist')
    else if (at !== undefined) flagDisagreement(fact, day, at, flags)
    return { fact, day, dayRange: undefined, cites }
  }
  if (at === undefined) {
    flags.push('undated-fact')
    return { fact, day: undefined, dayRange: undefined, cites }
  }
  const zone = zoneOf(fact)
  if (zone !== undefined) return { fact, day: localDayAt(at, zone), dayRange: undefined, cites }
  flags.push('port-unknown')
  const utc = utcDayOf(at)
  if (utc === undefined) return { fact, day: undefined, dayRange: undefined, cites }
  const dayRange = { earliest: (utc - ZONE_REACH_DAYS) as Day, latest: (utc + ZONE_REACH_DAYS) as Day }
  return { fact, day: undefined, dayRange, cites }
}

function zoneOf(fact: Fact): string | undefined {
  return 'port' in fact && fact.port !== undefined ? zoneOfPort(fact.port) : undefined
}

function flagDisagreement(fact: Fact, day: Day, at: string, flags: string[]): void {
  const zone = zoneOf(fact)
  if (zone !== undefined && localDayAt(at, zone) !== day) flags.push('local-date-disagrees')
}

function utcDayOf(at: string): Day | undefined {
  const time = new Date(at)
  if (Number.isNaN(time.getTime())) return undefined
  return dayOf(time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate())
}
