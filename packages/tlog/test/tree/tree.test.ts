import { leafHash } from '@passage/tlog/leaf-hash'
import { EMPTY_ROOT, nodeHash } from '@passage/tlog/tree/hash'
import { MemoryTree } from '@passage/tlog/tree/memory-tree'
import { consistencySpans, inclusionSpans } from '@passage/tlog/tree/shape'
import { verifyConsistency, verifyInclusion } from '@passage/tlog/tree/verify'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafAt, treeOf } from '../support/tree.ts'

/** The tree that Certificate Transparency has used as its example since 2013. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

test('the roots of the well-known example come out, and that of the empty tree', () => {
  const tree = new MemoryTree()
  expect(tree.root()).toEqual(EMPTY_ROOT)
  for (const [index, leaf] of LEAVES.entries()) {
    tree.append(leafHash(Buffer.from(leaf, 'hex')))
    expect(tree.root().toString('hex')).toBe(ROOTS[index])
  }
})

/** RFC 6962 section 2.1 word by word, as a yardstick for the quick way. */
function slowRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return EMPTY_ROOT
  if (leaves.length === 1) return leafHash(leaves[0] ?? Buffer.of())
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return nodeHash(slowRoot(leaves.slice(0, split)), slowRoot(leaves.slice(split)))
}

test('every root up to 130 leaves is the one that the definition gives', () => {
  const tree = treeOf(130)
  const leaves = Array.from({ length: 130 }, (_, index) => leafAt(index))
  for (let size = 0; size <= 130; size++) expect(tree.root(size)).toEqual(slowRoot(leaves.slice(0, size)))
})

test('every inclusion and every consistency proof up to 70 leaves verifies', () => {
  const tree = treeOf(70)
  for (let size = 1; size <= 70; size++) {
    const root = tree.root(size)
    for (let index = 0; index < size; index++) {
      const proof = tree.inclusion(index, size)
      expect(verifyInclusion({ index, size, leafHash: leafHash(leafAt(index)), proof, root })).toEqual({ ok: true })
    }
    for (let oldSize = 1; oldSize <= size; oldSize++) {
      const proof = tree.consistency(oldSize, size)
      expect(verifyConsistency({ oldSize, oldRoot: tree.root(oldSize), size, root, proof })).toEqual({ ok: true })
    }
  }
})

test('sizes beyond 32 bits are exact: a proof has as many hashes as the tree is high', () => {
  const size = 2 ** 52 + 3
  expect(inclusionSpans(2 ** 51 + 1, size)).toHaveLength(53)
  expect(inclusionSpans(size - 1, size)).toHaveLength(2)
  expect(
    consistencySpans(2 ** 40 + 1, size).every(({ start, end }) => Number.isSafeInteger(start) && end > start),
  ).toBe(true)
})

test('a changed index, size, leaf, root or proof never verifies', () => {
  const tree = treeOf(300)
  const place = fc
    .integer({ min: 1, max: 300 })
    .chain((size) => fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }))
  const change = fc.integer({ min: 0, max: 7 })
  fc.assert(
    fc.property(place, change, fc.nat(), ({ size, index }, kind, which) => {
      const good = {
        index,
        size,
        leafHash: leafHash(leafAt(index)),
        proof: tree.inclusion(index, size),
        root: tree.root(size),
      }
      const flipped = (bytes: Uint8Array): Buffer => {
        const copy = Buffer.from(bytes)
        copy[which % copy.length] = (copy[which % copy.length] ?? 0) ^ (1 << (which % 8))
        return copy
      }
      const at = good.proof.length === 0 ? 0 : which % good.proof.length
      const bad = [
        { ...good, leafHash: flipped(good.leafHash) },
        { ...good, root: flipped(good.root) },
        {
          ...good,
          proof: good.proof.map((hash, n) => (n === at ? flipped(hash) : hash)),
          ...(good.proof.length === 0 && { size: size + 1 }),
        },
        { ...good, proof: good.proof.slice(1), ...(good.proof.length === 0 && { index: 1 }) },
        { ...good, proof: [...good.proof, good.root] },
        { ...good, proof: [good.leafHash, ...good.proof] },
        { ...good, index: size },
        { ...good, size: 0 },
      ][kind]
      expect(verifyInclusion(good).ok).toBe(true)
      expect(bad === undefined ? false : verifyInclusion(bad).ok).toBe(false)
    }),
    { numRuns: 2000 },
  )
})

test('two different histories are never consistent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), (a, b) => {
      const [oldSize, size] = [Math.min(a, b), Math.max(a, b)]
      const [mine, other] = [treeOf(size), treeOf(size, 'another')]
      const proof = mine.consistency(oldSize, size)
      const honest = { oldSize, oldRoot: mine.root(oldSize), size, root: mine.root(size), proof }
      expect(verifyConsistency(honest).ok).toBe(true)
      expect(verifyConsistency({ ...honest, oldRoot: other.root(oldSize) }).ok).toBe(false)
      expect(verifyConsistency({ ...honest, root: other.root(size) }).ok).toBe(false)
      expect(verifyConsistency({ ...honest, proof: [...proof, honest.root] }).ok).toBe(false)
    }),
    { numRuns: 300 },
  )
})

test('from an empty tree nothing is proven, and a tree does not shrink', () => {
  const tree = treeOf(3)
  const from = { oldSize: 0, oldRoot: EMPTY_ROOT, size: 3, root: tree.root(), proof: [] }
  expect(verifyConsistency(from)).toEqual({ ok: false, code: 'tlog.proof.size' })
  expect(verifyConsistency({ ...from, oldSize: 3, oldRoot: tree.root(), size: 2 })).toEqual({
    ok: false,
    code: 'tlog.proof.size',
  })
  expect(verifyConsistency({ ...from, size: 0, root: EMPTY_ROOT })).toEqual({ ok: true })
  expect(verifyConsistency({ ...from, size: 0, oldRoot: tree.root(), root: tree.root() }).ok).toBe(false)
  expect(verifyInclusion({ index: 0, size: 0, leafHash: EMPTY_ROOT, proof: [], root: EMPTY_ROOT }).ok).toBe(false)
})
