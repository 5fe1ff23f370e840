import { uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'
import type { Named } from './unit-entries.ts'

/**
 * What reviewers said in own words of records of which something goes: they may quote any of it. They stand in the streams
 * of links, each in an entry of its own, so that who answered what stays counted.
 */
export async function reviewersWords(tx: Tx, recordIds: readonly string[]): Promise<Named> {
  const found = await tx.query<{ stream: string; seq: number }>(
    `select e.stream_id as stream, e.stream_seq as seq from identity.link l
       join ledger.entry e on e.stream_id = l.link_id and e.type = 'match-words' and e.body is not null
      where l.record_a = any($1::uuid[]) or l.record_b = any($1::uuid[]) order by 1, 2`,
    [uuids(recordIds)],
  )
  const byStream = Map.groupBy(found.rows, ({ stream }) => stream)
  return new Map([...byStream].map(([stream, rows]) => [stream, rows.map(({ seq }) => seq)]))
}
