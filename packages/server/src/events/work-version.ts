import { createHash } from 'node:crypto'
import { countTasks } from '@passage/ledger/gateway/list-tasks'
import { readsWholeQueue } from '../access/gateway.ts'
import type { Service } from '../app/service.ts'
import type { User } from '../session/user.ts'

/**
 * A text that changes when a worker's own queue does, from its counts alone: of what must not be seen to exist by that
 * worker there is nothing in it. Screens read the queue again (a look at every row of it) only when it moved.
 */
export async function workVersion(service: Service, user: User): Promise<string> {
  const part = { actor: user.id, everything: readsWholeQueue(service, { user }) }
  const counts = await countTasks(service.pools, part, new Date(service.clock()))
  return createHash('sha256').update(JSON.stringify(counts)).digest('base64url').slice(0, 16)
}
