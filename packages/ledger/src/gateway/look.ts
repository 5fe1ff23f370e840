import { randomUUID } from 'node:crypto'
import { appendAll } from '../append/append-all.ts'
import { uuids } from '../append/binary-array.ts'
import { actorStreamId } from '../entry/derived-id.ts'
import { seal } from '../entry/seal.ts'
import { EMPTY, type Head } from '../entry/stream.ts'
import type { Pools } from '../pools/open.ts'
import { inTransactionAgain, type Tx } from '../pools/transaction.ts'

/** Who wants to read whom, and what for. */
export interface LookRequest {
  /** The signed-in person, as the sign-in names them. */
  readonly actor: string
  /** Stable code of the purpose. */
  readonly purpose: string
  readonly case?: string
  /** Any record of each person; all records that are that person now are named in the look. */
  readonly records: readonly string[]
}

/** Looks of one actor stand in one stream: of so many requests at once, each round lets one through. */
const REQUESTS_AT_ONCE = 64

declare const lookBrand: unique symbol
/** A transaction that holds a look. Readers of persons take nothing else. */
export type LookTx = Tx & { readonly [lookBrand]: true }

/**
 * Writes the look, reads under it, commits, and only then hands the answer on. Row-level security shows the
 * transaction the persons named and nobody else. A look at nobody reads nothing and writes nothing.
 */
export async function withLook<T>(
  pools: Pools,
  request: LookRequest,
  read: (tx: LookTx) => Promise<T>,
  now: Date = new Date(),
): Promise<T> {
  if (request.records.length === 0) throw new RangeError('a look names at least one record')
  return inTransactionAgain(
    pools.read,
    async (tx) => {
      const members = await tx.query<{ id: string }>('select access.members_of($1::uuid[]) as id', [
        uuids(request.records),
      ])
      await writeLook(tx, request, members.rows.map(({ id }) => id).sort(), now)
      return read(tx as LookTx)
    },
    REQUESTS_AT_ONCE,
  )
}

async function writeLook(tx: Tx, request: LookRequest, records: readonly string[], now: Date): Promise<void> {
  const lookId = randomUUID()
  const stream = { kind: 'actor', id: actorStreamId(request.actor) } as const
  const body = { look: lookId, actor: request.actor, purpose: request.purpose, case: request.case, records }
  const head = await actorHead(tx, stream.id)
  await appendAll(tx, [seal(stream, head, { type: 'look', body, recorded: now.toISOString() })])
  await tx.query({
    name: 'write-look',
    text: `insert into access.look (look_id, actor, purpose, case_ref, records, at) values ($1, $2, $3, $4, $5::uuid[], $6)`,
    values: [lookId, request.actor, request.purpose, request.case ?? null, uuids(records), now],
  })
  await tx.query({ name: 'set-look', text: `select set_config('passage.look', $1, true)`, values: [lookId] })
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
