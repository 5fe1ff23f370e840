import { enterCounts, forgetPersonsRead } from '@passage/ledger/access/rebuild-looks'
import type { Pools } from '@passage/ledger/pools/open'
import type { JobLog } from './due-job.ts'
import { type Job, repeat } from './repeat.ts'

const minuteMs = 60_000
const weekMs = 7 * 24 * 60 * minuteMs

/** Writes how often looks were repeated once their quarter of an hour is over, and drops old counts of persons read. */
export function runCountLooksJob(pools: Pools, clock: () => string, log: JobLog, betweenRunsMs = minuteMs): Job {
  return repeat(
    async () => {
      const now = Date.parse(clock())
      await enterCounts(pools, new Date(now))
      await forgetPersonsRead(pools, new Date(now - weekMs))
      return betweenRunsMs
    },
    minuteMs,
    (error) => log.warn({ err: error }, 'repeated looks were not entered; it is tried again'),
  )
}
