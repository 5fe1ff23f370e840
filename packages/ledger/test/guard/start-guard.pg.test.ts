import { guardLookUp } from '@passage/ledger/guard/look-up-guard'
import { guardLogin, guardRelations, guardSettings, startGuard } from '@passage/ledger/guard/start-guard'
import { takeIn } from '@passage/ledger/intake/take-in'
import { rebuild } from '@passage/ledger/project/rebuild'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { arrival, departure, type Opened, openLedger, standing } from '../support/world.ts'

let opened: Opened
beforeAll(async () => {
  opened = await openLedger()
})
afterAll(() => opened.close())

test('a plain set-up may start', async () => {
  expect(await startGuard(opened.pools)).toEqual([])
})

test('the migration login is refused: it owns the tables', async () => {
  expect(await guardLogin(opened.database.admin)).toEqual([expect.objectContaining({ code: 'guard.owner' })])
})

test('records that are looked up by keys of another version are caught; made again, they are not', async () => {
  const { write } = opened.pools
  await takeIn(opened.pools, [arrival('2025-01-10', '2025-07-09'), departure('2025-02-10')], 'live', standing())
  expect(await guardLookUp(write)).toEqual([])
  expect((await write.query('select from identity.record')).rowCount).toBeGreaterThan(0)
  await write.query('update identity.record set given_day = given_day + 1')
  const caught = [expect.objectContaining({ code: 'guard.look-up-keys', remedy: 'passage rebuild' })]
  expect([await guardLookUp(write), await startGuard(opened.pools)]).toEqual([caught, caught])
  await rebuild(opened.pools)
  expect(await guardLookUp(write)).toEqual([])
})

/** A stand-in for the server's answer: such settings and such a login cannot be made on a server that others use. */
function answering(row: Record<string, unknown>): pg.Pool {
  return Object.assign(new pg.Pool(), { query: async () => ({ rows: [row] }) }) as unknown as pg.Pool
}

test.each([
  ['superuser', { name: 'postgres', super: true, bypass: false, owns: false }, ['guard.superuser']],
  ['bypass', { name: 'reader', super: false, bypass: true, owns: false }, ['guard.bypass-rls']],
  ['owner', { name: 'owner', super: false, bypass: false, owns: true }, ['guard.owner']],
  [
    'all three',
    { name: 'x', super: true, bypass: true, owns: true },
    ['guard.superuser', 'guard.bypass-rls', 'guard.owner'],
  ],
])('login with %s is refused', async (_name, row, codes) => {
  expect((await guardLogin(answering(row))).map(({ code }) => code)).toEqual(codes)
})

test.each([
  ['fsync', { fsync: 'off', pages: 'on', commit: 'on' }, 'guard.fsync-off'],
  ['full_page_writes', { fsync: 'on', pages: 'off', commit: 'on' }, 'guard.full-page-writes-off'],
  ['synchronous_commit', { fsync: 'on', pages: 'on', commit: 'off' }, 'guard.synchronous-commit-off'],
])('%s off is refused', async (_name, row, code) => {
  expect(await guardSettings(answering(row))).toEqual([expect.objectContaining({ code })])
})

test('synchronous_commit off for one role is seen on a real server', async () => {
  const client = await opened.pools.read.connect()
  try {
    await client.query('set synchronous_commit = off')
    expect(await guardSettings(client as unknown as pg.Client)).toEqual([
      expect.objectContaining({ code: 'guard.synchronous-commit-off' }),
    ])
  } finally {
    client.release(true)
  }
})

// The four ways in which row-level security is silently void (trust.md 0.4): superuser and bypass above, and these.
test('a table that the reader may select from, without forced row security, is caught', async () => {
  await opened.database.admin.query('create table proj.planted (record_id uuid primary key, name text)')
  await opened.database.admin.query('grant select on proj.planted to passage_read')
  const found = await guardRelations(opened.pools.read)
  await opened.database.admin.query('drop table proj.planted')
  expect(found).toEqual([expect.objectContaining({ code: 'guard.row-security-not-forced', subject: 'proj.planted' })])
})

test('row security that is on but not forced is caught', async () => {
  await opened.database.admin.query('alter table proj.person no force row level security')
  const found = await startGuard(opened.pools)
  await opened.database.admin.query('alter table proj.person force row level security')
  expect(found).toEqual([expect.objectContaining({ code: 'guard.row-security-not-forced', subject: 'proj.person' })])
})

test('a view that runs as its owner is caught; one that runs as its reader is not', async () => {
  await opened.database.admin.query('create view proj.planted_view as select * from proj.person')
  await opened.database.admin.query('grant select on proj.planted_view to passage_read')
  const found = await guardRelations(opened.pools.read)
  await opened.database.admin.query('alter view proj.planted_view set (security_invoker = true)')
  const cured = await guardRelations(opened.pools.read)
  await opened.database.admin.query('drop view proj.planted_view')
  expect(found).toEqual([expect.objectContaining({ code: 'guard.view-runs-as-owner', subject: 'proj.planted_view' })])
  expect(cured).toEqual([])
})
