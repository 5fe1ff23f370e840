import { createHash } from 'node:crypto'
import { commitmentOf, matchesCommitment } from '@passage/tlog/commitment'
import { leafHash } from '@passage/tlog/leaf-hash'
import { expect, test } from 'vitest'

const salt = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')
const body = '{"type":"facts"}'

test('a commitment is SHA-256 over tag, NUL, salt and the exact bytes', () => {
  const bytes = Buffer.concat([Buffer.from('passage/entry/v1'), Buffer.from([0]), salt, Buffer.from(body)])
  expect(commitmentOf(salt, body)).toEqual(createHash('sha256').update(bytes).digest())
})

test('any other salt or text gives another commitment', () => {
  const commitment = commitmentOf(salt, body)
  expect(matchesCommitment(commitment, salt, body)).toBe(true)
  expect(matchesCommitment(commitment, salt, `${body} `)).toBe(false)
  expect(matchesCommitment(commitment, Buffer.alloc(16), body)).toBe(false)
  expect(matchesCommitment(commitment.subarray(0, 31), salt, body)).toBe(false)
})

test('a salt of another length is a fault', () => {
  expect(() => commitmentOf(Buffer.alloc(15), body)).toThrow(RangeError)
})

// RFC 6962 test vector of the certificate-transparency reference: the leaf hash of the empty leaf.
test('the leaf hash of an empty leaf is the published one', () => {
  expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe(
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  )
})
