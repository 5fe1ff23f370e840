import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leafHash } from '@passage/tlog/leaf-hash'
import { type SignedCheckpoint, signCheckpoint } from '@passage/tlog/note/checkpoint'
import { cosignedAt } from '@passage/tlog/note/cosignature'
import { COSIGNATURE, NOTE_SIGNATURE, signerFrom } from '@passage/tlog/note/key'
import { parseSignatureLines } from '@passage/tlog/note/note'
import { MemoryTree } from '@passage/tlog/tree/memory-tree'
import { addCheckpointText } from '@passage/tlog/witness-protocol'
import { type RunningWitness, serveWitness } from '@passage/verify/witness/serve'
import { openState } from '@passage/verify/witness/state-file'
import { afterEach, beforeEach, expect, test } from 'vitest'

const log = signerFrom('log.example/a', NOTE_SIGNATURE, Buffer.alloc(32, 1))
const stranger = signerFrom('log.example/unknown', NOTE_SIGNATURE, Buffer.alloc(32, 2))
const impostor = signerFrom('log.example/a', NOTE_SIGNATURE, Buffer.alloc(32, 3))
const key = signerFrom('witness.example/w', COSIGNATURE, Buffer.alloc(32, 4))

function treeOf(size: number, seed = 0): MemoryTree {
  const tree = new MemoryTree()
  for (let n = 0; n < size; n++) tree.append(leafHash(Buffer.from(`${seed} ${n}`)))
  return tree
}
const tree = treeOf(300)
const other = treeOf(300, 1)

const at = (size: number, of = tree, signer = log) =>
  signCheckpoint({ origin: signer.verifier.name, size, root: of.root(size) }, signer)
const grown = (oldSize: number, size: number, of = tree) =>
  addCheckpointText({ oldSize, proof: of.consistency(oldSize, size), checkpoint: at(size, of) })

let folder: string
let file: string
let witness: RunningWitness
const open = () =>
  serveWitness({
    signers: [key],
    logs: () => [log.verifier],
    state: openState(file),
    clock: () => 1_700_000_000,
    port: 0,
    host: '127.0.0.1',
  })

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'passage-witness-'))
  file = join(folder, 'state.json')
  witness = await open()
})
afterEach(async () => {
  await witness.close()
  rmSync(folder, { recursive: true })
})

async function post(body: string | Uint8Array<ArrayBuffer>) {
  const answer = await fetch(`${witness.url}/add-checkpoint`, { method: 'POST', body })
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.text() }
}

const conflict = (size: number) => ({ status: 409, type: 'text/x.tlog.size', body: `${size}\n` })

function isCosigned(checkpoint: SignedCheckpoint, body: string): boolean {
  const signatures = parseSignatureLines(body) ?? []
  return cosignedAt({ ...checkpoint.note, signatures }, key.verifier) === 1_700_000_000
}

test('200: a first checkpoint, a grown one, and the same again are cosigned', async () => {
  for (const [oldSize, size] of [
    [0, 5],
    [5, 5],
    [5, 256],
    [256, 300],
  ] as const) {
    const answer = await post(grown(oldSize, size))
    expect([oldSize, answer.status]).toEqual([oldSize, 200])
    expect(isCosigned(at(size), answer.body)).toBe(true)
  }
})

test('200: an empty log, and what grows from it without a proof', async () => {
  expect((await post(grown(0, 0))).status).toBe(200)
  expect((await post(grown(0, 9))).status).toBe(200)
})

test('400: malformed, or an old size above the new one', async () => {
  const good = grown(0, 5)
  const wrong = [
    '',
    good.replace('old 0', 'old 00'),
    good.replace('old 0', 'old -1'),
    good.replace('old 0', 'Old 0'),
    good.replace('old 0', 'old  0'),
    good.replace('old 0\n', 'old 0\r\n'),
    good.replace('old 0\n\n', 'old 0\n'),
    good.replace('old 0\n', 'old 0\nnot-a-hash\n'),
    good.replace('old 0\n', `old 0\n${`${Buffer.alloc(32).toString('base64')}\n`.repeat(64)}`),
    good.replace('\n5\n', '\n05\n'),
    good.slice(0, -1),
    addCheckpointText({ oldSize: 6, proof: [], checkpoint: at(5) }),
  ]
  for (const body of wrong) expect([body.slice(0, 40), (await post(body)).status]).toEqual([body.slice(0, 40), 400])
  expect((await post(Buffer.from([0xff, 0xfe, 0x0a]))).status).toBe(400)
})

test('403: no trusted key signed it, though one with the same name did', async () => {
  expect((await post(addCheckpointText({ oldSize: 0, proof: [], checkpoint: at(5, tree, impostor) }))).status).toBe(403)
  const swapped = grown(0, 5).replace('\n5\n', '\n6\n')
  expect((await post(swapped)).status).toBe(403)
})

