import type { AccessBodies } from '../access/entries.ts'
import { appendAll } from '../append/append-all.ts'
import { actorStreamId } from '../entry/derived-id.ts'
import { seal } from '../entry/seal.ts'
import { EMPTY } from '../entry/stream.ts'
import type { Tx } from '../pools/transaction.ts'
import type { SignBodies } from './entries.ts'

/** What can stand in the stream of an actor about accounts and sessions; the database allows no other. */
type Bodies = SignBodies & Pick<AccessBodies, 'role-given' | 'role-taken'>
type Said = {
  readonly [T in keyof Bodies]: { readonly type: T; readonly body: Omit<Bodies[T], 'actor'>; readonly now: Date }
}[keyof Bodies]

/**
 * Writes an entry into the stream of an actor, in the transaction of the act itself. When the actor's stream moves in
 * the same moment the transaction fails with a unique violation: callers run under `inTransactionAgain`.
 */
export async function say(tx: Tx, actor: string, { type, body, now }: Said): Promise<void> {
  const stream = { kind: 'actor', id: actorStreamId(actor) } as const
  const found = await tx.query<{ stream_seq: number; commitment: Buffer }>({
    name: 'actor-head',
    text: 'select stream_seq, commitment from access.actor_head($1)',
    values: [stream.id],
  })
  const row = found.rows[0]
  const head = row === undefined ? EMPTY : { seq: row.stream_seq, commitment: row.commitment }
  await appendAll(tx, [seal(stream, head, { type, body: { actor, ...body }, recorded: now.toISOString() })])
}
