import { type Day, formatDay, parseDay } from '@passage/domain/calendar/day'
import { localDayAt, zoneOfPort } from '@passage/domain/calendar/ports'
import type { Fact } from '@passage/domain/facts/fact'
import { type DeterminationJson, determinationToJson } from '@passage/domain/stay/answer-json'
import type { Determination } from '@passage/domain/stay/determination'
import { determine } from '@passage/domain/stay/determine'
import { withholdAdverse } from '@passage/identity/withhold'
import type { Basis, DeterminationBody, WithdrawalBody } from '../entry/bodies.ts'
import type { Jurisdiction } from '../intake/input.ts'
import { answerKey } from './answer-key.ts'
import { localDay } from './local-midnight.ts'
import type { RecordEntries, StoredAnswer } from './person-entries.ts'

/** Everything that the rules read about one person. */
export interface PersonFacts {
  readonly members: readonly RecordEntries[]
  readonly identityOpen: boolean
}

export type NewAnswer =
  | { readonly type: 'determination'; readonly body: DeterminationBody; readonly reliesOn: ReadonlySet<string> }
  | { readonly type: 'stay-withdrawn'; readonly body: WithdrawalBody }

/** Where no port gives a zone, the day is the one in UTC, or the newest local date that a source gave. */
const NO_ZONE = 'UTC'

/**
 * The answers about one person that differ from those stored, at one moment. Each stay is asked on the day that it is
 * at its port; all facts of all linked records are read; an unchanged answer is not given again.
 */
export function newAnswers(person: PersonFacts, now: Date): readonly NewAnswer[] {
  const stored = latestAnswers(person.members)
  const members = person.members.map(({ recordId, head }) => ({ record: recordId, head: head.seq }))
  const answers: NewAnswer[] = []
  const seen = new Set<string>()
  for (const [jurisdiction, facts] of factsByJurisdiction(person.members)) {
    const knownAt = latestOf(now.toISOString(), facts)
    for (const { determination, asOf, rulebook } of determineAll(jurisdiction, facts, now, knownAt)) {
      const basis: Basis = { members, rulebook }
      seen.add(determination.stay)
      const plain = determinationToJson(determination)
      const json = person.identityOpen ? withholdAdverse<DeterminationJson>(plain) : plain
      if (isStored(stored.get(determination.stay), json, asOf)) continue
      const identity = json === plain ? {} : { identity: 'undetermined' as const }
      const { stay } = determination
      const body = { asOf, basis, determination: json, ...identity, jurisdiction, knownAt, stay }
      answers.push({ type: 'determination', body, reliesOn: factsBehind(determination, facts) })
    }
  }
  return [...answers, ...withdrawals(stored, seen, members)]
}

/** What the rules give about every stay of these records as one person, nothing taken back, each as of its day at its port. */
export function answersOf(members: readonly RecordEntries[], now: Date): readonly Determination[] {
  return [...factsByJurisdiction(members)].flatMap(([jurisdiction, facts]) =>
    determineAll(jurisdiction, facts, now, latestOf(now.toISOString(), facts)).map(
      ({ determination }) => determination,
    ),
  )
}

/**
 * Every fact that the answer rests on: those that it cites, the departure that closes the stay, and the corrections
 * that made any of them what they are.
 */
function factsBehind(determination: Determination, facts: readonly Fact[]): ReadonlySet<string> {
  const behind = new Set([determination.stay, ...determination.facts])
  for (const fact of facts) {
    if (
      fact.kind === 'departure' &&
      determination.departedOn !== undefined &&
      dayOf(fact) === determination.departedOn
    ) {
      behind.add(fact.id)
    }
  }
  for (const fact of facts) if (fact.kind === 'correction' && behind.has(fact.corrects)) behind.add(fact.id)
  return behind
}

function dayOf(fact: Extract<Fact, { kind: 'arrival' | 'departure' }>): Day | undefined {
  if (fact.occurred.on !== undefined) return parseDay(fact.occurred.on)
  const zone = zoneOf(fact)
  return zone === undefined || fact.occurred.at === undefined ? undefined : localDayAt(fact.occurred.at, zone)
}

