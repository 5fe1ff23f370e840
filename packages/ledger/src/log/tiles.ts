import { hashesAt, placeInTile, TILE_WIDTH } from '@passage/tlog/tile/address'
import { subtreeInTile } from '@passage/tlog/tile/content'
import { type GrownTile, TileEdge } from '@passage/tlog/tile/edge'
import { HASH_BYTES } from '@passage/tlog/tree/hash'
import type { NodeSource } from '@passage/tlog/tree/prove'
import { coverOf, type Span } from '@passage/tlog/tree/shape'
import type pg from 'pg'
import { byteas, ints } from '../append/binary-array.ts'

/** Whatever can be asked: a pool or a transaction. */
export type Queries = Pick<pg.Pool, 'query'>

/** The level under which bundles of entries are kept. */
export const ENTRIES_LEVEL = -1

/** The first `length` bytes of a tile, or as many as there are; undefined where there is no such tile. */
export async function readTile(
  db: Queries,
  origin: string,
  level: number,
  index: number,
  length: number,
): Promise<Buffer | undefined> {
  const found = await db.query<{ bytes: Buffer }>({
    name: 'read-tile',
    text: `select substr(bytes, 1, $4) as bytes from tlog.tile where origin = $1 and level = $2 and tile_index = $3`,
    values: [origin, level, index, length],
  })
  return found.rows[0]?.bytes
}

/** The right edge of the tree of that size. */
export async function readEdge(db: Queries, origin: string, size: number): Promise<TileEdge> {
  const partial: Buffer[] = []
  for (let level = 0; hashesAt(level, size) > 0; level++) {
    const hashes = hashesAt(level, size)
    const width = hashes % TILE_WIDTH
    const found =
      width === 0 ? undefined : await readTile(db, origin, level, Math.floor(hashes / TILE_WIDTH), width * HASH_BYTES)
    partial.push(found ?? Buffer.of())
  }
  return new TileEdge(size, (level) => partial[level] ?? Buffer.of())
}

/** Keeps tiles as they are now. A tile that would not begin as it did is refused by the database. */
export async function writeTiles(db: Queries, origin: string, tiles: readonly GrownTile[]): Promise<void> {
  if (tiles.length === 0) return
  await db.query(
    `insert into tlog.tile (origin, level, tile_index, bytes)
       select $1, l, i, b from unnest($2::int[], $3::int[], $4::bytea[]) as t(l, i, b)
       on conflict (origin, level, tile_index) do update set bytes = excluded.bytes`,
    [
      origin,
      ints(tiles.map(({ level }) => level)),
      ints(tiles.map(({ index }) => index)),
      byteas(tiles.map(({ bytes }) => bytes)),
    ],
  )
}

/** The nodes that the spans of a proof are made of, read beforehand, so that the proof itself is plain arithmetic. */
export async function readNodes(db: Queries, origin: string, spans: readonly Span[]): Promise<NodeSource> {
  const tiles = new Map<string, Buffer>()
  for (const node of spans.flatMap(coverOf)) {
    const { level, index } = placeInTile(node)
    const name = `${level}/${index}`
    if (tiles.has(name)) continue
    tiles.set(name, (await readTile(db, origin, level, index, TILE_WIDTH * HASH_BYTES)) ?? Buffer.of())
  }
  return (node) => {
    const { level, index, start, height } = placeInTile(node)
    return subtreeInTile(tiles.get(`${level}/${index}`) ?? Buffer.of(), start, height)
  }
}
