import { answerFault, type ExtensionAnswer, type ExtensionFault } from '@passage/domain/access/extension'
import { bumpGuards } from '../guard-rows/guard.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { appendActorEntry } from './actor-entry.ts'
import { projectAccess } from './project-access.ts'
import { readWaitingExtension } from './waiting-extensions.ts'

/** What a supervisor says to a request. */
export interface GivenAnswer {
  readonly request: string
  /** The record that the request was made at. */
  readonly record: string
  readonly by: string
  readonly answer: ExtensionAnswer
  /** Of an extension: the records as they were read. */
  readonly records: readonly string[]
  readonly reason: string
}
export type ExtensionAnswered =
  | { readonly ok: true; readonly recorded: string; readonly repeated: boolean }
  | { readonly ok: false; readonly fault: ExtensionFault }

const ATTEMPTS = 64

/**
 * Answers a request by one entry in the stream of the supervisor: the assignment names the records from now on, or it is
 * refused with a reason. The same answer again gives the first receipt. Undefined: no such request is this supervisor’s to
 * answer.
 */
export function answerExtension(pools: Pools, given: GivenAnswer, now: Date): Promise<ExtensionAnswered | undefined> {
  return inTransactionAgain(
    pools.write,
    async (tx) => {
      const row = await holdRequest(tx, given, now)
      if (row === undefined) return undefined
      if (row.answer !== null) return isSame(row, given) ? repeated(row) : { ok: false, fault: 'extension.answered' }
      if (!row.asked) return row.actor === given.by ? { ok: false, fault: 'extension.own-request' } : undefined
      const waiting = await readWaitingExtension(tx, given)
      if (waiting === undefined) return undefined
      const fault = answerFault({ ...waiting, answer: undefined, holds: waiting.until > now }, given)
      return fault === undefined ? write(tx, given, waiting.assignmentId, now) : { ok: false, fault }
    },
    ATTEMPTS,
  )
}

interface HeldRequest {
  actor: string
  answer: ExtensionAnswer | null
  answered_by: string | null
  answered_at: Date | null
  answer_reason: string | null
  added: string | null
  asked: boolean
}

/** Held until the answer is written: of two answers at once the second finds the first. */
async function holdRequest(tx: Tx, { request, record, by }: GivenAnswer, now: Date): Promise<HeldRequest | undefined> {
  const found = await tx.query<HeldRequest>(
    `select q.actor, q.answer, q.answered_by, q.answered_at, q.answer_reason, array_to_string(q.records, ' ') as added,
        access.is_asked($3, q.request_id, $4) as asked
       from access.extension_request q where q.request_id = $1 and q.record_id = $2 for update of q`,
    [request, record, by, now],
  )
  return found.rows[0]
}

const inOrder = (records: readonly string[]): readonly string[] => [...new Set(records)].sort()
const isSame = (row: HeldRequest, { by, answer, reason, records }: GivenAnswer): boolean =>
  row.answered_by === by &&
  row.answer === answer &&
  row.answer_reason === reason &&
  (answer === 'refused' || row.added === inOrder(records).join(' '))
const repeated = ({ answered_at }: HeldRequest): ExtensionAnswered => ({
  ok: true,
  recorded: answered_at?.toISOString() ?? '',
  repeated: true,
})

async function write(tx: Tx, given: GivenAnswer, assignmentId: string, now: Date): Promise<ExtensionAnswered> {
  const { request, by, answer, reason } = given
  const recorded = now.toISOString()
  const records = inOrder(given.records)
  const extended = {
    type: 'assignment-extended',
    body: { assignmentId, records, by, reason, request },
    recorded,
  } as const
  const refused = { type: 'extension-refused', body: { request, assignmentId, by, reason }, recorded } as const
  const entry = answer === 'extended' ? extended : refused
  // As with every extension: an act that is being signed about these records meets it at the guard.
  if (answer === 'extended') await bumpGuards(tx, records)
  await appendActorEntry(tx, by, entry)
  await projectAccess(tx, entry)
  return { ok: true, recorded, repeated: false }
}
