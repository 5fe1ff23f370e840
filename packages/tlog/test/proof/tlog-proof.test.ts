import { signCheckpoint } from '@passage/tlog/note/checkpoint'
import { cosign } from '@passage/tlog/note/cosignature'
import { COSIGNATURE, NOTE_SIGNATURE, signerFrom } from '@passage/tlog/note/key'
import { parseProof, proofText } from '@passage/tlog/proof/tlog-proof'
import { verifyLogged } from '@passage/tlog/proof/verify-proof'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leafAt, treeOf } from '../support/tree.ts'

const log = signerFrom('log.example/a', NOTE_SIGNATURE, Buffer.alloc(32, 1))
const witness = signerFrom('witness.example/1', COSIGNATURE, Buffer.alloc(32, 2))
const policy = { log: log.verifier, witnesses: [witness.verifier], need: 1 }
const tree = treeOf(77)

function proofOf(index: number, size: number, extra?: Buffer): string {
  const checkpoint = signCheckpoint({ origin: log.verifier.name, size, root: tree.root(size) }, log)
  const { note } = checkpoint
  const signatures = [...note.signatures, cosign(note.text, 1_700_000_000, witness)]
  const whole = { ...checkpoint, note: { ...note, signatures } }
  return proofText({
    index,
    hashes: tree.inclusion(index, size),
    checkpoint: whole,
    ...(extra !== undefined && { extra }),
  })
}

test('a receipt is checked with the leaf and two keys, and nothing else', () => {
  for (const [index, size] of [
    [0, 1],
    [0, 77],
    [76, 77],
    [40, 64],
  ] as const) {
    const text = proofOf(index, size)
    expect(verifyLogged(text, leafAt(index), policy)).toEqual({ ok: true, index, size, witnessedAt: 1_700_000_000 })
    expect(verifyLogged(text, leafAt(index + 1), policy).ok).toBe(false)
  }
})

test('the format is the published one, line by line', () => {
  const lines = proofOf(2, 3, Buffer.from('salt')).split('\n')
  expect(lines.slice(0, 3)).toEqual(['c2sp.org/tlog-proof@v1', 'extra c2FsdA==', 'index 2'])
  expect(lines.slice(4, 7)).toEqual(['', 'log.example/a', '3'])
  expect(lines[7]).toBe(tree.root(3).toString('base64'))
  expect(lines.slice(8)).toEqual([
    '',
    expect.stringMatching(/^\u2014 log\.example\/a /),
    expect.stringMatching(/^\u2014 witness/),
    '',
  ])
})

test('what is written is read back; what is not a proof is refused', () => {
  const text = proofOf(5, 70, Buffer.from('x'))
  expect(proofText(parseProof(text) ?? expect.fail('not read'))).toBe(text)
  const wrong = [
    text.replace('@v1', '@v2'),
    text.replace('index 5', 'index 05'),
    text.replace('index 5', 'index -5'),
    text.replace('index 5\n', ''),
    text.replace('extra eA==', 'extra eA='),
    text.replace('extra ', 'extra  '),
    text.slice(0, -1),
    '',
  ]
  for (const one of wrong) expect(parseProof(one), one.slice(0, 60)).toBeUndefined()
})

test('no changed byte of a receipt is accepted, but in the part that says it is not authenticated', () => {
  const text = proofOf(33, 77)
  fc.assert(
    fc.property(fc.nat(Buffer.byteLength(text) - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
      const bytes = Buffer.from(text)
      bytes[at] = (bytes[at] ?? 0) ^ mask
      expect(verifyLogged(bytes.toString(), leafAt(33), policy).ok).toBe(false)
    }),
    { numRuns: 2000 },
  )
})
