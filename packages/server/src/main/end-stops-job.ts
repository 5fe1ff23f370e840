import { endStops } from '@passage/ledger/guard-rows/end-stops'
import type { Pools } from '@passage/ledger/pools/open'
import type { JobLog } from './due-job.ts'
import { type Job, repeat } from './repeat.ts'

const betweenRunsMs = 60_000

/** Lifts stops whose time has run out, each by an entry, each minute. */
export function runEndStopsJob(pools: Pools, clock: () => string, log: JobLog): Job {
  return repeat(
    async () => {
      const ended = await endStops(pools, new Date(clock()))
      if (ended > 0) log.info({ ended }, 'stops ended')
      return betweenRunsMs
    },
    betweenRunsMs,
    (error) => log.warn({ err: error }, 'stops were not ended; it is tried again'),
  )
}
