/** A log that lies, with its own secret key in its hands: what a verifier and a witness must not accept. */

import { parseCheckpoint, signedCheckpointText } from '@passage/tlog/note/checkpoint'
import { COSIGNATURE, NOTE_SIGNATURE, signerFrom } from '@passage/tlog/note/key'
import { proofText } from '@passage/tlog/proof/tlog-proof'
import { verifyLogged } from '@passage/tlog/proof/verify-proof'
import { verifyConsistency } from '@passage/tlog/tree/verify'
import { addCheckpointText } from '@passage/tlog/witness-protocol'
import { verifyLog } from '@passage/verify/log/verify-log'
import { decide, type Seen } from '@passage/verify/witness/decide'
import { expect, test } from 'vitest'
import type { Line } from '../build-export.ts'
import {
  checkpointOf,
  handed,
  honestLines,
  log,
  ORIGIN,
  policy,
  SEEN_AT,
  signed,
  treeOf,
  witnesses,
} from './handed-log.ts'
import { dice, mutate } from './mutants.ts'

const whole = honestLines(90, 7)
const fork = mutate(whole, 'rewrite', dice(1), true)
const [w1 = log, w2 = log] = witnesses
const lastSeen = signed(checkpointOf(whole))

const answer = (lines: readonly Line[], checkpoint: string) =>
  verifyLog({ entries: lines, checkpoint }, { policy, lastSeen })

test('the honest log is accepted', () => {
  expect(verifyLog(handed(whole), { policy, lastSeen })).toEqual({ ok: true, size: 90, witnessedAt: SEEN_AT })
})

test('split view: each half of the witnesses sees another log, and neither is enough', () => {
  expect(answer(whole, signed(checkpointOf(whole), [w1]))).toMatchObject({ code: 'tlog.checkpoint.witnesses' })
  expect(answer(fork, signed(checkpointOf(fork), [w2]))).toMatchObject({ code: 'tlog.checkpoint.witnesses' })
})

test('one witness that signs twice, or under two names, counts once', () => {
  const text = checkpointOf(fork)
  expect(answer(fork, signed(text, [w1, w1]))).toMatchObject({ code: 'tlog.checkpoint.witnesses' })
  const alias = signerFrom('w9.example', COSIGNATURE, Buffer.alloc(32, 2))
  const wide = { ...policy, witnesses: [...policy.witnesses, alias.verifier] }
  const given = { entries: fork, checkpoint: signed(text, [w1, alias]) }
  expect(verifyLog(given, { policy: wide }).ok).toBe(false)
})

test('fork: enough witnesses were fooled, and whoever saw the other history refuses', () => {
  expect(answer(fork, signed(checkpointOf(fork)))).toEqual({ ok: false, code: 'log.other-than-seen' })
})

test('rollback and stale checkpoint: an older honest log is shorter than what was seen', () => {
  const older = whole.slice(0, 60)
  expect(verifyLog(handed(older), { policy, lastSeen })).toEqual({ ok: false, code: 'log.shorter-than-seen' })
  expect(answer(whole, signed(checkpointOf(older)))).toEqual({ ok: false, code: 'log.size' })
})

test('wrong origin and swapped key', () => {
  const elsewhere = signerFrom('log.example/other', NOTE_SIGNATURE, Buffer.alloc(32, 1))
  const swapped = signerFrom(ORIGIN, NOTE_SIGNATURE, Buffer.alloc(32, 99))
  const of = checkpointOf(whole)
  const other = signed({ ...of, origin: 'log.example/other' }, undefined, elsewhere)
  expect(answer(whole, other)).toMatchObject({ code: 'tlog.checkpoint.origin' })
  expect(answer(whole, signed(of, undefined, swapped))).toMatchObject({ code: 'tlog.checkpoint.signature' })
})

