import { EMPTY, type Head } from '../entry/stream.ts'
import type { Tx } from '../pools/transaction.ts'
import { uuids } from './binary-array.ts'

/** The heads of many streams, in one index descent each. Streams without an entry are in the map as empty. */
export async function headsOf(tx: Tx, streamIds: readonly string[]): Promise<Map<string, Head>> {
  const heads = new Map<string, Head>(streamIds.map((id) => [id, EMPTY]))
  if (streamIds.length === 0) return heads
  const found = await tx.query<{ stream_id: string; stream_seq: number; commitment: Buffer }>({
    name: 'heads-of',
    text: `select s.id as stream_id, e.stream_seq, e.commitment from unnest($1::uuid[]) as s(id)
             cross join lateral (select stream_seq, commitment from ledger.entry
                                  where stream_id = s.id order by stream_seq desc limit 1) e`,
    values: [uuids(streamIds)],
  })
  for (const row of found.rows) heads.set(row.stream_id, { seq: row.stream_seq, commitment: row.commitment })
  return heads
}
