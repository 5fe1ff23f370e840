import { runForgetJob } from '@passage/server/main/forget-job'
import { startServer } from '@passage/server/main/start'
import { runSweepJob } from '@passage/server/main/sweep-job'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { arrival, misreadExit, unconfirmed } from './support/people.ts'
import { now, openStage, type Stage } from './support/stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const log = { info: () => undefined, warn: (details: object) => expect.fail(JSON.stringify(details)) }
const minuteLater = () => new Date(Date.parse(now) + 60_000).toISOString()
const count = async (table: string): Promise<number> =>
  (await stage.pools.rules.query(`select count(*)::int as n from ${table}`)).rows[0].n

/** As if two processes had taken in the two readings at once: what was decided between them is taken away. */
async function twoReadings(): Promise<void> {
  await stage.take(arrival, misreadExit)
  await stage.pools.write.query('delete from identity.link')
  await stage.pools.write.query('delete from proj.task')
}

test('two readings that two processes took in at once meet a few seconds later', async () => {
  await twoReadings()
  const job = runSweepJob(stage.pools, minuteLater, log, 20)
  await expect.poll(() => count('identity.link'), { timeout: 5000 }).toBe(1)
  await expect.poll(() => count('proj.task'), { timeout: 5000 }).toBeGreaterThan(0)
  await job.stop()
})

/** An import that was never finished, and sent its last rows at a time. */
async function importOf(lastRows: string): Promise<void> {
  await stage.pools.write.query(
    `insert into ops.import (import_id, name, started_at, phase) values (gen_random_uuid(), 'x', $1, 'append')`,
    [now],
  )
  await stage.pools.write.query(
    `insert into ops.source_health (source, lane, shard, last_received_at) values ('x', 'bulk', 1, $1)`,
    [lastRows],
  )
}

test('an import that was given up holds nothing up', async () => {
  await twoReadings()
  await importOf('2026-11-23T08:00:00Z')
  const job = runSweepJob(stage.pools, minuteLater, log, 20)
  await expect.poll(() => count('identity.link'), { timeout: 5000 }).toBe(1)
  await job.stop()
})

test('while an import runs nothing is compared beside it, and afterwards what came meanwhile is', async () => {
  await twoReadings()
  await importOf(minuteLater())
  const job = runSweepJob(stage.pools, minuteLater, log, 20)
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await count('identity.link')).toBe(0)
  await stage.pools.write.query(`update ops.import set phase = 'done'`)
  await expect.poll(() => count('identity.link'), { timeout: 5000 }).toBe(1)
  await job.stop()
})

test('changes of the last day stay for the screens, older ones are dropped', async () => {
  await stage.take(unconfirmed(1))
  const today = runForgetJob(stage.pools, () => new Date().toISOString(), log)
  await today.stop()
  expect(await count('proj.change')).toBeGreaterThan(0)
  const later = runForgetJob(stage.pools, () => new Date(Date.now() + 25 * 3_600_000).toISOString(), log)
  await later.stop()
  expect(await count('proj.change')).toBe(0)
})

test('a server that starts runs its jobs: it closes the gap of its downtime, sweeps and forgets', async () => {
  await twoReadings()
  await stage.pools.write.query(`update proj.change set at = '2026-11-20T00:00:00Z'`)
  await stage.pools.write.query(
    `insert into ops.job (name, ran_at, done_until) values ('redetermine-due', $1::timestamptz - interval '3 days', $1::timestamptz - interval '3 days')`,
    [now],
  )
  const server = await startServer({
    pools: stage.pools,
    port: 0,
    signIn: { kind: 'demo' },
    clock: minuteLater,
    logger: false,
  })
  try {
    const done = () => stage.pools.write.query('select done_until from ops.job').then(({ rows }) => rows[0].done_until)
    await expect.poll(async () => (await done()).getTime() >= Date.parse(now), { timeout: 5000 }).toBe(true)
    await expect.poll(() => count('identity.link'), { timeout: 5000 }).toBe(1)
    const left = `select count(*)::int as n from proj.change where at < '2026-11-21T00:00:00Z'`
    await expect.poll(async () => (await stage.pools.rules.query(left)).rows[0].n, { timeout: 5000 }).toBe(0)
  } finally {
    await server.close()
  }
})
