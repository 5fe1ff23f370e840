import { setTimeout as sleep } from 'node:timers/promises'
import type { Intake } from '@passage/ledger/intake/micro-batch'
import { createFeed } from '@passage/world/live/feed'
import type { WorldOptions } from '@passage/world/options'

const EVERY_MS = 330
/** After a pause (a laptop that slept) the feed goes on from now and does not pour the gap in at once. */
const LONGEST_GAP_MS = 5000

/** Sends the live records of the world as their time comes, until the signal says stop. */
export function liveFeed(world: WorldOptions, now: () => number) {
  return async (intake: Intake, signal: AbortSignal): Promise<void> => {
    const feed = createFeed(world)
    let last = now()
    while (!signal.aborted) {
      const until = now()
      const due = feed.between(Math.max(last, until - LONGEST_GAP_MS), until)
      last = until
      await Promise.allSettled(due.map(({ record }) => intake.submit(record)))
      await sleep(EVERY_MS, undefined, { signal }).catch(() => undefined)
    }
    await intake.idle()
  }
}
