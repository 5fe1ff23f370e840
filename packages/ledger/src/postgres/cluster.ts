import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Account, giveTo } from './account.ts'
import type { Binaries } from './binaries.ts'
import { isAlive } from './postmaster.ts'

/** The one login that owns the cluster; only this launcher uses it. */
export const CLUSTER_OWNER = 'postgres'

/**
 * Makes a data folder by `initdb`, with checksums, UTF-8 and byte order. It is made beside its final name and then
 * renamed: a start killed half-way leaves nothing that looks finished.
 */
export async function createCluster(dataDir: string, binaries: Binaries, account: Account): Promise<void> {
  if (existsSync(join(dataDir, 'PG_VERSION'))) return
  const parent = dirname(dataDir)
  openFolder(parent)
  removeLeftovers(parent, basename(dataDir))
  const partial = `${dataDir}.partial-${process.pid}`
  mkdirSync(partial, { mode: 0o700 })
  giveTo(partial, account)
  await run(
    join(binaries.bin, 'initdb'),
    ['-D', partial, '-U', CLUSTER_OWNER, '-E', 'UTF8', '--auth=trust', '--data-checksums', ...binaries.localeArguments],
    parent,
    account,
  )
  try {
    renameSync(partial, dataDir)
  } catch (error) {
    if (!existsSync(join(dataDir, 'PG_VERSION'))) throw error
    rmSync(partial, { recursive: true, force: true })
  }
}

/** Creates a folder that another account may pass through but not list. */
export function openFolder(path: string): void {
  if (existsSync(path)) return
  const above = dirname(path)
  if (process.getuid?.() === 0) openFolder(above)
  mkdirSync(path, { recursive: true, mode: 0o711 })
  if (process.getuid?.() === 0) chmodSync(path, 0o711)
}

/** A folder for the socket that only the account can enter. Refuses one that a stranger put there first. */
export function prepareSocketDir(path: string, account: Account): void {
  try {
    mkdirSync(path, { mode: 0o700 })
    giveTo(path, account)
    return
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const expected = account.uid ?? process.getuid?.()
  const found = statSync(path)
  if (!found.isDirectory() || (expected !== undefined && found.uid !== expected && found.uid !== process.getuid?.())) {
    throw new Error(`${path} exists and belongs to someone else (uid ${found.uid}). Remove it and start again.`)
  }
  giveTo(path, account)
  chmodSync(path, 0o700)
}

/** Leaves nothing behind in the folder for temporary files; one that is not empty is still needed. */
export function removeSocketDir(path: string): void {
  try {
    rmdirSync(path)
  } catch {
    // Another start has just put its socket there.
  }
}

function removeLeftovers(parent: string, name: string): void {
  for (const entry of readdirSync(parent)) {
    const pid = entry.startsWith(`${name}.partial-`) ? Number(entry.split('-').at(-1)) : Number.NaN
    if (Number.isInteger(pid) && (pid === process.pid || !isAlive(pid))) {
      rmSync(join(parent, entry), { recursive: true, force: true })
    }
  }
}

async function run(program: string, args: readonly string[], cwd: string, account: Account): Promise<void> {
  // A session of its own: Ctrl-C goes to us, and we decide when this ends.
  const child = spawn(program, [...args], { ...account, cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000)
    })
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`${basename(program)} ended with ${code}:\n${said.trim()}`)
}
