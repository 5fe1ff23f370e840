import type { Pools } from '@passage/ledger/pools/open'

const pageSize = 50
/** Places are counted this far; further down the queue nobody needs a number. */
const mostPages = 40

/** The task before or after, and the record to open for it. */
export interface Neighbour {
  readonly taskId: string
  readonly recordId: string
}

/** Where a task stands in its queue, by ids alone: nothing about a person is read. */
export interface Place {
  readonly recordId: string
  readonly earlier: number
  readonly previous: Neighbour | undefined
  readonly following: Neighbour | undefined
}

interface IdRow {
  readonly task_id: string
  readonly record_id: string
  readonly at: string
}

async function page(pools: Pools, kinds: readonly string[], after: IdRow | undefined): Promise<IdRow[]> {
  const found = await pools.read.query<IdRow>(
    `select task_id, record_id, to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from access.queue_page($1::text[], $2, $3, ${pageSize})`,
    [[...kinds], after?.at ?? null, after?.task_id ?? null],
  )
  return found.rows
}

const neighbour = (row: IdRow | undefined): Neighbour | undefined =>
  row === undefined ? undefined : { taskId: row.task_id, recordId: row.record_id }

/** Walks the queue to the task; undefined when it is not there, or stands too far down. */
export async function findPlace(pools: Pools, kinds: readonly string[], taskId: string): Promise<Place | undefined> {
  let last: IdRow | undefined
  for (let turn = 0; turn < mostPages; turn++) {
    const rows: IdRow[] = await page(pools, kinds, last)
    const at = rows.findIndex((row) => row.task_id === taskId)
    const found = rows[at]
    if (found !== undefined) {
      const isLast = at === rows.length - 1
      const following = isLast ? (await page(pools, kinds, found))[0] : rows[at + 1]
      const previous = at === 0 ? last : rows[at - 1]
      return {
        recordId: found.record_id,
        earlier: turn * pageSize + at,
        previous: neighbour(previous),
        following: neighbour(following),
      }
    }
    last = rows.at(-1)
    if (rows.length < pageSize) return undefined
  }
  return undefined
}
