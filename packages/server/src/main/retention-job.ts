import type { Pools } from '@passage/ledger/pools/open'
import { proposeErasures } from '@passage/ledger/retention/propose'
import type { JobLog } from './due-job.ts'
import { type Job, repeat } from './repeat.ts'

/** What is due is due by days; everybody's file is read for it, so it is looked for a few times a day. */
const betweenRunsMs = 6 * 3_600_000
/** Not while a server that just started has other things to catch up with. */
const firstAfterMs = 10 * 60_000

/** Tells those who order erasures what has fallen due. It erases nothing. */
export function runRetentionJob(pools: Pools, clock: () => string, log: JobLog, firstMs = firstAfterMs): Job {
  return repeat(
    async () => {
      const due = await proposeErasures(pools, new Date(clock()))
      if (due > 0) log.info({ due }, 'stays or files are due for erasure, which people order')
      return betweenRunsMs
    },
    60_000,
    (error) => log.warn({ err: error }, 'what is due for erasure was not looked for; it is tried again'),
    firstMs,
  )
}
