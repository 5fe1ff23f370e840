import { questionOf } from '@passage/domain/access/question'
import { readStanding } from '@passage/ledger/access/standing'
import type { RelativeRecord } from '@passage/ledger/gateway/read-family'
import type { Reader } from '../../access/reader.ts'
import type { Service } from '../../app/service.ts'

/** Those cases of a family whose person the reader may open as well, for the same purpose. Of all others only the label is said. */
export async function mayOpen(
  service: Service,
  { user, purpose }: Reader,
  relatives: readonly RelativeRecord[],
): Promise<readonly RelativeRecord[]> {
  if (relatives.length === 0) return []
  const asked = { actor: user.id, purpose, records: relatives.map(({ record }) => record) }
  const { roles, of } = await readStanding(service.pools.read, asked, new Date(service.clock()))
  const open = new Set(
    of
      .filter((one) => one.known && service.decide(questionOf({ roles, operation: 'inside', purpose }, one)).allowed)
      .map(({ recordId }) => recordId),
  )
  return relatives.filter(({ record }) => open.has(record))
}
