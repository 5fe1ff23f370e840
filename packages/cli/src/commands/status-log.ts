import { readLog } from '@passage/ledger/log/state'
import { readWitnesses, type WitnessRow } from '@passage/ledger/log/witnesses'
import type { Pools } from '@passage/ledger/pools/open'
import { count, print, type Terminal } from '../talk/terminal.ts'

export interface LogStatus {
  readonly origin: string
  readonly size: number
  readonly witnesses: readonly WitnessRow[]
}

const WORDS: Readonly<Record<WitnessRow['said'], string>> = {
  cosigned: 'cosigns',
  ahead: 'HAS SEEN A LARGER LOG: this database is older than it was',
  'other-history': 'HAS SEEN ANOTHER HISTORY: entries were changed, or a backup was restored',
  refused: 'refuses: does it know the key of this log?',
  'clock-differs': 'its clock is more than five minutes ahead: not taken',
  unreachable: 'cannot be reached',
}

/** How large the transparency log is, and what each witness last said. Undefined before the first start. */
export async function readLogStatus({ publish }: Pools): Promise<LogStatus | undefined> {
  const log = await readLog(publish)
  if (log === undefined) return undefined
  return { origin: log.origin, size: log.size, witnesses: await readWitnesses(publish, log.origin) }
}

/** The same in words. */
export function printLogStatus(terminal: Terminal, log: LogStatus | undefined): void {
  if (log === undefined) return
  print(terminal, `  log ${log.origin}: ${count(log.size)} entries`)
  if (log.witnesses.length === 0) print(terminal, '    unwitnessed: nobody outside vouches for it')
  for (const { witness, said, cosignedAt } of log.witnesses) {
    const last = cosignedAt === undefined ? 'never' : `${cosignedAt.toISOString().slice(0, 19).replace('T', ' ')} UTC`
    print(terminal, `    witness ${witness} ${WORDS[said]}, last cosignature ${last}`)
  }
}
