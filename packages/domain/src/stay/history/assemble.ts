import type { IsoInstant } from '../../calendar/day.ts'
import type { Arrival, Departure, ForeignEntry, PresenceEvidence } from '../../facts/crossing.ts'
import type { History } from '../../facts/fact.ts'
import { closeVisit } from './close.ts'
import { orderDay } from './crossing-days.ts'
import { layEvidence } from './evidence.ts'
import { compareIds, standingFacts } from './known.ts'
import { dateFact } from './local-day.ts'
import { sweep } from './sweep.ts'
import type { AssembledHistory, DatedFact, StayRecord } from './types.ts'

/**
 * Puts a person's facts in order: corrections applied as known at `knownAt`, each fact on its local day, crossings
 * paired into stays, evidence laid beside them. No rule of law is applied and nothing is discarded for being
 * unlawful, implausible or contradictory. The order in which the facts are given never matters.
 */
export function assemble(history: History, knownAt: IsoInstant): AssembledHistory {
  const flags: string[] = []
  const crossings: (DatedFact<Arrival> | DatedFact<Departure>)[] = []
  const presence: DatedFact<PresenceEvidence>[] = []
  const foreign: DatedFact<ForeignEntry>[] = []
  const others: DatedFact[] = []
  for (const standing of standingFacts(history.facts, knownAt)) {
    const dated = dateFact(standing, flags)
    const kind = dated.fact.kind
    if (kind === 'arrival' || kind === 'departure') crossings.push(dated as DatedFact<Arrival>)
    else {
      others.push(dated)
      if (kind === 'presence-evidence') presence.push(dated as DatedFact<PresenceEvidence>)
      else if (kind === 'foreign-entry') foreign.push(dated as DatedFact<ForeignEntry>)
    }
  }
  const stays = sweep(crossings).map((visit) => closeVisit(visit, history.jurisdiction))
  stays.sort(byBeginning)
  others.sort(byDayThenId)
  const told = presence.length + foreign.length === 0
  const evidenced = told ? stays : layEvidence(stays, presence.sort(byDayThenId), foreign.sort(byDayThenId), flags)
  return { stays: evidenced, others, flags: flags.length < 2 ? flags : [...new Set(flags)].sort() }
}

function byBeginning(a: StayRecord, b: StayRecord): number {
  return beginning(a) - beginning(b) || compareIds(a.id, b.id)
}

/** First day that a stay can be placed on: its arrival, else its end. A stay that cannot be placed comes last. */
function beginning(stay: StayRecord): number {
  const arrived = stay.arrival === undefined ? undefined : orderDay(stay.arrival)
  if (arrived !== undefined) return arrived
  if (stay.end.kind === 'departed') return stay.end.on
  if (stay.end.kind !== 'open') return stay.end.notBefore
  const hinted = stay.unconfirmedDepartures[0]
  return (hinted === undefined ? undefined : orderDay(hinted)) ?? Number.MAX_SAFE_INTEGER
}

function byDayThenId(a: DatedFact, b: DatedFact): number {
  const difference = (orderDay(a) ?? Number.MIN_SAFE_INTEGER) - (orderDay(b) ?? Number.MIN_SAFE_INTEGER)
  return difference !== 0 ? difference : compareIds(a.fact.id, b.fact.id)
}
