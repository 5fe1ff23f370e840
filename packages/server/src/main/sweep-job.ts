import { isImporting, placeAt, type SweepPlace, sweepPage } from '@passage/ledger/links/sweep'
import type { Pools } from '@passage/ledger/pools/open'
import type { JobLog } from './due-job.ts'
import { type Job, repeat } from './repeat.ts'

/** A record is compared again when every transaction that began with it has ended. */
const settledAfterMs = 5_000
/** What was minted shortly before the last stop was perhaps not compared. */
const lookBackMs = 10 * 60_000
/** Live work comes first: a run ends after this time, and the next goes on where it ended. */
const longestRunMs = 500

/**
 * Compares each new record once more, a few seconds after it came, since two processes that take in two readings of
 * one person at once do not see each other's record. Waits while an import runs, and then goes on where it was.
 */
export function runSweepJob(pools: Pools, clock: () => string, log: JobLog, betweenRunsMs = 3_000): Job {
  const nowMs = () => Date.parse(clock())
  let place: SweepPlace = placeAt(new Date(nowMs() - lookBackMs))
  return repeat(
    async () => {
      if (await isImporting(pools, new Date(nowMs()))) return betweenRunsMs
      const until = new Date(nowMs() - settledAfterMs)
      const began = performance.now()
      let changed = 0
      for (;;) {
        const page = await sweepPage(pools, place, until, new Date(nowMs()))
        changed += page.changed
        place = page.next ?? placeAt(until)
        if (page.next === undefined || performance.now() - began > longestRunMs) break
      }
      if (changed > 0) log.info({ changed }, 'records compared once more belong together, or may')
      return betweenRunsMs
    },
    betweenRunsMs,
    (error) => log.warn({ err: error }, 'new records were not compared once more; it is tried again'),
  )
}
