import { readRow } from '@passage/ledger/import/read-row'
import type { IntakeFault } from '@passage/ledger/intake/input'
import { parseIntake } from '@passage/ledger/intake/parse'
import type { RejectsFile } from './rejects.ts'
import type { FileSource } from './source.ts'

export interface DryCounts {
  readable: number
  quarantined: number
  refused: number
}

/** Reads a file as an import would, and tells what would happen, without a database and without keeping anything. */
export async function dryRun(
  source: FileSource,
  now: () => number,
  rejects: RejectsFile | undefined,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<DryCounts> {
  const counts = { readable: 0, quarantined: 0, refused: 0 }
  for await (const rows of source.open(0)) {
    for (const row of rows) {
      const { ordinal } = row
      const read = readRow(row)
      const parsed = 'fault' in read ? refusal(read.fault) : parseIntake(read.value, new Date(now()))
      if (parsed.kind === 'readable') counts.readable++
      else {
        counts[parsed.kind === 'refuse' ? 'refused' : 'quarantined']++
        rejects?.add({ line: ordinal, ...parsed.fault })
      }
    }
    onProgress(counts.readable + counts.quarantined + counts.refused)
    if (signal.aborted) break
  }
  return counts
}

const refusal = (fault: IntakeFault) => ({ kind: 'refuse', fault }) as const
