import { importBulk } from '@passage/ledger/import/bulk'
import type { ImportResult } from '@passage/ledger/import/types'
import { defaultSettings } from '@passage/ledger/intake/context'
import type { Pools } from '@passage/ledger/pools/open'
import type { ImportFlags } from '../commands/import.ts'
import { refuseOtherKeys, withLedger } from '../talk/context.ts'
import { EXIT, type ExitCode } from '../talk/exit-codes.ts'
import { interruptible } from '../talk/interrupt.ts'
import { duration, type Progress, startProgress } from '../talk/progress.ts'
import { count, ink, print, printJson, say, type Terminal } from '../talk/terminal.ts'
import { dryRun } from './dry-run.ts'
import { openRejects, type RejectsFile } from './rejects.ts'
import { type FileSource, fileSource } from './source.ts'
import { withFile } from './spool.ts'

/** What an import comes to, in the figures that are printed. */
interface Summary {
  readonly dryRun: boolean
  readonly finished: boolean
  readonly accepted: number
  readonly known: number
  readonly quarantined: number
  readonly refused: number
  readonly unreadable: number
  readonly persons: number
  readonly seconds: number
  readonly rejects: string | undefined
  readonly importId: string | undefined
}

/** Takes a file in, shows how far it is, and says what became of every line. */
export function runImport(terminal: Terminal, file: string, flags: ImportFlags): Promise<ExitCode> {
  return withFile(file, async (path) => {
    const began = terminal.now()
    const rejects = openRejects(flags.rejects ?? `rejects-${nameOf(file)}.csv`)
    const source = await fileSource(path, renames(flags.map), ({ line, unreadable: fault }) =>
      rejects.add({ line, path: '', ...fault }),
    )
    const progress = startProgress(terminal, file, 'records')
    const counts = await interruptible(terminal, STOPPING, (signal) =>
      flags.dryRun === true
        ? readOnly(terminal, source, rejects, progress, signal)
        : takeIn(terminal, source, flags, rejects, progress, signal),
    )
    progress.clear()
    const seconds = Math.round((terminal.now() - began) / 100) / 10
    const named = rejects.count() === 0 ? undefined : rejects.name
    const unreadable = rejects.unreadable()
    const summary: Summary = { ...counts, unreadable, seconds, rejects: named, dryRun: flags.dryRun === true }
    if (flags.json === true) printJson(terminal, summary)
    else tell(terminal, summary)
    if (!summary.finished) return EXIT.interrupted
    return notTakenIn(summary) > 0 ? EXIT.doneWithRejects : EXIT.ok
  })
}

/** Of the whole import, the part before an interruption included. */
const notTakenIn = (summary: Summary): number => summary.quarantined + summary.refused + summary.unreadable

const STOPPING = 'Stopping after the batch under way…'

type Counts = Omit<Summary, 'unreadable' | 'seconds' | 'rejects' | 'dryRun'>

async function readOnly(
  terminal: Terminal,
  source: FileSource,
  rejects: RejectsFile,
  progress: Progress,
  signal: AbortSignal,
): Promise<Counts> {
  const onProgress = (done: number) => progress.update(source.share(), done)
  const counts = await dryRun(source, terminal.now, rejects, onProgress, signal)
  return { finished: !signal.aborted, ...counts, persons: 0, importId: undefined }
}

function takeIn(
  terminal: Terminal,
  source: FileSource,
  flags: ImportFlags,
  rejects: RejectsFile,
  progress: Progress,
  signal: AbortSignal,
): Promise<Counts> {
  return withLedger(terminal, async ({ pools, database }) => {
    await refuseOtherKeys(pools)
    if (await isUnfinished(pools, source.name)) rejects.goOn()
    const settings = {
      ...defaultSettings,
      ...(flags.jurisdiction === undefined ? {} : { jurisdiction: flags.jurisdiction }),
    }
    let second: Progress | undefined
    const result: ImportResult = await importBulk(pools, source, {
      settings,
      signal,
      ...(source.size < WORTH_THREADS ? {} : { connectionString: database.connectionString }),
      onReject: ({ ordinal, outcome: { code, path, text } }) => rejects.add({ line: ordinal, code, path, text }),
      onProgress: ({ phase, done, total }) => {
        if (phase === 'append') return progress.update(source.share(), done)
        if (second === undefined) {
          progress.clear()
          second = startProgress(terminal, 'Determining', 'persons')
        }
        second.update(total === undefined ? undefined : done / Math.max(1, total), done)
      },
    })
    second?.clear()
    const { finished, counts, persons, importId } = result
    return { finished, persons, importId, ...counts }
  })
}

/** Bytes from which on an import runs in threads of its own; below, starting them would take longer than it saves. */
const WORTH_THREADS = 1_000_000

/** Whether an import of this source was stopped, so that this one goes on with it. */
async function isUnfinished(pools: Pools, name: string): Promise<boolean> {
  const found = await pools.rules.query('select 1 from ops.import where name = $1 and finished_at is null', [name])
  return found.rows.length > 0
}

function tell(terminal: Terminal, summary: Summary): void {
  const rejected = notTakenIn(summary)
  const taken = summary.dryRun ? 'Would be taken in' : 'Taken in'
  print(
    terminal,
    `${taken} ${ink(terminal, 'bold', count(summary.accepted))}   Already known ${count(summary.known)}   ` +
      `Not taken in ${count(rejected)}${summary.rejects === undefined ? '' : ` → ${summary.rejects}`}   in ${duration(summary.seconds * 1000)}`,
  )
  if (summary.finished && rejected + summary.accepted + summary.known === 0) {
    print(terminal, 'The file holds no record. Is it the right one?')
  }
  if (summary.quarantined > 0) {
    const kept = summary.dryRun ? 'would be kept aside' : 'are kept aside'
    print(terminal, `${count(summary.quarantined)} of those ${kept} for a person (Sources in the console).`)
  }
  if (!summary.finished) say(terminal, 'Stopped. What was reported is saved. Go on: the same command again')
  else if (summary.dryRun) {
    say(terminal, 'Known are repeats within the file: what was taken in before was not asked.')
    say(terminal, 'Nothing was kept. Do it: the same command without --dry-run')
  } else say(terminal, 'Next: passage status')
}

function renames(pairs: readonly string[] | undefined): ReadonlyMap<string, string> {
  return new Map((pairs ?? []).map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']))
}

/** `crossings-2026.csv.gz` becomes `crossings-2026`. */
function nameOf(file: string): string {
  const base = file === '-' ? 'stdin' : (file.split(/[/\\]/).at(-1) ?? file)
  return base.replace(/\.(gz|csv|ndjson|jsonl|json|parquet)$/g, '').replace(/\.(csv|ndjson|jsonl|json)$/, '')
}
