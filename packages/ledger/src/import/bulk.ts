import { derivedId } from '../entry/derived-id.ts'
import { defaultSettings, type IntakeSettings, recordSecret } from '../intake/context.ts'
import type { Pools } from '../pools/open.ts'
import { appendPhase } from './append-phase.ts'
import { determinePhase } from './determine-phase.ts'
import { beginImport, finishImport, type ImportState } from './import-state.ts'
import type { Lane } from './lane.ts'
import { laneHere } from './lane-here.ts'
import { laneInThread } from './lane-thread.ts'
import type { ImportProgress, ImportResult, ImportSource, Reject } from './types.ts'

export interface BulkOptions {
  readonly settings?: IntakeSettings
  /**
   * Connection text of the migration login. With it each lane runs in a thread of its own, on the system's clock;
   * without it all run here.
   */
  readonly connectionString?: string
  /** Connections that work side by side; records are spread by hash of the document. Default 2. */
  readonly lanes?: number
  /** Records in one transaction. Default 2,500. */
  readonly batch?: number
  readonly onReject?: (reject: Reject) => void
  readonly onProgress?: (progress: ImportProgress) => void
  /** Stops between batches; what was committed stays, and the same import goes on from there. */
  readonly signal?: AbortSignal
}

/**
 * Takes a source of any size in, in two phases: every record is appended first, then each person touched is linked
 * and determined once. Memory stays flat. Interrupted at any point, the same call goes on after the last committed
 * batch; a record that comes twice is known. Done with an import, the same name begins a new one.
 */
export async function importBulk(pools: Pools, source: ImportSource, options: BulkOptions = {}): Promise<ImportResult> {
  const settings = options.settings ?? defaultSettings
  const importId = derivedId('passage/import', source.name)
  const state = await beginImport(pools, importId, source.name, options.lanes ?? 2, settings.clock())
  const { counts } = state
  const lanes = await openLanes(pools, importId, state, options)
  try {
    if (state.phase === 'append') {
      const whole = await appendPhase(lanes, source, counts, options)
      if (!whole) return { importId, finished: false, counts, persons: 0, answers: 0 }
      await finishImport(pools, importId, 'determine', settings.clock())
    }
    const { whole, persons, answers } = await determinePhase(pools, importId, lanes, counts, options)
    if (whole) await finishImport(pools, importId, 'done', settings.clock())
    return { importId, finished: whole, counts, persons, answers }
  } finally {
    await Promise.all(lanes.map((lane) => lane.close()))
  }
}

async function openLanes(
  pools: Pools,
  importId: string,
  state: ImportState,
  options: BulkOptions,
): Promise<readonly Lane[]> {
  const settings = options.settings ?? defaultSettings
  const laneCount = state.lanes.length
  const { connectionString } = options
  if (connectionString !== undefined) {
    const { jurisdiction } = settings
    return state.lanes.map((lane) =>
      laneInThread({
        connectionString,
        keyFile: pools.fieldKeys?.file,
        importId,
        laneCount,
        state: lane,
        jurisdiction,
      }),
    )
  }
  const secret = await recordSecret(pools)
  return state.lanes.map((lane) => laneHere({ pools, importId, settings, laneCount, secret }, lane))
}
