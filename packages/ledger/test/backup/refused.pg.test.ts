import { cpSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backup } from '@passage/ledger/backup/backup'
import { type Manifest, manifestText } from '@passage/ledger/backup/manifest'
import { erase } from '@passage/ledger/erase/erase'
import type { ErasureList } from '@passage/ledger/erase/list/list-file'
import { guardRestore } from '@passage/ledger/guard/start-guard'
import { takeIn } from '@passage/ledger/intake/take-in'
import { beginLog } from '@passage/ledger/log/state'
import { migrate } from '@passage/ledger/migrate/migrate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyTarget, exportText, type TakenBackup, type Target, takeBackup } from '../support/backups.ts'
import { newErasureList, scratchFolder } from '../support/erasures.ts'
import { integrateAll } from '../support/log.ts'
import { arrival, departure, NOON, type Opened, openLedger, standing } from '../support/world.ts'

let opened: Opened
let target: Target
let list: ErasureList
let taken: TakenBackup
const order = { authority: 'retention', reason: 'ended', signers: ['p.osei'] }
beforeAll(async () => {
  opened = await openLedger()
  target = await emptyTarget()
  list = newErasureList()
  await beginLog(opened.pools.integrate, 'log.example/refused')
  const records = [arrival('2025-01-10', '2025-07-09'), departure('2025-03-01'), arrival('2026-03-01', '2026-08-31')]
  const [first] = await takeIn(opened.pools, records, 'live', standing())
  const ana = first?.status === 'accepted' ? first.receipt.recordId : ''
  await integrateAll(opened.pools)
  await erase(opened.pools, { unit: { stayId: `${ana}/1` }, ...order }, NOON, list)
  taken = await takeBackup(opened.database.migrationUrl, list)
})
afterAll(async () => {
  await target.close()
  await opened.close()
})

/** The backup with something changed. */
function changed(change: (folder: string) => void): string {
  const folder = join(scratchFolder(), 'changed')
  cpSync(taken.folder, folder, { recursive: true })
  change(folder)
  return folder
}
const withManifest = (change: (manifest: Manifest) => object) =>
  changed((folder) =>
    writeFileSync(
      join(folder, 'manifest.json'),
      manifestText({ ...taken.manifest, ...change(taken.manifest) } as Manifest),
    ),
  )
const codeOf = async (folder: string, given = list) => {
  const answer = await target.restore(folder, given)
  return answer.ok ? 'restored' : answer.refusal.code
}
const schemas = async () =>
  (await target.database.admin.query(`select 1 from pg_namespace where nspname in ('ledger', 'ops')`)).rows.length

test('one byte changed in any file, a file cut short or missing, and nothing is read in', async () => {
  for (const file of readdirSync(taken.folder)) {
    const expected = file === 'manifest.json' ? 'restore.manifest-damaged' : 'restore.file-damaged'
    const flipped = changed((folder) => {
      const bytes = readFileSync(join(folder, file))
      const at = file === 'manifest.json' ? bytes.indexOf('madeAt') + 12 : Math.floor(bytes.length / 2)
      bytes[at] = (bytes[at] ?? 0) ^ 1
      writeFileSync(join(folder, file), bytes)
    })
    expect(await codeOf(flipped), file).toBe(expected)
    expect(await codeOf(changed((folder) => truncateSync(join(folder, file), 10))), file).toBe(expected)
    const gone = file === 'manifest.json' ? 'restore.no-backup' : 'restore.file-missing'
    expect(await codeOf(changed((folder) => rmSync(join(folder, file)))), file).toBe(gone)
  }
  expect(await schemas()).toBe(0)
})

test('a newer schema, another schema and something that is no backup are refused', async () => {
  const next = { number: taken.manifest.migrations.length + 1, name: 'from-the-future' }
  expect(await codeOf(withManifest(({ migrations }) => ({ migrations: [...migrations, next] })))).toBe(
    'restore.newer-schema',
  )
  const other = withManifest(({ migrations }) => ({
    migrations: migrations.map((one) => (one.number === 3 ? { ...one, name: 'of-another-fork' } : one)),
  }))
  expect(await codeOf(other)).toBe('restore.other-schema')
  expect(await codeOf(scratchFolder())).toBe('restore.no-backup')
  expect(await schemas()).toBe(0)
})

