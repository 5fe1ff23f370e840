import { randomUUID } from 'node:crypto'
import { uuids } from '../append/binary-array.ts'
import { headsOf } from '../append/heads.ts'
import { appendAsReader } from '../gateway/actor-end.ts'
import type { LookTx } from '../gateway/look.ts'
import type { RedressEntryBodies } from './entries.ts'
import { projectHanded } from './project-handed.ts'

/** To whom an answer goes, and by which right. */
export interface DisclosedTo {
  readonly recipient: string
  readonly purpose: string
  readonly authority: string
  readonly case?: string
}

/**
 * Reads an answer that leaves, and writes down that it left, in the transaction of the look. Where each record ends is read
 * before the answer is: a correction that comes in between counts as not yet shown, so that its notice is written.
 */
export async function readDisclosed<T>(
  tx: LookTx,
  records: readonly string[],
  to: DisclosedTo,
  read: () => Promise<T>,
  now: Date,
): Promise<T> {
  const members = await tx.query<{ id: string }>('select access.members_of($1::uuid[]) as id order by 1', [
    uuids(records),
  ])
  const ids = members.rows.map(({ id }) => id)
  const heads = await headsOf(tx, ids)
  const stays = await tx.query<{ answer: string }>(
    `select record_id || '/' || determination_seq as answer from proj.stay where record_id = any($1::uuid[]) order by 1`,
    [uuids(ids)],
  )
  const answer = await read()
  const body: RedressEntryBodies['disclosure'] = {
    disclosure: randomUUID(),
    ...to,
    records: ids.map((record) => ({ record, head: heads.get(record)?.seq ?? 0 })),
    answers: stays.rows.map((row) => row.answer),
  }
  await appendAsReader(tx, to.recipient, { type: 'disclosure', body, now })
  await projectHanded(tx, 'disclosure', body, now.toISOString())
  return answer
}