/** The newest answer about each stay. */
export function latestAnswers(members: readonly RecordEntries[]): Map<string, StoredAnswer> {
  const latest = new Map<string, StoredAnswer>()
  for (const record of members) for (const answer of record.answers) latest.set(answer.body.stay, answer)
  return latest
}

function isStored(stored: StoredAnswer | undefined, json: DeterminationJson, asOf: string): boolean {
  if (stored === undefined || !('determination' in stored.body)) return false
  return answerKey(stored.body.determination, stored.body.asOf) === answerKey(json, asOf)
}

function withdrawals(
  stored: ReadonlyMap<string, StoredAnswer>,
  seen: ReadonlySet<string>,
  members: Basis['members'],
): NewAnswer[] {
  const gone: NewAnswer[] = []
  for (const { body } of stored.values()) {
    if (seen.has(body.stay) || !('determination' in body)) continue
    const basis = { members, rulebook: body.basis.rulebook }
    gone.push({ type: 'stay-withdrawn', body: { stay: body.stay, jurisdiction: body.jurisdiction, basis } })
  }
  return gone
}

/** Facts that say something about the person (birth) count wherever they were reported from. */
function factsByJurisdiction(members: readonly RecordEntries[]): Map<Jurisdiction, readonly Fact[]> {
  const all = new Map<Jurisdiction, Fact[]>()
  for (const record of members) {
    for (const [jurisdiction, facts] of record.facts) {
      const list = all.get(jurisdiction)
      if (list === undefined) all.set(jurisdiction, [...facts])
      else list.push(...facts)
    }
  }
  if (all.size < 2) return all
  const births = [...all.values()].flat().filter((fact) => fact.kind === 'birth')
  return new Map([...all].map(([key, facts]) => [key, [...facts.filter((fact) => fact.kind !== 'birth'), ...births]]))
}

interface Asked {
  readonly determination: Determination
  readonly asOf: string
  readonly rulebook: string
}

function determineAll(
  jurisdiction: Jurisdiction,
  facts: readonly Fact[],
  now: Date,
  knownAt: string,
): readonly Asked[] {
  const dayOfStay = new Map<string, Day>()
  for (const fact of facts) {
    if (fact.kind === 'arrival' || fact.kind === 'departure') dayOfStay.set(fact.id, dayAt(fact, now))
  }
  const elsewhere = localDay(now, NO_ZONE)
  const asked: Asked[] = []
  for (const asOf of new Set([...dayOfStay.values(), ...(dayOfStay.size === 0 ? [elsewhere] : [])])) {
    const answer = determine({ jurisdiction, facts }, { asOf, knownAt })
    for (const determination of answer.determinations) {
      if ((dayOfStay.get(determination.stay) ?? asOf) !== asOf) continue
      asked.push({ determination, asOf: formatDay(asOf), rulebook: answer.rulebook })
    }
  }
  return asked
}

function dayAt(fact: Extract<Fact, { kind: 'arrival' | 'departure' }>, now: Date): Day {
  const zone = zoneOf(fact)
  const today = localDay(now, zone ?? NO_ZONE)
  if (zone !== undefined || fact.occurred.on === undefined) return today
  const on = parseDay(fact.occurred.on)
  return on === undefined || on < today ? today : on
}

/** IANA zone of the port of a crossing, where it is known. */
export function zoneOf(fact: { readonly port?: string | undefined }): string | undefined {
  return fact.port === undefined ? undefined : zoneOfPort(fact.port)
}

/** A fact recorded by a clock that runs ahead of ours is still known. */
function latestOf(now: string, facts: readonly Fact[]): string {
  const ahead = facts.filter(({ recorded }) => recorded > now).map(({ recorded }) => recorded)
  return ahead.length === 0 ? now : (ahead.sort().at(-1) ?? now)
}
