import { join } from 'node:path'
import { backup } from '@passage/ledger/backup/backup'
import type { BackedUpTable, Manifest } from '@passage/ledger/backup/manifest'
import { type RestoreAnswer, type RestoreTalk, restore } from '@passage/ledger/backup/restore'
import type { ErasureList } from '@passage/ledger/erase/list/list-file'
import { exportLedger } from '@passage/ledger/export/export'
import { openPools, type Pools } from '@passage/ledger/pools/open'
import { createTestDatabase, type TestDatabase } from '../../../../tests/support/database.ts'
import { scratchFolder } from './erasures.ts'
import { NOON } from './world.ts'

/** A backup in a folder of its own. */
export interface TakenBackup {
  readonly folder: string
  readonly manifest: Manifest
}

export async function takeBackup(connectionString: string, list: ErasureList): Promise<TakenBackup> {
  const folder = join(scratchFolder(), 'backup')
  const answer = await backup({ connectionString }, folder, list, NOON)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return { folder, manifest: answer.manifest }
}

/** An empty database for a backup, closed by `close`. */
export interface Target {
  readonly database: TestDatabase
  readonly pools: Pools
  restore(folder: string, list: ErasureList, talk?: RestoreTalk): Promise<RestoreAnswer>
  close(): Promise<void>
}

export async function emptyTarget(): Promise<Target> {
  const database = await createTestDatabase()
  const config = { connectionString: database.migrationUrl }
  const pools = openPools({ ...config, max: 2 })
  return {
    database,
    pools,
    restore: (folder, list, talk) => restore(config, folder, list, NOON, talk),
    async close() {
      await pools.end()
      await database.drop()
    },
  }
}

/** Tables by content: rows and digest of the file, without what is told to screens only. */
export function contentOf({ tables }: { readonly tables: readonly BackedUpTable[] }): Record<string, string> {
  return Object.fromEntries(tables.map(({ table, rows, sha256 }) => [table, `${rows} ${sha256}`]))
}

/** The whole export as text. */
export async function exportText(pools: Pools): Promise<string> {
  const lines: string[] = []
  for await (const line of exportLedger(pools, NOON)) lines.push(line)
  return lines.join('\n')
}
