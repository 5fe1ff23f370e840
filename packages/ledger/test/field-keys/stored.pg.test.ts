import { join } from 'node:path'
import { erase } from '@passage/ledger/erase/erase'
import type { FieldKeys } from '@passage/ledger/field-keys/encipher'
import { readOrMakeFieldKeys, rotateFieldKeys } from '@passage/ledger/field-keys/key-file'
import { withLook } from '@passage/ledger/gateway/look'
import { readPerson } from '@passage/ledger/gateway/read-person'
import { importBulk } from '@passage/ledger/import/bulk'
import type { ImportSource } from '@passage/ledger/import/types'
import { takeIn } from '@passage/ledger/intake/take-in'
import { openPools, type Pools } from '@passage/ledger/pools/open'
import { rebuild } from '@passage/ledger/project/rebuild'
import { readRedress } from '@passage/ledger/redress/read'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dayWas, decide, file as fileFor } from '../redress/support.ts'
import { exportText } from '../support/backups.ts'
import { newErasureList, scratchFolder } from '../support/erasures.ts'
import { arrival, departure, NOON, type Opened, openLedger, standing } from '../support/world.ts'

let opened: Opened
let file: string
const more: Pools[] = []
beforeEach(async () => {
  opened = await openLedger()
  file = join(scratchFolder(), 'fields')
})
afterEach(async () => {
  for (const pools of more.splice(0)) await pools.end()
  await opened.close()
})

function poolsWith(fieldKeys: FieldKeys): Pools {
  const pools = openPools({ connectionString: opened.database.migrationUrl, max: 2, fieldKeys })
  more.push(pools)
  return pools
}
const traits = { nationality: 'ZQN', sexMarker: 'X' } as const
const recordOf = (taken: Awaited<ReturnType<typeof takeIn>>) =>
  taken[0]?.status === 'accepted' ? taken[0].receipt.recordId : expect.fail(JSON.stringify(taken[0]))
const shown = (pools: Pools, recordId: string) =>
  withLook(
    pools,
    { actor: 'p.osei', purpose: 'casework', records: [recordId] },
    async (tx) =>
      (await readPerson(tx, recordId))?.records.map(({ nationality, sexMarker }) => [nationality, sexMarker]),
    NOON,
  )
/** Everything that the database holds, as text, from a role that sees all and has no keys. */
async function everything(): Promise<string> {
  const tables = ['ledger.entry', 'identity.record', 'proj.person', 'ops.quarantine']
  const rows = await Promise.all(
    tables.map((table) => opened.pools.rules.query(`select t::text as row from ${table} t`)),
  )
  return rows.flatMap((one) => one.rows.map(({ row }) => row)).join('\n')
}

test('what people write about their own record is enciphered, and read under a look', async () => {
  const pools = poolsWith(readOrMakeFieldKeys(file))
  const ana = recordOf(await takeIn(pools, [arrival('2025-01-10', '2025-07-09')], 'live', standing()))
  const asked = { ...dayWas(`${ana}/1`, '2025-01-11'), words: 'ZQN I was ill' }
  const { request } = await fileFor(pools, ana, asked)
  await decide(pools, ana, request, false)
  expect(await everything()).not.toMatch(/ZQN|Boarding pass GRU|The gate read it/)
  const look = { actor: 'p.osei', purpose: 'correction', records: [ana] }
  const read = await withLook(pools, look, (tx) => readRedress(tx, [ana], NOON), NOON)
  expect(read.requests).toMatchObject([{ words: 'ZQN I was ill', shown: [{ words: 'Boarding pass GRU' }] }])
})

test('protected classes and what could not be read are enciphered in every table and in the export; a look reads them', async () => {
  const pools = poolsWith(readOrMakeFieldKeys(file))
  const ana = recordOf(await takeIn(pools, [arrival('2025-01-10', '2025-07-09', traits)], 'live', standing()))
  const unreadable = { ...departure('2025-13-40'), phone: undefined, port: 'zq telephone 555' }
  await takeIn(pools, [unreadable], 'live', standing())
  expect(await everything()).not.toMatch(/ZQN|zq telephone/)
  expect(await everything()).toMatch(/enc1:[0-9a-f]{8}:/)
  expect(await exportText(pools)).not.toMatch(/ZQN/)
  expect(await shown(pools, ana)).toEqual([['ZQN', 'X']])
  await rebuild(pools)
  expect(await everything()).not.toMatch(/ZQN/)
})

test('the planted fault: without keys the words are there for everybody to read', async () => {
  await takeIn(opened.pools, [arrival('2025-01-10', '2025-07-09', traits)], 'live', standing())
  expect(await everything()).toMatch(/ZQN/)
})

test('read models hold no protected class, with keys or without', async () => {
  await takeIn(opened.pools, [arrival('2025-01-10', '2025-07-09', traits)], 'live', standing())
  const kept = await opened.pools.rules.query(
    `select nationality, sex_marker from identity.record union all select nationality, null from proj.person`,
  )
  expect(kept.rows).toEqual([
    { nationality: null, sex_marker: null },
    { nationality: null, sex_marker: null },
  ])
})

test('after a new key old records are read as before; when the old key is destroyed, they are not known', async () => {
  const old = readOrMakeFieldKeys(file)
  const ana = recordOf(await takeIn(poolsWith(old), [arrival('2025-01-10', '2025-07-09', traits)], 'live', standing()))
  const rotated = rotateFieldKeys(file)
  expect(await shown(poolsWith(rotated), ana)).toEqual([['ZQN', 'X']])
  expect(await shown(poolsWith({ ...rotated, keys: [rotated.keys[0]] }), ana)).toEqual([[undefined, undefined]])
})

test('a record is not erased while something about it in quarantine cannot be read', async () => {
  const keys = readOrMakeFieldKeys(file)
  const pools = poolsWith(keys)
  const first = arrival('2025-01-10', '2025-07-09')
  const ana = recordOf(await takeIn(pools, [first], 'live', standing()))
  await takeIn(pools, [departure('2025-13-40')], 'live', standing())
  const order = { unit: { recordId: ana }, authority: 'retention', reason: 'ended', signers: ['p.osei'] }
  await expect(erase(opened.pools, order, NOON, newErasureList())).rejects.toThrow('its field key is not here')
  expect(await erase(pools, order, NOON, newErasureList())).toMatchObject({ ok: true })
  expect((await opened.pools.rules.query('select 1 from ops.quarantine')).rows).toEqual([])
})

test('an import in threads enciphers too', async () => {
  const pools = poolsWith(readOrMakeFieldKeys(file))
  const source: ImportSource = {
    name: 'with keys',
    async *open(after) {
      if (after === 0) yield [{ ordinal: 1, value: arrival('2025-01-10', '2025-07-09', traits) }]
    },
  }
  const { migrationUrl } = opened.database
  await importBulk(pools, source, { settings: standing(), connectionString: migrationUrl })
  const text = await everything()
  expect(text).toContain('AB123456')
  expect(text).not.toContain('ZQN')
})
