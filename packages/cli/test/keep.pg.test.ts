import { chmodSync, rmSync } from 'node:fs'
import { readOrMakeFieldKeys } from '@passage/ledger/field-keys/key-file'
import { takeIn } from '@passage/ledger/intake/take-in'
import { openPools, type Pools } from '@passage/ledger/pools/open'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMigratedDatabase, createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { makeScratch, passage, type Ran, type Scratch } from './support.ts'

let scratch: Scratch
let database: TestDatabase
let pools: Pools
let record = ''
beforeAll(async () => {
  scratch = makeScratch()
  database = await createMigratedDatabase()
  pools = openPools({ connectionString: database.migrationUrl, max: 2 })
  const crossing = (sourceKey: string, direction: 'arrival' | 'departure', on: string) => ({
    source: 'border-test',
    sourceKey,
    direction,
    occurredAt: `${on}T10:00:00Z`,
    port: 'FRA',
    evidence: 'border-document',
    document: { type: 'P', number: 'EU77', issuer: 'BR' },
    name: { family: 'Lima', given: 'Eva' },
  })
  const records = [crossing('1', 'arrival', '2020-06-03'), crossing('2', 'departure', '2020-08-11')]
  const now = new Date('2026-11-24T12:00:00.000Z')
  const [first] = await takeIn(pools, records, 'live', { jurisdiction: 'schengen', clock: () => now })
  record = first?.status === 'accepted' ? first.receipt.recordId : expect.fail(JSON.stringify(first))
})
afterAll(async () => {
  scratch.remove()
  await pools.end()
  await database.drop()
})

const run = (url: string, ...args: string[]): Promise<Ran> =>
  passage(args, { DATABASE_URL: url, PASSAGE_ERASURE_LIST: scratch.path('erasures') })
const on = (...args: string[]) => run(database.migrationUrl, ...args)
const order = ['--authority', 'order of a court', '--reason', 'appeal', '--signer', 'p.osei']

test('from what is due to its erasure, past a hold, a backup from before and its restore', async () => {
  const due = await on('retention', '--json')
  expect(JSON.parse(due.out)).toMatchObject({
    due: [{ recordId: record, rule: 'retention.ees-file', since: '2023-08-13' }],
  })
  expect(due.out).not.toMatch(/Lima|EU77/)
  expect((await on('retention', '--erase')).code).toBe(2)

  const held = JSON.parse((await on('hold', '--record', record, ...order, '--json')).out) as { hold: string }
  expect(JSON.parse((await on('retention', '--json')).out)).toMatchObject({ due: [], held: 1 })
  expect((await on('hold', '--lift', held.hold, ...order)).code).toBe(0)
  expect((await on('hold', '--lift', held.hold, ...order)).code).toBe(4)

  const folder = scratch.path('backup')
  expect((await on('backup', folder)).code).toBe(0)
  if (process.platform === 'linux') {
    const nowhere = await on('backup', '/proc/passage/below')
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('No folder can be made there')])
  }
  const again = await on('backup', folder)
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('is there already')])
  expect((await on('retention', '--erase', '--scrub', '--signer', 'p.osei')).out).toContain(
    'Erased 1 stays and records',
  )

  const place = await createTestDatabase()
  const restored = await run(place.migrationUrl, 'restore', folder)
  expect([restored.code, restored.out]).toEqual([0, expect.stringContaining('Erased again: 1.')])
  const exported = scratch.path('restored.ndjson')
  expect((await run(place.migrationUrl, 'export', '-o', exported)).code).toBe(0)
  const verified = await passage(['verify', exported])
  expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('Everything holds.')])
  const twice = await run(place.migrationUrl, 'restore', folder)
  expect([twice.code, twice.err]).toEqual([4, expect.stringContaining('not empty')])

  await place.admin.query(`insert into ops.restore (name, backup, made_at) values ('this', 'x', now())`)
  const closed = await run(place.migrationUrl, 'export')
  expect([closed.code, closed.err]).toEqual([4, expect.stringContaining('not finished')])
  await place.drop()
})

test('without the list of erasures nothing is restored', async () => {
  const place = await createTestDatabase()
  const kept = scratch.path('backup-2')
  await on('backup', kept)
  rmSync(scratch.path('erasures'))
  const ran = await run(place.migrationUrl, 'restore', kept)
  expect([ran.code, ran.err]).toEqual([1, expect.stringContaining('list of erasures is not there')])
  await place.drop()
})

test('a new field key goes first, and a file that others may read is refused', async () => {
  const env = { PASSAGE_KEY_FILE: scratch.path('fields') }
  const missing = await passage(['field-key', '--json'], env)
  expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('no such file')])
  const { keys } = readOrMakeFieldKeys(env.PASSAGE_KEY_FILE)
  const made = JSON.parse((await passage(['field-key', '--new', '--json'], env)).out) as { reads: string[] }
  expect(made.reads).toEqual([expect.any(String), keys[0].id])
  chmodSync(env.PASSAGE_KEY_FILE, 0o644)
  const open = await passage(['retention'], { ...env, DATABASE_URL: database.migrationUrl })
  expect([open.code, open.err]).toEqual([2, expect.stringContaining('may be read by others')])
})
