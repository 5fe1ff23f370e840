import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { inject } from 'vitest'
import { runOn, withDatabase } from './database-url.ts'
import type { TestServer } from './postgres-setup.ts'

export interface TestDatabase {
  /** Connection text of the migration login on the new database. */
  readonly migrationUrl: string
  /** A connection as the migration login; closed by `drop`. */
  readonly admin: pg.Client
  drop(): Promise<void>
}

/** The server of this worker. */
function ownServer(): TestServer {
  const servers = inject('postgresServers')
  const server = servers[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % servers.length]
  if (server === undefined) throw new Error('no server was started')
  return server
}

/** A fresh database on the server of this worker, empty or copied from `template` in milliseconds. */
export async function createTestDatabase(template?: string): Promise<TestDatabase> {
  const base = ownServer().url
  const name = `passage_test_${randomBytes(6).toString('hex')}`
  await runOn(base, `create database ${name}${template === undefined ? '' : ` template ${template}`}`)
  const migrationUrl = withDatabase(base, name)
  const admin = new pg.Client({ connectionString: migrationUrl })
  await admin.connect()
  return {
    migrationUrl,
    admin,
    async drop() {
      await admin.end()
      await dropWhenLeft(base, name)
    },
  }
}

/**
 * A fresh database with the newest schema, copied from the one that the run migrated once. Its secret is its own, as
 * after a migration. Whether the migrations themselves work is asked by the tests of `migrate`, on empty databases.
 */
export async function createMigratedDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase(ownServer().template)
  await database.admin.query(
    `update ops.secret set value = decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')
     where name = 'record-id'`,
  )
  return database
}

const ATTEMPTS = 20

/**
 * Sessions of other roles may still be on their way out, and the migration login may not end them. A database that
 * stays is no fault of the test: the whole server is thrown away at the end.
 */
async function dropWhenLeft(base: string, name: string): Promise<void> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    try {
      await runOn(base, `drop database if exists ${name} with (force)`)
      return
    } catch {
      await sleep(50)
    }
  }
}
