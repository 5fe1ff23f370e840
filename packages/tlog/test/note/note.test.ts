import {
  checkpointText,
  isSignedByLog,
  parseCheckpoint,
  signCheckpoint,
  signedCheckpointText,
} from '@passage/tlog/note/checkpoint'
import { cosign, cosignedAt } from '@passage/tlog/note/cosignature'
import {
  COSIGNATURE,
  NOTE_SIGNATURE,
  parseSigner,
  parseVerifier,
  signerFrom,
  signerText,
  verifierText,
} from '@passage/tlog/note/key'
import { isSignedBy, noteText, parseNote, parseSignatureLines, signNote } from '@passage/tlog/note/note'
import { checkTrust } from '@passage/tlog/note/policy'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { treeOf } from '../support/tree.ts'

/** The example key of the Go note package: key ids and signatures must come out as its documentation prints them. */
const PETER = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'
const PETER_PUBLIC = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const QUOTE = `If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n`
const QUOTE_SIGNED = `${QUOTE}\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`

test('keys and signatures are those of the published example', () => {
  const signer = parseSigner(PETER)
  if (signer === undefined) throw new Error('the example key is not read')
  expect(verifierText(signer.verifier)).toBe(PETER_PUBLIC)
  expect(noteText(signNote(QUOTE, signer))).toBe(QUOTE_SIGNED)
  const note = parseNote(QUOTE_SIGNED)
  const verifier = parseVerifier(PETER_PUBLIC)
  expect(note !== undefined && verifier !== undefined && isSignedBy(note, verifier)).toBe(true)
})

test('a key line whose id is not its own is no key', () => {
  expect(parseVerifier(PETER_PUBLIC.replace('c74f20a3', 'c74f20a4'))).toBeUndefined()
  expect(parseSigner(PETER.replace('c74f20a3', 'c74f20a4'))).toBeUndefined()
  expect(parseVerifier(PETER_PUBLIC.replace('PeterNeumann', 'Peter Neumann'))).toBeUndefined()
  expect(parseSigner(PETER_PUBLIC)).toBeUndefined()
  for (const text of ['', '+', 'a+b', 'a+00000000+AA==']) expect(parseVerifier(text), text).toBeUndefined()
  const seed = Buffer.alloc(32, 7)
  const signer = signerFrom('w.example/1', COSIGNATURE, seed)
  expect(parseSigner(signerText(signer.verifier, seed))?.verifier.id).toBe(signer.verifier.id)
})

test('what is no signed note is refused', () => {
  const wrong = [
    QUOTE,
    QUOTE_SIGNED.slice(0, -1),
    QUOTE_SIGNED.replace('\u2014', '-'),
    QUOTE_SIGNED.replace('x08go', 'x08g*'),
    QUOTE_SIGNED.replace('AM=\n', 'AN=\n'),
    QUOTE_SIGNED.replace('If you', 'If\tyou'),
    QUOTE_SIGNED.replace('PeterNeumann x', 'Peter+Neumann x'),
    `${QUOTE}\n`,
    '',
  ]
  for (const text of wrong) expect(parseNote(text), JSON.stringify(text)).toBeUndefined()
  expect(parseSignatureLines(QUOTE_SIGNED.slice(QUOTE.length + 1).repeat(65))).toBeUndefined()
  expect(parseSignatureLines(QUOTE_SIGNED.slice(QUOTE.length + 1).repeat(16))).toHaveLength(16)
})

const log = signerFrom('log.example/a', NOTE_SIGNATURE, Buffer.alloc(32, 1))
const witnesses = [2, 3, 4].map((seed) => signerFrom(`witness.example/${seed}`, COSIGNATURE, Buffer.alloc(32, seed)))
const verifiers = witnesses.map(({ verifier }) => verifier)

function cosigned(times: readonly (number | undefined)[], size = 5) {
  const checkpoint = signCheckpoint({ origin: log.verifier.name, size, root: treeOf(size).root() }, log)
  const more = times.flatMap((time, at) => {
    const witness = witnesses[at]
    return time === undefined || witness === undefined ? [] : [cosign(checkpoint.note.text, time, witness)]
  })
  return { ...checkpoint, note: { ...checkpoint.note, signatures: [...checkpoint.note.signatures, ...more] } }
}

