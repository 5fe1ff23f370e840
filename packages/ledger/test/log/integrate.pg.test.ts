import { integrate } from '@passage/ledger/log/integrate'
import { consistencyProof, inclusionProof, leafIndexOf } from '@passage/ledger/log/prove'
import { beginLog, newOrigin, readLog } from '@passage/ledger/log/state'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { leafHash } from '@passage/tlog/leaf-hash'
import { verifyConsistency, verifyInclusion } from '@passage/tlog/tree/verify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { integrateAll, say, sayMany, treeOfBundles } from '../support/log.ts'
import { type Opened, openLedger } from '../support/world.ts'

let opened: Opened
beforeEach(async () => {
  opened = await openLedger()
  await beginLog(opened.pools.integrate, 'log.example/test')
})
afterEach(() => opened.close())

const state = async () => (await readLog(opened.pools.publish)) ?? expect.fail('the log was begun')

test('entries get their places once, and root, tiles and bundles agree', async () => {
  const stream = await say(opened.pools, 3)
  expect(await integrateAll(opened.pools)).toBe(3)
  expect(await integrateAll(opened.pools)).toBe(0)
  await sayMany(opened, 700)
  expect(await integrateAll(opened.pools, 256)).toBe(700)
  const log = await state()
  const tree = await treeOfBundles(opened)
  expect([log.size, tree.size]).toEqual([703, 703])
  expect(tree.root()).toEqual(log.root)
  expect(await leafIndexOf(opened.pools.integrate, log.origin, stream, 2)).toBe(1)
  expect(await leafIndexOf(opened.pools.integrate, log.origin, stream, 4)).toBeUndefined()
})

test('proofs come out of the tiles at any size', async () => {
  await sayMany(opened, 600)
  await integrateAll(opened.pools)
  const { origin } = await state()
  const tree = await treeOfBundles(opened)
  for (const [index, size] of [
    [0, 1],
    [0, 600],
    [255, 256],
    [256, 257],
    [511, 600],
    [599, 600],
    [300, 511],
  ] as const) {
    const proof = await inclusionProof(opened.pools.publish, origin, index, size)
    expect(proof).toEqual(tree.inclusion(index, size))
    const leaf = tree.node({ level: 0, index })
    expect(verifyInclusion({ index, size, leafHash: leaf, proof, root: tree.root(size) })).toEqual({ ok: true })
    const grown = await consistencyProof(opened.pools.publish, origin, size, 600)
    const both = { oldSize: size, oldRoot: tree.root(size), size: 600, root: tree.root(600), proof: grown }
    expect(verifyConsistency(both)).toEqual({ ok: true })
  }
})

test('two integrators at once never fork the log and give no entry two places', async () => {
  await sayMany(opened, 2000)
  const writing = Promise.all(Array.from({ length: 4 }, () => say(opened.pools, 25)))
  const runs = await Promise.all([1, 2, 3].map(() => integrateAll(opened.pools, 100)))
  await writing
  const last = await integrateAll(opened.pools)
  const log = await state()
  expect(runs.reduce((sum, run) => sum + run, last)).toBe(2100)
  expect(log.size).toBe(2100)
  expect((await treeOfBundles(opened)).root()).toEqual(log.root)
  const left = await opened.pools.integrate.query(
    `select count(*)::int as leaves, count(distinct (stream_id, stream_seq))::int as entries from tlog.leaf`,
  )
  expect(left.rows).toEqual([{ leaves: 2100, entries: 2100 }])
})

test('planted fault: without the swap two writers of one batch collide, and the database refuses the second', async () => {
  await sayMany(opened, 10)
  await integrateAll(opened.pools)
  const again = opened.pools.integrate.query(
    `insert into tlog.leaf select origin, 0, gen_random_uuid(), 1 from tlog.log`,
  )
  await expect(again).rejects.toMatchObject({ code: '23505' })
  const other = opened.pools.integrate.query(`update tlog.tile set bytes = sha256('x') where level = 0`)
  await expect(other).rejects.toMatchObject({ code: 'LG001' })
  await expect(opened.pools.integrate.query('update tlog.log set size = 1')).rejects.toMatchObject({ code: 'LG001' })
})

