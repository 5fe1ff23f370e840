import { erase } from '@passage/ledger/erase/erase'
import type { ErasureList } from '@passage/ledger/erase/list/list-file'
import { withLook } from '@passage/ledger/gateway/look'
import { startGuard } from '@passage/ledger/guard/start-guard'
import { placeHold } from '@passage/ledger/hold/place'
import { takeIn } from '@passage/ledger/intake/take-in'
import { link } from '@passage/ledger/links/link'
import { beginLog, readLog } from '@passage/ledger/log/state'
import { inTransaction } from '@passage/ledger/pools/transaction'
import { rebuild } from '@passage/ledger/project/rebuild'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { contentOf, emptyTarget, exportText, type Target, takeBackup } from '../support/backups.ts'
import { newErasureList } from '../support/erasures.ts'
import { integrateAll, treeOfBundles } from '../support/log.ts'
import { arrival, departure, NOON, type Opened, openLedger, standing } from '../support/world.ts'

const BIA = { document: { type: 'P', number: 'ZZ1', issuer: 'BR' }, name: { family: 'Rocha', given: 'Bia' } }
const order = { authority: 'retention', reason: 'ended', signers: ['p.osei', 'd.halvorsen'] }
let opened: Opened
let target: Target
let list: ErasureList
let [ana, bia] = ['', '']
beforeEach(async () => {
  opened = await openLedger()
  target = await emptyTarget()
  list = newErasureList()
  await beginLog(opened.pools.integrate, 'log.example/backup')
  const taken = await takeIn(
    opened.pools,
    [
      arrival('2025-01-10', '2025-07-09'),
      departure('2025-03-01'),
      arrival('2026-03-01', '2026-08-31', { ...BIA, name: { family: 'Rocha \\ "Bia"\t\u2028', given: 'Bia' } }),
      arrival('2026-03-02', '2026-08-31', BIA),
      departure('2025-13-40', { sourceKey: 'unreadable' }),
    ],
    'live',
    standing(),
  )
  const ids = taken.map((one) => (one.status === 'accepted' ? one.receipt.recordId : ''))
  ;[ana, bia] = [ids[0] ?? '', ids[3] ?? '']
  await link(opened.pools, { records: [ana, bia], signers: ['p.osei', 'd.halvorsen'], reason: 'same' }, NOON)
  await placeHold(opened.pools, { recordId: bia }, order, NOON)
  await withLook(opened.pools, { actor: 'p.osei', purpose: 'casework', records: [ana] }, async () => undefined, NOON)
  await integrateAll(opened.pools)
})
afterEach(async () => {
  await target.close()
  await opened.close()
})

test('what comes back is what went in: every table, the export byte for byte, and the tree of the log', async () => {
  const taken = await takeBackup(opened.database.migrationUrl, list)
  const before = { export: await exportText(opened.pools), log: await readLog(opened.pools.integrate) }
  const answer = await target.restore(taken.folder, list)
  expect(answer).toMatchObject({ ok: true, check: { fault: undefined }, erasures: { erased: 0 } })
  const again = await takeBackup(target.database.migrationUrl, list)
  expect(contentOf(again.manifest)).toEqual(contentOf(taken.manifest))
  expect(await exportText(target.pools)).toBe(before.export)
  expect(await readLog(target.pools.integrate)).toEqual(before.log)
  expect((await startGuard(target.pools)).map(({ code }) => code)).toEqual([])
  // The tables hold something, so that equal means something.
  for (const table of ['ledger.entry', 'ops.quarantine', 'access.look', 'identity.link', 'proj.stay', 'tlog.leaf']) {
    expect(taken.manifest.tables.find((one) => one.table === table)?.rows, table).toBeGreaterThan(0)
  }
})

test('the restored database goes on: it takes in, knows what came before, grows its log, and rebuilds to the same', async () => {
  const taken = await takeBackup(opened.database.migrationUrl, list)
  await target.restore(taken.folder, list)
  const { pools } = target
  const more = [arrival('2026-09-01', '2026-12-01')]
  expect(await takeIn(pools, more, 'live', standing())).toEqual([expect.objectContaining({ status: 'accepted' })])
  expect(await takeIn(pools, more, 'live', standing())).toEqual([expect.objectContaining({ status: 'known' })])
  expect(await integrateAll(pools)).toBeGreaterThan(0)
  const log = await readLog(pools.integrate)
  const tree = await treeOfBundles({ ...opened, pools })
  expect([tree.size, tree.root()]).toEqual([log?.size, log?.root])
  const rows = async () => (await pools.rules.query('select t::text from proj.person t order by 1')).rows
  const models = await rows()
  await rebuild(pools)
  expect(await rows()).toEqual(models)
})

test('a look that came back opens nothing', async () => {
  const taken = await takeBackup(opened.database.migrationUrl, list)
  await target.restore(taken.folder, list)
  const look = (await target.pools.rules.query('select look_id from access.look')).rows[0].look_id
  const seen = await inTransaction(target.pools.read, async (tx) => {
    await tx.query(`select set_config('passage.look', $1, true)`, [look])
    return (await tx.query('select 1 from identity.record')).rows.length
  })
  expect(seen).toBe(0)
})

test('what was erased after the backup is erased again before the database opens', async () => {
  const old = await takeBackup(opened.database.migrationUrl, list)
  const erased = await erase(opened.pools, { unit: { stayId: `${ana}/1` }, ...order }, NOON, list)
  expect(erased).toMatchObject({ ok: false, refusal: { code: 'erase.held' } })
  const other = await takeIn(
    opened.pools,
    [departure('2026-05-20', { name: { family: 'Lima' }, document: LIMA })],
    'live',
    standing(),
  )
  const lima = other[0]?.status === 'accepted' ? other[0].receipt.recordId : ''
  const later = await takeBackup(opened.database.migrationUrl, list)
  expect(await erase(opened.pools, { unit: { recordId: lima }, ...order }, NOON, list)).toMatchObject({ ok: true })
  expect(await target.restore(later.folder, list)).toMatchObject({ ok: true, erasures: { erased: 1 } })
  expect(await exportText(target.pools)).not.toMatch(/Lima|LL77/)
  const left = await target.pools.rules.query(`select 1 from identity.record where family = 'Lima'`)
  expect(left.rows).toEqual([])
  // A backup from before that record was ever taken in has nothing to erase, and is restored all the same.
  const earlier = await emptyTarget()
  expect(await earlier.restore(old.folder, list)).toMatchObject({ ok: true, erasures: { 'nothing-there': 1 } })
  await earlier.close()
})
const LIMA = { type: 'P', number: 'LL77', issuer: 'BR' }

test('without the list the erased would be back: the planted fault that the test above must catch', async () => {
  const taken = await takeIn(
    opened.pools,
    [departure('2026-05-20', { name: { family: 'Lima' }, document: LIMA })],
    'live',
    standing(),
  )
  const lima = taken[0]?.status === 'accepted' ? taken[0].receipt.recordId : ''
  const later = await takeBackup(opened.database.migrationUrl, list)
  await erase(opened.pools, { unit: { recordId: lima }, ...order }, NOON, list)
  await target.restore(later.folder, { ...list, read: () => [] })
  expect(await exportText(target.pools)).toMatch(/Lima/)
})
