import { appendAll } from '../append/append-all.ts'
import { ints, texts, uuids } from '../append/binary-array.ts'
import { splitFactId } from '../entry/bodies.ts'
import { headAfter, type SealedEntry, seal } from '../entry/seal.ts'
import type { Tx } from '../pools/transaction.ts'
import { personRows } from '../project/person-rows.ts'
import { type WriteOptions, writeRows } from '../project/write-rows.ts'
import { type NewAnswer, newAnswers } from './answer-person.ts'
import { type PersonSet, personsTouched } from './members.ts'
import { type RecordEntries, readRecords } from './person-entries.ts'

interface Answered {
  readonly entry: SealedEntry
  readonly answer: NewAnswer
}

export interface DeterminedPersons {
  readonly persons: number
  /** Answers that were new or changed. */
  readonly answers: number
}

/**
 * Determines every person that one of the records belongs to, stores the answers that changed and brings the read
 * models up to date, inside the caller's transaction. What the person's facts say decides; who asks does not.
 */
export async function determinePersons(
  tx: Tx,
  recordIds: readonly string[],
  now: Date,
  options: WriteOptions,
): Promise<DeterminedPersons> {
  if (recordIds.length === 0) return { persons: 0, answers: 0 }
  const sets = await personsTouched(tx, recordIds)
  const records = await readRecords(
    tx,
    sets.flatMap(({ members }) => members),
  )
  const sealed: Answered[] = []
  const rows = sets.map((set) => {
    const members = membersOf(set, records)
    sealed.push(...answerPerson(set, members, now))
    return personRows(set, members)
  })
  await appendAll(
    tx,
    sealed.map(({ entry }) => entry),
  )
  await writeReliesOn(tx, sealed)
  await writeRows(tx, rows, options)
  return { persons: sets.length, answers: sealed.length }
}

export function membersOf(set: PersonSet, records: ReadonlyMap<string, RecordEntries>): readonly RecordEntries[] {
  return set.members.flatMap((id) => records.get(id) ?? [])
}

/** Seals the new answers of one person at the heads of their streams, and moves those heads. */
function answerPerson(set: PersonSet, members: readonly RecordEntries[], now: Date): readonly Answered[] {
  const answers = newAnswers({ members, identityOpen: set.open.length > 0 }, now)
  const recorded = now.toISOString()
  return answers.map((answer) => {
    const { type, body } = answer
    const { recordId } = splitFactId(body.stay)
    const record = members.find((one) => one.recordId === recordId)
    if (record === undefined) throw new Error(`a stay was named by a fact of no record read: ${body.stay}`)
    const entry = seal({ kind: 'record', id: recordId }, record.head, { type, body, recorded })
    record.head = headAfter(entry)
    record.answers.push({ recordId, seq: entry.seq, recorded, body })
    return { entry, answer }
  })
}

/** Which facts each new answer rests on: the index that corrections and erasure ask. */
async function writeReliesOn(tx: Tx, answered: readonly Answered[]): Promise<void> {
  const rows: { factStream: string; stream: string; seq: number; seqs: string }[] = []
  for (const { entry, answer } of answered) {
    if (answer.type !== 'determination') continue
    for (const [factStream, seqs] of byStream(answer.reliesOn)) {
      rows.push({ factStream, stream: entry.stream.id, seq: entry.seq, seqs: [...seqs].join(' ') })
    }
  }
  if (rows.length === 0) return
  await tx.query({
    name: 'write-relies-on',
    text: `insert into ledger.relies_on (fact_stream, determination_stream, determination_seq, fact_seqs)
      select f, d, s, string_to_array(q, ' ')::int[] from unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[]) as t(f, d, s, q)`,
    values: [
      uuids(rows.map(({ factStream }) => factStream)),
      uuids(rows.map(({ stream }) => stream)),
      ints(rows.map(({ seq }) => seq)),
      texts(rows.map(({ seqs }) => seqs)),
    ],
  })
}

function byStream(facts: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<number>> {
  const cited = new Map<string, Set<number>>()
  for (const fact of facts) {
    const { recordId, seq } = splitFactId(fact)
    const seqs = cited.get(recordId)
    if (seqs === undefined) cited.set(recordId, new Set([seq]))
    else seqs.add(seq)
  }
  return cited
}
