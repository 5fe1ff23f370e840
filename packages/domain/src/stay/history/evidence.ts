import type { Day } from '../../calendar/day.ts'
import type { ForeignEntry, PresenceEvidence } from '../../facts/crossing.ts'
import type { FactId } from '../../facts/envelope.ts'
import { secondSignal, withCite } from './close.ts'
import { closesAlone } from './precedence.ts'
import type { DatedFact, StayEnd, StayRecord } from './types.ts'

/** A stay record while evidence is laid beside it. */
type Draft = { -readonly [K in keyof StayRecord]: StayRecord[K] }

/** Local dates of two borders may stand a day apart for one journey (night crossings, the date line). */
const JOURNEY_DAYS = 1

/**
 * Lays evidence of presence and of absence beside the stays, in order of day. What agrees is kept as a day on which
 * the person was seen; what cannot be true together is kept as a contradiction, never resolved here.
 */
export function layEvidence(
  stays: readonly StayRecord[],
  presence: readonly DatedFact<PresenceEvidence>[],
  foreign: readonly DatedFact<ForeignEntry>[],
  flags: string[],
): StayRecord[] {
  const drafts = stays.map((stay): Draft => ({ ...stay }))
  for (const one of presence) layPresence(drafts, one, flags)
  for (const one of foreign) layForeignEntry(drafts, one, flags)
  return drafts
}

function layPresence(drafts: readonly Draft[], evidence: DatedFact<PresenceEvidence>, flags: string[]): void {
  const { fact } = evidence
  // Of a day known only as a range the earliest proves the least.
  const day = evidence.day ?? evidence.dayRange?.earliest
  if (day === undefined) return
  // A word alone, above all a third party's, never lengthens anybody's presence.
  if (fact.evidence === 'stated') {
    flags.push('stated-presence-not-used')
    return
  }
  const stay = stayOn(drafts, day)
  if (stay === undefined) {
    flags.push('presence-without-stay')
    return
  }
  const gone = lastPossibleDay(stay.end)
  if (gone !== undefined && day > gone) {
    contradict(stay, 'presence-after-departure', [departureId(stay.end), fact.id], gone, day)
    return
  }
  const earlier = stay.unconfirmedDepartures.find((one) => one.day !== undefined && one.day < day)
  if (earlier?.day !== undefined && stay.end.kind === 'open') {
    contradict(stay, 'presence-after-unconfirmed-departure', [earlier.fact.id, fact.id], earlier.day, day)
  }
  stay.seenOn = [...stay.seenOn, { day, by: fact.id }]
  if (stay.end.kind === 'left-unrecorded' && day > stay.end.notBefore) stay.end = { ...stay.end, notBefore: day }
}

function layForeignEntry(drafts: readonly Draft[], entry: DatedFact<ForeignEntry>, flags: string[]): void {
  // Of a day known only as a range the latest proves the least: away from then on.
  const day = entry.day ?? entry.dayRange?.latest
  if (day === undefined) return
  const stay = stayOn(drafts, (day + JOURNEY_DAYS) as Day)
  if (stay === undefined) {
    flags.push('foreign-entry-without-stay')
    return
  }
  const { end } = stay
  const seen = lastSeen(stay)
  const arrived = stay.arrival?.day ?? stay.arrival?.dayRange?.latest
  if (arrived !== undefined && day < arrived) return // the journey that led here, told by the State it began in
  // A word or a paper about an entry abroad closes nothing, as a word about a departure does not.
  if (!closesAlone(entry.fact.evidence)) {
    if (end.kind !== 'departed' && end.kind !== 'departed-between')
      stay.flags = [...new Set([...stay.flags, 'departure-indicated'])]
    return
  }
  if (end.kind === 'departed' || end.kind === 'departed-between') {
    layBesideDeparture(stay, end, day, entry.fact.id)
    return
  }
  if (seen !== undefined && seen.day > day) {
    contradict(stay, 'presence-after-foreign-entry', [entry.fact.id, seen.by], day, seen.day)
    return
  }
  const notAfter = end.kind === 'open' ? day : (Math.min(day, end.notAfter) as Day)
  const notBefore = Math.min(seen?.day ?? arrived ?? day, notAfter) as Day
  const boarded = secondSignal(stay.unconfirmedDepartures, notBefore, (notAfter + JOURNEY_DAYS) as Day)
  if (boarded?.day !== undefined) stay.end = { kind: 'departed', on: boarded.day, by: withCite(boarded, entry.fact.id) }
  else stay.end = { kind: 'seen-abroad', notBefore, notAfter, by: entry.fact.id }
}

/** An entry abroad beside a recorded departure: it narrows a day known only as a range, or cannot be true with it. */
function layBesideDeparture(
  stay: Draft,
  end: Extract<StayEnd, { kind: 'departed' | 'departed-between' }>,
  day: Day,
  by: FactId,
): void {
  const left = end.kind === 'departed' ? end.on : end.notBefore
  const latest = (day + JOURNEY_DAYS) as Day
  if (left > latest) contradict(stay, 'abroad-before-departure', [by, departureId(end)], day, left)
  else if (end.kind === 'departed-between' && latest < end.notAfter) {
    stay.end = { ...end, notAfter: latest, cites: [...end.cites, by] }
  }
}

/** The stay that a day falls in: the last one that had begun by then, before that one that still goes on (they may overlap). */
function stayOn(drafts: readonly Draft[], day: Day): Draft | undefined {
  let found: Draft | undefined
  const going = drafts.filter((draft) => {
    const began = draft.arrival?.day ?? draft.arrival?.dayRange?.earliest
    return began !== undefined && began <= day && covers(draft.end, day)
  })
  const recorded = going.findLast(({ arrival }) => arrival !== undefined && closesAlone(arrival.fact.evidence))
  if (going.length > 0) return recorded ?? going.at(-1)
  for (const draft of drafts) {
    const began = draft.arrival === undefined ? undefined : (draft.arrival.day ?? draft.arrival.dayRange?.earliest)
    if (began === undefined ? found === undefined && covers(draft.end, day) : began <= day) found = draft
  }
  return found ?? drafts.find((draft) => draft.arrival === undefined)
}

/** The facts by which a stay ended; none for an open one. */
export function endedBy(end: StayEnd): readonly FactId[] {
  if (end.kind === 'open') return []
  if (end.kind === 'departed') return end.by.cites
  return end.kind === 'departed-between' ? end.cites : [end.by]
}

function covers(end: StayEnd, day: Day): boolean {
  const last = lastPossibleDay(end)
  return last === undefined || day <= last
}

/** The last day on which the record leaves room for presence; undefined for an open stay. */
export function lastPossibleDay(end: StayEnd): Day | undefined {
  if (end.kind === 'open') return undefined
  return end.kind === 'departed' ? end.on : end.notAfter
}

/** The last day on which dated evidence shows presence. */
export function lastSeen(stay: Pick<StayRecord, 'seenOn'>): { readonly day: Day; readonly by: FactId } | undefined {
  return stay.seenOn.at(-1)
}

function departureId(end: StayEnd): FactId {
  if (end.kind === 'open') return ''
  return end.kind === 'departed' ? end.by.fact.id : end.by
}

function contradict(stay: Draft, code: string, facts: readonly FactId[], from: Day, to: Day): void {
  const known = stay.contested ?? { from, to }
  stay.contradictions = [...stay.contradictions, { code, facts }]
  stay.contested = { from: Math.min(known.from, from) as Day, to: Math.max(known.to, to) as Day }
}
