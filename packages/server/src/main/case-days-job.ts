import { retellDays } from '@passage/ledger/case/retell-days'
import type { Pools } from '@passage/ledger/pools/open'
import type { JobLog } from './due-job.ts'
import { type Job, repeat } from './repeat.ts'

/** Last days are days: a law, a calendar or time moves them on at most once in one. */
const betweenRunsMs = 6 * 3_600_000
/** After a start the law may be another one; not before other things have caught up. */
const firstAfterMs = 60_000

/** Counts the last days of every case again, and tells those that are others now. */
export function runCaseDaysJob(pools: Pools, clock: () => string, log: JobLog, firstMs = firstAfterMs): Job {
  return repeat(
    async () => {
      const { cases, told } = await retellDays(pools, new Date(clock()))
      if (told > 0) log.info({ cases, told }, 'last days of cases changed with law, calendar or time, and were told')
      return betweenRunsMs
    },
    60_000,
    (error) => log.warn({ err: error }, 'last days of cases were not counted again; it is tried again'),
    firstMs,
  )
}
