import type { Fact } from '@passage/domain/facts/fact'
import { uuids } from '../append/binary-array.ts'
import {
  type DeterminationBody,
  type EntryText,
  type FactsBody,
  factIdAt,
  type WithdrawalBody,
} from '../entry/bodies.ts'
import { EMPTY, type Head } from '../entry/stream.ts'
import { findingTypes } from '../finding/entries.ts'
import type { Jurisdiction } from '../intake/input.ts'
import type { Tx } from '../pools/transaction.ts'
import { type PlacedEvent, redressEventOf } from '../redress/project.ts'

/** A stored answer about one stay, or its withdrawal. */
export interface StoredAnswer {
  readonly recordId: string
  readonly seq: number
  readonly recorded: string
  readonly body: DeterminationBody | WithdrawalBody
}

/** What the ledger holds about one record. */
export interface RecordEntries {
  readonly recordId: string
  head: Head
  /** As the first entry that is not erased gives it. */
  identity: (FactsBody['identity'] & { readonly source: string; readonly recorded: string }) | undefined
  readonly facts: Map<Jurisdiction, Fact[]>
  readonly answers: StoredAnswer[]
  /** What people said on the way to a finding: which stay it is about, where it stands, and which stored answer it rests on. */
  readonly matters: MatterEntry[]
  /** What was written about requests for correction, texts as they are stored. */
  readonly redress: PlacedEvent[]
  erased: boolean
}

/** An entry on the way to a finding. `finding` and `determination`: where it is about one, by its id and the answer beneath. */
export interface MatterEntry {
  readonly seq: number
  readonly stay: string
  readonly type: string
  readonly finding?: string
  readonly determination?: number
}

interface Row {
  stream_id: string
  stream_seq: number
  type: string
  body: string | null
  commitment: Buffer
}

/** Reads the entries of many records, in one range of the key each. Records without an entry are in the map, empty. */
export async function readRecords(tx: Tx, recordIds: readonly string[]): Promise<Map<string, RecordEntries>> {
  const records = new Map(recordIds.map((id) => [id, emptyRecord(id)]))
  const found = await tx.query<Row>({
    name: 'read-records',
    text: `select stream_id, stream_seq, type, body, commitment from ledger.entry
            where stream_id = any($1::uuid[]) and stream_kind = 'record' order by stream_id, stream_seq`,
    values: [uuids(recordIds)],
  })
  for (const row of found.rows) {
    const record = records.get(row.stream_id)
    if (record !== undefined) addEntry(record, row)
  }
  return records
}

const isOfMatter: ReadonlySet<string> = new Set(findingTypes)

function emptyRecord(recordId: string): RecordEntries {
  return {
    recordId,
    head: EMPTY,
    identity: undefined,
    facts: new Map(),
    answers: [],
    matters: [],
    redress: [],
    erased: false,
  }
}

function addEntry(record: RecordEntries, row: Row): void {
  record.head = { seq: row.stream_seq, commitment: row.commitment }
  if (row.body === null) record.erased = true
  else if (row.type === 'facts') addFacts(record, JSON.parse(row.body) as EntryText<FactsBody>)
  else if (row.type === 'determination' || row.type === 'stay-withdrawn') {
    const entry = JSON.parse(row.body) as EntryText<DeterminationBody | WithdrawalBody>
    record.answers.push({ recordId: record.recordId, seq: entry.seq, recorded: entry.recorded, body: entry.body })
  } else if (isOfMatter.has(row.type)) {
    const { seq, body } = JSON.parse(row.body) as EntryText<Omit<MatterEntry, 'seq' | 'type'>>
    const { stay, finding, determination } = body
    record.matters.push({
      seq,
      stay,
      type: row.type,
      ...(finding && { finding }),
      ...(determination && { determination }),
    })
  } else {
    const event = redressEventOf(row.type, row.body)
    if (event !== undefined) record.redress.push({ recordId: record.recordId, seq: row.stream_seq, event })
  }
}

function addFacts(record: RecordEntries, entry: EntryText<FactsBody>): void {
  const { facts, jurisdiction, identity } = entry.body
  const first = facts[0] as Fact | undefined
  if (record.identity === undefined && identity !== undefined && first !== undefined) {
    const document = 'document' in first ? { document: first.document } : {}
    record.identity = {
      ...document,
      ...identity,
      source: first.source,
      recorded: entry.recorded,
    } as RecordEntries['identity']
  }
  const list = record.facts.get(jurisdiction) ?? []
  record.facts.set(jurisdiction, list)
  for (const [index, fact] of facts.entries()) {
    list.push({ ...fact, id: factIdAt(record.recordId, entry.seq, index), recorded: entry.recorded } as Fact)
  }
}
