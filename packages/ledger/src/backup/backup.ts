import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import pg from 'pg'
import { makeFolder } from '../disk/make-folder.ts'
import type { ErasureList } from '../erase/list/list-file.ts'
import { type PoolConfig, roleConnection } from '../pools/open.ts'
import { copyOut } from './copy-out.ts'
import { type BackedUpTable, digestOf, MANIFEST_FILE, type Manifest, manifestText, sha256 } from './manifest.ts'
import { tablesOf } from './tables.ts'

export type BackupAnswer =
  | { readonly ok: true; readonly manifest: Manifest; readonly digest: string }
  | { readonly ok: false; readonly refusal: { readonly code: 'backup.exists' | 'backup.restore-unfinished' } }

/**
 * Writes everything that the database holds to a folder that is not there yet, all from one snapshot, while the service
 * goes on. The folder appears whole under its name or not at all. It holds personal data and the salts.
 * @throws Error when a table cannot be read by the role that backs up: then there is no backup
 */
export async function backup(
  config: PoolConfig,
  folder: string,
  list: ErasureList,
  now: Date,
  onTable: (table: string) => void = () => undefined,
): Promise<BackupAnswer> {
  if (existsSync(folder)) return { ok: false, refusal: { code: 'backup.exists' } }
  const partial = `${folder}.partial-${process.pid}`
  rmSync(partial, { recursive: true, force: true })
  makeFolder(partial, 0o700)
  const client = new pg.Client(roleConnection(config, 'passage_backup'))
  await client.connect()
  try {
    await client.query('begin transaction isolation level repeatable read, read only')
    if ((await client.query('select 1 from ops.restore')).rows.length > 0) {
      return { ok: false, refusal: { code: 'backup.restore-unfinished' } }
    }
    const manifest = await writeAll(client, partial, list, now, onTable)
    writeFlushed(join(partial, MANIFEST_FILE), manifestText(manifest))
    flush(partial)
    renameSync(partial, folder)
    flush(dirname(folder))
    return { ok: true, manifest, digest: digestOf(manifest) }
  } finally {
    await client.end()
    rmSync(partial, { recursive: true, force: true })
  }
}

async function writeAll(
  client: pg.Client,
  folder: string,
  list: ErasureList,
  now: Date,
  onTable: (table: string) => void,
): Promise<Manifest> {
  const migrations = await client.query<{ number: number; name: string }>(
    'select number, name from ops.migration order by number',
  )
  // Every erasure that this snapshot knows has its line by now: lines are flushed before the commit.
  const listed = list.bytes()
  const tables: BackedUpTable[] = []
  for (const shape of await tablesOf(client)) {
    onTable(shape.table)
    tables.push(await copyOut(client, shape, folder))
  }
  const log = await client.query<{ origin: string; size: string; root: string }>(
    `select origin, size, encode(root, 'hex') as root from tlog.log`,
  )
  const [found] = log.rows
  return {
    kind: 'passage-backup',
    version: 1,
    madeAt: now.toISOString(),
    migrations: migrations.rows,
    tables,
    ...(found === undefined ? {} : { log: { ...found, size: Number(found.size) } }),
    erasures: { bytes: listed.length, sha256: sha256(listed) },
  }
}

function writeFlushed(file: string, text: string): void {
  writeFileSync(file, text, { mode: 0o600, flush: true })
}

function flush(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
