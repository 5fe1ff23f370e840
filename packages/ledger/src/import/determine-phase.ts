import type pg from 'pg'
import { determinePersons } from '../determine/determine-persons.ts'
import { defaultSettings } from '../intake/context.ts'
import type { Pools } from '../pools/open.ts'
import { againOn } from '../pools/transaction.ts'
import type { BulkOptions } from './bulk.ts'
import { closingPhase } from './closing-phase.ts'
import { idPages, shareOf } from './ids.ts'
import type { ImportRun, LaneState } from './import-state.ts'
import type { Lane } from './lane.ts'
import type { ImportCounts } from './types.ts'

/** Records in one transaction of this phase. */
const PAGE = 1000

export interface Determined {
  readonly persons: number
  readonly answers: number
}

/**
 * Links every record that the import touched, then determines every person once, in id order, each lane its share; then
 * departures close the stays that they clearly close.
 */
export async function determinePhase(
  pools: Pools,
  importId: string,
  lanes: readonly Lane[],
  counts: ImportCounts,
  options: BulkOptions,
): Promise<Determined & { readonly whole: boolean }> {
  let [persons, answers] = [0, 0]
  const report = (more: Determined, total: number) => {
    persons += more.persons
    answers += more.answers
    options.onProgress?.({ phase: 'determine', done: persons, total, counts })
  }
  const stopped = () => options.signal?.aborted === true
  const compared = await Promise.all(lanes.map((lane) => lane.link(stopped)))
  if (!compared.every((one) => one)) return { whole: false, persons, answers }
  const total = await countTouched(pools, importId)
  const whole = await Promise.all(lanes.map((lane) => lane.determine((more) => report(more, total), stopped)))
  if (!whole.every((one) => one)) return { whole: false, persons, answers }
  const { clock } = options.settings ?? defaultSettings
  const closed = await closingPhase(pools, importId, clock, stopped)
  return { whole: closed.whole, persons, answers: answers + closed.answers }
}

async function countTouched(pools: Pools, importId: string): Promise<number> {
  const found = await pools.write.query<{ n: string }>(
    'select count(distinct r) as n from ops.import_batch, unnest(records) as r where import_id = $1',
    [importId],
  )
  return Number(found.rows[0]?.n ?? 0)
}

/** One lane's share of the second phase. False when it was stopped between two pages. */
export async function determineLane(
  run: ImportRun,
  lane: LaneState,
  report: (more: Determined) => void,
  stopped: () => boolean,
): Promise<boolean> {
  const client = await run.pools.write.connect()
  try {
    for await (const page of idPages(client, personIds(run, lane), PAGE)) {
      if (stopped()) return false
      report(await againOn(client, () => determinePage(client, run, lane, page)))
      lane.determinedTo = page.at(-1)
    }
    return true
  } finally {
    client.release()
  }
}

/** Persons (by their canonical record) of this lane's share that are left. No person belongs to two lanes. */
function personIds(run: ImportRun, lane: LaneState): string {
  const left = lane.determinedTo === undefined ? '' : `and r > '${lane.determinedTo}'`
  return `select distinct r from (
      select coalesce(m.person_id, t.r) as r
        from (select distinct r from ops.import_batch, unnest(records) as r where import_id = '${run.importId}') t
        left join identity.member m on m.record_id = t.r and m.until_known is null) p
    where ${shareOf(lane.laneNo, run.laneCount)} ${left} order by r`
}

async function determinePage(
  client: pg.PoolClient,
  run: ImportRun,
  lane: LaneState,
  page: readonly string[],
): Promise<Determined> {
  const done = await determinePersons(client, page, run.settings.clock(), { fresh: false, announce: false })
  await client.query('update ops.import_lane set determined_to = $3 where import_id = $1 and lane_no = $2', [
    run.importId,
    lane.laneNo,
    page.at(-1),
  ])
  return done
}
