/**
 * What a look costs: one screen of a person at one connection, and lists of 50 at eight, each with permission, look,
 * count of persons, rows and commit, from question to objects in Node. Yardstick in the same run: the rows of the screen
 * alone, as a role that needs no look. Beside it what the policies take in Node, which no connection waits for.
 * Usage: node bench/screen.ts [--persons 2000] [--seconds 20] [--seed 1]; result in bench/results/screen.json
 */

import { allOperations, type Operation } from '@passage/domain/access/operations'
import { questionOf } from '@passage/domain/access/question'
import type { Role } from '@passage/domain/access/roles'
import { writeAccess } from '@passage/ledger/access/write-access'
import { listTasks } from '@passage/ledger/gateway/list-tasks'
import { type Permit, withPermittedLook } from '@passage/ledger/gateway/look'
import { readPerson } from '@passage/ledger/gateway/read-person'
import { takeIn } from '@passage/ledger/intake/take-in'
import { openPools, type Pools } from '@passage/ledger/pools/open'
import { createDecide } from '@passage/server/access/decide'
import { giveRole } from '../tests/support/roles.ts'
import { readOptions } from './support/options.ts'
import { circumstances, report } from './support/result.ts'
import { openServer } from './support/server.ts'

const options = readOptions({ persons: 2000, seconds: 20, seed: 1 })
const WORKERS = 8
const budget = { soft: 1_000_000, hard: 2_000_000 }
const permit: Permit = ({ of }) => ({ records: of.map(({ recordId }) => recordId), via: 'assigned', budget })

const letters = (n: number): string => [...String(n)].map((digit) => 'ABCDEFGHIJ'[Number(digit)]).join('')
const personAt = (n: number) => ({
  source: 'bench',
  sourceKey: `s${options.seed}-${n}`,
  direction: 'arrival',
  occurredAt: '2026-03-01T15:00:00Z',
  port: 'JFK',
  mode: 'air',
  evidence: 'border-document',
  document: { type: 'P', number: `S${options.seed}${String(n * 7919).padStart(9, '0')}`, issuer: 'BR' },
  name: { family: letters(n), given: 'Ana' },
  birthDate: `19${60 + (n % 30)}-04-02`,
  manner: 'inspected',
  newAdmissionIssued: true,
  admission: { class: 'B-2', until: '2026-08-31' },
})

async function fill(pools: Pools): Promise<readonly string[]> {
  const ids: string[] = []
  for (let n = 0; n < options.persons; n += 250) {
    const count = Math.min(250, options.persons - n)
    const batch = Array.from({ length: count }, (_, i) => personAt(n + i))
    for (const outcome of await takeIn(pools, batch, 'live', { jurisdiction: 'us', clock: () => new Date() })) {
      if ('receipt' in outcome) ids.push(outcome.receipt.recordId)
    }
  }
  const from = new Date(Date.now() - 60_000).toISOString()
  const until = new Date(Date.now() + 86_400_000).toISOString()
  for (let worker = 0; worker < WORKERS; worker++) {
    const actor = `worker-${worker}`
    await giveRole(pools, actor, 'caseworker', new Date(from))
    const terms = { assignmentId: crypto.randomUUID(), actor, bond: 'assigned', purpose: 'case-work' } as const
    const body = { ...terms, records: ids, cleared: [], by: 'setup', from, until }
    await writeAccess(pools, 'setup', { type: 'assignment', body, recorded: from })
  }
  return ids
}

const times = (all: readonly number[]) => {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (share: number): number => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2))
  return { reads: all.length, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
}

async function timed(work: (n: number) => Promise<unknown>, until: number): Promise<number[]> {
  const took: number[] = []
  for (let n = 0; performance.now() < until; n++) {
    const start = performance.now()
    await work(n)
    took.push(performance.now() - start)
  }
  return took
}

/** The screen of one person: a new look each time, since every person of the world is read before one is read again. */
async function screens(pools: Pools, ids: readonly string[]) {
  const read = (n: number) => {
    const recordId = ids[n % ids.length] ?? ''
    const request = { actor: 'worker-0', purpose: 'case-work', case: `c${n}`, records: [recordId] }
    return withPermittedLook(pools, request, permit, (tx) => readPerson(tx, recordId))
  }
  await timed(read, performance.now() + 2000)
  return times(await timed((n) => read(n + 100_000), performance.now() + options.seconds * 1000))
}

/** The same rows without a right to ask about and without a look. */
async function bareScreens(pools: Pools, ids: readonly string[]) {
  const client = await pools.write.connect()
  const read = (n: number) =>
    client.query(
      `select e.body from ledger.entry e where e.stream_id = $1 union all
        select to_jsonb(s)::text from proj.stay s where s.record_id = $1`,
      [ids[n % ids.length]],
    )
  const found = times(await timed(read, performance.now() + 3000))
  client.release()
  return found
}

async function lists(pools: Pools) {
  const until = performance.now() + options.seconds * 1000
  const start = performance.now()
  const all = await Promise.all(
    Array.from({ length: WORKERS }, async (_, worker) => {
      let cursor: string | undefined
      return timed(async () => {
        const whole = { actor: `worker-${worker}`, purpose: 'queue', everything: true, limit: 50 }
        const request = { ...whole, kinds: ['departure-not-confirmed'] as const }
        const page = await listTasks(pools, cursor === undefined ? request : { ...request, cursor }, permit)
        cursor = page.cursor
      }, until)
    }),
  )
  const took = performance.now() - start
  return { ...times(all.flat()), perSecond: Math.round((all.flat().length / took) * 1000) }
}

/** What the policies take: a question that was not asked before, and the fifty questions of a page that was. */
function policies() {
  const decide = createDecide()
  const standing = { relations: ['queued'], flags: [], cleared: [], conflict: false } as const
  const ask = (operation: Operation, held: readonly Role[]) =>
    decide(questionOf({ roles: held, operation, purpose: 'queue' }, standing))
  const took = (work: () => unknown): number => {
    const start = performance.now()
    work()
    return performance.now() - start
  }
  const roles = ['caseworker', 'supervisor', 'auditor', 'legal', 'partner'] as const
  const asNew = roles.flatMap((role) => allOperations.map((operation) => took(() => ask(operation, [role]))))
  const pages = Array.from({ length: 200 }, () =>
    took(() => {
      for (let row = 0; row < 50; row++) ask('list', ['caseworker'])
    }),
  )
  return { newQuestion: times(asNew), pageOf50AskedBefore: times(pages) }
}

/** Looks that were written with an entry of their own, and answers that counted one up. */
async function looksMade(pools: Pools) {
  const found = await pools.rules.query<{ written: number; counted: number }>(
    `select count(*)::int as written, sum(times - 1)::int as counted from access.look where purpose = 'queue'`,
  )
  return found.rows[0]
}

const server = await openServer()
try {
  const { pools } = server
  const ids = await fill(pools)
  const one = openPools({ connectionString: server.url, max: 1 })
  const screen = await screens(one, ids)
  const bare = await bareScreens(one, ids)
  await one.end()
  const list = await lists(pools)
  report('screen', {
    bench: 'screen',
    ...circumstances(options.seed),
    postgres: server.version,
    persons: ids.length,
    screenAtOneConnection: screen,
    yardstickRowsWithoutLook: bare,
    listsOf50AtEightConnections: { ...list, looks: await looksMade(pools) },
    policiesInNode: policies(),
    targets: { screenP95Ms: 5, listsPerSecond: 500 },
  })
} finally {
  await server.stop()
}
