import { uuids } from '../append/binary-array.ts'
import { linkNewRecords } from '../links/link-new.ts'
import { againOn } from '../pools/transaction.ts'
import { idPages, shareOf } from './ids.ts'
import type { ImportRun, LaneState } from './import-state.ts'

const PAGE = 500
/** Batch number under which a lane says that all of its records are compared. */
const COMPARED = 0

/**
 * Compares every record that the import touched with the others, before anything is determined: so each person is
 * determined once, whole. Records outside the import that a link or an open question reaches are put down beside its
 * own (under numbers below zero), in the transaction that made the link.
 */
export async function linkLane(run: ImportRun, lane: LaneState, stopped: () => boolean): Promise<boolean> {
  const client = await run.pools.write.connect()
  try {
    const known = await client.query<{ least: number | null; done: boolean | null }>(
      `select min(batch_no) as least, bool_or(batch_no = ${COMPARED}) as done from ops.import_batch
        where import_id = $1 and lane_no = $2`,
      [run.importId, lane.laneNo],
    )
    if (known.rows[0]?.done === true) return true
    let below = Math.min(0, known.rows[0]?.least ?? 0)
    const put = 'insert into ops.import_batch (import_id, lane_no, batch_no, records) values ($1, $2, $3, $4)'
    const mine = `select distinct r from ops.import_batch, unnest(records) as r
      where import_id = '${run.importId}' and batch_no > 0 and ${shareOf(lane.laneNo, run.laneCount)} order by r`
    for await (const page of idPages(client, mine, PAGE)) {
      if (stopped()) return false
      below--
      await againOn(client, async () => {
        const relinked = await linkNewRecords(client, page, run.settings.clock())
        if (relinked.length > 0) await client.query(put, [run.importId, lane.laneNo, below, uuids(relinked)])
      })
    }
    await client.query(put, [run.importId, lane.laneNo, COMPARED, uuids([])])
    return true
  } finally {
    client.release()
  }
}
