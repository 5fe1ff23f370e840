import { appendEntry, type Receipt } from '../append/append.ts'
import { headsOf } from '../append/heads.ts'
import { actorStreamId } from '../entry/derived-id.ts'
import type { NewEntry } from '../entry/seal.ts'
import type { Tx } from '../pools/transaction.ts'

/**
 * Appends an entry to the stream of an actor, wherever it ends now. When somebody else appends in the same moment the
 * error is that of a lost race: callers run in `inTransactionAgain`.
 */
export async function appendActorEntry(tx: Tx, actor: string, entry: NewEntry): Promise<Receipt> {
  const stream = { kind: 'actor', id: actorStreamId(actor) } as const
  const head = (await headsOf(tx, [stream.id])).get(stream.id)
  const answer = await appendEntry(tx, stream, head?.seq ?? 0, entry)
  if (answer.ok) return answer.receipt
  throw Object.assign(new Error('the stream of the actor moved'), { code: '40001' })
}
