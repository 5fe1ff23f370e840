import type { Unit } from '@passage/domain/retention/hold'
import { ints } from '../append/binary-array.ts'
import type { RecordEntries } from '../determine/person-entries.ts'
import { splitFactId } from '../entry/bodies.ts'
import { type HoldEntry, readHoldEntries } from '../hold/holds.ts'
import type { Tx } from '../pools/transaction.ts'
import { reviewersWords } from './reviewers-words.ts'
import { stayEntries, staysWith } from './stay-entries.ts'

/** Entries to empty: positions by stream, ascending. */
export type Named = ReadonlyMap<string, readonly number[]>

/** What a unit comes to: its entries, and the stays that go with them. */
export interface Unravelled {
  readonly named: Named
  readonly stays: readonly string[]
}

/**
 * Everything that a unit is, in whatever stream of the person it stands. A record takes every stay with it in which it
 * has a part, whole: half a stay would manufacture an overstay.
 * @param members the entries of every record of the person
 */
export async function unitEntries(tx: Tx, members: readonly RecordEntries[], unit: Unit): Promise<Unravelled> {
  const stays = 'stayId' in unit ? [unit.stayId] : staysWith(members, unit.recordId)
  const named = new Map<string, Set<number>>()
  for (const stay of stays) add(named, stayEntries(members, stay))
  if ('recordId' in unit) add(named, await ofStream(tx, unit.recordId))
  if (named.size === 0) return { named: new Map(), stays: [] }
  add(named, requestsAbout(members, named))
  await addAnswersOn(tx, named)
  const holds = await readHoldEntries(
    tx,
    members.map(({ recordId }) => recordId),
  )
  add(named, holdsAbout(holds, unit, new Set(stays)))
  add(named, await reviewersWords(tx, [...named.keys()]))
  return { named: sorted(named), stays }
}

/** Positions in order. */
export function sorted(named: ReadonlyMap<string, Iterable<number>>): Named {
  return new Map([...named].map(([streamId, seqs]) => [streamId, [...seqs].sort((a, b) => a - b)]))
}

function add(named: Map<string, Set<number>>, more: ReadonlyMap<string, Iterable<number>>): void {
  for (const [streamId, seqs] of more) named.set(streamId, new Set([...(named.get(streamId) ?? []), ...seqs]))
}

async function ofStream(tx: Tx, recordId: string): Promise<Named> {
  const found = await tx.query<{ stream_seq: number }>(
    `select stream_seq from ledger.entry where stream_id = $1 and stream_kind = 'record' and body is not null
        and type <> 'erasure' order by stream_seq`,
    [recordId],
  )
  return found.rows.length === 0 ? new Map() : new Map([[recordId, found.rows.map(({ stream_seq }) => stream_seq)]])
}

/** An answer about another stay that counted days of this one cites its facts and days: it goes, and is given anew. */
export async function addAnswersOn(tx: Tx, named: Map<string, Set<number>>): Promise<void> {
  for (const [factStream, seqs] of [...named]) {
    const found = await tx.query<{ stream: string; seq: number }>(
      `select r.determination_stream as stream, r.determination_seq as seq from ledger.relies_on r
         join ledger.entry e on e.stream_id = r.determination_stream and e.stream_seq = r.determination_seq
        where r.fact_stream = $1 and r.fact_seqs && $2::int[] and e.body is not null`,
      [factStream, ints([...seqs])],
    )
    for (const { stream, seq } of found.rows) add(named, new Map([[stream, [seq]]]))
  }
}

/** Everything that was written about a request that names one of these facts: it quotes the fact, and goes with it whole. */
function requestsAbout(members: readonly RecordEntries[], named: ReadonlyMap<string, ReadonlySet<number>>): Named {
  const isNamed = (fact: string): boolean => {
    const { recordId, seq } = splitFactId(fact)
    return named.get(recordId)?.has(seq) ?? false
  }
  const events = members.flatMap(({ redress }) => redress)
  const about = new Set(
    events.flatMap(({ event: { type, body } }) =>
      type === 'redress-filed' && body.items.some(({ fact }) => isNamed(fact)) ? [body.request] : [],
    ),
  )
  const mine = events.filter(({ event }) => about.has(event.body.request))
  return new Map([...Map.groupBy(mine, ({ recordId }) => recordId)].map(([id, all]) => [id, all.map(({ seq }) => seq)]))
}

/** Holds on the unit that were lifted: what they say about it goes with it. One that stands has stopped the erasure. */
function holdsAbout(
  entries: readonly HoldEntry[],
  unit: Unit,
  stays: ReadonlySet<string>,
): ReadonlyMap<string, number[]> {
  const about = new Set(
    entries.flatMap(({ event }) =>
      event.type === 'legal-hold' && isAbout(event.unit, unit, stays) ? [event.hold] : [],
    ),
  )
  const found = new Map<string, number[]>()
  for (const { streamId, seq, event } of entries) {
    if (about.has(event.hold)) found.set(streamId, [...(found.get(streamId) ?? []), seq])
  }
  return found
}

function isAbout(held: Unit, unit: Unit, stays: ReadonlySet<string>): boolean {
  if ('stayId' in held) return stays.has(held.stayId)
  return 'recordId' in unit && held.recordId === unit.recordId
}

/** The record under which a unit is asked for. */
export function recordOf(unit: Unit): string {
  return 'stayId' in unit ? splitFactId(unit.stayId).recordId : unit.recordId
}
