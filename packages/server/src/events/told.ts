import { purposesFor } from '@passage/domain/access/purposes'
import { permittedIds } from '../access/gateway.ts'
import type { Service } from '../app/service.ts'
import type { User } from '../session/user.ts'

/**
 * Of records that changed, those of which this listener may be told so: by the queue, or for any purpose that the
 * listener may state. Asked anew for every message, so that access that ended is not told anything more.
 */
export async function toldOf(service: Service, user: User, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const told = new Set<string>()
  for (const purpose of ['queue' as const, ...purposesFor(user.roles)]) {
    const left = ids.filter((id) => !told.has(id))
    if (left.length === 0) break
    for (const id of await permittedIds(service, { user, purpose }, 'stream', left)) told.add(id)
  }
  return told
}
