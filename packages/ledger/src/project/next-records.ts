import type { Tx } from '../pools/transaction.ts'

const PAGE = 1000

/** The next records in id order, by a loose walk over the key: one descent for each stream. */
export async function nextRecords(tx: Tx, after: string, limit = PAGE): Promise<readonly string[]> {
  const found = await tx.query<{ stream_id: string }>(
    `with recursive walk(stream_id, n) as (
        (select stream_id, 1 from ledger.entry where stream_id > $1 and stream_kind = 'record' order by stream_id limit 1)
        union all
        select (select e.stream_id from ledger.entry e where e.stream_id > w.stream_id and e.stream_kind = 'record'
                 order by e.stream_id limit 1), n + 1
          from walk w where w.stream_id is not null and n < $2)
      select stream_id from walk where stream_id is not null`,
    [after, limit],
  )
  return found.rows.map(({ stream_id }) => stream_id)
}
