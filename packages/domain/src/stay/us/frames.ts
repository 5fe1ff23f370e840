import { type Day, parseDay } from '../../calendar/day.ts'
import type { AdmissionTerms } from '../../facts/authorisation.ts'
import type { FactId } from '../../facts/envelope.ts'
import type { DatedFact, StayEnd, StayRecord } from '../history/types.ts'
import type { PersonFacts } from './person.ts'
import { FAR, PAST } from './span.ts'

/** A stay with the days in which facts belong to it, and the admission terms that do. */
export interface Frame {
  readonly stay: StayRecord
  /** First day of presence that the record gives; PAST when the arrival is not on record. */
  readonly start: Day
  /** First day that cannot be denied, where the day of arrival is uncertain; otherwise `start`. */
  readonly latestStart: Day
  /** Last day on which the record leaves room for presence; FAR for an open stay. */
  readonly last: Day
  /** Facts dated from here until the next frame's begin belong to this stay. */
  readonly windowFrom: Day
  windowTo: Day
  readonly terms: DatedFact<AdmissionTerms>[]
}

/** Records of one admission may stand a day apart (midnight, the date line). */
export const SAME_ADMISSION_DAYS = 1

/**
 * Gives every stay its window of days and its terms. Terms without a stay to belong to open one of their own: an
 * admission took place although no arrival is on record. So do a grant or a filing of a person with no crossings.
 */
export function frameStays(stays: readonly StayRecord[], person: PersonFacts): Frame[] {
  const frames: Frame[] = []
  let free: Day = PAST
  for (const stay of stays) {
    const frame = frameOf(stay, free)
    frames.push(frame)
    free = frame.last === FAR ? frame.windowFrom : ((frame.last + 1) as Day)
  }
  const orphans = shareTerms(frames, person.terms)
  if (orphans !== undefined) addOrphans(frames, orphans, person)
  if (frames.length === 0) addLoneFrame(frames, person)
  for (let i = 0; i + 1 < frames.length; i++) {
    const next = frames[i + 1] as Frame
    const frame = endedBy(frames[i] as Frame, next)
    frames[i] = frame
    frame.windowTo = Math.max(frame.windowFrom, next.windowFrom - 1) as Day
  }
  return frames
}

/** A stay without arrival that nothing closes ended before the next arrival at the latest. */
function endedBy(frame: Frame, next: Frame): Frame {
  const { stay } = frame
  if (stay.arrival !== undefined || stay.end.kind !== 'open' || next.start === PAST) return frame
  const known = stay.seenOn.at(-1)?.day ?? frame.terms[0]?.day ?? next.start
  const notBefore = Math.min(known, next.start) as Day
  const end: StayEnd = { kind: 'left-unrecorded', notBefore, notAfter: next.start, by: next.stay.id }
  return { ...frame, stay: { ...stay, end }, last: next.start }
}

function frameOf(stay: StayRecord, free: Day): Frame {
  const { arrival } = stay
  const start = arrival === undefined ? PAST : (arrival.day ?? arrival.dayRange?.earliest ?? PAST)
  const latestStart = arrival === undefined ? PAST : (arrival.day ?? arrival.dayRange?.latest ?? PAST)
  const windowFrom = start === PAST ? free : start
  return { stay, start, latestStart, last: lastDayOf(stay.end), windowFrom, windowTo: FAR, terms: [] }
}

function lastDayOf(end: StayEnd): Day {
  if (end.kind === 'open') return FAR
  return end.kind === 'departed' ? end.on : end.notAfter
}

/** Puts each of the terms to its stay; returns those that have none. Both lists are in ascending day. */
function shareTerms(
  frames: readonly Frame[],
  terms: readonly DatedFact<AdmissionTerms>[],
): DatedFact<AdmissionTerms>[] | undefined {
  let orphans: DatedFact<AdmissionTerms>[] | undefined
  let byArrival: Map<FactId, Frame> | undefined
  let index = 0
  for (const one of terms) {
    let frame: Frame | undefined
    if (one.fact.arrival !== undefined) {
      byArrival ??= arrivalIndex(frames)
      frame = byArrival.get(one.fact.arrival)
    }
    if (frame === undefined && one.day === undefined) frame = undatedFit(frames, one)
    if (frame === undefined) {
      const day = one.day ?? PAST
      while (index + 1 < frames.length && beginsBy(frames[index + 1] as Frame, day)) index++
      frame = fitting(frames, index, day)
    }
    if (frame === undefined) {
      orphans ??= []
      orphans.push(one)
    } else frame.terms.push(one)
  }
  return orphans
}

