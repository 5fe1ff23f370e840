import { randomBytes } from 'node:crypto'
import { readRow } from '@passage/ledger/import/read-row'
import type { ImportRow } from '@passage/ledger/import/types'
import { fault } from '@passage/ledger/intake/fields'
import type { IntakeFault } from '@passage/ledger/intake/input'
import { parseIntake } from '@passage/ledger/intake/parse'
import { prepare } from '@passage/ledger/intake/prepare'
import type { RejectsFile } from './rejects.ts'
import { Repeats } from './repeats.ts'
import type { FileSource } from './source.ts'

export interface DryCounts {
  accepted: number
  /** Repeats of a record in the same file. */
  known: number
  quarantined: number
  refused: number
}
type Outcome =
  | { readonly status: 'accepted' | 'known' }
  | { readonly status: 'quarantined' | 'refused'; readonly fault: IntakeFault }

/**
 * Reads a file as an import would, and tells what would happen, without a database and without keeping anything. What the database
 * holds already is not asked: only repeats within the file are known. Where one
 * key stands for two documents, the import takes whichever of its lanes comes first, and this the first line.
 */
export async function dryRun(
  source: FileSource,
  now: () => number,
  rejects: RejectsFile | undefined,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<DryCounts> {
  const counts = { accepted: 0, known: 0, quarantined: 0, refused: 0 }
  const outcomeOf = reader(now)
  for await (const rows of source.open(0)) {
    for (const row of rows) {
      const outcome = outcomeOf(row)
      counts[outcome.status]++
      if ('fault' in outcome) rejects?.add({ line: row.ordinal, ...outcome.fault })
    }
    onProgress(counts.accepted + counts.known + counts.quarantined + counts.refused)
    if (signal.aborted) break
  }
  return counts
}

/** Tells what would become of one row after another. The ids that this needs are under a key of this run, and are kept nowhere. */
function reader(now: () => number): (row: ImportRow) => Outcome {
  const repeats = new Repeats()
  const secret = randomBytes(32).toString('hex')
  return (row) => {
    const read = readRow(row)
    if ('fault' in read) return { status: 'refused', fault: read.fault }
    const parsed = parseIntake(read.value, new Date(now()))
    if (parsed.kind !== 'readable')
      return { status: parsed.kind === 'refuse' ? 'refused' : 'quarantined', fault: parsed.fault }
    const one = prepare(row.ordinal, parsed.input, secret, 'us')
    if (!('claimId' in one)) return { status: 'quarantined', fault: one }
    const found = repeats.of(one)
    return found === 'reused' ? { status: 'quarantined', fault: keyReused } : { status: statusOf[found] }
  }
}

const statusOf = { first: 'accepted', known: 'known' } as const
const keyReused = fault('intake.key-reused', '/sourceKey', 'This key came before with other content.')