test('an entry of a transaction that began earlier and ends later is not passed over', async () => {
  const insert = `insert into ledger.entry (stream_kind, stream_id, stream_seq, type, body, salt, commitment)
    values ('case', gen_random_uuid(), 1, 'note', '{}', decode(md5('slow'), 'hex'), sha256('slow'))`
  const slow = await opened.pools.write.connect()
  await slow.query('begin')
  await slow.query(insert)
  await say(opened.pools, 2)
  // What began after the slow one waits for it, since its number is higher.
  expect(await integrate(opened.pools)).toMatchObject({ kind: 'done', integrated: 0, caughtUp: true })
  await slow.query('commit')
  slow.release()
  expect(await integrateAll(opened.pools)).toBe(3)
})

test('rows from another cluster count as committed, whatever their numbers, and only once', async () => {
  const stream = await say(opened.pools, 2)
  await integrateAll(opened.pools)
  // As after a restore: the log remembers another cluster, and old rows have numbers that are in the future here.
  await opened.database.admin.query(`update tlog.log set cluster = '1', integrated_to = '900000000000'`)
  await opened.database.admin.query('alter table ledger.entry no force row level security')
  await opened.database.admin.query(
    `insert into ledger.entry (stream_kind, stream_id, stream_seq, type, body, salt, commitment, xid)
       select 'case', gen_random_uuid(), 1, 'note', '{}', decode(md5(n::text), 'hex'), sha256(n::text::bytea),
         (800000000000 + n)::text::xid8 from generate_series(1, 30) n`,
  )
  await opened.database.admin.query('alter table ledger.entry force row level security')
  expect(await integrateAll(opened.pools, 10)).toBe(30)
  const log = await state()
  const here = await opened.database.admin.query('select system_identifier::text as id from pg_control_system()')
  expect(log.cluster).toBe(here.rows[0].id)
  await inTransaction(opened.pools.write, (tx) => tx.query('select 1'))
  await say(opened.pools, 1)
  expect(await integrateAll(opened.pools)).toBe(1)
  expect((await treeOfBundles(opened)).root()).toEqual((await state()).root)
  expect(await leafIndexOf(opened.pools.integrate, log.origin, stream, 1)).toBe(0)
})

test('tiles that somebody changed stop the integrator instead of being built upon', async () => {
  await sayMany(opened, 5)
  await integrateAll(opened.pools)
  await opened.database.admin.query('alter table tlog.tile disable trigger tile_only_widens')
  await opened.database.admin.query(`update tlog.tile set bytes = sha256('x') || substr(bytes, 33) where level = 0`)
  await say(opened.pools, 1)
  await expect(integrate(opened.pools)).rejects.toThrow('do not give its root')
  expect((await state()).size).toBe(5)
})

test('a log keeps its name, and a name is never given twice', async () => {
  expect(await beginLog(opened.pools.integrate, 'log.example/other')).toBe('log.example/test')
  expect(newOrigin()).not.toBe(newOrigin())
})

test('the integrator reads no content, and who publishes reads no places', async () => {
  const denied = { code: '42501' }
  const { integrate: integrator, publish } = opened.pools
  for (const column of ['body', 'salt', 'type', 'request_id']) {
    await expect(integrator.query(`select ${column} from ledger.entry`), column).rejects.toMatchObject(denied)
  }
  await expect(integrator.query('select 1 from identity.record')).rejects.toMatchObject(denied)
  await expect(integrator.query('insert into ledger.entry default values')).rejects.toMatchObject(denied)
  await expect(publish.query('select 1 from tlog.leaf')).rejects.toMatchObject(denied)
  await expect(publish.query('select 1 from ledger.entry')).rejects.toMatchObject(denied)
  await expect(publish.query('update tlog.log set size = 9')).rejects.toMatchObject(denied)
  await expect(opened.pools.read.query('select 1 from tlog.leaf')).rejects.toMatchObject(denied)
  expect((await opened.pools.write.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})

test('a bundle entry is the commitment, so that a leaf says nothing', async () => {
  const stream = await say(opened.pools, 1)
  await integrateAll(opened.pools)
  const entry = await opened.pools.rules.query<{ commitment: Buffer }>(
    'select commitment from ledger.entry where stream_id = $1',
    [stream],
  )
  const tree = await treeOfBundles(opened)
  expect(tree.node({ level: 0, index: 0 })).toEqual(leafHash(entry.rows[0]?.commitment ?? Buffer.of()))
})
