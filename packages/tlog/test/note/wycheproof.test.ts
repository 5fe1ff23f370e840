import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NOTE_SIGNATURE, verifierOf } from '@passage/tlog/note/key'
import { expect, test } from 'vitest'
import { DATA, hasData } from '../support/data.ts'

interface Wycheproof {
  readonly testGroups: readonly {
    readonly publicKey: { readonly pk: string }
    readonly tests: readonly {
      readonly tcId: number
      readonly msg: string
      readonly sig: string
      readonly result: string
    }[]
  }[]
}

test('Ed25519 vectors of Wycheproof: 151 of 151', () => {
  if (!hasData('ed25519_wycheproof.json')) return
  const { testGroups } = JSON.parse(readFileSync(join(DATA, 'ed25519_wycheproof.json'), 'utf8')) as Wycheproof
  const wrong: number[] = []
  let run = 0
  for (const { publicKey, tests } of testGroups) {
    const verifier = verifierOf('vectors.example', NOTE_SIGNATURE, Buffer.from(publicKey.pk, 'hex'))
    for (const { tcId, msg, sig, result } of tests) {
      run++
      const holds = verifier.verify(Buffer.from(msg, 'hex'), Buffer.from(sig, 'hex'))
      if (holds !== (result === 'valid')) wrong.push(tcId)
    }
  }
  expect(wrong).toEqual([])
  expect(run).toBe(151)
})

test('RFC 8032 test 2 verifies, and not with a byte more, a byte less or S beyond the order', () => {
  const publicKey = Buffer.from('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', 'hex')
  const signature = Buffer.from(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    'hex',
  )
  const verifier = verifierOf('rfc.example', NOTE_SIGNATURE, publicKey)
  const message = Buffer.from('72', 'hex')
  expect(verifier.verify(message, signature)).toBe(true)
  expect(verifier.verify(message, signature.subarray(0, 63))).toBe(false)
  expect(verifier.verify(message, Buffer.concat([signature, Buffer.of(0)]))).toBe(false)
  const order = 2n ** 252n + 27742317777372353535851937790883648493n
  const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + order
  const beyond = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse()
  expect(verifier.verify(message, Buffer.concat([signature.subarray(0, 32), beyond]))).toBe(false)
})