test('the cosignature of the specification has its layout: id, eight bytes of time, signature', () => {
  const line =
    'jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA=='
  const [signature] = parseSignatureLines(`\u2014 witness.example.com/w1 ${line}\n`) ?? []
  expect(signature?.bytes.length).toBe(72)
  expect(signature?.bytes.readBigUInt64BE()).toBe(1679315147n)
})

test('a checkpoint survives being written and read, and says nothing else', () => {
  const checkpoint = cosigned([1000, 2000])
  const text = signedCheckpointText(checkpoint)
  const read = parseCheckpoint(text)
  expect(read).toEqual(checkpoint)
  expect(read !== undefined && isSignedByLog(read, log.verifier)).toBe(true)
  const swaps: [string, string][] = [
    ['\n5\n', '\n05\n'],
    ['\n5\n', '\n-5\n'],
    ['\n5\n', '\n9007199254740993\n'],
    ['\n5\n', '\n5\nAA==\n'],
  ]
  for (const [from, to] of swaps) expect(parseCheckpoint(text.replace(from, to)), to).toBeUndefined()
  expect(() => checkpointText({ origin: 'a\nb', size: 1, root: Buffer.alloc(32) })).toThrow(RangeError)
})

test('k of n: the k-th newest time counts, and one witness counts once', () => {
  const policy = { log: log.verifier, witnesses: verifiers, need: 2 }
  expect(checkTrust(cosigned([1000, 2000, 3000]), policy)).toEqual({ ok: true, witnessedAt: 2000 })
  expect(checkTrust(cosigned([undefined, 2000]), policy)).toEqual({ ok: false, code: 'tlog.checkpoint.witnesses' })
  const twice = { ...policy, witnesses: [...verifiers.slice(0, 1), ...verifiers.slice(0, 1)] }
  expect(checkTrust(cosigned([1000]), twice).ok).toBe(false)
  expect(checkTrust(cosigned([]), { ...policy, need: 0 })).toEqual({ ok: true, witnessedAt: undefined })
})

test('another origin, another key, another time or another text is never trusted', () => {
  const policy = { log: log.verifier, witnesses: verifiers, need: 1 }
  const good = cosigned([1000])
  const stranger = signerFrom(log.verifier.name, NOTE_SIGNATURE, Buffer.alloc(32, 9))
  const forged = signCheckpoint({ ...good }, stranger)
  expect(checkTrust(forged, policy)).toEqual({ ok: false, code: 'tlog.checkpoint.signature' })
  expect(
    checkTrust(good, { ...policy, log: signerFrom('log.example/b', NOTE_SIGNATURE, Buffer.alloc(32, 1)).verifier }),
  ).toEqual({
    ok: false,
    code: 'tlog.checkpoint.origin',
  })
  const [own, witnessed] = good.note.signatures
  if (own === undefined || witnessed === undefined) throw new Error('two signatures were made')
  const bytes = Buffer.from(witnessed.bytes)
  bytes.writeBigUInt64BE(999n)
  const backdated = { ...good.note, signatures: [own, { ...witnessed, bytes }] }
  expect(cosignedAt(backdated, verifiers[0] ?? log.verifier)).toBeUndefined()
  expect(checkTrust({ ...good, note: backdated }, policy).ok).toBe(false)
  // The cosignature of one checkpoint moved to another of the same log.
  const other = cosigned([], 6)
  const moved = { ...other, note: { ...other.note, signatures: [...other.note.signatures, witnessed] } }
  expect(checkTrust(moved, policy)).toEqual({ ok: false, code: 'tlog.checkpoint.witnesses' })
})

test('no changed byte of a signed checkpoint is trusted as it was', () => {
  const text = signedCheckpointText(cosigned([1000]))
  const policy = { log: log.verifier, witnesses: verifiers, need: 1 }
  fc.assert(
    fc.property(fc.nat(Buffer.byteLength(text) - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
      const bytes = Buffer.from(text)
      bytes[at] = (bytes[at] ?? 0) ^ mask
      const read = parseCheckpoint(bytes.toString())
      expect(read !== undefined && checkTrust(read, policy).ok).toBe(false)
    }),
    { numRuns: 2000 },
  )
})
