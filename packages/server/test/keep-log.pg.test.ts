import { setTimeout as sleep } from 'node:timers/promises'
import { publishedCheckpoint } from '@passage/ledger/log/published'
import { beginLog } from '@passage/ledger/log/state'
import { readWitnesses } from '@passage/ledger/log/witnesses'
import { openPools, type Pools } from '@passage/ledger/pools/open'
import { askWitness } from '@passage/server/log/ask-witness'
import { keepLog } from '@passage/server/log/keep-log'
import { type LogSettings, policyOf } from '@passage/server/log/service'
import { NOTE_SIGNATURE, signerFrom } from '@passage/tlog/note/key'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMigratedDatabase, createTestDatabase, type TestDatabase } from '../../../tests/support/database.ts'
import { logSigner, ORIGIN, startWitness, type TestWitness } from './support/log.ts'

let now = Date.parse('2026-11-23T09:10:00.000Z')
let database: TestDatabase
let pools: Pools
let witnesses: TestWitness[]
let settings: LogSettings

beforeEach(async () => {
  database = await createMigratedDatabase()
  pools = openPools({ connectionString: database.migrationUrl, max: 4 })
  await beginLog(pools.integrate, ORIGIN)
  witnesses = await Promise.all([1, 2, 3].map((n) => startWitness(`witness.example/${n}`, 10 + n, () => now)))
  settings = { signer: logSigner, witnesses: witnesses.map(({ place }) => place), need: 2, demo: false }
})
afterEach(async () => {
  await Promise.all(witnesses.map((witness) => witness.close().catch(() => undefined)))
  await pools.end()
  await database.drop().catch(() => undefined)
})

async function grow(by: number, on: Pools = pools): Promise<void> {
  await on.write.query(
    `insert into ledger.entry (stream_kind, stream_id, stream_seq, type, body, salt, commitment)
       select 'case', gen_random_uuid(), 1, 'note', '{}', decode(md5(random()::text), 'hex'), sha256(random()::text::bytea)
         from generate_series(1, $1::int)`,
    [by],
  )
}
const turn = (on: Pools = pools) => keepLog(on, settings, new Date(now))
const published = async () => (await publishedCheckpoint(pools.publish, policyOf(settings)))?.checkpoint.size
const answers = (said: ReadonlyMap<string, string>) => [...said.values()].toSorted()

test('what was committed is integrated, signed and cosigned in one turn; with nothing new nobody is asked', async () => {
  expect((await turn()).said.size).toBe(0)
  await grow(300)
  expect(await turn()).toMatchObject({ integrated: 300, size: 300, caughtUp: true })
  expect(await published()).toBe(300)
  expect((await turn()).said.size).toBe(0)
  await grow(1)
  expect(answers((await turn()).said)).toEqual(['cosigned', 'cosigned', 'cosigned'])
  expect(await published()).toBe(301)
})

test('a log that does not grow is cosigned anew, so that its age says that the witnesses are there', async () => {
  await grow(3)
  await turn()
  now += 61_000
  expect(answers((await turn()).said)).toEqual(['cosigned', 'cosigned', 'cosigned'])
  const found = await publishedCheckpoint(pools.publish, policyOf(settings))
  expect(found?.witnessedAt?.getTime()).toBe(Math.floor(now / 1000) * 1000)
})

test('two of three are enough; with one alone the last witnessed checkpoint stays the one that is published', async () => {
  await grow(3)
  await turn()
  await witnesses[0]?.close()
  await grow(3)
  expect(answers((await turn()).said)).toEqual(['cosigned', 'cosigned', 'unreachable'])
  expect(await published()).toBe(6)
  await witnesses[1]?.close()
  await grow(3)
  await turn()
  expect(await published()).toBe(6)
})

/** Sessions leave a moment after their pool says so, and a database in use is not copied. */
async function copyOf(name: string): Promise<TestDatabase> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await createTestDatabase(name)
    } catch (error) {
      if (attempt === 50) throw error
      await sleep(50)
    }
  }
}

test('restoring an older backup is noticed: first as a larger log, then as another history', async () => {
  await grow(20)
  await turn()
  const name = (await database.admin.query('select current_database() as name')).rows[0].name
  // As a backup: a copy of the database as it is now.
  await pools.end()
  await database.admin.end()
  const backup = await copyOf(name)
  pools = openPools({ connectionString: database.migrationUrl, max: 4 })
  await grow(30)
  await turn()
  expect(await published()).toBe(50)
  const restored = openPools({ connectionString: backup.migrationUrl, max: 4 })
  now += 61_000
  expect(answers((await turn(restored)).said)).toEqual(['ahead', 'ahead', 'ahead'])
  const rows = await readWitnesses(restored.publish, ORIGIN)
  expect(rows.map(({ said, knownSize }) => [said, knownSize])).toEqual(Array(3).fill(['ahead', 50]))
  await grow(40, restored)
  now += 11_000
  expect(answers((await turn(restored)).said)).toEqual(Array(3).fill('other-history'))
  await restored.end()
  await backup.drop()
  // The honest log goes on as before.
  expect(answers((await turn()).said)).toEqual(['cosigned', 'cosigned', 'cosigned'])
})

test('a key that is not the key of the log signs nothing, and a stranger among the witnesses counts for nothing', async () => {
  await grow(3)
  const other = { ...settings, signer: signerFrom('log.example/other', NOTE_SIGNATURE, Buffer.alloc(32, 9)) }
  await expect(keepLog(pools, other, new Date(now))).rejects.toThrow('not the key of the log')
  const stranger = await startWitness('witness.example/1', 99, () => now)
  const first = settings.witnesses[0] ?? expect.fail('there are three')
  settings = { ...settings, witnesses: [{ ...first, url: stranger.place.url }], need: 1 }
  expect(answers((await turn()).said)).toEqual(['refused'])
  expect(await published()).toBeUndefined()
  await stranger.close()
})

test('a cosignature from far ahead does not make an old log look fresh', async () => {
  await grow(3)
  const ahead = await startWitness('witness.example/9', 77, () => now + 3_600_000)
  settings = { ...settings, witnesses: [ahead.place], need: 1 }
  expect(answers((await turn()).said)).toEqual(['clock-differs'])
  expect(await published()).toBeUndefined()
  await ahead.close()
})

test('a witness that knows more than we remember is asked once more with the proof from there', async () => {
  await grow(20)
  await turn()
  await pools.integrate.query('update tlog.witness set known_size = 5')
  await grow(1)
  expect(answers((await turn()).said)).toEqual(['cosigned', 'cosigned', 'cosigned'])
  const published = await publishedCheckpoint(pools.publish, policyOf(settings))
  const place = settings.witnesses[0] ?? expect.fail('there are three')
  const checkpoint = published?.checkpoint ?? expect.fail('it is published')
  expect(await askWitness(pools.integrate, place, checkpoint, undefined, new Date(now))).toBe('cosigned')
})
