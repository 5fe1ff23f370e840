import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { writeAccess } from '@passage/ledger/access/write-access'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unconfirmed } from '../support/people.ts'
import { openStage, type Stage } from '../support/stage.ts'

/** Reads in all; PASSAGE_READS=10000 for the figure of the release. */
const READS = Number(process.env.PASSAGE_READS ?? 600)
const WORKERS = ['d.halvorsen', 'p.osei', 't.varga', 'l.brandt'] as const
const purposeOf = {
  'd.halvorsen': 'review',
  'p.osei': 'review',
  't.varga': 'case-work',
  'l.brandt': 'hearing',
} as const
type Worker = (typeof WORKERS)[number]

let stage: Stage
let records: readonly string[]
beforeAll(async () => {
  stage = await openStage({ clock: () => new Date().toISOString() })
  records = await stage.take(...Array.from({ length: 6 }, (_, n) => unconfirmed(n + 1)))
  await stage.assign('t.varga', 'case-work', records)
  await stage.assign('l.brandt', 'hearing', records)
})
afterAll(() => stage.close())

const script = join(import.meta.dirname, '../support/look-server.ts')
interface Running {
  readonly child: ChildProcess
  readonly address: string
}

async function startProcess(fault: string): Promise<Running> {
  const env = { ...process.env, PASSAGE_TEST_URL: stage.database.migrationUrl, PASSAGE_TEST_FAULT: fault }
  const child = fork(script, { env, execArgv: ['--conditions=source'] })
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (message) => resolve((message as { address: string }).address))
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  return { child, address }
}

/** A server that is killed now and again, and comes back; sessions of the database are cut, too. */
async function keepRunning(fault: string, isOver: () => boolean) {
  let running: Promise<Running> = startProcess(fault)
  let kills = 0
  const killer = (async () => {
    while (!isOver()) {
      await sleep(Math.max(900, READS / 3))
      if (isOver()) break
      kills++
      if (kills % 2 === 0) {
        await stage.pools.read.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where usename = current_user and datname = current_database() and pid <> pg_backend_pid()`,
        )
        continue
      }
      const { child } = await running
      child.kill('SIGKILL')
      running = startProcess(fault)
      await running
    }
    const { child } = await running
    child.kill('SIGKILL')
  })()
  return { now: () => running, over: async () => killer.then(() => kills) }
}

interface Tally {
  received: number
  failed: number
  /** Answers that were in hand while their look was not yet committed. */
  early: number
}

/** How often the worker's looks at a record are committed now, seen from another connection. */
async function committed(worker: Worker, record: string): Promise<number> {
  const found = await stage.pools.rules.query<{ n: number }>(
    `select coalesce(sum(times), 0)::int as n from access.look where actor = $1 and purpose = $2 and $3 = any(records)`,
    [worker, purposeOf[worker], record],
  )
  return found.rows[0]?.n ?? 0
}

const parts = ['', '/why', '/stays', '/looks'] as const

async function readAll(fault: string, reads: number): Promise<Tally & { kills: number }> {
  const tally = { received: 0, failed: 0, early: 0 }
  let left = reads
  const server = await keepRunning(fault, () => left <= 0)
  const work = async (worker: Worker): Promise<void> => {
    const answered = new Map<string, number>()
    for (const record of records) answered.set(record, await committed(worker, record))
    // Sessions stand in the database: they outlive the server.
    const cookie = await stage.signIn(worker)
    while (left-- > 0) {
      const record = records[left % records.length] ?? ''
      const part = parts[left % parts.length] ?? ''
      const { address } = await server.now()
      try {
        const headers = { cookie, 'passage-purpose': purposeOf[worker] }
        const answer = await fetch(`${address}/v1/records/${record}${part}`, { headers })
        await answer.text()
        if (answer.status !== 200) throw new Error(String(answer.status))
        tally.received++
        const all = (answered.get(record) ?? 0) + 1
        answered.set(record, all)
        if ((await committed(worker, record)) < all) tally.early++
      } catch {
        tally.failed++
        await sleep(20)
      }
    }
  }
  await Promise.all(WORKERS.map(work))
  return { ...tally, kills: await server.over() }
}

test('every answer that was received had its look committed first, through kills of server and sessions', {
  timeout: 1_200_000,
}, async () => {
  const tally = await readAll('none', READS)
  console.info(
    `${READS} reads, ${tally.received} answers received, ${tally.kills} kills, ${tally.failed} failed, ${tally.early} before their look`,
  )
  expect(tally.early).toBe(0)
  expect(tally.kills).toBeGreaterThan(0)
  expect(tally.received).toBeGreaterThan(READS / 2)
})

test('what is shown and what is kept back are all looks there are', async () => {
  const from = new Date(Date.now() - 3_600_000).toISOString()
  const until = new Date(Date.now() + 3_600_000).toISOString()
  const terms = { withholdingId: '00000000-0000-8000-8000-00000000000a', authority: '5 USC 552a(j)', reason: 'inquiry' }
  const body = { ...terms, actor: 't.varga', records, by: 'l.brandt', from, until }
  expect(await writeAccess(stage.pools, 'l.brandt', { type: 'look-withheld', body, recorded: from })).toMatchObject({
    ok: true,
  })
  const headers = { cookie: await stage.signIn('d.halvorsen'), 'passage-purpose': 'review' }
  for (const record of records) {
    const answer = (await stage.app.inject({ url: `/v1/records/${record}/looks`, headers })).json()
    const all = await stage.looks(record)
    const kept = await committed('t.varga', record)
    expect(answer).toMatchObject({ total: all, withheld: kept, shown: all - kept })
    expect(kept).toBeGreaterThan(0)
    expect(JSON.stringify(answer.looks)).not.toContain('Varga')
  }
})

test('planted fault: answers that go out before their look is committed are noticed', {
  timeout: 120_000,
}, async () => {
  const tally = await readAll('late', Math.min(READS, 200))
  expect(tally.early).toBeGreaterThan(0)
})
