import { uuids } from '../append/binary-array.ts'
import type { IntakeOutcome } from '../intake/input.ts'
import { writeQuarantine } from '../intake/quarantine.ts'
import { takeBatch } from '../intake/take-batch.ts'
import { countAll, readAll } from '../intake/take-in.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import type { ImportRun, LaneState } from './import-state.ts'
import type { Batch, BatchDone } from './lane.ts'
import { readRow } from './read-row.ts'
import type { ImportCounts, Reject } from './types.ts'

/** Appends one batch in one transaction, its place in the source with it. */
export async function appendBatch(run: ImportRun, lane: LaneState, batch: Batch): Promise<BatchDone> {
  const now = run.settings.clock()
  const { values, ordinals, rejects } = readRows(batch)
  const read = readAll(values, run.secret, run.settings, now)
  const [outcomes, counts] = await inTransactionAgain(run.pools.write, async (tx) => {
    const taken = await takeBatch(tx, read.prepared, 'bulk', now)
    await writeQuarantine(tx, [...read.quarantined, ...taken.quarantined], 'bulk', now)
    const all = new Map([...read.outcomes, ...taken.outcomes])
    await countAll(tx, read, all, 'bulk', now, lane.laneNo + 1)
    const tally = tallyOf(all.values())
    tally.refused += rejects.length
    await writePosition(tx, run.importId, lane, batch.upTo, [...taken.touched], tally)
    return [all, tally] as const
  })
  lane.position = batch.upTo
  lane.batches++
  for (const [index, outcome] of outcomes) {
    if (outcome.status === 'accepted' || outcome.status === 'known') continue
    rejects.push({ ordinal: ordinals[index] ?? 0, outcome })
  }
  return { counts, rejects }
}

function readRows({ rows }: Batch): { values: unknown[]; ordinals: number[]; rejects: Reject[] } {
  const [values, ordinals, rejects]: [unknown[], number[], Reject[]] = [[], [], []]
  for (const row of rows) {
    const read = readRow(row)
    if ('fault' in read) rejects.push({ ordinal: row.ordinal, outcome: { status: 'refused', ...read.fault } })
    else {
      values.push(read.value)
      ordinals.push(row.ordinal)
    }
  }
  return { values, ordinals, rejects }
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
