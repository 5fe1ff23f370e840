import type { Pools } from '@passage/ledger/pools/open'
import { closeNotices } from '@passage/ledger/redress/close-notices'
import { raiseOverdue } from '@passage/ledger/redress/raise'
import { tellAll } from '@passage/ledger/redress/tell'
import type { JobLog } from './due-job.ts'
import { type Job, repeat } from './repeat.ts'

/** What is overdue is overdue by days: it is looked for once a minute. */
const raiseEveryMs = 60_000

/**
 * Keeps the outbox of corrections: whoever received something that was corrected while the answer was on its way is told a
 * few seconds later. And raises, once each, what is overdue: requests that wait for an answer, notices that nobody
 * acknowledged. It runs whether or not the log is witnessed.
 */
export function runRedressJob(pools: Pools, clock: () => string, log: JobLog, betweenRunsMs = 3_000): Job {
  let raisedAt = Number.NEGATIVE_INFINITY
  return repeat(
    async () => {
      const now = new Date(clock())
      const told = await tellAll(pools, now)
      const isTime = performance.now() - raisedAt >= raiseEveryMs
      if (isTime) raisedAt = performance.now()
      // Before anything is raised: what can never be acknowledged is not late.
      const closed = isTime ? await closeNotices(pools, now) : 0
      const raised = isTime ? await raiseOverdue(pools, now) : 0
      if (closed > 0) log.info({ closed }, 'notices about erased records were closed')
      if (told > 0) log.info({ told }, 'earlier recipients were told')
      if (raised > 0) log.info({ raised }, 'requests or notices are overdue, and were raised')
      return betweenRunsMs
    },
    betweenRunsMs,
    (error) => log.warn({ err: error }, 'earlier recipients were not told; it is tried again'),
  )
}