/** Terms without a day belong to the last stay that had begun by the date they give. */
function undatedFit(frames: readonly Frame[], terms: DatedFact<AdmissionTerms>): Frame | undefined {
  const { until } = terms.fact
  const by = until === undefined || until === 'duration-of-status' ? FAR : (parseDay(until) ?? FAR)
  return frames.findLast((frame) => frame.windowFrom <= by)
}

function arrivalIndex(frames: readonly Frame[]): Map<FactId, Frame> {
  const index = new Map<FactId, Frame>()
  for (const frame of frames) {
    index.set(frame.stay.id, frame)
    for (const id of frame.stay.arrival?.cites ?? []) index.set(id, frame)
  }
  return index
}

function beginsBy(frame: Frame, day: Day): boolean {
  return frame.windowFrom <= day
}

/** The stay that had begun by that day and had not ended before it, or the one that begins a day later. */
function fitting(frames: readonly Frame[], index: number, day: Day): Frame | undefined {
  const current = frames[index]
  if (current === undefined) return undefined
  if (current.windowFrom <= day && day <= current.last) return current
  const next = current.windowFrom > day ? current : frames[index + 1]
  if (next !== undefined && (next.start === PAST || next.start - day <= SAME_ADMISSION_DAYS)) return next
  if (current.windowFrom <= day && day - current.last <= SAME_ADMISSION_DAYS && current.terms.length === 0)
    return current
  return undefined
}

/** Opens one stay for terms that no arrival explains; later terms join it while it is open. */
function addOrphans(frames: Frame[], orphans: readonly DatedFact<AdmissionTerms>[], person: PersonFacts): void {
  for (const one of orphans) {
    const day = one.day ?? PAST
    const at = frames.findIndex((frame) => frame.windowFrom > day)
    const before = frames[(at === -1 ? frames.length : at) - 1]
    if (before !== undefined && before.stay.arrival === undefined && before.last === FAR) {
      before.terms.push(one)
      continue
    }
    const next = at === -1 ? undefined : (frames[at] as Frame)
    const frame = loneFrame(one.fact.id, day, next, person)
    frame.terms.push(one)
    frames.splice(at === -1 ? frames.length : at, 0, frame)
  }
}

function loneFrame(id: FactId, from: Day, next: Frame | undefined, person: PersonFacts): Frame {
  const until = next?.windowFrom ?? FAR
  const seenOn: { readonly day: Day; readonly by: FactId }[] = []
  for (const { fact, day } of person.presence) {
    if (fact.evidence !== 'stated' && day !== undefined && day >= from && day < until) seenOn.push({ day, by: fact.id })
  }
  const notBefore = seenOn.at(-1)?.day ?? from
  const end: StayEnd =
    next === undefined
      ? { kind: 'open' }
      : { kind: 'left-unrecorded', notBefore, notAfter: next.windowFrom, by: next.stay.id }
  const record = { id, arrival: undefined, end, seenOn, unconfirmedDepartures: [], contradictions: [], flags: [] }
  return {
    stay: record,
    start: PAST,
    latestStart: PAST,
    last: lastDayOf(end),
    windowFrom: from,
    windowTo: FAR,
    terms: [],
  }
}

/** A person without crossings or terms, known only by a filing, a grant or an appointment kept. */
function addLoneFrame(frames: Frame[], person: PersonFacts): void {
  const first = person.grants[0] ?? person.filings[0]?.filed ?? person.presence[0]
  if (first !== undefined) frames.push(loneFrame(first.fact.id, PAST, undefined, person))
}
