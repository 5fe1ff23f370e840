import { erase } from '@passage/ledger/erase/erase'
import { openErasureList } from '@passage/ledger/erase/list/list-file'
import { takeIn } from '@passage/ledger/intake/take-in'
import { openPools, type Pools } from '@passage/ledger/pools/open'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMigratedDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { makeScratch, passage, type Scratch } from './support.ts'

let scratch: Scratch
let database: TestDatabase
let pools: Pools
beforeAll(async () => {
  scratch = makeScratch()
  database = await createMigratedDatabase()
  pools = openPools({ connectionString: database.migrationUrl, max: 2 })
})
afterAll(async () => {
  scratch.remove()
  await pools.end()
  await database.drop()
})

const crossing = (key: string, direction: 'arrival' | 'departure', on: string, more: object = {}) => ({
  source: 'border-test',
  sourceKey: key,
  direction,
  occurredAt: `${on}T10:00:00Z`,
  port: 'FRA',
  mode: 'air',
  evidence: 'border-document',
  jurisdiction: 'schengen',
  document: { type: 'P', number: 'EU77', issuer: 'BR' },
  name: { family: 'Lima', given: 'Eva' },
  birthDate: '1990-04-02',
  ...more,
})
const now = new Date('2026-11-24T12:00:00.000Z')

test('after the erasure of a stay the export still holds: what was erased is attested, the rest is reproduced', async () => {
  const records = [
    crossing('1', 'arrival', '2026-06-03'),
    crossing('2', 'departure', '2026-08-11'),
    crossing('3', 'arrival', '2026-09-01'),
    crossing('4', 'departure', '2026-10-21'),
    crossing('5', 'arrival', '2026-09-01', {
      document: { type: 'P', number: 'XX1', issuer: 'BR' },
      name: { family: 'Ito', given: 'Ken' },
    }),
  ]
  const [first] = await takeIn(pools, records, 'live', { jurisdiction: 'schengen', clock: () => now })
  if (first?.status !== 'accepted') throw new Error(JSON.stringify(first))
  const order = { authority: 'retention', reason: 'ended', signers: ['p.osei', 'd.halvorsen'] }
  const erased = await erase(
    pools,
    { unit: { stayId: first.receipt.factId }, ...order },
    now,
    openErasureList(scratch.path('erasures')),
  )
  if (!erased.ok) throw new Error(JSON.stringify(erased))
  const file = scratch.path('erased.ndjson')
  expect((await passage(['export', '-o', file], { DATABASE_URL: database.migrationUrl })).code).toBe(0)
  const ran = await passage(['verify', file, '--json'])
  const report = JSON.parse(ran.out)
  expect(report.faults).toEqual([])
  expect(ran.code).toBe(0)
  expect(report.entries).toMatchObject({ attested: erased.entries, failed: 0 })
  expect(report.entries.reproduced).toBeGreaterThan(3)
  expect(report.answers.failed).toBe(0)
})
