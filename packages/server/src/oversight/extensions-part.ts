import { mayState } from '@passage/domain/access/purposes'
import { questionOf } from '@passage/domain/access/question'
import { readStanding } from '@passage/ledger/access/standing'
import { listWaitingExtensions, type WaitingExtension } from '@passage/ledger/access/waiting-extensions'
import type { Service } from '../app/service.ts'
import type { User } from '../session/user.ts'

/**
 * What waits for the reader’s answer; undefined: the reader is no supervisor. A request stands here only where the answer
 * itself would be let through: the same question, asked of the same policies.
 */
export async function waitingExtensions(
  service: Service,
  reader: User,
): Promise<readonly WaitingExtension[] | undefined> {
  if (!mayState('supervision', reader.roles)) return undefined
  const now = new Date(service.clock())
  const waiting = await listWaitingExtensions(service.pools, reader.id, now)
  const records = [...new Set(waiting.map(({ recordId }) => recordId))]
  const asked = { actor: reader.id, purpose: 'supervision', records } as const
  const { roles, of } = await readStanding(service.pools.write, asked, now)
  const question = { roles, operation: 'answer-extension', purpose: 'supervision' } as const
  const open = new Set(
    of.filter((one) => one.known && service.decide(questionOf(question, one)).allowed).map(({ recordId }) => recordId),
  )
  return waiting.filter(({ recordId }) => open.has(recordId))
}
