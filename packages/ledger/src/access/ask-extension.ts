import type { ExtensionFault } from '@passage/domain/access/extension'
import { RequestReused } from '../guard-rows/request.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'
import { appendActorEntry } from './actor-entry.ts'
import { projectAccess } from './project-access.ts'

/** Somebody asks that the own assignment name what a link added. */
export interface AskedExtension {
  /** Derived from who asks, where, and the key that came with it. */
  readonly request: string
  readonly actor: string
  readonly purpose: string
  /** The record that was refused. */
  readonly record: string
  readonly reason: string
}
export type ExtensionAsked =
  | { readonly ok: true; readonly request: string; readonly recorded: string; readonly repeated: boolean }
  | { readonly ok: false; readonly fault: ExtensionFault }

const ATTEMPTS = 64

/**
 * Writes a request into the stream of whoever asks. Of an assignment one request waits at a time: whoever asks again gets
 * the one that waits. Whether a link is what stands in the way has been asked before.
 * @throws RequestReused when the key came before with something else
 */
export function askExtension(pools: Pools, asked: AskedExtension, now: Date): Promise<ExtensionAsked> {
  return inTransactionAgain(
    pools.write,
    async (tx) => {
      const before = await earlier(tx, asked)
      if (before !== undefined) return before
      const assignmentId = await ownAssignment(tx, asked, now)
      if (assignmentId === undefined) return { ok: false, fault: 'extension.no-assignment' } as const
      const waiting = await waitingOf(tx, assignmentId)
      if (waiting !== undefined) return waiting
      const { request, actor, record, reason } = asked
      const recorded = now.toISOString()
      const body = { request, assignmentId, actor, record, reason }
      const entry = { type: 'extension-asked', body, recorded } as const
      await appendActorEntry(tx, actor, entry)
      await projectAccess(tx, entry)
      return { ok: true, request, recorded, repeated: false } as const
    },
    ATTEMPTS,
  )
}

interface AskedRow {
  request_id: string
  record_id: string
  reason: string
  asked_at: Date
}
const again = ({ request_id, asked_at }: AskedRow): ExtensionAsked => ({
  ok: true,
  request: request_id,
  recorded: asked_at.toISOString(),
  repeated: true,
})

async function earlier(tx: Tx, { request, record, reason }: AskedExtension): Promise<ExtensionAsked | undefined> {
  const found = await tx.query<AskedRow>(
    'select request_id, record_id, reason, asked_at from access.extension_request where request_id = $1',
    [request],
  )
  const row = found.rows[0]
  if (row === undefined) return undefined
  if (row.record_id !== record || row.reason !== reason) throw new RequestReused()
  return again(row)
}

async function waitingOf(tx: Tx, assignmentId: string): Promise<ExtensionAsked | undefined> {
  const found = await tx.query<AskedRow>(
    `select request_id, record_id, reason, asked_at from access.extension_request
      where assignment_id = $1 and answer is null`,
    [assignmentId],
  )
  const row = found.rows[0]
  return row === undefined ? undefined : again(row)
}

/**
 * The assignment of whoever asks, for this purpose, that names a record of this person; of several the one that ends last.
 * Its row is held, so that two requests at once become one.
 */
async function ownAssignment(
  tx: Tx,
  { actor, purpose, record }: AskedExtension,
  now: Date,
): Promise<string | undefined> {
  const found = await tx.query<{ assignment_id: string }>(
    `select a.assignment_id from identity.member x
       join identity.member y on y.person_id = x.person_id and y.until_known is null
       join access.assignment a on a.record_id = y.record_id
      where x.record_id = $1 and x.until_known is null and a.actor = $2 and a.purpose = $3 and a.bond = 'assigned'
        and a.from_at <= $4 and a.until_at > $4
      order by a.until_at desc, a.assignment_id, a.record_id limit 1 for update of a`,
    [record, actor, purpose, now],
  )
  return found.rows[0]?.assignment_id
}