test('a list of erasures that is not the one of the backup, or was cut, is refused: it would bring the erased back', async () => {
  expect(await codeOf(taken.folder, newErasureList())).toBe('restore.list-behind')
  const cut = { ...list, bytes: () => list.bytes().subarray(0, -5) }
  expect(await codeOf(taken.folder, cut)).toBe('restore.list-behind')
  expect(await schemas()).toBe(0)
})

test('a database that is not empty is left alone, also one with the bare schema', async () => {
  const bare = await emptyTarget()
  await migrate(bare.database.migrationUrl)
  const answer = await bare.restore(taken.folder, list)
  expect(answer).toEqual({ ok: false, refusal: { code: 'restore.not-empty' } })
  await bare.close()
})

test('a backup does not write over another one, and leaves nothing half-made', async () => {
  const config = { connectionString: opened.database.migrationUrl }
  expect(await backup(config, taken.folder, list, NOON)).toEqual({ ok: false, refusal: { code: 'backup.exists' } })
  const folder = join(scratchFolder(), 'b')
  const interrupted = backup(config, folder, list, NOON, (table) => {
    if (table === 'ops.secret') throw new Error('power cut')
  })
  await expect(interrupted).rejects.toThrow('power cut')
  expect(existsSync(folder)).toBe(false)
})

test('a table that the backing role cannot read makes no backup, rather than one without it', async () => {
  await opened.database.admin.query('create table ops.planted (id int primary key)')
  await expect(takeBackup(opened.database.migrationUrl, list)).rejects.toThrow('permission denied')
  await opened.database.admin.query('drop table ops.planted')
})

test('interrupted while reading in, nothing is there; the same restore then works', async () => {
  const place = await emptyTarget()
  const cut = place.restore(taken.folder, list, {
    onTable: (table) => {
      if (table === 'proj.person') throw new Error('power cut')
    },
  })
  await expect(cut).rejects.toThrow('power cut')
  const left = await place.database.admin.query(`select 1 from pg_namespace where nspname in ('ledger', 'ops')`)
  expect(left.rows).toEqual([])
  expect(await place.restore(taken.folder, list)).toMatchObject({ ok: true })
  await place.close()
})

test('interrupted before the erased is erased again, nothing opens: no server starts, no reader enters; repeated, it goes on', async () => {
  const place = await emptyTarget()
  const cut: ErasureList = {
    ...list,
    read() {
      throw new Error('power cut')
    },
  }
  await expect(place.restore(taken.folder, cut)).rejects.toThrow('power cut')
  expect((await guardRestore(place.pools.write)).map(({ code }) => code)).toEqual(['guard.restore-unfinished'])
  await expect(place.pools.read.query('select 1 from identity.record')).rejects.toThrow('permission denied')
  const config = { connectionString: place.database.migrationUrl }
  expect(await backup(config, join(scratchFolder(), 'x'), list, NOON)).toEqual({
    ok: false,
    refusal: { code: 'backup.restore-unfinished' },
  })
  const otherBackup = withManifest(() => ({ madeAt: '2026-01-01T00:00:00.000Z' }))
  expect(await place.restore(otherBackup, list)).toEqual({ ok: false, refusal: { code: 'restore.not-empty' } })
  expect(await place.restore(taken.folder, list)).toMatchObject({ ok: true })
  expect(await guardRestore(place.pools.write)).toEqual([])
  expect((await place.pools.read.query('select 1 from identity.record')).rows).toEqual([])
  expect(await exportText(place.pools)).toBe(await exportText(opened.pools))
  await place.close()
})

test('a ledger that was changed inside the backup, hashes and all, does not open', async () => {
  const place = await emptyTarget()
  // As whoever holds the backup would: the manifest is made to fit.
  const forged = await emptyTarget()
  expect(await forged.restore(taken.folder, list)).toMatchObject({ ok: true })
  const admin = forged.database.admin
  await admin.query(
    'alter table ledger.entry disable trigger user; alter table ledger.entry no force row level security',
  )
  await admin.query(
    `update ledger.entry set body = replace(body, 'JFK', 'LAX') where type = 'facts' and body like '%JFK%'`,
  )
  await admin.query('alter table ledger.entry enable trigger user; alter table ledger.entry force row level security')
  const { folder } = await takeBackup(forged.database.migrationUrl, list)
  expect(await place.restore(folder, list)).toMatchObject({
    ok: false,
    refusal: { code: 'restore.does-not-verify', fault: { code: 'ledger.text-differs' } },
  })
  expect(await guardRestore(place.pools.write)).toHaveLength(1)
  await forged.close()
  await place.close()
})
