import { verifyConsistency, verifyInclusion } from '@passage/tlog/tree/verify'
import { expect, test } from 'vitest'
import { hasData, vectorsIn } from '../support/data.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'base64')
const hashes = (texts: readonly string[] | null): Buffer[] => (texts ?? []).map(bytes)

interface InclusionVector {
  readonly leafIdx: number
  readonly treeSize: number
  readonly root: string
  readonly leafHash: string
  readonly proof: readonly string[] | null
  readonly wantErr: boolean
}

interface ConsistencyVector {
  readonly size1: number
  readonly size2: number
  readonly root1: string
  readonly root2: string
  readonly proof: readonly string[] | null
  readonly wantErr: boolean
}

const included = (vector: InclusionVector) =>
  verifyInclusion({
    index: vector.leafIdx,
    size: vector.treeSize,
    leafHash: bytes(vector.leafHash),
    proof: hashes(vector.proof),
    root: bytes(vector.root),
  }).ok

const consistent = (vector: ConsistencyVector) =>
  verifyConsistency({
    oldSize: vector.size1,
    size: vector.size2,
    oldRoot: bytes(vector.root1),
    root: bytes(vector.root2),
    proof: hashes(vector.proof),
  }).ok

test('public vectors of inclusion proofs: 98 of 98', () => {
  if (!hasData('rfc6962/inclusion')) return
  const vectors = vectorsIn<InclusionVector>('rfc6962/inclusion')
  const wrong = vectors.filter(({ vector }) => included(vector) === vector.wantErr)
  expect(wrong.map(({ name }) => name)).toEqual([])
  expect(vectors.length).toBe(98)
})

test('public vectors of consistency proofs: 98 of 98', () => {
  if (!hasData('rfc6962/consistency')) return
  const vectors = vectorsIn<ConsistencyVector>('rfc6962/consistency')
  const wrong = vectors.filter(({ vector }) => consistent(vector) === vector.wantErr)
  expect(wrong.map(({ name }) => name)).toEqual([])
  expect(vectors.length).toBe(98)
})
