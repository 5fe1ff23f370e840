import { documentKey } from '@passage/identity/document'
import { uuids } from '../append/binary-array.ts'
import type { IntakeOutcome } from '../intake/input.ts'
import { writeQuarantine } from '../intake/quarantine.ts'
import { takeBatch } from '../intake/take-batch.ts'
import { countAll, readAll } from '../intake/take-in.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { addCounts, type ImportRun, type ImportState, type LaneState } from './import-state.ts'
import type { ImportCounts, ImportRow, ImportSource } from './types.ts'

interface Batch {
  readonly rows: readonly ImportRow[]
  /** Every row of the lane up to here is in this batch or an earlier one. */
  readonly upTo: number
}

/** Appends every row of the source. False when it was asked to stop before the end. */
export async function appendPhase(run: ImportRun, source: ImportSource, state: ImportState): Promise<boolean> {
  const size = run.options.batch ?? 5000
  const waiting: ImportRow[][] = run.lanes.map(() => [])
  const busy: Promise<void>[] = run.lanes.map(() => Promise.resolve())
  const start = Math.min(...run.lanes.map(({ position }) => position))
  let [ordinal, done] = [start, 0]
  const send = async (lane: LaneState) => {
    const batch = { rows: waiting[lane.laneNo] ?? [], upTo: ordinal }
    waiting[lane.laneNo] = []
    await busy[lane.laneNo]
    busy[lane.laneNo] = appendBatch(run, lane, batch).then((counts) => {
      addCounts(state.counts, counts)
      done += batch.rows.length
      run.options.onProgress?.({ phase: 'append', done, total: undefined, counts: state.counts })
    })
    // The failure is met when the lane is waited for; until then it must not end the process.
    busy[lane.laneNo]?.catch(() => undefined)
  }
  for await (const rows of source.open(start)) {
    for (const row of rows) {
      ordinal = row.ordinal
      const lane = run.lanes[laneFor(row.value, run.lanes.length)]
      if (lane === undefined || row.ordinal <= lane.position) continue
      const list = waiting[lane.laneNo]
      if (list !== undefined && list.push(row) >= size) await send(lane)
    }
    if (run.options.signal?.aborted === true) break
  }
  const whole = run.options.signal?.aborted !== true
  if (whole) for (const lane of run.lanes) await send(lane)
  await Promise.all(busy)
  return whole
}

/** Rows of one document go through one lane, in order; rows without one go by name, and unreadable rows anywhere. */
function laneFor(value: unknown, lanes: number): number {
  const row = value as { readonly about?: Who } & Who
  const { document, name } = row?.about ?? row ?? {}
  const { type, number, issuer } = document ?? {}
  const known = typeof type === 'string' && typeof number === 'string' && typeof issuer === 'string'
  const key = (known ? documentKey({ type, number, issuer }) : undefined) ?? String(name?.family)
  let sum = 0
  for (let at = 0; at < key.length; at++) sum = (Math.imul(sum, 31) + key.charCodeAt(at)) | 0
  return Math.abs(sum) % lanes
}
interface Who {
  readonly document?: { readonly type?: unknown; readonly number?: unknown; readonly issuer?: unknown } | null
  readonly name?: { readonly family?: unknown } | null
}

async function appendBatch(run: ImportRun, lane: LaneState, batch: Batch): Promise<Partial<ImportCounts>> {
  const now = run.settings.clock()
  const values = batch.rows.map(({ value }) => value)
  const read = readAll(values, run.secret, run.settings, now)
  const [outcomes, counts] = await inTransactionAgain(run.pools.write, async (tx) => {
    const taken = await takeBatch(tx, read.prepared, 'bulk', now)
    await writeQuarantine(tx, [...read.quarantined, ...taken.quarantined], 'bulk', now)
    const all = new Map([...read.outcomes, ...taken.outcomes])
    await countAll(tx, read, all, 'bulk', now, lane.laneNo + 1)
    const tally = tallyOf(all.values())
    await writePosition(tx, run.importId, lane, batch.upTo, [...taken.touched], tally)
    return [all, tally] as const
  })
  lane.position = batch.upTo
  lane.batches++
  for (const [index, outcome] of outcomes) {
    const row = batch.rows[index]
    if (row === undefined || outcome.status === 'accepted' || outcome.status === 'known') continue
    run.options.onReject?.({ ordinal: row.ordinal, value: row.value, outcome })
  }
  return counts
}

function tallyOf(outcomes: Iterable<IntakeOutcome>): ImportCounts {
  const tally = { accepted: 0, known: 0, quarantined: 0, refused: 0 }
  for (const { status } of outcomes) tally[status]++
  return tally
}

/** The place and the records touched are committed with the rows: a stop between them cannot happen. */
async function writePosition(
  tx: Tx,
  importId: string,
  lane: LaneState,
  upTo: number,
  touched: readonly string[],
  tally: ImportCounts,
): Promise<void> {
  if (touched.length > 0) {
    await tx.query('insert into ops.import_batch (import_id, lane_no, batch_no, records) values ($1, $2, $3, $4)', [
      importId,
      lane.laneNo,
      lane.batches + 1,
      uuids(touched),
    ])
  }
  await tx.query(
    `update ops.import_lane set position = $3, batches = $4, counts = jsonb_build_object(
        'accepted', coalesce((counts->>'accepted')::bigint, 0) + $5, 'known', coalesce((counts->>'known')::bigint, 0) + $6,
        'quarantined', coalesce((counts->>'quarantined')::bigint, 0) + $7, 'refused', coalesce((counts->>'refused')::bigint, 0) + $8)
      where import_id = $1 and lane_no = $2`,
    [
      importId,
      lane.laneNo,
      String(upTo),
      lane.batches + 1,
      tally.accepted,
      tally.known,
      tally.quarantined,
      tally.refused,
    ],
  )
}
