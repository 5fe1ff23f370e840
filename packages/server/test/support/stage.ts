import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Assignment } from '@passage/domain/access/assignment'
import type { Purpose } from '@passage/domain/access/purposes'
import { writeAccess } from '@passage/ledger/access/write-access'
import { takeIn } from '@passage/ledger/intake/take-in'
import { openPools, type Pools } from '@passage/ledger/pools/open'
import { buildServer, type ServerOptions } from '@passage/server/app/build-server'
import type { App } from '@passage/server/app/service'
import { demoUsers } from '@passage/server/session/users'
import { openDemoAccounts } from '@passage/server/sign-in/demo-accounts'
import { createMigratedDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { steadyIds } from '../../../../tests/support/steady-ids.ts'
import { signInAs } from './sign-in.ts'
import { giveToken } from './systems.ts'

/** The demo users hold their roles from here on, so that a test may turn its clock back a little. */
const began = '2026-06-01T00:00:00.000Z'
export const now = '2026-11-23T09:10:00.000Z'
/** Access token of a system that may send for any source. */
export const sourceToken = 'token-of-a-source'.padEnd(43, '-')

export interface Stage {
  readonly app: App
  readonly pools: Pools
  readonly database: TestDatabase
  /** Cookie of a signed-in demo user. */
  signIn(user?: string): Promise<string>
  take(...records: readonly unknown[]): Promise<string[]>
  /** Assigns records to somebody for a purpose, until the end of the year. */
  assign(actor: string, purpose: Purpose, records: readonly string[], more?: Partial<Assignment>): Promise<string>
  /** How many looks are on record, repeats counted, that name the record given, or any. */
  looks(recordId?: string): Promise<number>
  close(): Promise<void>
}

/** The last sessions of other roles leave a moment after their pool says so, and only their own role may end them. */
async function dropWhenLeft(database: TestDatabase): Promise<void> {
  const others = `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
  for (let turn = 0; turn < 100; turn++) {
    if ((await database.admin.query(others)).rowCount === 0) break
    await wait(20)
  }
  await database.drop()
}

/** A server on a database of its own, at a fixed hour. */
export async function openStage(options: Partial<ServerOptions> = {}): Promise<Stage> {
  const database = await createMigratedDatabase()
  await steadyIds(database.admin)
  const pools = openPools({ connectionString: database.migrationUrl, max: 4 })
  await openDemoAccounts(pools, options.users ?? demoUsers, new Date(began))
  await giveToken(pools, sourceToken, { scopes: ['crossings:write'], sources: ['*'] })
  const app = await buildServer({ pools, clock: () => now, signIn: { kind: 'demo' }, ...options })
  return {
    app,
    pools,
    database,
    signIn: (user = 'd.halvorsen') => signInAs(app, user),
    async take(...records) {
      const outcomes = await takeIn(pools, records, 'live', { jurisdiction: 'us', clock: () => new Date(now) })
      return outcomes.map((outcome) => {
        if (!('receipt' in outcome)) throw new Error(JSON.stringify(outcome))
        return outcome.receipt.recordId
      })
    },
    async assign(actor, purpose, records, more = {}) {
      const assignmentId = randomUUID()
      const span = { from: '2026-11-01T00:00:00.000Z', until: '2026-12-31T00:00:00.000Z' }
      const given = {
        assignmentId,
        actor,
        bond: 'assigned',
        purpose,
        records,
        cleared: [],
        by: 'p.osei',
        ...span,
      } as const
      const body = { ...given, ...more }
      const written = await writeAccess(pools, body.by, { type: 'assignment', body, recorded: body.from })
      if (!written.ok) throw new Error(written.fault)
      return assignmentId
    },
    async looks(recordId) {
      const found = await pools.rules.query<{ n: number }>(
        'select coalesce(sum(times), 0)::int as n from access.look where $1::uuid is null or $1 = any(records)',
        [recordId ?? null],
      )
      return found.rows[0]?.n ?? 0
    },
    async close() {
      await app.close()
      await pools.end()
      await dropWhenLeft(database)
    },
  }
}
