import pg from 'pg'
import type { ErasureList } from '../erase/list/list-file.ts'
import { type Reapplied, reapply } from '../erase/reapply.ts'
import { migrate } from '../migrate/migrate.ts'
import { readMigrations } from '../migrate/migration-files.ts'
import { passwordsFrom } from '../migrate/role-passwords.ts'
import { ensureRoles } from '../migrate/roles.ts'
import { openPools, type PoolConfig } from '../pools/open.ts'
import { checkLedger, type LedgerCheck, type LedgerFault } from './check-ledger.ts'
import { load, openToReaders, stateOf } from './load.ts'
import { digestOf, type Manifest } from './manifest.ts'
import { type BackupFault, readBackup } from './read-backup.ts'

export type RestoreRefusal =
  | BackupFault
  | { readonly code: 'restore.not-empty' }
  | { readonly code: 'restore.does-not-verify'; readonly fault: LedgerFault }
export type RestoreAnswer =
  | {
      readonly ok: true
      readonly manifest: Manifest
      /** What became of each listed erasure. */
      readonly erasures: Readonly<Record<Reapplied, number>>
      readonly check: LedgerCheck
    }
  | { readonly ok: false; readonly refusal: RestoreRefusal }

export interface RestoreTalk {
  readonly onTable?: (table: string) => void
  readonly onStep?: (step: 'checking' | 'reading' | 'erasing' | 'verifying') => void
}

/**
 * Reads a backup into an empty database and opens it only when everything that was erased since is erased again and the
 * ledger verifies. Until then a mark stands in it, under which no server starts and the reading role may not enter. The
 * same call on a database with the mark of the same backup goes on where the first one ended.
 */
export async function restore(
  config: PoolConfig,
  folder: string,
  list: ErasureList,
  now: Date,
  talk: RestoreTalk = {},
): Promise<RestoreAnswer> {
  const migrations = readMigrations()
  talk.onStep?.('checking')
  const read = await readBackup(folder, migrations, list)
  if (!read.ok) return read
  const { manifest } = read
  const client = new pg.Client({ connectionString: config.connectionString })
  await client.connect()
  try {
    const state = await stateOf(client, digestOf(manifest))
    if (state === 'other') return { ok: false, refusal: { code: 'restore.not-empty' } }
    if (state === 'empty') {
      talk.onStep?.('reading')
      await ensureRoles(client, config.passwords ?? passwordsFrom(process.env))
      await load(client, folder, manifest, migrations, talk.onTable ?? (() => undefined))
    }
    await migrate(config.connectionString, config.passwords === undefined ? {} : { passwords: config.passwords })
    await client.query('analyze')
    const finished = await finish(config, list, now, talk)
    if (finished.check.fault !== undefined) {
      return { ok: false, refusal: { code: 'restore.does-not-verify', fault: finished.check.fault } }
    }
    await openToReaders(client)
    return { ok: true, manifest, ...finished }
  } finally {
    await client.end()
  }
}

async function finish(
  config: PoolConfig,
  list: ErasureList,
  now: Date,
  talk: RestoreTalk,
): Promise<{ readonly erasures: Record<Reapplied, number>; readonly check: LedgerCheck }> {
  const pools = openPools(config)
  try {
    talk.onStep?.('erasing')
    const erasures: Record<Reapplied, number> = { erased: 0, 'nothing-there': 0, void: 0, held: 0 }
    for (const listed of list.read()) erasures[await reapply(pools, listed, now)]++
    talk.onStep?.('verifying')
    return { erasures, check: await checkLedger(pools) }
  } finally {
    await pools.end()
  }
}
