import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backup } from '@passage/ledger/backup/backup'
import { restore } from '@passage/ledger/backup/restore'
import { openErasureList } from '@passage/ledger/erase/list/list-file'
import { beginLog } from '@passage/ledger/log/state'
import { migrate } from '@passage/ledger/migrate/migrate'
import { openPools, type Pools } from '@passage/ledger/pools/open'
import { keepLog } from '@passage/server/log/keep-log'
import type { LogSettings } from '@passage/server/log/service'
import { commitmentOf } from '@passage/tlog/commitment'
import { expect, onTestFinished, test } from 'vitest'
import { createTestDatabase } from '../../../tests/support/database.ts'
import { logSigner, ORIGIN, startWitness } from './support/log.ts'

let now = Date.parse('2026-11-23T09:10:00.000Z')

async function freshDatabase(): Promise<{ url: string; pools: Pools }> {
  const database = await createTestDatabase()
  const pools = openPools({ connectionString: database.migrationUrl, max: 4 })
  onTestFinished(async () => {
    await pools.end()
    await database.drop()
  })
  return { url: database.migrationUrl, pools }
}

async function say(pools: Pools, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const stream = crypto.randomUUID()
    const salt = Buffer.alloc(16, n)
    const text = `{"seq":1,"stream":"case:${stream}"}`
    await pools.write.query(
      `insert into ledger.entry (stream_kind, stream_id, stream_seq, type, body, salt, commitment)
         values ('case', $1, 1, 'note', $2, $3, $4)`,
      [stream, text, salt, commitmentOf(salt, text)],
    )
  }
}

test('the witness notices a restored older backup: first as a larger log, then as another history; the newest one it does not mind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'passage-restored-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const witness = await startWitness('witness.example/1', 11, () => now)
  onTestFinished(() => witness.close())
  const settings: LogSettings = { signer: logSigner, witnesses: [witness.place], need: 1, demo: false }
  const list = openErasureList(join(folder, 'erasures'))
  const said = async (pools: Pools) => [...(await keepLog(pools, settings, new Date(now))).said.values()]
  const live = await freshDatabase()
  await migrate(live.url)
  await beginLog(live.pools.integrate, ORIGIN)
  const take = (name: string) =>
    backup({ connectionString: live.url }, join(folder, name), list, new Date(now)).then(({ ok }) =>
      expect(ok).toBe(true),
    )
  const bring = async (name: string) => {
    const place = await freshDatabase()
    const answer = await restore({ connectionString: place.url }, join(folder, name), list, new Date(now))
    expect(answer).toMatchObject({ ok: true })
    return place.pools
  }
  await say(live.pools, 3)
  expect(await said(live.pools)).toEqual(['cosigned'])
  await take('older')
  await say(live.pools, 4)
  expect(await said(live.pools)).toEqual(['cosigned'])
  await take('newest')

  const newest = await bring('newest')
  now += 61_000
  expect(await said(newest)).toEqual(['cosigned'])
  const older = await bring('older')
  now += 61_000
  expect(await said(older)).toEqual(['ahead'])
  await say(older, 9)
  now += 61_000
  expect(await said(older)).toEqual(['other-history'])
})
