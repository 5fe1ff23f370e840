import { createHash } from 'node:crypto'
import { countTasks } from '@passage/ledger/gateway/list-tasks'
import type { Pools } from '@passage/ledger/pools/open'

const freshMs = 400

/**
 * A text that changes when the work queue does, from its counts alone. Screens read the queue again (a look at every
 * row of it) only when it moved, not with every crossing. One question to the database serves all screens.
 */
export function watchWork(pools: Pools): () => Promise<string> {
  let asked = 0
  let version: Promise<string> = Promise.resolve('')
  return () => {
    if (Date.now() - asked < freshMs) return version
    asked = Date.now()
    version = countTasks(pools).then((counts) =>
      createHash('sha256').update(JSON.stringify(counts)).digest('base64url').slice(0, 16),
    )
    return version
  }
}
