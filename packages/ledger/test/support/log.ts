import { randomUUID } from 'node:crypto'
import { appendEntry } from '@passage/ledger/append/append'
import { integrate } from '@passage/ledger/log/integrate'
import type { Pools } from '@passage/ledger/pools/open'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { leafHash } from '@passage/tlog/leaf-hash'
import { decodeBundle } from '@passage/tlog/tile/content'
import { MemoryTree } from '@passage/tlog/tree/memory-tree'
import type { Opened } from './world.ts'

const recorded = '2026-11-24T12:00:00.000Z'

/** Appends so many entries to a new stream, each in a transaction of its own. Gives the stream's id. */
export async function say(pools: Pools, times: number): Promise<string> {
  const stream = { kind: 'case', id: randomUUID() } as const
  for (let seq = 0; seq < times; seq++) {
    await inTransaction(pools.write, (tx) =>
      appendEntry(tx, stream, seq, { type: 'note', body: { text: `said ${seq}` }, recorded }),
    )
  }
  return stream.id
}

/** Appends many entries at once, as an import does. */
export async function sayMany(opened: Opened, count: number): Promise<void> {
  await opened.pools.write.query(
    `insert into ledger.entry (stream_kind, stream_id, stream_seq, type, body, salt, commitment)
       select 'case', gen_random_uuid(), 1, 'note', '{}', decode(md5(n::text), 'hex'), sha256(n::text::bytea)
         from generate_series(1, $1::int) n`,
    [count],
  )
}

/** Integrates until nothing is waiting; a lost race is tried again. Gives how many were integrated here. */
export async function integrateAll(pools: Pools, most?: number): Promise<number> {
  let total = 0
  for (;;) {
    const answer = await integrate(pools, most)
    if (answer.kind === 'absent') throw new Error('no log')
    if (answer.kind === 'lost') continue
    total += answer.integrated
    if (answer.caughtUp) return total
  }
}

/** The tree that the published bundles give, worked out apart from the tiles. */
export async function treeOfBundles(opened: Opened): Promise<MemoryTree> {
  const found = await opened.pools.publish.query<{ bytes: Buffer }>(
    'select bytes from tlog.tile where level = -1 order by tile_index',
  )
  const tree = new MemoryTree()
  for (const { bytes } of found.rows) {
    for (const entry of decodeBundle(bytes) ?? []) tree.append(leafHash(entry))
  }
  return tree
}
