import { leafHash } from '@passage/tlog/leaf-hash'
import { TILE_WIDTH } from '@passage/tlog/tile/address'
import { encodeBundle } from '@passage/tlog/tile/content'
import type { GrownTile } from '@passage/tlog/tile/edge'
import { ints, uuids } from '../append/binary-array.ts'
import type { Pools } from '../pools/open.ts'
import { isLostRace } from '../pools/transaction.ts'
import { type CommittedEntry, readCommitted } from './committed.ts'
import { type LogState, readLog } from './state.ts'
import { ENTRIES_LEVEL, type Queries, readEdge, readTile, writeTiles } from './tiles.ts'

export type IntegrateAnswer =
  | { readonly kind: 'done'; readonly integrated: number; readonly size: number; readonly caughtUp: boolean }
  /** Another integrator moved the log in the same moment; nothing was written. */
  | { readonly kind: 'lost' }
  /** The log was not begun. */
  | { readonly kind: 'absent' }

/** Entries in one transaction of the integrator. */
const BATCH = 5000

/**
 * Gives the next committed entries their places in the log: leaves, tiles, bundles, size and root in one transaction.
 * Whoever swaps the row of the log first wins; the other writes nothing, so that two integrators never fork it.
 * @throws Error when the tiles do not give the root that is stored: somebody changed them
 */
export async function integrate(pools: Pools, most: number = BATCH): Promise<IntegrateAnswer> {
  const client = await pools.integrate.connect()
  try {
    await client.query('begin transaction isolation level repeatable read')
    const answer = await integrateBatch(client, most)
    await client.query(answer.kind === 'done' ? 'commit' : 'rollback')
    client.release()
    return answer
  } catch (error) {
    const broken = await client.query('rollback').then(
      () => undefined,
      (rollbackError: Error) => rollbackError,
    )
    client.release(broken)
    if (isLostRace(error)) return { kind: 'lost' }
    throw error
  }
}

async function integrateBatch(tx: Queries, most: number): Promise<IntegrateAnswer> {
  const log = await readLog(tx)
  if (log === undefined) return { kind: 'absent' }
  const { entries, cluster, integratedTo, caughtUp } = await readCommitted(tx, log, most)
  if (entries.length === 0 && cluster === log.cluster) {
    return { kind: 'done', integrated: 0, size: log.size, caughtUp }
  }
  const edge = await readEdge(tx, log.origin, log.size)
  if (!edge.root().equals(log.root)) throw new Error('the tiles of the log do not give its root')
  edge.append(entries.map(({ commitment }) => leafHash(commitment)))
  const after = { ...log, cluster, integratedTo, size: edge.size, root: edge.root() }
  if (!(await swap(tx, log, after))) return { kind: 'lost' }
  await writeLeaves(tx, log, entries)
  const bundles = await growBundles(tx, log, entries)
  await writeTiles(tx, log.origin, [...edge.grown(), ...bundles])
  return { kind: 'done', integrated: entries.length, size: edge.size, caughtUp }
}

/** Compare and swap: true for one writer only. */
async function swap(tx: Queries, before: LogState, after: LogState): Promise<boolean> {
  const moved = await tx.query(
    `update tlog.log set cluster = $1, integrated_to = $2::xid8, size = $3, root = $4
      where origin = $5 and size = $6 and root = $7 and integrated_to = $8::xid8`,
    [
      after.cluster,
      after.integratedTo,
      after.size,
      after.root,
      before.origin,
      before.size,
      before.root,
      before.integratedTo,
    ],
  )
  return moved.rowCount === 1
}

async function writeLeaves(tx: Queries, log: LogState, entries: readonly CommittedEntry[]): Promise<void> {
  await tx.query(
    `insert into tlog.leaf (origin, leaf_index, stream_id, stream_seq)
       select $1, $2::bigint + n - 1, s, q from unnest($3::uuid[], $4::int[]) with ordinality as t(s, q, n)`,
    [log.origin, log.size, uuids(entries.map(({ streamId }) => streamId)), ints(entries.map(({ seq }) => seq))],
  )
}

/** The bundles that hold the new entries: each entry is its commitment, and nothing else. */
async function growBundles(tx: Queries, log: LogState, entries: readonly CommittedEntry[]): Promise<GrownTile[]> {
  const bundles: GrownTile[] = []
  for (let at = 0; at < entries.length; ) {
    const place = log.size + at
    const index = Math.floor(place / TILE_WIDTH)
    const some = entries.slice(at, at + TILE_WIDTH - (place % TILE_WIDTH))
    const isBegun = place % TILE_WIDTH > 0
    const before = isBegun ? await readTile(tx, log.origin, ENTRIES_LEVEL, index, MOST_BUNDLE_BYTES) : undefined
    const bytes = Buffer.concat([before ?? Buffer.of(), encodeBundle(some.map(({ commitment }) => commitment))])
    bundles.push({ level: ENTRIES_LEVEL, index, bytes })
    at += some.length
  }
  return bundles
}

/** 256 commitments, each behind its length. */
export const BUNDLE_ENTRY_BYTES = 34
const MOST_BUNDLE_BYTES = TILE_WIDTH * BUNDLE_ENTRY_BYTES
