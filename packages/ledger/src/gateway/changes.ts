import type { Pools } from '../pools/open.ts'

/** "Record r changed, version v": never content, since content is a look. */
export interface RecordChange {
  readonly recordId: string
  readonly version: number
}
export interface Changes {
  readonly changes: readonly RecordChange[]
  /** Hand it in next time. */
  readonly cursor: string
}

const MOST = 1000

/** The cursor after everything that is committed now. */
export async function changesNow(pools: Pools): Promise<string> {
  const found = await pools.read.query<{ cursor: string }>(
    `select pg_snapshot_xmin(pg_current_snapshot())::text as cursor`,
  )
  return found.rows[0]?.cursor ?? '0'
}

/**
 * Records that changed in transactions from the cursor on, as far as all earlier transactions have ended: nothing is
 * seen twice and nothing is skipped, however long a transaction took. Poll each 250 ms; at most 1,000 at once.
 */
export async function changesSince(pools: Pools, cursor: string): Promise<Changes> {
  const found = await pools.read.query<{ record_id: string; version: number; xid: string; upto: string }>({
    name: 'changes-since',
    text: `with horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as xmin)
      select c.record_id, c.version, c.xid::text as xid, h.xmin::text as upto
        from horizon h left join lateral (select * from proj.change where xid >= $1::text::xid8 and xid < h.xmin
          order by xid, record_id limit ${MOST + 1}) c on true`,
    values: [cursor],
  })
  const upto = found.rows[0]?.upto ?? cursor
  const rows = found.rows.filter((row) => row.record_id !== null)
  if (rows.length <= MOST) return { changes: rows.map(changeOf), cursor: upto }
  // A full page ends between transactions, so that none is cut; one larger than a page comes whole.
  const last = rows.at(-1)?.xid ?? upto
  const whole = rows.filter((row) => row.xid !== last)
  if (whole.length > 0) return { changes: whole.map(changeOf), cursor: last }
  const all = await pools.read.query<{ record_id: string; version: number }>(
    'select record_id, version from proj.change where xid = $1::text::xid8',
    [last],
  )
  return { changes: all.rows.map(changeOf), cursor: String(BigInt(last) + 1n) }
}

/** Drops what every listener has long seen. */
export async function forgetChanges(pools: Pools, before: Date): Promise<void> {
  await pools.write.query('delete from proj.change where at < $1', [before])
}

function changeOf(row: { record_id: string; version: number }): RecordChange {
  return { recordId: row.record_id, version: row.version }
}
