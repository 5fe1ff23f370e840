import type { Pools } from '../pools/open.ts'
import type { Tx } from '../pools/transaction.ts'

/** A request that waits for an answer, with the assignment that it is about. Ids and terms alone. */
export interface WaitingExtension {
  readonly request: string
  /** The record at which the worker was refused. */
  readonly recordId: string
  readonly assignmentId: string
  readonly actor: string
  readonly reason: string
  readonly asked: Date
  readonly purpose: string
  readonly caseRef: string | undefined
  readonly until: Date
  /** Records that the assignment names. */
  readonly named: readonly string[]
  /** Records of the same person that it does not name now. Empty where the link is gone. */
  readonly missing: readonly string[]
}

interface WaitingRow {
  request_id: string
  record_id: string
  assignment_id: string
  actor: string
  reason: string
  asked_at: Date
  purpose: string
  case_ref: string | null
  until_at: Date
  named: string
  missing: string | null
}

/** Of a person whom no record of the assignment belongs to any more, nothing is missing. */
const WAITING = `select q.request_id, q.record_id, q.assignment_id, q.actor, q.reason, q.asked_at, t.purpose, t.case_ref,
    t.until_at, array_to_string(t.named, ' ') as named,
    case when m.touches then array_to_string(m.missing, ' ') end as missing
  from access.extension_request q
  cross join lateral (select min(a.purpose) as purpose, min(a.case_ref) as case_ref, max(a.until_at) as until_at,
      array_agg(a.record_id order by a.record_id) as named
    from access.assignment a where a.assignment_id = q.assignment_id) t
  cross join lateral (select array_agg(y.record_id order by y.record_id) filter (where y.record_id <> all(t.named)) as missing,
      bool_or(y.record_id = any(t.named)) as touches
    from identity.member x join identity.member y on y.person_id = x.person_id and y.until_known is null
   where x.record_id = q.record_id and x.until_known is null) m
  where q.answer is null`

const split = (text: string | null): readonly string[] => (text === null || text === '' ? [] : text.split(' '))

const waitingOf = (row: WaitingRow): WaitingExtension => ({
  request: row.request_id,
  recordId: row.record_id,
  assignmentId: row.assignment_id,
  actor: row.actor,
  reason: row.reason,
  asked: row.asked_at,
  purpose: row.purpose,
  caseRef: row.case_ref ?? undefined,
  until: row.until_at,
  named: split(row.named),
  missing: split(row.missing),
})

const MOST = 200

/**
 * What waits for an answer by somebody, oldest first, at most 200. What has nothing left to extend is not there: the link
 * is gone, the assignment has ended, or another entry extended it. What the supervisor may know of is asked after this.
 */
export async function listWaitingExtensions(
  pools: Pools,
  who: string,
  now: Date,
): Promise<readonly WaitingExtension[]> {
  const found = await pools.write.query<WaitingRow>(
    `select * from (${WAITING}) w where w.until_at > $2 and w.missing <> ''
        and access.is_asked($1, w.request_id, $2) and not access.is_hidden($1, w.record_id, $2)
      order by w.asked_at, w.request_id limit ${MOST}`,
    [who, now],
  )
  return found.rows.map(waitingOf)
}

/** One request that waits for an answer; undefined: there is none of this id about this record. */
export async function readWaitingExtension(
  tx: Tx,
  { request, record }: { readonly request: string; readonly record: string },
): Promise<WaitingExtension | undefined> {
  const found = await tx.query<WaitingRow>(`${WAITING} and q.request_id = $1 and q.record_id = $2`, [request, record])
  return found.rows[0] === undefined ? undefined : waitingOf(found.rows[0])
}
