import { type NewEntry, seal } from '../entry/seal.ts'
import { EMPTY, type Head, type Stream } from '../entry/stream.ts'
import type { Tx } from '../pools/transaction.ts'
import { appendAll } from './append-all.ts'
import { headsOf } from './heads.ts'

/** What the writer gets back, the first time and every time. */
export interface Receipt {
  readonly stream: Stream
  readonly seq: number
  /** 64 hex digits. */
  readonly commitment: string
  readonly recorded: string
  /** True when the same request id was answered before, and nothing was written now. */
  readonly repeated: boolean
}
export type AppendAnswer =
  | { readonly ok: true; readonly receipt: Receipt }
  | { readonly ok: false; readonly refusal: { readonly code: 'ledger.stream-moved'; readonly headSeq: number } }

const UNIQUE_VIOLATION = '23505'

/**
 * Appends one entry right after position `expectedSeq` (0: the stream is new). A request id that was answered before
 * gives the first receipt. When the stream has moved, before or in the same moment, nothing is written and the
 * refusal says where it ends now. Needs an open transaction; it can go on after a refusal.
 */
export async function appendEntry(tx: Tx, stream: Stream, expectedSeq: number, entry: NewEntry): Promise<AppendAnswer> {
  const earlier = await findReceipt(tx, stream, entry.requestId)
  if (earlier !== undefined) return { ok: true, receipt: earlier }
  const head = (await headsOf(tx, [stream.id])).get(stream.id) ?? EMPTY
  if (head.seq !== expectedSeq) return repeatedOrMoved(tx, stream, entry.requestId, head)
  const sealed = seal(stream, head, entry)
  await tx.query('savepoint append')
  try {
    await appendAll(tx, [sealed])
  } catch (error) {
    await tx.query('rollback to savepoint append')
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error
    const now = (await headsOf(tx, [stream.id])).get(stream.id) ?? EMPTY
    return repeatedOrMoved(tx, stream, entry.requestId, now)
  }
  await tx.query('release savepoint append')
  const commitment = sealed.commitment.toString('hex')
  return { ok: true, receipt: { stream, seq: sealed.seq, commitment, recorded: entry.recorded, repeated: false } }
}

/** The stream has moved on: by the same request, sent twice at once, or by somebody else. Looked for after the head was. */
async function repeatedOrMoved(
  tx: Tx,
  stream: Stream,
  requestId: string | undefined,
  head: Head,
): Promise<AppendAnswer> {
  const winner = await findReceipt(tx, stream, requestId)
  if (winner !== undefined) return { ok: true, receipt: winner }
  return { ok: false, refusal: { code: 'ledger.stream-moved', headSeq: head.seq } }
}

async function findReceipt(tx: Tx, stream: Stream, requestId: string | undefined): Promise<Receipt | undefined> {
  if (requestId === undefined) return undefined
  const found = await tx.query<{ stream_seq: number; commitment: Buffer; recorded_at: Date }>(
    'select stream_seq, commitment, recorded_at from ledger.entry where stream_id = $1 and request_id = $2',
    [stream.id, requestId],
  )
  const row = found.rows[0]
  if (row === undefined) return undefined
  const recorded = row.recorded_at.toISOString()
  return { stream, seq: row.stream_seq, commitment: row.commitment.toString('hex'), recorded, repeated: true }
}
