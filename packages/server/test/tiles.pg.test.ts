import { signHead } from '@passage/ledger/log/checkpoints'
import { integrate } from '@passage/ledger/log/integrate'
import { beginLog } from '@passage/ledger/log/state'
import { leafHash } from '@passage/tlog/leaf-hash'
import { isSignedByLog, parseCheckpoint } from '@passage/tlog/note/checkpoint'
import { decodeBundle } from '@passage/tlog/tile/content'
import { MemoryTree } from '@passage/tlog/tree/memory-tree'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { logSigner, ORIGIN, unwitnessed } from './support/log.ts'
import { now, openStage, type Stage } from './support/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage({ log: unwitnessed, users: [] })
  await beginLog(stage.pools.integrate, ORIGIN)
})
afterAll(() => stage.close())

const get = (url: string) => stage.app.inject({ url })

test('before there is a checkpoint there is nothing to serve', async () => {
  expect((await get('/log/checkpoint')).statusCode).toBe(404)
  expect((await get('/log/tile/0/000.p/1')).statusCode).toBe(404)
})

test('a stranger with the static files alone comes to the root that the log signed', async () => {
  await stage.pools.write.query(
    `insert into ledger.entry (stream_kind, stream_id, stream_seq, type, body, salt, commitment)
       select 'case', gen_random_uuid(), 1, 'note', '{}', decode(md5(n::text), 'hex'), sha256(n::text::bytea)
         from generate_series(1, 300) n`,
  )
  await integrate(stage.pools)
  await signHead(stage.pools.integrate, logSigner, new Date(now))
  const served = await get('/log/checkpoint')
  expect(served.headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(served.headers['cache-control']).toBe('public, max-age=2')
  const checkpoint = parseCheckpoint(served.body) ?? expect.fail('no checkpoint')
  expect(isSignedByLog(checkpoint, logSigner.verifier)).toBe(true)
  expect(checkpoint.size).toBe(300)
  const bundles = [await get('/log/tile/entries/000'), await get('/log/tile/entries/001.p/44')]
  const tree = new MemoryTree()
  for (const { rawPayload, statusCode, headers } of bundles) {
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/octet-stream'])
    for (const entry of decodeBundle(rawPayload) ?? []) tree.append(leafHash(entry))
  }
  expect(tree.root()).toEqual(checkpoint.root)
  const full = await get('/log/tile/0/000')
  expect(full.rawPayload).toEqual(
    Buffer.concat(Array.from({ length: 256 }, (_, index) => tree.node({ level: 0, index }))),
  )
  expect(full.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(full.headers['access-control-allow-origin']).toBe('*')
  const top = await get('/log/tile/1/000.p/1')
  expect(top.rawPayload).toEqual(tree.node({ level: 8, index: 0 }))
})

test('a narrower tile is the beginning of the wide one; what does not exist is not served', async () => {
  const [whole, part] = [await get('/log/tile/0/001.p/44'), await get('/log/tile/0/001.p/7')]
  expect(part.rawPayload).toEqual(whole.rawPayload.subarray(0, 7 * 32))
  const absent = [
    '0/001',
    '0/001.p/45',
    '0/002.p/1',
    '1/000',
    '1/000.p/2',
    '2/000.p/1',
    'entries/001',
    '0/1',
    '0/001.p/0',
  ]
  for (const path of absent) {
    const answer = await get(`/log/tile/${path}`)
    expect([path, answer.statusCode, answer.json().code]).toEqual([path, 404, 'not-found'])
  }
})
