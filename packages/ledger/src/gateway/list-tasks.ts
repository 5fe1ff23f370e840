import { texts, uuids } from '../append/binary-array.ts'
import type { Pools } from '../pools/open.ts'
import type { TaskKind } from '../project/person-rows.ts'
import { type LookRequest, type LookTx, withLook } from './look.ts'
import { type TaskOfPerson, type TaskRow, taskOf } from './read-person.ts'

/** One row of a worker's queue. No nationality, no birth date, no photo: what is needed to choose, and no more. */
export interface QueueRow extends TaskOfPerson {
  readonly personId: string
  readonly name: { readonly family: string; readonly given?: string }
  readonly stay?: {
    readonly outcome: string
    readonly because: readonly string[]
    readonly jurisdiction: string
    readonly arrivedOn?: string
    readonly departedOn?: string
    readonly lastAuthorisedDay?: string
    readonly port?: string
  }
}
export interface QueuePage {
  readonly rows: readonly QueueRow[]
  /** Hand it in for the next page; absent on the last. */
  readonly cursor?: string
}
export interface QueueRequest {
  readonly actor: string
  readonly purpose: string
  readonly kinds: readonly TaskKind[]
  readonly cursor?: string
  /** At most 50; default 20. */
  readonly limit?: number
}

/**
 * One page of a queue, oldest first: ids first, then one look that names the page's records, then the rows.
 * The other record of an open identity is named in the look too, since its page is one key away.
 */
export async function listTasks(pools: Pools, request: QueueRequest, now: Date = new Date()): Promise<QueuePage> {
  const limit = Math.min(request.limit ?? 20, 50)
  const [openedAt, taskId] = request.cursor?.split('~') ?? []
  const page = await pools.read.query<{ task_id: string; record_id: string; opened_at: string }>(
    `select task_id, record_id, to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as opened_at
       from access.queue_page($1::text[], $2, $3, $4)`,
    [texts(request.kinds), openedAt ?? null, taskId ?? null, limit],
  )
  if (page.rows.length === 0) return { rows: [] }
  const look: LookRequest = {
    actor: request.actor,
    purpose: request.purpose,
    records: page.rows.map(({ record_id }) => record_id),
  }
  const order = page.rows.map(({ task_id }) => task_id)
  const rows = await withLook(pools, look, (tx) => readQueueRows(tx, look.records, order), now)
  const last = page.rows.at(-1)
  const more = page.rows.length === limit && last !== undefined
  return { rows, ...(more ? { cursor: `${last.opened_at}~${last.task_id}` } : {}) }
}

interface FullRow extends TaskRow {
  person_id: string
  family: string
  given: string | null
  outcome: string | null
  because: string[]
  jurisdiction: string
  arrived_on: string | null
  departed_on: string | null
  last_authorised_day: string | null
  port: string | null
}

async function readQueueRows(
  tx: LookTx,
  records: readonly string[],
  order: readonly string[],
): Promise<readonly QueueRow[]> {
  const found = await tx.query<FullRow>(
    `select t.task_id, t.record_id, t.kind, t.reason, t.stay_key, t.other_record_id, t.opened_at, t.due_on::text as due_on,
            coalesce(m.person_id, t.record_id) as person_id, r.family, r.given, s.outcome, s.because, s.jurisdiction,
            s.arrived_on::text as arrived_on, s.departed_on::text as departed_on,
            s.last_authorised_day::text as last_authorised_day, s.port
       from proj.task t join identity.record r on r.record_id = t.record_id
       left join identity.member m on m.record_id = t.record_id and m.until_known is null
       left join proj.stay s on s.record_id = t.record_id and s.stay_key = t.stay_key
      where t.record_id = any($1::uuid[]) and t.task_id = any($2::uuid[])`,
    [uuids(records), uuids(order)],
  )
  const byId = new Map(found.rows.map((row) => [row.task_id, row]))
  return order.flatMap((id) => {
    const row = byId.get(id)
    return row === undefined ? [] : [queueRowOf(row)]
  })
}

function queueRowOf(row: FullRow): QueueRow {
  const name = { family: row.family, ...(row.given === null ? {} : { given: row.given }) }
  const base = { ...taskOf(row), personId: row.person_id, name }
  if (row.outcome === null) return base
  return {
    ...base,
    stay: {
      outcome: row.outcome,
      because: row.because,
      jurisdiction: row.jurisdiction,
      ...(row.arrived_on === null ? {} : { arrivedOn: row.arrived_on }),
      ...(row.departed_on === null ? {} : { departedOn: row.departed_on }),
      ...(row.last_authorised_day === null ? {} : { lastAuthorisedDay: row.last_authorised_day }),
      ...(row.port === null ? {} : { port: row.port }),
    },
  }
}

/** How many tasks of each kind wait, and since when the oldest does. Counts only. */
export async function countTasks(
  pools: Pools,
): Promise<readonly { readonly kind: string; readonly waiting: number; readonly oldest: string }[]> {
  const found = await pools.read.query<{ kind: string; waiting: string; oldest: Date }>(
    'select kind, waiting, oldest from access.queue_counts() order by kind',
  )
  return found.rows.map((row) => ({ kind: row.kind, waiting: Number(row.waiting), oldest: row.oldest.toISOString() }))
}
