import { appendActorEntry } from '../access/actor-entry.ts'
import { derivedId } from '../entry/derived-id.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import type { RedressEntryBodies } from './entries.ts'
import type { Cause } from './project.ts'
import { projectHanded } from './project-handed.ts'

interface Owed {
  request_id: string
  cause: Cause
  in_record: string
  recipient: string
}

/**
 * Writes a notice for every earlier recipient who has none yet, about these records or about all. The id of a notice is
 * derived from request, cause and recipient, so that each is told once, however often and by however many this is done.
 * It also meets an answer that left in the very moment of the correction. Returns how many were written.
 */
export async function tellRecipients(tx: Tx, records: readonly string[] | undefined, now: Date): Promise<number> {
  const owed = await tx.query<Owed>(
    `select distinct o.request_id, o.cause, o.in_record, o.recipient from access.outdated($1::uuid[]) o
      where not exists (select 1 from proj.correction_notice n where n.record_id = o.in_record
        and n.request_id = o.request_id and n.cause = o.cause and n.recipient = o.recipient) order by 4, 1, 2`,
    [records ?? null],
  )
  for (const row of owed.rows) await tellOne(tx, row, now)
  return owed.rows.length
}

async function tellOne(tx: Tx, { request_id, cause, in_record, recipient }: Owed, now: Date): Promise<void> {
  const notice = derivedId('passage/notice', request_id, cause, recipient)
  const body: RedressEntryBodies['correction-notice'] = {
    notice,
    recipient,
    record: in_record,
    request: request_id,
    cause,
  }
  const recorded = now.toISOString()
  const receipt = await appendActorEntry(tx, recipient, {
    type: 'correction-notice',
    body,
    recorded,
    requestId: notice,
  })
  await projectHanded(tx, 'correction-notice', body, receipt.recorded)
}

/** As `tellRecipients`, in a transaction of its own: what the job of the outbox does. */
export async function tellAll(pools: Pools, now: Date): Promise<number> {
  return inTransactionAgain(pools.write, (tx) => tellRecipients(tx, undefined, now))
}

/** Writes that a recipient received a notice. Saying so twice is saying so once. Undefined: there is no such notice for them. */
export async function acknowledge(
  pools: Pools,
  { notice, recipient }: { readonly notice: string; readonly recipient: string },
  now: Date,
): Promise<{ readonly acknowledgedAt: string } | undefined> {
  return inTransactionAgain(pools.write, async (tx) => {
    const found = await tx.query<{ record_id: string; acknowledged_at: Date | null }>(
      'select record_id, acknowledged_at from proj.correction_notice where notice_id = $1 and recipient = $2',
      [notice, recipient],
    )
    const row = found.rows[0]
    if (row === undefined) return undefined
    if (row.acknowledged_at !== null) return { acknowledgedAt: row.acknowledged_at.toISOString() }
    const body = { notice, recipient, record: row.record_id }
    const requestId = derivedId('passage/notice-received', notice)
    const entry = { type: 'correction-acknowledged', body, recorded: now.toISOString(), requestId }
    const receipt = await appendActorEntry(tx, recipient, entry)
    await projectHanded(tx, 'correction-acknowledged', body, receipt.recorded)
    return { acknowledgedAt: receipt.recorded }
  })
}
