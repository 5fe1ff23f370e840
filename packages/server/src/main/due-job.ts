import type { Pools } from '@passage/ledger/pools/open'
import { type DueAnswer, redetermineDue } from '@passage/ledger/redetermine/due'
import { type Job, repeat } from './repeat.ts'

const betweenRunsMs = 60_000
/** While days are being caught up, live work comes in between. */
const betweenDaysMs = 250

export interface JobLog {
  info(details: object, words: string): void
  warn(details: object, words: string): void
}

/** What to do after a run: how long to wait, and whether a gap still counts as known downtime. */
export function afterRun(answer: DueAnswer, isCatchingUp: boolean): { waitMs: number; isCatchingUp: boolean } {
  if (!answer.ok) return { waitMs: betweenRunsMs, isCatchingUp }
  return answer.caughtUp ? { waitMs: betweenRunsMs, isCatchingUp: false } : { waitMs: betweenDaysMs, isCatchingUp }
}

/**
 * Determines again what changes with time alone, each minute. The first runs may close the gap since the service last
 * ran, a day at a time; later a gap of more than 26 hours means that the clock jumped, and nothing is determined.
 */
export function runDueJob(pools: Pools, clock: () => string, log: JobLog): Job {
  let isCatchingUp = true
  return repeat(
    async () => {
      const answer = await redetermineDue(pools, { now: new Date(clock()), afterDowntime: isCatchingUp })
      const next = afterRun(answer, isCatchingUp)
      isCatchingUp = next.isCatchingUp
      if (!answer.ok) log.warn(answer.refusal, 'the clock moved by more than 26 hours: no stay is determined by time')
      else if (answer.answers > 0)
        log.info({ answers: answer.answers, doneUntil: answer.doneUntil }, 'determined by time')
      return next.waitMs
    },
    betweenRunsMs,
    (error) => log.warn({ err: error }, 'the time-driven run failed and is tried again'),
  )
}
