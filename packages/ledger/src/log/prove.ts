import { proveConsistency, proveInclusion } from '@passage/tlog/tree/prove'
import { consistencySpans, inclusionSpans } from '@passage/tlog/tree/shape'
import { type Queries, readNodes } from './tiles.ts'

/** The inclusion proof of a leaf in the tree of that size, out of at most two tiles a level. */
export async function inclusionProof(
  db: Queries,
  origin: string,
  index: number,
  size: number,
): Promise<readonly Buffer[]> {
  return proveInclusion(index, size, await readNodes(db, origin, inclusionSpans(index, size)))
}

/** The proof that the tree of `size` begins with that of `oldSize`. */
export async function consistencyProof(
  db: Queries,
  origin: string,
  oldSize: number,
  size: number,
): Promise<readonly Buffer[]> {
  return proveConsistency(oldSize, size, await readNodes(db, origin, consistencySpans(oldSize, size)))
}

/** The place of an entry in the log; undefined while it is not integrated. */
export async function leafIndexOf(
  db: Queries,
  origin: string,
  streamId: string,
  seq: number,
): Promise<number | undefined> {
  const found = await db.query<{ leaf_index: string }>(
    'select leaf_index from tlog.leaf where origin = $1 and stream_id = $2 and stream_seq = $3',
    [origin, streamId, seq],
  )
  const row = found.rows[0]
  return row === undefined ? undefined : Number(row.leaf_index)
}
