import type { Pools } from '@passage/ledger/pools/open'
import { raiseOverdue } from '@passage/ledger/redress/raise'
import { tellAll } from '@passage/ledger/redress/tell'
import type { JobLog } from './due-job.ts'
import { type Job, repeat } from './repeat.ts'

/**
 * Keeps the outbox of corrections: whoever received something that was corrected while the answer was on its way is told a
 * few seconds later. And raises, once each, what is overdue: requests that wait for an answer, notices that nobody
 * acknowledged. It runs whether or not the log is witnessed.
 */
export function runRedressJob(pools: Pools, clock: () => string, log: JobLog, betweenRunsMs = 3_000): Job {
  return repeat(
    async () => {
      const now = new Date(clock())
      const told = await tellAll(pools, now)
      const raised = await raiseOverdue(pools, now)
      if (told > 0) log.info({ told }, 'earlier recipients were told')
      if (raised > 0) log.info({ raised }, 'requests or notices are overdue, and were raised')
      return betweenRunsMs
    },
    betweenRunsMs,
    (error) => log.warn({ err: error }, 'earlier recipients were not told; it is tried again'),
  )
}
