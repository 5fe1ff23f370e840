import type { LogState } from './state.ts'
import type { Queries } from './tiles.ts'

/** A committed entry that is not in the log yet. */
export interface CommittedEntry {
  readonly streamId: string
  readonly seq: number
  readonly commitment: Buffer
  readonly xid: string
}

/** Entries to integrate now, and up to where the log is complete once they are in. */
export interface Committed {
  readonly entries: readonly CommittedEntry[]
  readonly cluster: string
  readonly integratedTo: string
  /** False when more are waiting already. */
  readonly caughtUp: boolean
}

interface Row {
  stream_id: string
  stream_seq: number
  commitment: Buffer
  xid: string
}

const NOT_LOGGED = `not exists (select 1 from tlog.leaf l
  where l.origin = $1 and l.stream_id = e.stream_id and l.stream_seq = e.stream_seq)`
const COLUMNS = 'e.stream_id, e.stream_seq, e.commitment, e.xid::text as xid'
const ORDER = 'order by e.xid, e.stream_id, e.stream_seq'

/**
 * The next entries of transactions that are over, in the order of their numbers. A number below the horizon cannot
 * appear any more, so nothing is passed over. After a restore into another cluster the numbers of old rows say
 * nothing: then whatever is visible is committed, and the count begins anew. Needs one snapshot for all it reads.
 */
export async function readCommitted(db: Queries, log: LogState, most: number): Promise<Committed> {
  const now = await db.query<{ horizon: string; cluster: string }>(
    `select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, system_identifier::text as cluster
       from pg_control_system()`,
  )
  const { horizon = '0', cluster = '' } = now.rows[0] ?? {}
  const isHere = cluster === log.cluster
  const found = isHere
    ? await db.query<Row>(
        `select ${COLUMNS} from ledger.entry e
          where e.xid >= $2::xid8 and e.xid < $3::xid8 and ${NOT_LOGGED} ${ORDER} limit $4`,
        [log.origin, log.integratedTo, horizon, most],
      )
    : await db.query<Row>(`select ${COLUMNS} from ledger.entry e where ${NOT_LOGGED} ${ORDER} limit $2`, [
        log.origin,
        most,
      ])
  const entries = found.rows.map((row) => ({
    streamId: row.stream_id,
    seq: row.stream_seq,
    commitment: row.commitment,
    xid: row.xid,
  }))
  const caughtUp = entries.length < most
  if (caughtUp) return { entries, cluster, integratedTo: horizon, caughtUp }
  // The rest of the last transaction comes next; what is in the log already is passed over then.
  if (isHere) return { entries, cluster, integratedTo: entries.at(-1)?.xid ?? log.integratedTo, caughtUp }
  return { entries, cluster: log.cluster, integratedTo: log.integratedTo, caughtUp }
}
