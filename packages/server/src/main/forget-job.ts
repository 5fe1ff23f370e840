import { forgetChanges } from '@passage/ledger/gateway/changes'
import type { Pools } from '@passage/ledger/pools/open'
import type { JobLog } from './due-job.ts'
import { type Job, repeat } from './repeat.ts'

const dayMs = 24 * 60 * 60_000
const afterFaultMs = 60_000

/** Drops once a day what every screen has long been told: changes are ids for listeners, and the ledger keeps all. */
export function runForgetJob(pools: Pools, clock: () => string, log: JobLog, betweenRunsMs = dayMs): Job {
  return repeat(
    async () => {
      await forgetChanges(pools, new Date(Date.parse(clock()) - dayMs))
      return betweenRunsMs
    },
    afterFaultMs,
    (error) => log.warn({ err: error }, 'old changes were not dropped; it is tried again'),
  )
}
