import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ErasureList } from '../erase/list/list-file.ts'
import type { Migration } from '../migrate/migration-files.ts'
import { Digest } from './copy-out.ts'
import { type BackedUpTable, MANIFEST_FILE, type Manifest, parseManifest, sha256 } from './manifest.ts'

/** Why a backup is not read in. Nothing was changed then. */
export type BackupFault =
  | { readonly code: 'restore.no-backup' }
  | { readonly code: 'restore.manifest-damaged' }
  | { readonly code: 'restore.newer-schema'; readonly found: number; readonly known: number }
  | { readonly code: 'restore.other-schema'; readonly number: number; readonly name: string }
  | { readonly code: 'restore.file-missing'; readonly file: string }
  | { readonly code: 'restore.file-damaged'; readonly file: string }
  | { readonly code: 'restore.list-behind' }
export type BackupRead =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly refusal: BackupFault }

/**
 * Checks a backup before anything is touched: that it is one, that this version knows its schema, that every file is
 * there and whole, and that the list of erasures is the one that it was made beside, grown or not.
 */
export async function readBackup(
  folder: string,
  migrations: readonly Migration[],
  list: ErasureList,
): Promise<BackupRead> {
  const path = join(folder, MANIFEST_FILE)
  if (!existsSync(path)) return refused({ code: 'restore.no-backup' })
  const manifest = parseManifest(readFileSync(path, 'utf8'))
  if (manifest === undefined) return refused({ code: 'restore.manifest-damaged' })
  const schema = schemaFault(manifest, migrations)
  if (schema !== undefined) return refused(schema)
  for (const table of manifest.tables) {
    const fault = await fileFault(folder, table)
    if (fault !== undefined) return refused(fault)
  }
  const { bytes, sha256: digest } = manifest.erasures
  const listed = list.bytes()
  if (listed.length < bytes || sha256(listed.subarray(0, bytes)) !== digest) {
    return refused({ code: 'restore.list-behind' })
  }
  return { ok: true, manifest }
}

function refused(refusal: BackupFault): BackupRead {
  return { ok: false, refusal }
}

function schemaFault(manifest: Manifest, migrations: readonly Migration[]): BackupFault | undefined {
  const known = migrations.at(-1)?.number ?? 0
  const found = manifest.migrations.at(-1)?.number ?? 0
  if (found > known) return { code: 'restore.newer-schema', found, known }
  for (const [index, { number, name }] of manifest.migrations.entries()) {
    const ours = migrations[index]
    if (ours?.number !== number || ours.name !== name) return { code: 'restore.other-schema', number, name }
  }
  return undefined
}

async function fileFault(
  folder: string,
  { file, bytes, sha256: digest }: BackedUpTable,
): Promise<BackupFault | undefined> {
  const path = join(folder, file)
  if (!existsSync(path)) return { code: 'restore.file-missing', file }
  if (statSync(path).size !== bytes) return { code: 'restore.file-damaged', file }
  const seen = new Digest()
  await pipeline(createReadStream(path), seen, new Writable({ write: (_chunk, _encoding, done) => done() }))
  return seen.hex() === digest ? undefined : { code: 'restore.file-damaged', file }
}
