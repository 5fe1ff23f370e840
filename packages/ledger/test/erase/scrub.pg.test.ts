import { ScrubBlocked, scrub } from '@passage/ledger/erase/scrub'
import { takeIn } from '@passage/ledger/intake/take-in'
import { expect, test } from 'vitest'
import { arrival, openLedger, standing } from '../support/world.ts'

test('a transaction that may still see what was erased keeps its bytes: then the scrub says so, and promises nothing', async () => {
  const { database, pools, close } = await openLedger()
  await takeIn(pools, [arrival('2025-01-10', '2025-07-09')], 'live', standing())
  const reader = await pools.rules.connect()
  await reader.query('begin isolation level repeatable read')
  await reader.query('select 1 from ops.job')
  await pools.write.query('delete from proj.stay')
  await expect(scrub(database.migrationUrl, 2)).rejects.toThrow(ScrubBlocked)
  await reader.query('rollback')
  reader.release()
  expect(await scrub(database.migrationUrl)).toEqual(
    expect.arrayContaining(['ledger.entry', 'identity.record', 'proj.stay', 'ops.quarantine']),
  )
  await close()
})
