import { appendActorEntry } from '../access/actor-entry.ts'
import { derivedId } from '../entry/derived-id.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import type { RedressEntryBodies } from './entries.ts'
import { projectHanded } from './project-handed.ts'

interface Open {
  notice_id: string
  record_id: string
  recipient: string
}

/**
 * Closes each notice that waits about a record that was wholly erased: there is nothing left to tell, and nobody could
 * acknowledge it. One entry each, in the stream of the recipient, that says why. Returns how many.
 */
export async function closeNotices(pools: Pools, now: Date): Promise<number> {
  const found = await pools.write.query<Open>(
    `select notice_id, record_id, recipient from proj.correction_notice n
      where acknowledged_at is null and closed_at is null
        and not exists (select 1 from identity.record r where r.record_id = n.record_id) order by at, notice_id`,
  )
  for (const open of found.rows) await inTransactionAgain(pools.write, (tx) => close(tx, open, now))
  return found.rows.length
}

async function close(tx: Tx, { notice_id, record_id, recipient }: Open, now: Date): Promise<void> {
  const body: RedressEntryBodies['correction-closed'] = {
    notice: notice_id,
    recipient,
    record: record_id,
    why: 'record-erased',
  }
  const requestId = derivedId('passage/notice-closed', notice_id)
  const entry = { type: 'correction-closed', body, recorded: now.toISOString(), requestId }
  const receipt = await appendActorEntry(tx, recipient, entry)
  await projectHanded(tx, 'correction-closed', body, receipt.recorded)
}
