import { pageOfQueue, type QueueId, type QueuePart } from '@passage/ledger/gateway/queue-page'
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

const page = (pools: Pools, part: Part, after: QueueId | undefined, now: Date): Promise<readonly QueueId[]> =>
  pageOfQueue(
    pools,
    { ...part, limit: pageSize, ...(after === undefined ? {} : { cursor: `${after.opened_at}~${after.task_id}` }) },
    now,
  )

/** Whose queue, and which part of it. */
export type Part = Pick<QueuePart, 'actor' | 'everything' | 'kinds'>

const neighbour = (row: QueueId | undefined): Neighbour | undefined =>
  row === undefined ? undefined : { taskId: row.task_id, recordId: row.record_id }

/** Walks the queue to the task; undefined when it is not there, or stands too far down. */
export async function findPlace(pools: Pools, part: Part, taskId: string, now: Date): Promise<Place | undefined> {
  let last: QueueId | undefined
  for (let turn = 0; turn < mostPages; turn++) {
    const rows: readonly QueueId[] = await page(pools, part, last, now)
    const at = rows.findIndex((row) => row.task_id === taskId)
    const found = rows[at]
    if (found !== undefined) {
      const isLast = at === rows.length - 1
      const following = isLast ? (await page(pools, part, found, now))[0] : rows[at + 1]
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
