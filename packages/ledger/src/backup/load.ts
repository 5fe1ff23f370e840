import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from } from 'pg-copy-streams'
import { applyInside, ensureTable } from '../migrate/migrate.ts'
import type { Migration } from '../migrate/migration-files.ts'
import { digestOf, type Manifest } from './manifest.ts'
import { columnList, SCHEMAS, tablesOf } from './tables.ts'

/** Rows that migrations put there themselves; those of the backup take their place. */
const SEEDED = ['ops.secret', 'ops.migration']
/** What the reading role may enter when everything is in order. While a restore is unfinished it may not. */
const READ_SCHEMAS = 'ledger, identity, proj, access, ops'

/**
 * Builds the schema of the backup and reads every table in, in one transaction: when it is interrupted, nothing is
 * there. The mark that a restore is unfinished is set in the same transaction, and the reading role is shut out.
 * @param client the migration login on an empty database
 * @throws Error when a table of the backup is not one of that schema, or its rows do not number what the manifest says
 */
export async function load(
  client: pg.Client,
  folder: string,
  manifest: Manifest,
  migrations: readonly Migration[],
  onTable: (table: string) => void,
): Promise<void> {
  const level = manifest.migrations.length
  await client.query('begin')
  try {
    await ensureTable(client)
    for (const migration of migrations.slice(0, level)) await applyInside(client, migration)
    for (const table of SEEDED) await client.query(`delete from ${table}`)
    await copyTables(client, folder, manifest, onTable)
    await client.query(`insert into ops.restore (name, backup, made_at) values ('this', $1, $2)`, [
      digestOf(manifest),
      manifest.madeAt,
    ])
    await client.query(`revoke usage on schema ${READ_SCHEMAS} from passage_read`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

/** Takes the mark away and lets readers in: the one moment in which the database opens. */
export async function openToReaders(client: pg.Client): Promise<void> {
  await client.query('begin')
  await client.query(`grant usage on schema ${READ_SCHEMAS} to passage_read`)
  await client.query('delete from ops.restore')
  await client.query('commit')
}

/** What stands in the database: nothing of ours, a restore of that backup that was interrupted, or something else. */
export async function stateOf(client: pg.Client, digest: string): Promise<'empty' | 'unfinished' | 'other'> {
  const ours = await client.query('select 1 from pg_namespace where nspname = any($1::text[]) limit 1', [SCHEMAS])
  if (ours.rows.length === 0) return 'empty'
  const mark = await client.query(`select to_regclass('ops.restore') is not null as there`)
  if (mark.rows[0]?.there !== true) return 'other'
  const unfinished = await client.query<{ backup: string }>('select backup from ops.restore')
  return unfinished.rows[0]?.backup === digest ? 'unfinished' : 'other'
}

async function copyTables(
  client: pg.Client,
  folder: string,
  manifest: Manifest,
  onTable: (table: string) => void,
): Promise<void> {
  const shapes = new Map((await tablesOf(client)).map((shape) => [shape.table, shape]))
  for (const { table, columns, file, rows } of manifest.tables) {
    const shape = shapes.get(table)
    if (shape === undefined || columns.some((name) => !shape.columns.includes(name))) {
      throw new Error(`the backup has a table ${table} that this schema does not have`)
    }
    onTable(table)
    // COPY is refused under row-level security; the owner steps out of it for this transaction only.
    if (shape.rowSecurity) await client.query(`alter table ${table} no force row level security`)
    const target = client.query(from(`copy ${table} (${columnList(columns)}) from stdin`))
    await pipeline(createReadStream(join(folder, file)), createGunzip(), target)
    if (target.rowCount !== rows) throw new Error(`${file} has ${target.rowCount} rows, and should have ${rows}`)
    if (shape.rowSecurity) await client.query(`alter table ${table} force row level security`)
  }
}
