import { hashesAt, parseTilePath, placeInTile, TILE_WIDTH, tilePath } from '@passage/tlog/tile/address'
import { decodeBundle, encodeBundle, subtreeInTile } from '@passage/tlog/tile/content'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { treeOf } from '../support/tree.ts'

test('paths are those of the specification', () => {
  expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe('tile/0/x001/x234/067')
  expect(tilePath({ level: 'entries', index: 0, width: 17 })).toBe('tile/entries/000.p/17')
  expect(tilePath({ level: 2, index: 999, width: 1 })).toBe('tile/2/999.p/1')
  expect(tilePath({ level: 1, index: 1000, width: 256 })).toBe('tile/1/x001/000')
})

test('an address is written in one way only', () => {
  const wrong = ['tile/0/1', 'tile/00/001', 'tile/0/x000/001', 'tile/0/001.p/0', 'tile/0/001.p/256', 'tile/0/001.p/01']
  const other = ['tile/64/001', 'tile/0/001/002', 'tile/x/001', 'tile/entries/01', '/tile/0/001', 'tile/0/001.p/']
  for (const path of [...wrong, ...other]) expect(parseTilePath(path), path).toBeUndefined()
  fc.assert(
    fc.property(
      fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const)),
      fc.maxSafeNat(),
      fc.integer({ min: 1, max: 256 }),
      (level, index, width) => {
        expect(parseTilePath(tilePath({ level, index, width }))).toEqual({ level, index, width })
      },
    ),
  )
})

test('a tree of 70,000 has the tiles that the specification counts', () => {
  const count = (level: number) => {
    const hashes = hashesAt(level, 70_000)
    return [Math.floor(hashes / TILE_WIDTH), hashes % TILE_WIDTH]
  }
  expect([count(0), count(1), count(2), count(3)]).toEqual([
    [273, 112],
    [1, 17],
    [0, 1],
    [0, 0],
  ])
})

test('every complete subtree is found in its tile', () => {
  const tree = treeOf(1000)
  for (let level = 0; 2 ** level <= 1000; level++) {
    for (let index = 0; (index + 1) * 2 ** level <= 1000; index++) {
      const place = placeInTile({ level, index })
      const hashes = Math.min(TILE_WIDTH, hashesAt(place.level, 1000) - place.index * TILE_WIDTH)
      const tile = Buffer.concat(
        Array.from({ length: hashes }, (_, n) =>
          tree.node({ level: place.level * 8, index: place.index * TILE_WIDTH + n }),
        ),
      )
      expect(subtreeInTile(tile, place.start, place.height)).toEqual(tree.node({ level, index }))
      expect(() => subtreeInTile(tile.subarray(0, place.start * 32), place.start, place.height)).toThrow(RangeError)
    }
  }
})

test('a bundle gives its entries back, and one that was cut does not', () => {
  const entries = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(entries, (given) => {
      const bytes = encodeBundle(given)
      expect(decodeBundle(bytes)?.map((entry) => [...entry])).toEqual(given.map((entry) => [...entry]))
      const cut = decodeBundle(bytes.subarray(0, bytes.length - 1))
      expect(cut === undefined || cut.length < given.length).toBe(true)
    }),
  )
  expect(() => encodeBundle([Buffer.alloc(65_536)])).toThrow(RangeError)
  expect(encodeBundle([Buffer.alloc(65_535)]).length).toBe(65_537)
})
