import type { SealedEntry } from '../entry/seal.ts'
import type { Tx } from '../pools/transaction.ts'
import { byteas, instants, ints, texts, uuids } from './binary-array.ts'

/**
 * Writes sealed entries in one statement. The primary key decides races: when another writer has taken a position,
 * the whole statement fails with a unique violation and the caller begins again on the new heads.
 */
export async function appendAll(tx: Tx, entries: readonly SealedEntry[]): Promise<void> {
  if (entries.length === 0) return
  await tx.query({
    name: 'append-all',
    text: `insert into ledger.entry (stream_kind, stream_id, stream_seq, type, request_id, body, salt, commitment, recorded_at)
      select unnest($1::text[]), unnest($2::uuid[]), unnest($3::int[]), unnest($4::text[]), unnest($5::uuid[]),
        unnest($6::text[]), unnest($7::bytea[]), unnest($8::bytea[]), unnest($9::timestamptz[])`,
    values: [
      texts(entries.map((entry) => entry.stream.kind)),
      uuids(entries.map((entry) => entry.stream.id)),
      ints(entries.map((entry) => entry.seq)),
      texts(entries.map((entry) => entry.type)),
      uuids(entries.map((entry) => entry.requestId)),
      texts(entries.map((entry) => entry.text)),
      byteas(entries.map((entry) => entry.salt)),
      byteas(entries.map((entry) => entry.commitment)),
      instants(entries.map((entry) => Date.parse(entry.recorded))),
    ],
  })
}
