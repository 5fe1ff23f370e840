import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalText } from '@passage/tlog/canonical'
import { commitmentOf } from '@passage/tlog/commitment'
import { leafHash } from '@passage/tlog/leaf-hash'
import { checkpointText, signCheckpoint } from '@passage/tlog/note/checkpoint'
import { cosign } from '@passage/tlog/note/cosignature'
import { COSIGNATURE, NOTE_SIGNATURE, signerFrom, verifierText } from '@passage/tlog/note/key'
import { contentBytes } from '@passage/tlog/proof/content'
import { proofText } from '@passage/tlog/proof/tlog-proof'
import { MemoryTree } from '@passage/tlog/tree/memory-tree'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { passage } from './support.ts'

const log = signerFrom('log.example/cli', NOTE_SIGNATURE, Buffer.alloc(32, 1))
const witness = signerFrom('w.example', COSIGNATURE, Buffer.alloc(32, 2))
const [stream, salt] = ['record:00000000-0000-4000-8000-000000000001', Buffer.alloc(16, 7)]
const text = canonicalText({ body: {}, recorded: '2026-11-24T12:00:00.000Z', seq: 1, stream, type: 'determination' })

let folder: string
let keys: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'passage-receipt-'))
  keys = join(folder, 'keys')
  writeFileSync(keys, `${verifierText(log.verifier)}\n${verifierText(witness.verifier)}\n`)
})
afterAll(() => rmSync(folder, { recursive: true }))

function receipt(isCosigned: boolean): string {
  const tree = new MemoryTree()
  tree.append(leafHash(commitmentOf(salt, text)))
  const of = { origin: log.verifier.name, size: 1, root: tree.root() }
  const signed = signCheckpoint(of, log)
  const more = isCosigned ? [cosign(checkpointText(of), 1_795_000_000, witness)] : []
  const checkpoint = { ...signed, note: { ...signed.note, signatures: [...signed.note.signatures, ...more] } }
  const file = join(folder, `${isCosigned}.tlog-proof`)
  writeFileSync(file, proofText({ index: 0, hashes: [], checkpoint, extra: contentBytes({ salt, text }) }))
  return file
}

test('a receipt that holds says what it is for, and since when it is witnessed', async () => {
  const answer = await passage(['receipt', receipt(true), '--keys', keys])
  expect([answer.code, answer.out]).toEqual([0, expect.stringContaining('The receipt holds. Entry 1 of 1, witnessed')])
  expect(answer.out).toContain(`${stream}/1, determination`)
})

test('one that nobody witnessed does not hold, and nothing in it is shown', async () => {
  const answer = await passage(['receipt', receipt(false), '--keys', keys])
  expect([answer.code, answer.out]).toEqual([5, expect.stringContaining('tlog.checkpoint.witnesses')])
  expect(answer.out).not.toContain(stream)
})

test('more witnesses than there are keys, or no key of a log, is wrong use', async () => {
  expect((await passage(['receipt', receipt(true), '--keys', keys, '--need', '2'])).code).toBe(2)
  const logAlone = join(folder, 'log-alone')
  writeFileSync(logAlone, `${verifierText(log.verifier)}\n`)
  const asked = await passage(['receipt', receipt(true), '--keys', logAlone])
  expect([asked.code, asked.err]).toEqual([2, expect.stringContaining('Add the keys that the witnesses gave you')])
  expect(asked.err).toContain('1 of the witnesses must have signed, and')
  expect((await passage(['receipt', receipt(true), '--keys', keys, '--need', 'two'])).err).toContain(
    '--need two is not',
  )
  expect((await passage(['receipt', receipt(true), '--keys', receipt(true)])).code).toBe(2)
})

test('a receipt without its text is checked by what was committed to, and shows no more than the place', async () => {
  const commitment = commitmentOf(salt, text).toString('hex')
  const answer = await passage(['receipt', receipt(true), '--keys', keys, '--commitment', commitment])
  expect([answer.code, answer.out]).toEqual([0, expect.stringContaining('The receipt holds. Entry 1 of 1, witnessed')])
  expect(answer.out).not.toContain(stream)
  for (const other of ['00'.repeat(32), 'no hex', commitment.slice(2)]) {
    const refused = await passage(['receipt', receipt(true), '--keys', keys, '--commitment', other, '--json'])
    expect([other, refused.code, JSON.parse(refused.out).ok]).toEqual([other, 5, false])
  }
})
