import { derivedId } from '../entry/derived-id.ts'
import { defaultSettings, type IntakeSettings, recordSecret } from '../intake/context.ts'
import type { Pools } from '../pools/open.ts'
import { appendPhase } from './append-phase.ts'
import { determinePhase } from './determine-phase.ts'
import { beginImport, finishImport } from './import-state.ts'
import type { ImportProgress, ImportResult, ImportSource, Reject } from './types.ts'

export interface BulkOptions {
  readonly settings?: IntakeSettings
  /** Connections that work side by side; records are spread by hash of the document. Default 2. */
  readonly lanes?: number
  /** Records in one transaction. Default 5,000. */
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
  const lanes = options.lanes ?? 2
  const importId = derivedId('passage/import', source.name)
  const state = await beginImport(pools, importId, source.name, lanes, settings.clock())
  const run = { pools, importId, settings, options, lanes: state.lanes, secret: await recordSecret(pools) }
  if (state.phase === 'append') {
    const whole = await appendPhase(run, source, state)
    if (!whole) return { importId, finished: false, counts: state.counts, persons: 0, answers: 0 }
    await finishImport(pools, importId, 'determine', settings.clock())
  }
  const determined = await determinePhase(run, state)
  if (!determined.whole) return { importId, finished: false, counts: state.counts, ...determined }
  await finishImport(pools, importId, 'done', settings.clock())
  return { importId, finished: true, counts: state.counts, persons: determined.persons, answers: determined.answers }
}
