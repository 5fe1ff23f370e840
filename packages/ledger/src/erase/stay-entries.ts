import type { Fact } from '@passage/domain/facts/fact'
import { assemble } from '@passage/domain/stay/history/assemble'
import type { RecordEntries } from '../determine/person-entries.ts'
import { splitFactId } from '../entry/bodies.ts'

const FAR = '9999-12-31T23:59:59Z'

/**
 * Entries that are one stay: its crossings with everything that corrects them or says until when, unconfirmed departures and
 * presence within it, every determination ever stored about it, and what people found or were on the way to find. By stream, ascending.
 */
export function stayEntries(members: readonly RecordEntries[], stayId: string): ReadonlyMap<string, readonly number[]> {
  const facts = members.flatMap((record) => [...record.facts.values()].flat())
  const behind = factsOfStay(facts, stayId)
  if (behind === undefined) return new Map()
  const named = new Map<string, Set<number>>()
  const name = (recordId: string, seq: number) => {
    const seqs = named.get(recordId) ?? new Set()
    named.set(recordId, seqs.add(seq))
  }
  for (const factId of behind) {
    const { recordId, seq } = splitFactId(factId)
    name(recordId, seq)
  }
  for (const { recordId, seq, body } of members.flatMap(({ answers }) => answers)) {
    if (body.stay === stayId) name(recordId, seq)
  }
  for (const { recordId, matters } of members) {
    for (const { seq, stay } of matters) if (stay === stayId) name(recordId, seq)
  }
  return new Map([...named].map(([recordId, seqs]) => [recordId, [...seqs].sort((a, b) => a - b)]))
}

/** Ids of the stays in which a record has a part: an arrival, an exit, something that says until when or that corrects. */
export function staysWith(members: readonly RecordEntries[], recordId: string): readonly string[] {
  const facts = members.flatMap((record) => [...record.facts.values()].flat())
  const ids = (['us', 'schengen'] as const).flatMap((jurisdiction) =>
    assemble({ jurisdiction, facts }, FAR).stays.map(({ id }) => id),
  )
  return [...new Set(ids)].filter((id) => stayEntries(members, id).has(recordId))
}

function factsOfStay(facts: readonly Fact[], stayId: string): ReadonlySet<string> | undefined {
  for (const jurisdiction of ['us', 'schengen'] as const) {
    const stay = assemble({ jurisdiction, facts }, FAR).stays.find(({ id }) => id === stayId)
    if (stay === undefined) continue
    const cited = [
      ...(stay.arrival?.cites ?? []),
      ...(stay.end.kind === 'departed' ? stay.end.by.cites : []),
      ...stay.unconfirmedDepartures.flatMap(({ cites }) => cites),
      ...stay.seenOn.map(({ by }) => by),
    ]
    const behind = new Set([stayId, ...cited])
    for (const fact of facts) {
      if (fact.kind === 'admission-terms' && fact.arrival !== undefined && behind.has(fact.arrival)) behind.add(fact.id)
    }
    for (const fact of facts) if (fact.kind === 'correction' && behind.has(fact.corrects)) behind.add(fact.id)
    return behind
  }
  return undefined
}
