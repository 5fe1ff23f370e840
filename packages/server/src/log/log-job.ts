import type { WitnessSaid } from '@passage/ledger/log/witnesses'
import type { Pools } from '@passage/ledger/pools/open'
import type { JobLog } from '../main/due-job.ts'
import { type Job, repeat } from '../main/repeat.ts'
import { keepLog } from './keep-log.ts'
import type { LogSettings } from './service.ts'

/** What an operator is told when the answer of a witness changes. */
const WORDS: Readonly<Record<WitnessSaid, string>> = {
  cosigned: 'the witness cosigns',
  ahead: 'the witness has seen a larger log than this one: this database is older than it was. Was a backup restored?',
  'other-history': 'the witness has seen another history of this log: entries were changed, or a backup was restored',
  refused: 'the witness refuses this log: does it know its key?',
  'clock-differs': 'the clock of the witness is more than five minutes ahead of ours: its cosignature is not taken',
  unreachable: 'the witness cannot be reached',
}

/** Keeps the log each second; faults and changed answers of witnesses are told once, not each second. */
export function runLogJob(
  pools: Pools,
  settings: LogSettings,
  clock: () => string,
  log: JobLog,
  betweenTurnsMs = 1_000,
): Job {
  const told = new Map<string, WitnessSaid>()
  return repeat(
    async () => {
      const turn = await keepLog(pools, settings, new Date(clock()))
      for (const [witness, said] of turn.said) {
        if (told.get(witness) === said) continue
        const isFirstGood = said === 'cosigned' && !told.has(witness)
        told.set(witness, said)
        if (said === 'cosigned' && !isFirstGood) log.info({ witness, said }, WORDS[said])
        else if (said !== 'cosigned') log.warn({ witness, said }, WORDS[said])
      }
      return turn.caughtUp ? betweenTurnsMs : 0
    },
    10 * betweenTurnsMs,
    (error) => log.warn({ err: error }, 'the log did not go on; it is tried again'),
  )
}
