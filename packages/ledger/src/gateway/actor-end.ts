import { appendAll } from '../append/append-all.ts'
import { actorStreamId } from '../entry/derived-id.ts'
import { seal } from '../entry/seal.ts'
import { EMPTY, type Head, type Stream } from '../entry/stream.ts'
import type { Tx } from '../pools/transaction.ts'

/** The stream of somebody who looks, and where it ends: position and commitment, which is all a reader sees of it. */
export interface ActorEnd {
  readonly stream: Stream
  readonly head: Head
}

/** Where the next entry of an actor goes. */
export async function actorEnd(tx: Tx, actor: string): Promise<ActorEnd> {
  const stream = { kind: 'actor', id: actorStreamId(actor) } as const
  const found = await tx.query<{ stream_seq: number; commitment: Buffer }>({
    name: 'actor-head',
    text: 'select stream_seq, commitment from access.actor_head($1)',
    values: [stream.id],
  })
  const row = found.rows[0]
  return { stream, head: row === undefined ? EMPTY : { seq: row.stream_seq, commitment: row.commitment } }
}

/** Appends to the stream of an actor as the reading role. */
export async function appendAsReader(
  tx: Tx,
  actor: string,
  { type, body, now }: { readonly type: 'alert' | 'disclosure'; readonly body: object; readonly now: Date },
): Promise<void> {
  const { stream, head } = await actorEnd(tx, actor)
  await appendAll(tx, [seal(stream, head, { type, body, recorded: now.toISOString() })])
}