test('cosignatures moved from another checkpoint, or with another time, count for nothing', () => {
  const [real, forged] = [parseCheckpoint(lastSeen), parseCheckpoint(signed(checkpointOf(fork), []))]
  if (real === undefined || forged === undefined) throw new Error('they are checkpoints')
  const moved = [...forged.note.signatures, ...real.note.signatures.slice(1)]
  const text = signedCheckpointText({ ...forged, note: { ...forged.note, signatures: moved } })
  expect(answer(fork, text)).toMatchObject({ code: 'tlog.checkpoint.witnesses' })
  const later = real.note.signatures.map((signature) => {
    const bytes = Buffer.from(signature.bytes)
    if (bytes.length > 64) bytes.writeBigUInt64BE(BigInt(SEEN_AT + 1000))
    return { ...signature, bytes }
  })
  const shifted = signedCheckpointText({ ...real, note: { ...real.note, signatures: later } })
  expect(answer(whole, shifted)).toMatchObject({ code: 'tlog.checkpoint.witnesses' })
})

test('linear-fake: inclusion in two histories holds one by one, and no proof joins them', () => {
  const [real, fake] = [treeOf(whole), treeOf(fork)]
  const given = (oldSize: number, proof: readonly Buffer[]) =>
    verifyConsistency({ oldSize, oldRoot: real.root(oldSize), size: 90, root: fake.root(), proof }).ok
  for (let oldSize = 1; oldSize <= 90; oldSize++) {
    expect(given(oldSize, fake.consistency(oldSize))).toBe(false)
    expect(given(oldSize, real.consistency(oldSize))).toBe(false)
    expect(given(oldSize, [])).toBe(false)
  }
})

test('a receipt for an entry that is not there, in any shape, is refused', () => {
  const tree = treeOf(whole)
  const checkpoint = parseCheckpoint(lastSeen) ?? expect.fail('it is one')
  const foreign = Buffer.from(fork[5]?.commitment ?? '', 'hex')
  const own = Buffer.from(whole[5]?.commitment ?? '', 'hex')
  const receipt = (index: number, hashes = tree.inclusion(index)) => proofText({ index, hashes, checkpoint })
  expect(verifyLogged(receipt(5), own, policy).ok).toBe(true)
  for (let index = 0; index < 90; index++) {
    expect(verifyLogged(receipt(index), foreign, policy).ok).toBe(false)
    if (index !== 5) expect(verifyLogged(receipt(index), own, policy).ok).toBe(false)
  }
  expect(verifyLogged(receipt(5, tree.inclusion(5).slice(1)), own, policy).ok).toBe(false)
  expect(verifyLogged(receipt(5, [...tree.inclusion(5), tree.root()]), own, policy).ok).toBe(false)
})

test('a witness signs none of two hundred lies about a log that it knows', () => {
  const tree = treeOf(whole)
  const seen: Seen = { size: 50, root: tree.root(50) }
  const known = { keysOf: () => [log.verifier], seenOf: () => seen, signers: [w1], now: SEEN_AT }
  const send = (lines: readonly Line[], oldSize: number, proof: readonly Buffer[]) => {
    const checkpoint = parseCheckpoint(signed(checkpointOf(lines), [])) ?? expect.fail('it is one')
    return decide(addCheckpointText({ oldSize, proof, checkpoint }), known)
  }
  expect(send(whole, 50, tree.consistency(50)).status).toBe(200)
  const said = new Set<number>()
  for (let n = 0; n < 200; n++) {
    const roll = dice(n)
    const lines = roll(2) === 0 ? fork.slice(0, 1 + roll(90)) : whole.slice(0, 1 + roll(49))
    const oldSize = roll(2) === 0 ? Math.min(50, lines.length) : roll(lines.length) + 1
    const lie = send(lines, oldSize, treeOf(lines).consistency(oldSize))
    said.add(lie.status)
    expect(lie.keep).toBeUndefined()
  }
  expect([...said].toSorted()).toEqual([409, 422])
})
