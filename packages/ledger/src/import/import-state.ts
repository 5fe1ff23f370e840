import type { IntakeSettings } from '../intake/context.ts'
import type { Pools } from '../pools/open.ts'
import { inTransaction } from '../pools/transaction.ts'
import type { ImportCounts } from './types.ts'

export interface LaneState {
  readonly laneNo: number
  /** Every row of this lane up to this ordinal is committed. */
  position: number
  batches: number
  /** The last record whose person was determined. */
  determinedTo: string | undefined
}
export interface ImportState {
  readonly phase: 'append' | 'determine'
  readonly lanes: readonly LaneState[]
  readonly counts: ImportCounts
}
/** What a lane needs, wherever it runs. */
export interface ImportRun {
  readonly pools: Pools
  readonly importId: string
  readonly settings: IntakeSettings
  readonly laneCount: number
  readonly secret: string
}

interface LaneRow {
  lane_no: number
  position: string | null
  batches: number
  determined_to: string | null
  counts: Partial<ImportCounts>
}

/** Finds the unfinished import of this name, or begins one. An import goes on with the lanes that it began with. */
export async function beginImport(
  pools: Pools,
  importId: string,
  name: string,
  lanes: number,
  now: Date,
): Promise<ImportState> {
  return inTransaction(pools.write, async (tx) => {
    const found = await tx.query<{ phase: string }>('select phase from ops.import where import_id = $1 for update', [
      importId,
    ])
    const phase = found.rows[0]?.phase
    if (phase === undefined || phase === 'done') {
      await tx.query(
        `insert into ops.import (import_id, name, started_at, phase) values ($1, $2, $3, 'append')
          on conflict (import_id) do update set started_at = excluded.started_at, phase = 'append', finished_at = null`,
        [importId, name, now],
      )
      await tx.query('delete from ops.import_batch where import_id = $1', [importId])
      await tx.query(
        `insert into ops.import_lane (import_id, lane_no, position) select $1, n, '0' from generate_series(0, $2::int - 1) n
          on conflict (import_id, lane_no) do update set position = '0', batches = 0, determined_to = null, counts = '{}'`,
        [importId, lanes],
      )
    }
    const rows = await tx.query<LaneRow>(
      `select lane_no, position, batches, determined_to, counts from ops.import_lane where import_id = $1 order by lane_no`,
      [importId],
    )
    const counts = { accepted: 0, known: 0, quarantined: 0, refused: 0 }
    for (const row of rows.rows) addCounts(counts, row.counts)
    return { phase: phase === 'determine' ? 'determine' : 'append', lanes: rows.rows.map(laneOf), counts }
  })
}

function laneOf(row: LaneRow): LaneState {
  const { lane_no: laneNo, batches } = row
  return { laneNo, position: Number(row.position ?? 0), batches, determinedTo: row.determined_to ?? undefined }
}

export function addCounts(counts: ImportCounts, more: Partial<ImportCounts>): void {
  for (const key of ['accepted', 'known', 'quarantined', 'refused'] as const) counts[key] += more[key] ?? 0
}

/** The import enters its next phase; what only the former needed is let go. */
export async function finishImport(
  pools: Pools,
  importId: string,
  phase: 'determine' | 'done',
  now: Date,
): Promise<void> {
  await inTransaction(pools.write, async (tx) => {
    await tx.query('update ops.import set phase = $2, finished_at = $3 where import_id = $1', [
      importId,
      phase,
      phase === 'done' ? now : null,
    ])
    if (phase === 'done') await tx.query('delete from ops.import_batch where import_id = $1', [importId])
  })
}
