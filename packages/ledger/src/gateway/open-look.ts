import { appendAll } from '../append/append-all.ts'
import { uuids } from '../append/binary-array.ts'
import { actorStreamId, derivedId } from '../entry/derived-id.ts'
import { seal } from '../entry/seal.ts'
import { EMPTY, type Head } from '../entry/stream.ts'
import type { Tx } from '../pools/transaction.ts'

/** A look as it is written: every record of the persons, in order, and by what right. */
export interface LookToWrite {
  readonly actor: string
  readonly purpose: string
  readonly case?: string
  readonly justification?: string
  readonly records: readonly string[]
  readonly via: string
}

const QUARTER_MS = 15 * 60_000

/**
 * What makes two looks one: the same worker, purpose, case and right, the same records, the same quarter of an hour of
 * the clock. Quarters do not begin with the first look, so that one person's list of looks can never depend on what
 * else was looked at together with them.
 */
function lookIdOf({ actor, purpose, case: caseRef, via, records }: LookToWrite, now: Date): string {
  const quarter = String(Math.floor(now.getTime() / QUARTER_MS))
  return derivedId('passage/look', actor, purpose, caseRef ?? '', via, quarter, ...records)
}

/**
 * Writes the look, or counts it up where it was made within the quarter, and opens its records to the transaction.
 * Two first looks in one moment collide on the id: the loser begins again, and counts.
 */
export async function openLook(tx: Tx, look: LookToWrite, now: Date): Promise<void> {
  const lookId = lookIdOf(look, now)
  const again = await tx.query<{ id: string | null }>({
    name: 'look-again',
    text: 'select access.look_again($1, $2) as id',
    values: [lookId, now],
  })
  if (again.rows[0]?.id !== lookId) await writeLook(tx, lookId, look, now)
  await tx.query({ name: 'set-look', text: `select set_config('passage.look', $1, true)`, values: [lookId] })
}

async function writeLook(tx: Tx, lookId: string, look: LookToWrite, now: Date): Promise<void> {
  await appendAsReader(tx, look.actor, { type: 'look', body: { look: lookId, ...look }, now })
  await tx.query({
    name: 'write-look',
    text: `insert into access.look (look_id, actor, purpose, case_ref, records, at, via)
      values ($1, $2, $3, $4, $5::uuid[], $6, $7)`,
    values: [lookId, look.actor, look.purpose, look.case ?? null, uuids(look.records), now, look.via],
  })
}

/** Appends to the stream of an actor as the reading role, which sees where the stream ends and nothing in it. */
export async function appendAsReader(
  tx: Tx,
  actor: string,
  { type, body, now }: { readonly type: 'look' | 'alert' | 'disclosure'; readonly body: object; readonly now: Date },
): Promise<void> {
  const stream = { kind: 'actor', id: actorStreamId(actor) } as const
  const head = await actorHead(tx, stream.id)
  await appendAll(tx, [seal(stream, head, { type, body, recorded: now.toISOString() })])
}

async function actorHead(tx: Tx, streamId: string): Promise<Head> {
  const found = await tx.query<{ stream_seq: number; commitment: Buffer }>({
    name: 'actor-head',
    text: 'select stream_seq, commitment from access.actor_head($1)',
    values: [streamId],
  })
  const row = found.rows[0]
  return row === undefined ? EMPTY : { seq: row.stream_seq, commitment: row.commitment }
}
