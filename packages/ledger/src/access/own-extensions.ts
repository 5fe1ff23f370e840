import type { ExtensionAnswer } from '@passage/domain/access/extension'
import type { Pools } from '../pools/open.ts'

/** What somebody asked, and what was answered. Nothing about what a link added. */
export interface OwnExtension {
  readonly request: string
  readonly recordId: string
  readonly purpose: string
  readonly reason: string
  readonly asked: Date
  /** The assignment has ended: nobody answers any more. */
  readonly ended: boolean
  readonly answer?: {
    readonly answer: ExtensionAnswer
    readonly by: string
    readonly at: Date
    readonly reason: string
  }
}

interface OwnRow {
  request_id: string
  record_id: string
  purpose: string
  reason: string
  asked_at: Date
  until_at: Date
  answer: ExtensionAnswer | null
  answered_by: string | null
  answered_at: Date | null
  answer_reason: string | null
}

const MOST = 50

/** What somebody asked for, newest first, at most 50; without records that must not be seen to exist by them now. */
export async function listOwnExtensions(pools: Pools, who: string, now: Date): Promise<readonly OwnExtension[]> {
  const found = await pools.write.query<OwnRow>(
    `select q.request_id, q.record_id, t.purpose, q.reason, q.asked_at, t.until_at, q.answer, q.answered_by, q.answered_at,
        q.answer_reason
       from access.extension_request q cross join lateral (select min(a.purpose) as purpose, max(a.until_at) as until_at
         from access.assignment a where a.assignment_id = q.assignment_id) t
      where q.actor = $1 and not access.is_hidden($1, q.record_id, $2)
      order by q.asked_at desc, q.request_id limit ${MOST}`,
    [who, now],
  )
  return found.rows.map((row) => ({
    request: row.request_id,
    recordId: row.record_id,
    purpose: row.purpose,
    reason: row.reason,
    asked: row.asked_at,
    ended: row.until_at <= now,
    ...(row.answer === null || row.answered_by === null || row.answered_at === null
      ? {}
      : {
          answer: { answer: row.answer, by: row.answered_by, at: row.answered_at, reason: row.answer_reason ?? '' },
        }),
  }))
}
