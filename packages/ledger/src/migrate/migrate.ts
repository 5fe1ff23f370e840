import pg from 'pg'
import { type Migration, readMigrations } from './migration-files.ts'
import { passwordsFrom, type RolePasswords } from './role-passwords.ts'
import { ensureRoles } from './roles.ts'

export interface MigrateOptions {
  /** Default: the folder PASSAGE_ROLE_PASSWORDS of the environment, or no passwords. */
  readonly passwords?: RolePasswords
  readonly migrations?: readonly Migration[]
}

const UNIQUE_VIOLATION = '23505'

/**
 * Brings the database to the newest schema and says which numbers were applied by this call.
 * Any number may run at once: a migration first takes its number, so that the others wait and then find it taken.
 * @throws Error when the database is newer than this checkout and a newer migration is marked breaking
 */
export async function migrate(connectionString: string, options: MigrateOptions = {}): Promise<readonly number[]> {
  const migrations = options.migrations ?? readMigrations()
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await ensureRoles(client, options.passwords ?? passwordsFrom(process.env))
    await ensureTable(client)
    await refuseWhenNewer(client, migrations)
    const done = new Set(
      (await client.query<{ number: number }>('select number from ops.migration')).rows.map(numberOf),
    )
    const applied: number[] = []
    for (const migration of migrations) {
      if (!done.has(migration.number) && (await apply(client, migration))) applied.push(migration.number)
    }
    return applied
  } finally {
    await client.end()
  }
}

function numberOf(row: { number: number }): number {
  return row.number
}

async function apply(client: pg.Client, migration: Migration): Promise<boolean> {
  await client.query('begin')
  try {
    const isOurs = await applyInside(client, migration)
    await client.query(isOurs ? 'commit' : 'rollback')
    return isOurs
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/**
 * One migration in the transaction of the caller. False: somebody else took its number first, and the transaction can
 * only be rolled back.
 */
export async function applyInside(client: pg.Client, migration: Migration): Promise<boolean> {
  try {
    await client.query('insert into ops.migration (number, name, breaking) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.breaking,
    ])
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE_VIOLATION) return false
    throw error
  }
  try {
    await client.query(migration.sql)
    return true
  } catch (error) {
    throw new Error(`migration ${migration.number} ${migration.name}: ${(error as Error).message}`, { cause: error })
  }
}

/** `if not exists` still races on the catalogue; the loser only has to look again. */
export async function ensureTable(client: pg.Client): Promise<void> {
  const sql = `create schema if not exists ops;
    create table if not exists ops.migration (
      number int primary key, name text not null, breaking boolean not null, applied_at timestamptz not null default now())`
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      await client.query(sql)
      await client.query(`comment on table ops.migration is 'key: number'`)
      return
    } catch (error) {
      const { code, message } = error as { code?: string; message: string }
      const raced = code === UNIQUE_VIOLATION || code === '42P06' || code === '42P07' || /concurrently/.test(message)
      if (!raced) throw error
    }
  }
  throw new Error('the table of migrations could not be made')
}

async function refuseWhenNewer(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  const newest = migrations.at(-1)?.number ?? 0
  const newer = await client.query<{ number: number }>(
    'select number from ops.migration where number > $1 and breaking order by number limit 1',
    [newest],
  )
  const row = newer.rows[0]
  if (row !== undefined) {
    throw new Error(`the database has migration ${row.number}, which this version (${newest}) cannot work with`)
  }
}