test('signatures of unknown keys beside the right one are passed over', async () => {
  const checkpoint = at(5)
  const more = at(5, tree, impostor).note.signatures
  const signatures = [...more, ...checkpoint.note.signatures]
  const body = addCheckpointText({
    oldSize: 0,
    proof: [],
    checkpoint: { ...checkpoint, note: { ...checkpoint.note, signatures } },
  })
  expect((await post(body)).status).toBe(200)
})

test('404: an unknown log; another path; 405: another method', async () => {
  expect((await post(addCheckpointText({ oldSize: 0, proof: [], checkpoint: at(5, tree, stranger) }))).status).toBe(404)
  expect((await fetch(`${witness.url}/other`)).status).toBe(404)
  expect((await fetch(`${witness.url}/add-checkpoint`)).status).toBe(405)
})

test('409: another old size than the one cosigned last, with that size as the answer', async () => {
  expect(await post(addCheckpointText({ oldSize: 3, proof: [], checkpoint: at(5) }))).toEqual(conflict(0))
  await post(grown(0, 200))
  expect(await post(grown(0, 300))).toEqual(conflict(200))
  expect(await post(grown(100, 300))).toEqual(conflict(200))
})

test('409: the same size with another root is a fork, and a smaller log is a rollback', async () => {
  await post(grown(0, 200))
  expect(await post(grown(200, 200, other))).toEqual(conflict(200))
  expect(await post(grown(100, 150))).toEqual(conflict(200))
  expect((await post(grown(200, 200))).status).toBe(200)
})

test('422: a proof that does not hold, and any proof from nothing', async () => {
  await post(grown(0, 200))
  expect((await post(grown(200, 300, other))).status).toBe(422)
  const short = addCheckpointText({ oldSize: 200, proof: tree.consistency(200, 300).slice(1), checkpoint: at(300) })
  expect((await post(short)).status).toBe(422)
  const none = addCheckpointText({ oldSize: 200, proof: [], checkpoint: at(300) })
  expect((await post(none)).status).toBe(422)
  expect((await post(addCheckpointText({ oldSize: 200, proof: [tree.root()], checkpoint: at(200) }))).status).toBe(422)
  expect((await post(grown(200, 300))).status).toBe(200)
})

test('422 from an empty state: a proof where none belongs', async () => {
  expect((await post(addCheckpointText({ oldSize: 0, proof: [tree.root()], checkpoint: at(5) }))).status).toBe(422)
})

test('thirty requests at once from one size: exactly one moves the witness on', async () => {
  await post(grown(0, 100))
  const sizes = Array.from({ length: 30 }, (_, n) => 150 + n)
  const answers = await Promise.all(sizes.map((size) => post(grown(100, size))))
  const winner = sizes[answers.findIndex(({ status }) => status === 200)] ?? 0
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 409).every(({ body }) => body === `${winner}\n`)).toBe(true)
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(29)
})

test('what was cosigned is on disk before the answer, and outlives the process', async () => {
  await post(grown(0, 200))
  expect(JSON.parse(readFileSync(file, 'utf8')).logs['log.example/a']).toEqual({
    size: 200,
    root: tree.root(200).toString('base64'),
  })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await witness.close()
  witness = await open()
  expect(await post(grown(0, 300))).toEqual(conflict(200))
})

test('a refusal changes nothing', async () => {
  await post(grown(0, 200))
  const before = readFileSync(file, 'utf8')
  await post(grown(200, 300, other))
  await post(grown(0, 300))
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('where the state cannot be kept nothing is cosigned', async () => {
  await witness.close()
  const state = openState(file)
  const full = {
    ...state,
    keep: () => {
      throw new Error('no space left')
    },
  }
  witness = await serveWitness({ signers: [key], logs: () => [log.verifier], state: full, port: 0, host: '127.0.0.1' })
  const answer = await post(grown(0, 200))
  expect([answer.status, parseSignatureLines(answer.body)]).toEqual([500, undefined])
})

test('a witness whose memory is damaged, or in use, does not start', async () => {
  await witness.close()
  writeFileSync(file, '{"version":1,"logs":{"log.example/a":{"size":200,"root":"AA=="}}}')
  expect(() => openState(file)).toThrow('damaged')
  rmSync(file)
  writeFileSync(`${file}.lock`, String(process.ppid))
  expect(() => openState(file)).toThrow('another witness')
  rmSync(`${file}.lock`)
  witness = await open()
})

test('a request without end is cut off', async () => {
  const answer = await post('x'.repeat(70_000)).catch(() => ({ status: 413 }))
  expect(answer.status).toBe(413)
})
