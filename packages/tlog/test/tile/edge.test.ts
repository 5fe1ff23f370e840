import { leafHash } from '@passage/tlog/leaf-hash'
import { TILE_WIDTH } from '@passage/tlog/tile/address'
import { TileEdge } from '@passage/tlog/tile/edge'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafAt, treeOf } from '../support/tree.ts'

const whole = treeOf(70_000)
const hashes = (from: number, count: number) => Array.from({ length: count }, (_, at) => leafHash(leafAt(from + at)))

/** Keeps tiles as a store would: each at its newest width. */
function store() {
  const tiles = new Map<string, Buffer>()
  return {
    tiles,
    edgeAt(size: number) {
      return new TileEdge(size, (level) => {
        const hashesThere = Math.floor(size / TILE_WIDTH ** level)
        const tile = tiles.get(`${level}/${Math.floor(hashesThere / TILE_WIDTH)}`) ?? Buffer.of()
        return tile.subarray(0, (hashesThere % TILE_WIDTH) * 32)
      })
    },
    keep(edge: TileEdge) {
      for (const { level, index, bytes } of edge.grown()) {
        const before = tiles.get(`${level}/${index}`) ?? Buffer.of()
        expect(bytes.subarray(0, before.length).equals(before)).toBe(true)
        tiles.set(`${level}/${index}`, bytes)
      }
    },
  }
}

test('appended in any batches, root and tiles are those of the whole tree', () => {
  const batches = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(batches, (sizes) => {
      const kept = store()
      let size = 0
      for (const count of sizes) {
        const edge = kept.edgeAt(size)
        edge.append(hashes(size, count))
        kept.keep(edge)
        size += count
        expect(edge.size).toBe(size)
        expect(edge.root()).toEqual(whole.root(size))
      }
      for (const [name, bytes] of kept.tiles) {
        const [level = 0, index = 0] = name.split('/').map(Number)
        for (let at = 0; at * 32 < bytes.length; at++) {
          const node = whole.node({ level: level * 8, index: index * TILE_WIDTH + at })
          expect(bytes.subarray(at * 32, at * 32 + 32).equals(node)).toBe(true)
        }
      }
    }),
    { numRuns: 20 },
  )
})

test('three levels of tiles come out at 70,000 leaves', () => {
  const kept = store()
  const edge = kept.edgeAt(0)
  edge.append(hashes(0, 70_000))
  expect(edge.root()).toEqual(whole.root())
  expect(edge.grown().filter(({ level }) => level === 0)).toHaveLength(274)
  expect(
    edge
      .grown()
      .filter(({ level }) => level > 0)
      .map(({ level, bytes }) => [level, bytes.length / 32]),
  ).toEqual([
    [1, 256],
    [1, 17],
    [2, 1],
  ])
})

test('a partial tile of another width is not taken', () => {
  expect(() => new TileEdge(3, () => Buffer.alloc(64))).toThrow(RangeError)
})
