import { type StandingRow, type Standings, standingColumns, standingsFrom } from '../access/standing.ts'
import { texts } from '../append/binary-array.ts'
import type { Pools } from '../pools/open.ts'
import type { Tx } from '../pools/transaction.ts'

/** Ids of one page, and what to hand in for the next. Nothing about a person. */
export interface QueueId {
  readonly task_id: string
  readonly record_id: string
  /** With microseconds, as the order has them. */
  readonly opened_at: string
}

/** Which part of whose queue. */
export interface QueuePart {
  readonly actor: string
  readonly everything: boolean
  readonly kinds: readonly string[]
  readonly cursor?: string
  readonly limit: number
}

/** Ids of a page of the queue, without what must not be seen to exist by the worker. */
export async function pageOfQueue(pools: Pools, part: QueuePart, now: Date): Promise<readonly QueueId[]> {
  const found = await pools.read.query<QueueId>({
    name: 'queue-page',
    text: `select task_id, record_id, ${OPENED_AT} from access.queue_page($1, $2, $3::text[], $4, $5, $6, $7)`,
    values: valuesOf(part, now),
  })
  return found.rows
}

const OPENED_AT = `to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as opened_at`

function valuesOf({ actor, everything, kinds, cursor, limit }: QueuePart, now: Date): unknown[] {
  const [openedAt, taskId] = cursor?.split('~') ?? []
  return [actor, everything, texts(kinds), openedAt ?? null, taskId ?? null, limit, now]
}

/** A page, and how the worker stands to each record on it, in one question. A record with two tasks stands there twice. */
export async function readPageStanding(
  tx: Tx,
  part: QueuePart & { readonly purpose: string },
  now: Date,
): Promise<Standings & { readonly page: readonly QueueId[] }> {
  const found = await tx.query<StandingRow & QueueId>({
    name: 'queue-standing',
    text: `select task_id, ${OPENED_AT}, ${standingColumns('$1', '$8', '$7')}
      from access.queue_standing($1, $8, $2, $3::text[], $4, $5, $6, $7) s`,
    values: [...valuesOf(part, now), part.purpose],
  })
  const byRecord = new Map(found.rows.map((row) => [row.record_id, row]))
  const rows = [...byRecord.values()].sort((a, b) => (a.record_id < b.record_id ? -1 : 1))
  return { ...standingsFrom(rows), page: found.rows }
}
