import type pg from 'pg'
import { determinePersons } from '../determine/determine-persons.ts'
import { linkNewRecords } from '../links/link-new.ts'
import { isLostRace } from '../pools/transaction.ts'
import type { ImportRun, ImportState, LaneState } from './import-state.ts'

/** Records in one transaction of this phase. */
const PAGE = 1000
const MOST_ATTEMPTS = 8

interface Determined {
  readonly whole: boolean
  readonly persons: number
  readonly answers: number
}

/**
 * Links and determines every person that the import touched, once, in id order, each lane its share of the ids.
 * Two lanes may meet at a link; the later one begins its page again.
 */
export async function determinePhase(run: ImportRun, state: ImportState): Promise<Determined> {
  const total = await countTouched(run)
  let [persons, answers] = [0, 0]
  const report = (more: { readonly persons: number; readonly answers: number }) => {
    persons += more.persons
    answers += more.answers
    run.options.onProgress?.({ phase: 'determine', done: persons, total, counts: state.counts })
  }
  const lanes = await Promise.all(run.lanes.map((lane) => determineLane(run, lane, report)))
  return { whole: lanes.every((whole) => whole), persons, answers }
}

async function countTouched(run: ImportRun): Promise<number> {
  const found = await run.pools.write.query<{ n: string }>(
    'select count(distinct r) as n from ops.import_batch, unnest(records) as r where import_id = $1',
    [run.importId],
  )
  return Number(found.rows[0]?.n ?? 0)
}

async function determineLane(
  run: ImportRun,
  lane: LaneState,
  report: (more: { readonly persons: number; readonly answers: number }) => void,
): Promise<boolean> {
  const client = await run.pools.write.connect()
  try {
    await openIds(client, run, lane)
    for (;;) {
      if (run.options.signal?.aborted === true) return false
      const page = await client.query<{ r: string }>(`fetch ${PAGE} from touched`)
      if (page.rows.length === 0) return true
      report(
        await determinePage(
          client,
          run,
          lane,
          page.rows.map(({ r }) => r),
        ),
      )
    }
  } finally {
    await client.query('close all').catch(() => undefined)
    client.release()
  }
}

/** A cursor over the ids of this lane's share that are left, held across transactions. */
async function openIds(client: pg.PoolClient, run: ImportRun, lane: LaneState): Promise<void> {
  const after = lane.determinedTo ?? null
  await client.query('begin')
  await client.query({
    text: `declare touched no scroll cursor with hold for
      select distinct r from ops.import_batch, unnest(records) as r
       where import_id = '${run.importId}' and ${after === null ? 'true' : `r > '${after}'`}
         and ${shareOf(lane.laneNo, run.lanes.length)} order by r`,
  })
  await client.query('commit')
}

/** Ids are spread evenly over their first byte. */
function shareOf(lane: number, lanes: number): string {
  const from = Math.floor((256 * lane) / lanes)
  const to = Math.floor((256 * (lane + 1)) / lanes)
  const edge = (byte: number) => `'${byte.toString(16).padStart(2, '0')}000000-0000-0000-0000-000000000000'`
  return to > 255 ? `r >= ${edge(from)}` : `r >= ${edge(from)} and r < ${edge(to)}`
}

async function determinePage(client: pg.PoolClient, run: ImportRun, lane: LaneState, page: readonly string[]) {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query('begin')
      const now = run.settings.clock()
      const relinked = await linkNewRecords(client, page, now)
      const touched = [...new Set([...page, ...relinked])]
      const done = await determinePersons(client, touched, now, { fresh: false, announce: false })
      await client.query('update ops.import_lane set determined_to = $3 where import_id = $1 and lane_no = $2', [
        run.importId,
        lane.laneNo,
        page.at(-1),
      ])
      await client.query('commit')
      lane.determinedTo = page.at(-1)
      return done
    } catch (error) {
      await client.query('rollback').catch(() => undefined)
      if (!isLostRace(error) || attempt >= MOST_ATTEMPTS) throw error
    }
  }
}
