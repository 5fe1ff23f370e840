import { uuids } from '../append/binary-array.ts'
import type { Tx } from '../pools/transaction.ts'
import type { AccessBodies } from './entries.ts'

/** A request that waits for an answer. */
export async function projectAsked(tx: Tx, body: AccessBodies['extension-asked'], recorded: string): Promise<void> {
  await tx.query(
    `insert into access.extension_request (request_id, record_id, assignment_id, actor, reason, asked_at)
      values ($1, $2, $3, $4, $5, $6)`,
    [body.request, body.record, body.assignmentId, body.actor, body.reason, recorded],
  )
}

/** The assignment was extended because of a request; without one there is nothing to answer. */
export async function projectExtended(
  tx: Tx,
  { request, records, by, reason }: AccessBodies['assignment-extended'],
  recorded: string,
): Promise<void> {
  if (request === undefined) return
  await tx.query(
    `update access.extension_request set answer = 'extended', records = $2::uuid[], answered_by = $3, answered_at = $4,
        answer_reason = $5 where request_id = $1`,
    [request, uuids(records), by, recorded, reason],
  )
}

/** The answer was no, with a reason. */
export async function projectRefused(
  tx: Tx,
  { request, by, reason }: AccessBodies['extension-refused'],
  recorded: string,
): Promise<void> {
  await tx.query(
    `update access.extension_request set answer = 'refused', answered_by = $2, answered_at = $3, answer_reason = $4
      where request_id = $1`,
    [request, by, recorded, reason],
  )
}
