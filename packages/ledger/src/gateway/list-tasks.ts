import { uuids } from '../append/binary-array.ts'
import { linkId } from '../entry/derived-id.ts'
import type { Pools } from '../pools/open.ts'
import type { Tx } from '../pools/transaction.ts'
import type { TaskKind } from '../project/person-rows.ts'
import { type LookTx, type Permit, underLook } from './look.ts'
import { type QueueId, type QueuePart, readPageStanding } from './queue-page.ts'
import { type Aside, readAsides } from './read-asides.ts'
import { type TaskOfPerson, type TaskRow, taskOf } from './read-person.ts'

/** One row of a worker's queue. No nationality, no birth date, no photo: what is needed to choose, and no more. */
export interface QueueRow extends TaskOfPerson, Aside {
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
  /** All that waits; otherwise only what the worker is assigned to. */
  readonly everything: boolean
  /** What is put aside, and what was handed to the worker, are asked for alone. */
  readonly kinds: readonly TaskKind[] | readonly ['held'] | readonly ['handed']
  readonly cursor?: string
  /** At most 50; default 20. */
  readonly limit?: number
}

/**
 * One page of a queue, oldest first: ids with what of them may be read, one look that names it, and the rows, in one
 * transaction. What may not be seen to exist by the worker is not among the ids, so that no page is short because of it.
 */
export async function listTasks(
  pools: Pools,
  request: QueueRequest,
  permit: Permit,
  now: Date = new Date(),
): Promise<QueuePage> {
  const limit = Math.min(request.limit ?? 20, 50)
  const { actor, purpose } = request
  const ask = (tx: Tx) => readPageStanding(tx, { ...request, limit }, now)
  const found = await underLook(pools, { actor, purpose }, { ask, permit, now }, (tx, open, { page }) =>
    readQueueRows(tx, open, page),
  )
  const { page } = found.asked
  const last = page.at(-1)
  const more = page.length === limit && last !== undefined
  return { rows: found.rows ?? [], ...(more ? { cursor: `${last.opened_at}~${last.task_id}` } : {}) }
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
  page: readonly QueueId[],
): Promise<readonly QueueRow[]> {
  const open = new Set(records)
  const shown = page.filter(({ record_id }) => open.has(record_id))
  const found = await tx.query<FullRow>({
    name: 'queue-rows',
    text: `select t.task_id, t.record_id, t.kind, t.reason, t.stay_key, t.other_record_id, t.opened_at, t.due_on::text as due_on,
            coalesce(m.person_id, t.record_id) as person_id, r.family, r.given, s.outcome, s.because, s.jurisdiction,
            s.arrived_on::text as arrived_on, s.departed_on::text as departed_on,
            s.last_authorised_day::text as last_authorised_day, s.port
       from unnest($1::uuid[], $2::uuid[]) as p(record_id, task_id)
       join proj.task t on t.record_id = p.record_id and t.task_id = p.task_id
       join identity.record r on r.record_id = t.record_id
       left join identity.member m on m.record_id = t.record_id and m.until_known is null
       left join proj.stay s on s.record_id = t.record_id and s.stay_key = t.stay_key`,
    values: [uuids(shown.map(({ record_id }) => record_id)), uuids(shown.map(({ task_id }) => task_id))],
  })
  const byId = new Map(found.rows.map((row) => [row.task_id, row]))
  const questions = found.rows.flatMap((row) =>
    row.other_record_id === null ? [] : [[row.record_id, row.other_record_id] as const],
  )
  const asides = await readAsides(tx, questions)
  return shown.flatMap(({ task_id }) => {
    const row = byId.get(task_id)
    if (row === undefined) return []
    const aside = row.other_record_id === null ? undefined : asides.get(linkId(row.record_id, row.other_record_id))
    return [{ ...queueRowOf(row), ...aside }]
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

/** How many tasks of each kind wait for a worker, and since when the oldest does. Counts only, of what the worker may see. */
export async function countTasks(
  pools: Pools,
  { actor, everything }: Pick<QueuePart, 'actor' | 'everything'>,
  now: Date = new Date(),
): Promise<readonly { readonly kind: string; readonly waiting: number; readonly oldest: string }[]> {
  const found = await pools.read.query<{ kind: string; waiting: string; oldest: Date }>(
    'select kind, waiting, oldest from access.queue_counts($1, $2, $3) order by kind',
    [actor, everything, now],
  )
  return found.rows.map((row) => ({ kind: row.kind, waiting: Number(row.waiting), oldest: row.oldest.toISOString() }))
}
